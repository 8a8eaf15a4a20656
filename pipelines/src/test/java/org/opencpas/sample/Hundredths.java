package org.opencpas.sample;

import java.math.BigDecimal;

/** Writes whole hundredths as decimal numbers. */
final class Hundredths {
  private Hundredths() {}

  /** The number without trailing zeros: 4500 is "45", 1250 is "12.5". */
  static String text(long hundredths) {
    BigDecimal number = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
    return number.signum() == 0 ? "0" : number.toPlainString();
  }
}
