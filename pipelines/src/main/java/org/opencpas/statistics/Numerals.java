package org.opencpas.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/** What the measures ask of the numbers they are given. */
final class Numerals {
  /** All pairs of so many values fit in memory: eight million. */
  private static final int MOST_IN_PAIRS = 4000;

  /** Distributions of larger counts take long to compute, and nobody counts so far. */
  private static final double LARGEST_COUNT = 1e10;

  private Numerals() {}

  /**
   * Why numbers cannot be used; null when they can.
   *
   * @param fewest how many the measure needs at least
   */
  static @Nullable Reason fault(int fewest, double... values) {
    if (values.length == 0) {
      return Reason.NO_VALUE;
    }
    if (!areFinite(values)) {
      return Reason.NOT_FINITE;
    }
    return values.length < fewest ? Reason.TOO_FEW : null;
  }

  /** The same for measures that look at all pairs of values. */
  static @Nullable Reason pairFault(int fewest, double... values) {
    Reason fault = fault(fewest, values);
    return fault == null && values.length > MOST_IN_PAIRS ? Reason.TOO_MANY : fault;
  }

  /** Whether a count is too large for exact distributions. */
  static boolean isTooLarge(double count) {
    return count > LARGEST_COUNT;
  }

  static boolean areFinite(double... values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  /** Makes sure that lists belong together; if not, the caller is wrong, not the data. */
  static void requireSameLength(int one, int other) {
    if (one != other) {
      throw new IllegalArgumentException("lists of " + one + " and " + other + " values");
    }
  }

  /** Makes sure that a level, such as 0.95, lies between 0 and 1. */
  static void requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a level lies between 0 and 1, not " + level);
    }
  }

  /** A sorted copy, without negative zeros. */
  static double[] sorted(double... values) {
    double[] copy = new double[values.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = values[i] + 0.0;
    }
    Arrays.sort(copy);
    return copy;
  }

  /** The middle of sorted numbers, the mean of the two middle ones of an even count. */
  static double middle(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : mean(sorted[half - 1], sorted[half]);
  }

  /** The mean of two numbers, finite if they are. */
  static double mean(double one, double other) {
    double sum = one + other;
    return Double.isFinite(sum) ? sum / 2 : one / 2 + other / 2;
  }

  /** The exact sum of numbers, rounded once; not finite when it is too large, or one is not. */
  static double sum(double... values) {
    ExactSum sum = new ExactSum();
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return Double.NaN;
      }
      sum.add(value);
    }
    return sum.value();
  }
}
