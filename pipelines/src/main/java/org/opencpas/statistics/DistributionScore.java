package org.opencpas.statistics;

import java.util.function.IntToDoubleFunction;
import org.hipparchus.special.Gamma;
import org.opencpas.issue.Reason;

/**
 * How good a forecast was that came as a distribution: the continuous ranked probability score and
 * the log score, minus the logarithm of the density or probability of what came. Smaller is better.
 * Source: Gneiting and Raftery (2007); scoringRules.
 *
 * @param crps 0 or more
 * @param log of what came; may be below 0 for a density
 */
public record DistributionScore(double crps, double log) {
  /** Counts are added up one by one; larger means would take long. */
  private static final double LARGEST_MEAN = 1e6;

  private static final double ENOUGH = 1e-18;

  /** A normal distribution: {@code s (z (2 F(z) - 1) + 2 f(z) - 1 / sqrt(pi))}. */
  public static Answer<DistributionScore> normal(double observed, double mean, double deviation) {
    if (!Numerals.areFinite(observed, mean, deviation)) {
      return Answer.refused(Reason.NOT_FINITE);
    }
    if (deviation <= 0) {
      return Answer.refused(Reason.NOT_POSITIVE);
    }
    double z = (observed - mean) / deviation;
    double density = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    double inner = z * (1 - 2 * StandardNormal.above(z)) + 2 * density - 1 / Math.sqrt(Math.PI);
    return found(
        deviation * inner, z * z / 2 + StrictMath.log(deviation) + StrictMath.log(2 * Math.PI) / 2);
  }

  /** A Poisson distribution of counts. */
  public static Answer<DistributionScore> poisson(int observed, double mean) {
    if (!Double.isFinite(mean)) {
      return Answer.refused(Reason.NOT_FINITE);
    }
    return mean <= 0
        ? Answer.refused(Reason.NOT_POSITIVE)
        : counted(
            observed,
            mean,
            count -> count * StrictMath.log(mean) - mean - Gamma.logGamma(count + 1.0));
  }

  /**
   * A negative binomial distribution of counts.
   *
   * @param size above 0; the variance is mean + mean^2 / size
   */
  public static Answer<DistributionScore> negativeBinomial(int observed, double size, double mean) {
    if (!Numerals.areFinite(size, mean)) {
      return Answer.refused(Reason.NOT_FINITE);
    }
    if (mean <= 0 || size <= 0) {
      return Answer.refused(Reason.NOT_POSITIVE);
    }
    double success = StrictMath.log(size / (size + mean));
    double failure = StrictMath.log(mean / (size + mean));
    return counted(
        observed,
        mean,
        count ->
            Gamma.logGamma(count + size)
                - Gamma.logGamma(size)
                - Gamma.logGamma(count + 1.0)
                + size * success
                + count * failure);
  }

  /** {@code S over k of (F(k) - [k at or above what came])^2}. */
  private static Answer<DistributionScore> counted(
      int observed, double mean, IntToDoubleFunction logProbability) {
    if (observed < 0) {
      return Answer.refused(Reason.OUT_OF_RANGE);
    }
    if (mean > LARGEST_MEAN || observed > LARGEST_MEAN) {
      return Answer.refused(Reason.TOO_MANY);
    }
    ExactSum score = new ExactSum();
    ExactSum reached = new ExactSum();
    for (int count = 0; count <= 100 * LARGEST_MEAN; count++) {
      double probability = StrictMath.exp(logProbability.applyAsDouble(count));
      reached.add(probability);
      double distance = reached.value() - (count >= observed ? 1 : 0);
      score.add(distance * distance);
      if (count > observed && count > mean && probability < ENOUGH) {
        break;
      }
    }
    return found(score.value(), -logProbability.applyAsDouble(observed));
  }

  private static Answer<DistributionScore> found(double crps, double log) {
    return Numerals.areFinite(crps, log)
        ? Answer.of(new DistributionScore(Math.max(0, crps), log + 0.0))
        : Answer.refused(Reason.OVERFLOW);
  }
}
