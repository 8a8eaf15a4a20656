package org.opencpas.decode.iati;

import org.w3c.dom.Element;

/**
 * A place of a document that breaks a rule of a ruleset.
 *
 * @param context the element that the rule looks at
 * @param rule the rule that it breaks
 */
record Finding(Element context, RuleText rule) {}
