package org.opencpas.statistics;

import java.util.Arrays;
import org.opencpas.issue.Reason;

/**
 * The Theil-Sen slope: the median of the slopes between all pairs of points whose times differ.
 * Times may lie apart as they will, stand in any order, and several values may have one time. Up to
 * 4,000 values.
 *
 * <p>The interval takes two of the sorted slopes: with N slopes and {@code C = z sqrt(Var S)},
 * those numbered {@code (N - C) / 2} and {@code (N + C) / 2 + 1}, rounded half to even and kept
 * within 1 and N. Var S is Mann-Kendall's, equal times taken into account without their products.
 * That is what scipy and R's trend do; EnvStats interpolates between neighbours. Source: Theil
 * (1950); Sen (1968); Gilbert (1987).
 */
public final class TheilSen {
  private final double[] times;
  private final double[] values;
  private final double[] slopes;

  private TheilSen(double[] times, double[] values, double[] slopes) {
    this.times = times;
    this.values = values;
    this.slopes = slopes;
  }

  /**
   * Fits values at times; needs two different times. Refused as no variance when there is but one
   * time.
   */
  public static Answer<TheilSen> of(double[] times, double[] values) {
    Numerals.requireSameLength(times.length, values.length);
    Reason fault = Numerals.pairFault(2, values);
    if (fault != null || !Numerals.areFinite(times)) {
      return Answer.refused(fault == null ? Reason.NOT_FINITE : fault);
    }
    double[] slopes = pairSlopes(times, values);
    return slopes.length == 0
        ? Answer.refused(Reason.NO_VARIANCE)
        : Answer.of(new TheilSen(times.clone(), values.clone(), slopes));
  }

  /** The slopes between all pairs whose times differ, sorted. */
  static double[] pairSlopes(double[] times, double[] values) {
    double[] slopes = new double[times.length * (times.length - 1) / 2];
    int size = 0;
    for (int i = 1; i < times.length; i++) {
      for (int j = 0; j < i; j++) {
        if (times[i] != times[j]) {
          slopes[size++] = slope(times[j], values[j], times[i], values[i]);
        }
      }
    }
    return Numerals.sorted(size == slopes.length ? slopes : Arrays.copyOf(slopes, size));
  }

  static double slope(double time, double value, double laterTime, double laterValue) {
    double rise = laterValue - value;
    double run = laterTime - time;
    return Double.isFinite(rise) && Double.isFinite(run)
        ? rise / run + 0.0
        : (laterValue / 2 - value / 2) / (laterTime / 2 - time / 2) + 0.0;
  }

  /** The slope, in units of the values for one unit of time. */
  public Answer<Double> slope() {
    return Answer.number(Numerals.middle(slopes));
  }

  /** The interval of the slope at a level such as 0.95; needs three values. */
  public Answer<Interval> interval(double level) {
    if (values.length < 3) {
      return Answer.refused(Reason.TOO_FEW);
    }
    long n = values.length;
    double variance =
        (double)
                (n * (n - 1) * (2 * n + 5)
                    - TieGroups.of(times).weighted()
                    - TieGroups.of(values).weighted())
            / 18;
    return interval(slopes, Math.max(0, variance), level);
  }

  /**
   * The interval from sorted slopes and the variance of S.
   *
   * @param slopes sorted, at least one
   * @param variance 0 or more
   */
  static Answer<Interval> interval(double[] slopes, double variance, double level) {
    Numerals.requireLevel(level);
    double width = StandardNormal.within(level) * Math.sqrt(variance);
    int low = (int) Math.max(0, Math.rint((slopes.length - width) / 2) - 1);
    int high = (int) Math.min(slopes.length - 1, Math.rint((slopes.length + width) / 2));
    return Interval.between(slopes[Math.min(low, slopes.length - 1)], slopes[Math.max(high, 0)]);
  }

  /**
   * Where the line meets time 0, by the medians: {@code median(values) - slope median(times)}.
   * scipy's separate method, EnvStats.
   */
  public Answer<Double> interceptOfMedians() {
    return slope()
        .then(
            slope ->
                Answer.number(
                    Numerals.middle(Numerals.sorted(values))
                        - slope * Numerals.middle(Numerals.sorted(times))));
  }

  /**
   * Where the line meets time 0, by the residuals: {@code median(value - slope time)}. scipy's
   * joint method.
   */
  public Answer<Double> interceptOfResiduals() {
    return slope()
        .then(
            slope -> {
              double[] residuals = new double[values.length];
              Arrays.setAll(residuals, i -> values[i] - slope * times[i]);
              return Answer.number(Numerals.middle(Numerals.sorted(residuals)));
            });
  }
}
