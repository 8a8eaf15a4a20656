package org.opencpas.normalise;

import java.util.Optional;
import java.util.regex.Pattern;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;

/**
 * Reads numbers as a source writes them: digits, a sign before them, the declared decimal sign and
 * an exponent; nothing between thousands, no unit and no percent sign, since each could mean
 * something else.
 */
final class NumberText {
  private static final Pattern NOT_FINITE =
      Pattern.compile("[+-]?(?:nan|inf|infinity|∞)", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern WITH_DOT = pattern("\\.");
  private static final Pattern WITH_COMMA = pattern(",");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?\\d{1,3}(?:[.,'’\\u00a0\\u202f ]\\d{3})+(?:[.,]\\d+)?");

  private final char decimal;

  /**
   * Sets how the source writes numbers.
   *
   * @param decimal sign before the fraction, a dot or a comma
   */
  NumberText(char decimal) {
    this.decimal = decimal;
  }

  private static Pattern pattern(String sign) {
    return Pattern.compile(
        "[+-]?(?:[0-9]+(?:%s[0-9]*)?|%s[0-9]+)(?:[eE][+-]?[0-9]+)?".formatted(sign, sign));
  }

  /**
   * Reads a number; empty when it is none, with the breach noted. Minus zero is read as zero.
   *
   * @param text the text, not blank and without blanks around it
   */
  Optional<Double> number(String field, String text, RowBreaches breaches) {
    double plain = PlainDecimal.parse(text, decimal);
    if (!Double.isNaN(plain)) {
      return Optional.of(plain + 0.0);
    }
    if (NOT_FINITE.matcher(text).matches()) {
      breaches.add(field, Rule.NOT_FINITE, field + " " + Quotation.of(text) + " is not finite");
      return Optional.empty();
    }
    Pattern own = decimal == ',' ? WITH_COMMA : WITH_DOT;
    if (!own.matcher(text).matches()) {
      breaches.add(field, Rule.NOT_A_NUMBER, message(field, text));
      return Optional.empty();
    }
    double number = Double.parseDouble(text.replace(decimal, '.'));
    if (Double.isInfinite(number)) {
      breaches.add(
          field, Rule.NOT_FINITE, field + " " + Quotation.of(text) + " is too large for a number");
      return Optional.empty();
    }
    return Optional.of(number + 0.0);
  }

  private String message(String field, String text) {
    return field + " " + Quotation.of(text) + " is not a number" + reason(text);
  }

  private String reason(String text) {
    Pattern other = decimal == ',' ? WITH_DOT : WITH_COMMA;
    if (other.matcher(text).matches()) {
      return ": the decimal sign of this source is a " + (decimal == ',' ? "comma" : "dot");
    }
    if (text.endsWith("%")) {
      return ": leave out the percent sign";
    }
    return GROUPED.matcher(text).matches() ? ": write nothing between thousands" : "";
  }

  /** Reads a whole number, also with a fraction of zero; empty when it is none. */
  Optional<Integer> rank(String field, String text, RowBreaches breaches) {
    int sign = text.indexOf(decimal);
    boolean isWhole = sign > 0 && text.chars().skip(sign + 1L).allMatch(digit -> digit == '0');
    return integer(field, isWhole ? text.substring(0, sign) : text, breaches);
  }

  /** Reads a whole number; empty when it is none, with the breach noted. */
  static Optional<Integer> integer(String field, String text, RowBreaches breaches) {
    if (!WHOLE.matcher(text).matches()) {
      breaches.add(
          field, Rule.NOT_AN_INTEGER, field + " " + Quotation.of(text) + " is not a whole number");
      return Optional.empty();
    }
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException tooLarge) {
      breaches.add(
          field,
          Rule.NOT_AN_INTEGER,
          field + " " + Quotation.of(text) + " is too large for a whole number");
      return Optional.empty();
    }
  }
}
