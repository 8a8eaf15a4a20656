package org.opencpas.composite;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.opencpas.issue.Reason;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.Direction;
import org.opencpas.statistics.Moments;

/**
 * Puts the values of one indicator, one for each unit that has any, on a scale that indicators
 * share. Answers have as many values as given, in their order. An indicator of which less is better
 * is turned around. Source: OECD/JRC Handbook (2008); COINr.
 */
public final class Rescaling {
  private Rescaling() {}

  /**
   * From the smallest value, which becomes low, to the largest, which becomes high; refused when
   * all are equal. COINr n_minmax.
   */
  public static Answer<double[]> minMax(
      Direction direction, double low, double high, double... values) {
    return Values.of(values)
        .then(
            each ->
                each.isConstant()
                    ? Answer.<double[]>refused(Reason.NO_VARIANCE)
                    : mapped(values, value -> low + (high - low) * each.place(direction, value)));
  }

  /** From a fixed range to 0 to 100; what lies outside goes beyond. COINr n_scaled. */
  public static Answer<double[]> ofRange(double low, double high, double... values) {
    return low == high
        ? Answer.refused(Reason.ZERO_DENOMINATOR)
        : Values.of(values)
            .then(each -> mapped(values, value -> 100 * ((value - low) / (high - low))));
  }

  /** To a mean and a sample standard deviation; refused when all are equal. COINr n_zscore. */
  public static Answer<double[]> standardised(
      Direction direction, double mean, double deviation, double... values) {
    return Moments.zScores(Moments.Divisor.SAMPLE, values)
        .then(scores -> mapped(scores, score -> mean + deviation * direction.sign() * score));
  }

  /**
   * As a share of the largest value; refused when that is not above 0, since the order would turn.
   * COINr n_fracmax.
   */
  public static Answer<double[]> shareOfLargest(double... values) {
    return Values.of(values)
        .then(
            each ->
                each.high() <= 0
                    ? Answer.<double[]>refused(Reason.NOT_POSITIVE)
                    : mapped(values, value -> value / each.high()));
  }

  /** What becomes of values outside the goalposts. */
  public enum Outside {
    /** They stand at the post. */
    CUT,
    /** They go beyond. */
    KEPT
  }

  /**
   * From a declared worst value, which becomes 0, to a declared best, which becomes the scale. The
   * best may be the smaller one. COINr n_goalposts; the SDG Index with a scale of 100.
   */
  public static Answer<double[]> goalposts(
      double worst, double best, double scale, Outside outside, double... values) {
    return worst == best
        ? Answer.refused(Reason.ZERO_DENOMINATOR)
        : Values.of(values)
            .then(
                each ->
                    mapped(
                        values,
                        value -> {
                          double share = (value - worst) / (best - worst);
                          return scale
                              * (outside == Outside.CUT ? Math.max(0, Math.min(1, share)) : share);
                        }));
  }

  static Answer<double[]> mapped(double[] values, DoubleUnaryOperator change) {
    double[] result = Arrays.stream(values).map(change).map(each -> each + 0.0).toArray();
    return Arrays.stream(result).allMatch(Double::isFinite)
        ? Answer.of(result)
        : Answer.refused(Reason.OVERFLOW);
  }
}
