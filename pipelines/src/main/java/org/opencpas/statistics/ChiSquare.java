package org.opencpas.statistics;

import org.hipparchus.special.Gamma;

/** The chi-square distribution and, by way of it, that of Poisson counts. */
final class ChiSquare {
  private ChiSquare() {}

  /** How often a value lies above x. */
  static double above(double x, double degrees) {
    return x <= 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2, x / 2);
  }

  /**
   * The mean of Poisson counts of which a share is at most the count.
   *
   * @param count 0 or more
   * @param share above 0, below 1
   */
  static double poissonMean(double count, double share) {
    double high = 10 * (count + 100);
    return Bisection.first(0, high, mean -> poissonAtMost(count, mean) <= share);
  }

  /** How often a Poisson count is at most so much: {@code Q(count + 1, mean)}. */
  static double poissonAtMost(double count, double mean) {
    return mean == 0 ? 1 : Gamma.regularizedGammaQ(count + 1, mean);
  }
}
