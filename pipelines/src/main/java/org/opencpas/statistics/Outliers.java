package org.opencpas.statistics;

import java.util.Arrays;
import org.opencpas.issue.Reason;

/**
 * How far values lie from the others: scores whose size is held against a threshold, and fences.
 * What lies beyond is marked for somebody to look at, never taken out. For scores by mean and
 * standard deviation see {@link Moments#zScores}.
 */
public final class Outliers {
  /** Beyond this a modified z is worth a look. Iglewicz and Hoaglin (1993). */
  public static final double MODIFIED_THRESHOLD = 3.5;

  /** The upper quartile of the normal distribution, to the digits the source has. */
  private static final double NORMAL_QUARTILE = 0.6745;

  /** sqrt(pi / 2), to the digits the source has: standard deviation by mean distance. */
  private static final double BY_MEAN_DISTANCE = 1.253314;

  private Outliers() {}

  /** How scores are scaled. */
  public enum Scale {
    /** By the median distance from the median. */
    MEDIAN_DISTANCE,
    /** By the mean distance from the median, since more than half the values are equal. */
    MEAN_DISTANCE
  }

  /** Modified z scores. */
  public static final class ModifiedZ {
    private final double[] scores;
    private final Scale scale;

    private ModifiedZ(double[] scores, Scale scale) {
      this.scores = scores;
      this.scale = scale;
    }

    /** As many as there are values, in their order. */
    public double[] scores() {
      return scores.clone();
    }

    /** What they were divided by; with the mean distance a score says less. */
    public Scale scale() {
      return scale;
    }
  }

  /**
   * Modified z scores {@code 0.6745 (x - median) / MAD}; where MAD, the median distance from the
   * median, is 0, {@code (x - median) / (1.253314 mean distance)}. Refused when all values are
   * equal. Source: Iglewicz and Hoaglin (1993); the second form SPSS and IBM.
   */
  public static Answer<ModifiedZ> modifiedZ(double... values) {
    return Quantiles.meanDistance(values)
        .then(
            mean ->
                mean == 0
                    ? Answer.<ModifiedZ>refused(Reason.NO_VARIANCE)
                    : Quantiles.medianDistance(values)
                        .then(median -> scored(values, median, mean)));
  }

  private static Answer<ModifiedZ> scored(
      double[] values, double medianDistance, double meanDistance) {
    double median = Numerals.middle(Numerals.sorted(values));
    boolean byMedian = medianDistance > 0;
    double[] scores = new double[values.length];
    for (int i = 0; i < scores.length; i++) {
      double distance = values[i] - median;
      scores[i] =
          byMedian
              ? NORMAL_QUARTILE * (distance / medianDistance) + 0.0
              : distance / (BY_MEAN_DISTANCE * meanDistance) + 0.0;
    }
    return Numerals.areFinite(scores)
        ? Answer.of(new ModifiedZ(scores, byMedian ? Scale.MEDIAN_DISTANCE : Scale.MEAN_DISTANCE))
        : Answer.refused(Reason.OVERFLOW);
  }

  /**
   * The range that values with modified z up to a threshold lie in: {@code median +- threshold MAD
   * / 0.6745}; refused when MAD is 0.
   */
  public static Answer<Interval> modifiedZRange(double threshold, double... values) {
    return Quantiles.medianDistance(values)
        .then(
            distance -> {
              if (distance == 0) {
                return Answer.<Interval>refused(Reason.NO_VARIANCE);
              }
              double median = Numerals.middle(Numerals.sorted(values));
              double width = threshold * (distance / NORMAL_QUARTILE);
              return Interval.between(median - width, median + width);
            });
  }

  /** The range of values with z up to a threshold: {@code mean +- threshold s}. */
  public static Answer<Interval> zRange(
      Moments.Divisor divisor, double threshold, double... values) {
    return Moments.mean(values)
        .then(
            mean ->
                Moments.standardDeviation(divisor, values)
                    .then(
                        deviation ->
                            Interval.between(
                                mean - threshold * deviation, mean + threshold * deviation)));
  }

  /**
   * Tukey's fences: {@code Q1 - k (Q3 - Q1)} and {@code Q3 + k (Q3 - Q1)}. Source: Tukey (1977).
   *
   * @param type of quantile that the quartiles are
   * @param k 1.5 for what is out, 3 for what is far out
   */
  public static Answer<Interval> fences(Quantiles.Type type, double k, double... values) {
    return Quantiles.of(type, 0.25, values)
        .then(
            low ->
                Quantiles.of(type, 0.75, values)
                    .then(
                        high -> Interval.between(low - k * (high - low), high + k * (high - low))));
  }

  /** Tukey's fences from hinges, the quartiles that box plots are drawn with. */
  public static Answer<Interval> hingeFences(double k, double... values) {
    return Quantiles.fiveNumbers(values)
        .then(
            five ->
                Interval.between(
                    five[1] - k * (five[3] - five[1]), five[3] + k * (five[3] - five[1])));
  }

  /**
   * Fences for values that lean to one side, from hinges and medcouple M: {@code Q1 - 1.5 e^(-4 M)
   * IQR} and {@code Q3 + 1.5 e^(3 M) IQR} for M of 0 or more, -3 and 4 for less. Source: Hubert and
   * Vandervieren (2008); robustbase adjboxStats.
   */
  public static Answer<Interval> leaningFences(double... values) {
    return Medcouple.of(values)
        .then(lean -> Quantiles.fiveNumbers(values).then(five -> leaning(lean, five[1], five[3])));
  }

  private static Answer<Interval> leaning(double lean, double low, double high) {
    double range = 1.5 * (high - low);
    double down = StrictMath.exp((lean >= 0 ? -4 : -3) * lean);
    double up = StrictMath.exp((lean >= 0 ? 3 : 4) * lean);
    return Interval.between(low - range * down, high + range * up);
  }

  /** The values outside a range, in their order. */
  public static double[] outside(Interval range, double... values) {
    return Arrays.stream(values).filter(value -> !range.holds(value)).toArray();
  }
}
