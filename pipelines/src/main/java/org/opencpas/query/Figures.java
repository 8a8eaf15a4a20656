package org.opencpas.query;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.opencpas.issue.Numbers;

/**
 * Doubles as text: rounded to the fewest digits that read back as the same double. It does not go
 * through Double.toString, which gives other digits before JDK 19.
 */
final class Figures {
  /** So many significant digits tell every double from its neighbours. */
  private static final int ENOUGH_DIGITS = 17;

  /** From here on a number is written with an exponent. */
  private static final int PLAIN_DIGITS = 16;

  private static final int PLAIN_ZEROS = 6;

  private Figures() {}

  /** A double: {@code 0.1}, {@code 12}, {@code 1.5e-9}, {@code NaN}, {@code -Infinity}. */
  static String text(double figure) {
    if (Double.isNaN(figure)) {
      return "NaN";
    }
    if (Double.isInfinite(figure)) {
      return figure > 0 ? "Infinity" : "-Infinity";
    }
    if (figure == 0) {
      return "0";
    }
    return layOut(Numbers.shortest(figure));
  }

  /** A float, with the fewest digits that read back as the same float. */
  static String text(float figure) {
    if (!Float.isFinite(figure) || figure == 0) {
      return text((double) figure);
    }
    BigDecimal exact = new BigDecimal(figure);
    for (int digits = 1; digits < ENOUGH_DIGITS; digits++) {
      BigDecimal rounded = round(exact, digits);
      if (rounded.floatValue() == figure) {
        return layOut(rounded);
      }
    }
    return layOut(exact);
  }

  private static BigDecimal round(BigDecimal exact, int digits) {
    return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  private static String layOut(BigDecimal number) {
    int exponent = number.precision() - number.scale() - 1;
    if (exponent >= -PLAIN_ZEROS && exponent < PLAIN_DIGITS) {
      return number.toPlainString();
    }
    BigDecimal mantissa = number.movePointLeft(exponent).stripTrailingZeros();
    return mantissa.toPlainString() + "e" + exponent;
  }
}
