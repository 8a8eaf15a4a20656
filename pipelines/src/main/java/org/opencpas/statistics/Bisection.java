package org.opencpas.statistics;

import java.util.function.DoublePredicate;

/** Finds where a condition begins to hold, by halving: the same on every machine. */
final class Bisection {
  private Bisection() {}

  /**
   * The smallest of two neighbouring doubles between which a condition begins to hold.
   *
   * @param low where it does not hold, not negative
   * @param high where it holds, above low
   */
  static double first(double low, double high, DoublePredicate holds) {
    // Doubles that are not negative lie in the order of their bits: 64 steps at most.
    long below = Double.doubleToLongBits(low);
    long above = Double.doubleToLongBits(high);
    while (above - below > 1) {
      long middle = below + (above - below) / 2;
      if (holds.test(Double.longBitsToDouble(middle))) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return Double.longBitsToDouble(above);
  }
}
