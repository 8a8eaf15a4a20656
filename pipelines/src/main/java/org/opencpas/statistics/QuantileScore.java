package org.opencpas.statistics;

import org.opencpas.issue.Reason;

/** How good a forecast was that came as quantiles: smaller is better. */
public final class QuantileScore {
  private QuantileScore() {}

  /** How often the median counts beside the intervals. */
  public enum Median {
    /** Half as much as an interval. Bracher and others (2021). */
    ONCE,
    /** As much as an interval. scoringutils with count_median_twice. */
    TWICE
  }

  /**
   * The weighted interval score: with K central intervals and a median m,
   *
   * <pre>
   *   (|y - m| / 2 + S over intervals of alpha / 2 times its score) / (K + 1/2)
   * </pre>
   *
   * <p>which is the sum of the pinball losses of all quantiles by half their number. Source:
   * Bracher and others (2021).
   *
   * @param levels each above 0 and below 1, in pairs about 1/2, with or without 1/2
   * @param quantiles at the levels
   */
  public static Answer<Double> weighted(
      Median median, double observed, double[] levels, double[] quantiles) {
    Numerals.requireSameLength(levels.length, quantiles.length);
    Reason fault = Numerals.fault(1, quantiles);
    if (fault != null || !Double.isFinite(observed)) {
      return Answer.refused(fault == null ? Reason.NOT_FINITE : fault);
    }
    double[] losses = new double[levels.length];
    double parts = 0;
    for (int i = 0; i < levels.length; i++) {
      double times = levels[i] == 0.5 && median == Median.TWICE ? 2 : 1;
      Answer<Double> loss = EnsembleScore.pinball(levels[i], observed, quantiles[i]);
      if (!loss.isGiven()) {
        return loss;
      }
      losses[i] = times * loss.get();
      parts += times / 2;
    }
    return Answer.number(Numerals.sum(losses) / parts);
  }
}
