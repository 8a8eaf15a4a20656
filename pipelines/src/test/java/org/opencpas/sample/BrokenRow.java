package org.opencpas.sample;

/** A row breaks a rule. */
final class BrokenRow extends Exception {
  private static final long serialVersionUID = 1L;
  final String rule;

  BrokenRow(String rule) {
    super(rule);
    this.rule = rule;
  }
}
