package org.opencpas.brief;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as readers get them, rounded half-even. Whole numbers stay whole; others have one
 * decimal, below 1 two significant digits, so that what is there does not read as zero.
 */
final class Rounding {
  private static final int GROUP = 3;

  private final String thousands;
  private final String decimal;
  private final String minus;

  Rounding(Words words) {
    this.thousands = words.of("number.thousands");
    this.decimal = words.of("number.decimal");
    this.minus = words.of("number.minus");
  }

  /** A number as a table has it, rounded and written. */
  String of(String raw) {
    BigDecimal number = new BigDecimal(raw).stripTrailingZeros();
    int exponent = number.precision() - number.scale() - 1;
    int decimals = number.scale() <= 0 ? 0 : exponent >= 0 ? 1 : 1 - exponent;
    return written(number.setScale(decimals, RoundingMode.HALF_EVEN));
  }

  private String written(BigDecimal number) {
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(number.signum() < 0 ? minus : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % GROUP == 0) {
        text.append(thousands);
      }
      text.append(whole.charAt(i));
    }
    return point < 0
        ? text.toString()
        : text.append(decimal).append(plain, point + 1, plain.length()).toString();
  }
}
