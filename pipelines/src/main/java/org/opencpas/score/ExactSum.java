package org.opencpas.score;

import java.math.BigDecimal;

/**
 * A sum of doubles that does not depend on their order: it is kept exactly and rounded once, when
 * it is read. Whole numbers, which most figures are, are kept as a long.
 */
final class ExactSum {
  /** Below it every whole double is exact, and a thousand of them fit into a long. */
  private static final double EXACT = 1L << 53;

  private static final long ROOM = Long.MAX_VALUE / 2;

  private long whole;
  private BigDecimal rest = BigDecimal.ZERO;

  /** Adds a finite number. */
  void add(double term) {
    if (Math.abs(term) <= EXACT && term == Math.rint(term) && Math.abs(whole) < ROOM) {
      whole += (long) term;
    } else {
      rest = rest.add(new BigDecimal(term));
    }
  }

  /** The double nearest to the sum, infinite when it is too large; never negative zero. */
  double value() {
    return rest.add(BigDecimal.valueOf(whole)).doubleValue() + 0.0;
  }
}
