package org.opencpas.statistics;

import org.hipparchus.special.Beta;

/** Student's t distribution. */
final class StudentT {
  private StudentT() {}

  /**
   * How often a value lies at least as far from 0 as t: {@code I(df / (df + t^2); df / 2, 1/2)}.
   *
   * @param degrees of freedom, above 0
   */
  static double beyond(double t, double degrees) {
    double square = t * t;
    if (square == Double.POSITIVE_INFINITY) {
      return 0;
    }
    return square > degrees
        ? Beta.regularizedBeta(degrees / (degrees + square), degrees / 2, 0.5)
        : 1 - Beta.regularizedBeta(square / (degrees + square), 0.5, degrees / 2);
  }

  /** The t within which, on both sides of 0, values lie at the level: 2.23 at 0.95 and 10. */
  static double within(double level, double degrees) {
    return Bisection.first(0, 1e300, t -> beyond(t, degrees) <= 1 - level);
  }
}
