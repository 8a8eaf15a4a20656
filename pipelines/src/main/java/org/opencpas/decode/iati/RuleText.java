package org.opencpas.decode.iati;

/**
 * What a ruleset says about one of its rules.
 *
 * @param id IATI's number of it, such as 8.6.1; empty where the ruleset gives none
 * @param severity IATI's word for how bad it is: error, warning or advisory; empty where the
 *     ruleset gives none
 * @param rejects code of the rule for which what is concerned cannot be used; empty where it can
 * @param message what should hold
 */
record RuleText(String id, String severity, String rejects, String message) {}
