package org.opencpas.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.opencpas.issue.Reason;

/**
 * The trend of a series over a declared window: how fast it moved, how sure that is, and how often
 * chance alone would move it so.
 *
 * <p>Yearly and quarterly series: Theil-Sen slope and Mann-Kendall. Monthly ones: the seasonal
 * Kendall test and its slope, so that a yearly cycle is no trend. A value that goes with the one
 * before makes less of a witness: where the lag-1 autocorrelation of the ranks, line and months
 * taken out, is beyond {@code 1.96 / sqrt(n)}, the variance of S is multiplied by the factor of
 * Hamed and Rao, never below 1, over the lags beyond that bound; {@link #variance()} says so, and
 * the interval widens with it. With gaps a lag means steps, and pairs across gaps are left out; the
 * factor is then an approximation. It mends part of the harm: of noise whose values keep half of
 * the one before, 12 % of 36 months are called at the 5 % level, and 18 % of 12 quarters, which are
 * seldom enough to show that they linger.
 *
 * <p>Needs eight values, and so many slopes that the interval ends within them: sixteen months. A
 * series whose values are all equal has slope 0, interval 0 and a probability of 1: rkt and
 * pyMannKendall say so, R gives NaN. Running totals are turned into {@link Increments} before.
 * Source: {@link TheilSen}, {@link MannKendall}, {@link SeasonalKendall}, {@link SerialCorrection}.
 *
 * @param size how many values there are
 * @param slopePerYear in units of the values
 * @param interval of the slope, at the level asked for
 * @param probability that chance alone moves S so far, on either side
 * @param variance which variance of S was taken
 */
public record Trend(
    int size, double slopePerYear, Interval interval, double probability, Variance variance) {

  /** Which variance of S was taken. */
  public enum Variance {
    /** Values do not go with those before. */
    INDEPENDENT,
    /** They do: Hamed and Rao (1998). */
    HAMED_RAO
  }

  /** Fewer values say nothing of a trend. */
  public static final int FEWEST = 8;

  private static final int MONTHS = 12;

  /**
   * The trend of a series.
   *
   * @param period steps of a year: 12, 4, 2 or 1
   * @param positions the step at which each value stands, counted on over all years, each at most
   *     once; a gap is a step that is left out
   * @param level of the interval, such as 0.95
   */
  public static Answer<Trend> of(int period, int[] positions, double[] values, double level) {
    Numerals.requireSameLength(positions.length, values.length);
    Numerals.requireLevel(level);
    Reason fault = Numerals.pairFault(FEWEST, values);
    if (fault != null) {
      return Answer.refused(fault);
    }
    if (Moments.isConstant(values)) {
      return Answer.of(new Trend(values.length, 0, new Interval(0, 0), 1, Variance.INDEPENDENT));
    }
    if (!isRising(positions)) {
      int[] order =
          IntStream.range(0, positions.length)
              .boxed()
              .sorted(Comparator.comparingInt(i -> positions[i]))
              .mapToInt(i -> i)
              .toArray();
      return of(
          period,
          Arrays.stream(order).map(i -> positions[i]).toArray(),
          Arrays.stream(order).mapToDouble(i -> values[i]).toArray(),
          level);
    }
    return period == MONTHS
        ? seasonal(period, positions, values, level)
        : plain(period, positions, values, level);
  }

  private static boolean isRising(int... positions) {
    for (int i = 1; i < positions.length; i++) {
      if (positions[i] < positions[i - 1]) {
        return false;
      }
    }
    return true;
  }

  private static Answer<Trend> plain(int period, int[] steps, double[] values, double level) {
    double[] years = new double[steps.length];
    for (int i = 0; i < years.length; i++) {
      years[i] = (double) steps[i] / period;
    }
    MannKendall test = MannKendall.tested(years, values);
    double[] slopes = TheilSen.pairSlopes(years, values);
    double slope = Numerals.middle(slopes) + 0.0;
    return Double.isFinite(slope)
        ? SerialFactor.of(1, slope / period, steps, values)
            .then(factor -> found(slope, slopes, test.s(), test.variance(), factor, values, level))
        : Answer.refused(Reason.OVERFLOW);
  }

  private static Answer<Trend> seasonal(int period, int[] steps, double[] values, double level) {
    Answer<SeasonalKendall> test = SeasonalKendall.of(period, steps, values);
    if (!test.isGiven()) {
      return Answer.refused(Reason.TOO_FEW);
    }
    SeasonalKendall given = test.get();
    double slope = Numerals.middle(given.slopes()) + 0.0;
    return Double.isFinite(slope)
        ? SerialFactor.of(period, slope / period, steps, values)
            .then(
                factor ->
                    found(
                        slope, given.slopes(), given.s(), given.variance(), factor, values, level))
        : Answer.refused(Reason.OVERFLOW);
  }

  private static Answer<Trend> found(
      double slope,
      double[] slopes,
      long s,
      double variance,
      double factor,
      double[] values,
      double level) {
    if (StandardNormal.within(level) * Math.sqrt(variance) > slopes.length) {
      return Answer.refused(Reason.TOO_FEW);
    }
    double corrected = variance * factor;
    Answer<Double> z = MannKendall.z((double) (s - Long.signum(s)), corrected);
    // Every month the same in every year: nothing moved, though months differ.
    double probability = z.isGiven() ? NormalChance.twoSided(z.get()) : 1;
    Variance taken = factor > 1 ? Variance.HAMED_RAO : Variance.INDEPENDENT;
    return TheilSen.interval(slopes, corrected, level)
        .then(interval -> Answer.of(new Trend(values.length, slope, interval, probability, taken)));
  }
}
