package org.opencpas.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum of doubles that does not depend on their order: it is kept exactly and rounded once, when
 * it is read.
 *
 * <p>It is kept as two doubles whose exact sum it is, as long as that is possible; for counts and
 * decimals of everyday size it always is. Each addition finds its own rounding error (Knuth's
 * TwoSum), each product its own by a fused multiply-add; both are exact as long as nothing
 * overflows or falls below the normal numbers. What does not fit moves to a BigDecimal, and the two
 * doubles start again at zero.
 *
 * <p>Source: Knuth, The Art of Computer Programming 2, section 4.2.2, theorem B; Ogita, Rump and
 * Oishi, Accurate Sum and Dot Product (2005).
 */
public final class ExactSum {
  /** Far enough from the largest double for intermediate results. */
  private static final double LARGE = 0x1p1000;

  /** Products below may have an error that no normal number can hold. */
  private static final double SMALL = 0x1p-900;

  private double high;
  private double low;
  private @Nullable BigDecimal spilt;

  /** Adds a finite number. */
  public void add(double term) {
    if (Math.abs(term) >= LARGE || Math.abs(high) >= LARGE) {
      spill(new BigDecimal(term));
      return;
    }
    double sum = high + term;
    double lost = error(high, term, sum);
    double lows = low + lost;
    if (error(low, lost, lows) == 0) {
      high = sum;
      low = lows;
    } else {
      spill(new BigDecimal(term));
    }
  }

  /** Adds the product of two finite numbers, unrounded. */
  public void addProduct(double one, double other) {
    double product = one * other;
    double size = Math.abs(product);
    if (size < LARGE && (size > SMALL || one == 0 || other == 0)) {
      double lost = Math.fma(one, other, -product);
      add(product);
      if (lost != 0) {
        add(lost);
      }
    } else {
      spill(new BigDecimal(one).multiply(new BigDecimal(other)));
    }
  }

  /** The double nearest to the sum; infinite where that is too large; never negative zero. */
  public double value() {
    if (spilt == null) {
      return high + low + 0.0;
    }
    return spilt.add(new BigDecimal(high)).add(new BigDecimal(low)).doubleValue() + 0.0;
  }

  /** What the sum of two numbers lost by rounding. */
  private static double error(double one, double other, double sum) {
    double part = sum - one;
    return (one - (sum - part)) + (other - part);
  }

  private void spill(BigDecimal term) {
    BigDecimal before = spilt == null ? BigDecimal.ZERO : spilt;
    spilt = before.add(new BigDecimal(high)).add(new BigDecimal(low)).add(term);
    high = 0;
    low = 0;
  }
}
