package org.opencpas.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Writes numbers: the shortest decimal that is the same double, never with an exponent. */
final class Figures {
  private Figures() {}

  /** The number, or nothing for null; negative zero is 0. */
  static String text(@Nullable Double number) {
    if (number == null) {
      return "";
    }
    if (number == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(number);
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == number) {
        return plain(rounded);
      }
    }
    return plain(exact.round(new MathContext(17)));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** What is given, as text; nothing for null. */
  static String orBlank(@Nullable Object given) {
    return given == null ? "" : given.toString();
  }
}
