package org.opencpas.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Erf;

/** The normal distribution of mean 0 and variance 1. */
final class StandardNormal {
  private static final NormalDistribution CURVE = new NormalDistribution(0, 1);

  private static final double USUAL = 0.95;
  private static final double WITHIN_USUAL = quantile((1 + USUAL) / 2);

  private StandardNormal() {}

  /** How often a value lies above z. */
  static double above(double z) {
    return Erf.erfc(z / Math.sqrt(2)) / 2;
  }

  /** How often a value lies at least as far from 0 as z. */
  static double beyond(double z) {
    return Math.min(1, Erf.erfc(Math.abs(z) / Math.sqrt(2)));
  }

  /** The z that a share of values lie below; the share is above 0 and below 1. */
  static double quantile(double share) {
    return CURVE.inverseCumulativeProbability(share);
  }

  /** The z within which, on both sides of 0, values lie at the level: 1.96 at 0.95. */
  static double within(double level) {
    return level == USUAL ? WITHIN_USUAL : quantile((1 + level) / 2);
  }
}
