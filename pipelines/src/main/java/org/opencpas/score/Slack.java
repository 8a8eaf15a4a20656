package org.opencpas.score;

/**
 * Lets no rounding decide: what reaches a limit reaches it to a million millionth, and what is
 * above one is above it by as much.
 */
final class Slack {
  private static final double SHARE = 1e-12;

  private Slack() {}

  /** Whether a size reaches a limit above 0. */
  static boolean reaches(double size, double limit) {
    return size >= limit * (1 - SHARE);
  }

  /** Whether a size is above a limit above 0. */
  static boolean isAbove(double size, double limit) {
    return size > limit * (1 + SHARE);
  }

  /**
   * Whether a difference of numbers is more than what rounding makes of none.
   *
   * @param largest the largest of the numbers without their signs
   */
  static boolean isReal(double difference, double largest) {
    return difference > largest * SHARE;
  }

  /** The largest of numbers without their signs. */
  static double largest(double... values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
