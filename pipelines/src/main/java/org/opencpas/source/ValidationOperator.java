package org.opencpas.source;

import java.util.Locale;

/**
 * How the two sides of a validation rule should compare. Numbers that differ by less than a
 * billionth are equal. Source: DHIS2, operators.
 */
public enum ValidationOperator {
  EQUAL_TO("equal to"),
  NOT_EQUAL_TO("other than"),
  GREATER_THAN("above"),
  GREATER_THAN_OR_EQUAL_TO("at least"),
  LESS_THAN("below"),
  LESS_THAN_OR_EQUAL_TO("at most"),
  /** Both have a value, or neither. */
  COMPULSORY_PAIR("together with"),
  /** At most one has a value. */
  EXCLUSIVE_PAIR("never together with");

  private static final double TOLERANCE = 1e-9;

  private final String text;

  ValidationOperator(String text) {
    this.text = text;
  }

  /** The word in assessment.yaml. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How the left side should be, in words that the right side follows. */
  public String text() {
    return text;
  }

  /** Whether it asks which values are there, not what they are. */
  public boolean isPair() {
    return this == COMPULSORY_PAIR || this == EXCLUSIVE_PAIR;
  }

  /** Whether two numbers compare so; never asked of a pair. */
  public boolean holds(double left, double right) {
    boolean isEqual =
        Math.abs(left - right) <= TOLERANCE * Math.max(Math.abs(left), Math.abs(right));
    return switch (this) {
      case EQUAL_TO -> isEqual;
      case NOT_EQUAL_TO -> !isEqual;
      case GREATER_THAN -> left > right && !isEqual;
      case GREATER_THAN_OR_EQUAL_TO -> left > right || isEqual;
      case LESS_THAN -> left < right && !isEqual;
      case LESS_THAN_OR_EQUAL_TO -> left < right || isEqual;
      case COMPULSORY_PAIR, EXCLUSIVE_PAIR ->
          throw new IllegalStateException("a pair compares no numbers");
    };
  }
}
