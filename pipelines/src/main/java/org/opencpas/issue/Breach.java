package org.opencpas.issue;

/**
 * One rule that a row or a file breaks.
 *
 * @param rule the rule
 * @param column column of the source at fault, several joined by a comma; empty: the row or file
 * @param message what is wrong in this case, quoting what was found
 * @param hint what to do about it
 */
public record Breach(Rule rule, String column, String message, String hint) {

  /** A breach with the rule's own hint. */
  public static Breach of(Rule rule, String column, String message) {
    return new Breach(rule, column, message, rule.hint());
  }

  /** A breach by the row or file as a whole, with the rule's own hint. */
  public static Breach of(Rule rule, String message) {
    return of(rule, "", message);
  }
}
