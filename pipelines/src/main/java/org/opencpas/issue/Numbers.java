package org.opencpas.issue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes numbers the same on every JVM; Double.toString gives other digits before JDK 19. */
public final class Numbers {
  /** So many significant digits tell every double from its neighbours. */
  private static final int ENOUGH_DIGITS = 17;

  /** Every decimal of so many digits comes back from a normal double as it was. */
  private static final int SAFE_DIGITS = 15;

  private Numbers() {}

  /**
   * A number as people write it: {@link #shortest} without exponent.
   *
   * @param value a finite number
   */
  public static String text(double value) {
    return shortest(value).toPlainString();
  }

  /**
   * The number of fewest significant digits that reads back as the same double, without zeros at
   * the end; zero for negative zero.
   *
   * @param value a finite number
   */
  public static BigDecimal shortest(double value) {
    if (value == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal exact = new BigDecimal(value);
    int fewest = Math.abs(value) < Double.MIN_NORMAL ? 1 : SAFE_DIGITS;
    for (int digits = fewest; digits < ENOUGH_DIGITS; digits++) {
      BigDecimal rounded = round(exact, digits);
      if (rounded.doubleValue() == value) {
        return rounded;
      }
    }
    return round(exact, ENOUGH_DIGITS);
  }

  private static BigDecimal round(BigDecimal exact, int digits) {
    return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }
}
