package org.opencpas.composite;

import org.opencpas.issue.Reason;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.Direction;

/**
 * How near values come to one that is taken as the measure: 1 there, 0 at the worst value there is.
 * Where that is no way to go, everything is refused; COINr divides by 0. Source: OECD/JRC Handbook
 * (2008); COINr n_dist2max, n_dist2ref, n_dist2targ.
 */
public final class Distances {
  private Distances() {}

  /** What becomes of values beyond the measure. */
  public enum Beyond {
    /** They stand at 1. */
    CUT,
    /** They go above 1. */
    KEPT
  }

  /** To the largest value. */
  public static Answer<double[]> toLargest(double... values) {
    return Values.of(values).then(each -> between(each.low(), each.high(), Beyond.KEPT, values));
  }

  /** To the value of one unit. */
  public static Answer<double[]> toUnit(int unit, Beyond beyond, double... values) {
    return Values.of(values).then(each -> between(each.low(), values[unit], beyond, values));
  }

  /**
   * To a target. A target behind the worst value gives negative figures, as with COINr.
   *
   * @param direction whether the target is to be reached from below
   */
  public static Answer<double[]> toTarget(
      Direction direction, double target, Beyond beyond, double... values) {
    return Values.of(values)
        .then(
            each ->
                between(
                    direction == Direction.MORE_IS_BETTER ? each.low() : each.high(),
                    target,
                    beyond,
                    values));
  }

  private static Answer<double[]> between(
      double worst, double measure, Beyond beyond, double... values) {
    if (worst == measure) {
      return Answer.refused(Reason.ZERO_DENOMINATOR);
    }
    return Rescaling.mapped(
        values,
        value -> {
          double share = (value - worst) / (measure - worst);
          return beyond == Beyond.CUT ? Math.min(1, share) : share;
        });
  }
}
