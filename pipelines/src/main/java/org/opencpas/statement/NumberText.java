package org.opencpas.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.opencpas.issue.Numbers;

/**
 * Writes numbers for readers: the one place where a figure is rounded, half-even, from the shortest
 * decimal that reads back as the same double.
 *
 * <p>Counts are whole. Other numbers have one decimal; below 1 they have two significant digits, so
 * that what is there does not read as zero.
 */
final class NumberText {
  private static final int GROUP = 3;

  private final String thousands;
  private final String decimal;

  NumberText(Texts texts) {
    this.thousands = texts.word("number.thousands");
    this.decimal = texts.word("number.decimal");
  }

  /** A count; what is not whole, such as the middle of two ratings, as any other number. */
  String whole(double value) {
    return value == Math.rint(value)
        ? written(Numbers.shortest(value).setScale(0, RoundingMode.UNNECESSARY))
        : decimal(value);
  }

  /** A share, rate, mean or distance. */
  String decimal(double value) {
    BigDecimal shortest = Numbers.shortest(value);
    int exponent = shortest.precision() - shortest.scale() - 1;
    int decimals = shortest.signum() == 0 || exponent >= 0 ? 1 : 1 - exponent;
    return written(shortest.setScale(decimals, RoundingMode.HALF_EVEN));
  }

  /** The same with the sign of what is above zero. */
  String signed(double value) {
    return (value > 0 ? "+" : "") + decimal(value);
  }

  private String written(BigDecimal number) {
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(number.signum() < 0 ? "-" : "");
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
