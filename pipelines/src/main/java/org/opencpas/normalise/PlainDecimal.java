package org.opencpas.normalise;

/**
 * Reads the numbers that nearly all cells hold, a few digits perhaps with a fraction, faster than
 * {@link Double#parseDouble} and with the same result.
 */
final class PlainDecimal {
  /** Whole numbers of so many digits are exact as double, and so are the powers of ten below. */
  private static final int MOST_DIGITS = 15;

  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private PlainDecimal() {}

  /**
   * Reads at most 15 digits with or without a sign before them and a decimal sign, which needs a
   * digit on one side only.
   *
   * @param decimal the decimal sign
   * @return the double nearest to the number, since a quotient of two exact numbers is rounded
   *     once; NaN when the text is anything else, be it a number or not
   */
  static double parse(String text, char decimal) {
    boolean isNegative = text.startsWith("-");
    int start = isNegative || text.startsWith("+") ? 1 : 0;
    int sign = -1;
    long digits = 0;
    for (int i = start; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= '0' && character <= '9') {
        digits = 10 * digits + (character - '0');
      } else if (character == decimal && sign < 0) {
        sign = i;
      } else {
        return Double.NaN;
      }
      if (i - start > MOST_DIGITS) {
        return Double.NaN;
      }
    }
    int count = text.length() - start - (sign < 0 ? 0 : 1);
    if (count < 1 || count > MOST_DIGITS) {
      return Double.NaN;
    }
    double number = digits / POWERS_OF_TEN[sign < 0 ? 0 : text.length() - 1 - sign];
    return isNegative ? -number : number;
  }
}
