package org.opencpas.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * Counts of one window beside those of another, for events that come in bursts: attacks follow
 * attacks, and one massacre is many deaths.
 *
 * <pre>
 *   phi = max(1, chi2 / (m1 + m2 - 2)),  chi2 = S (monthly count - mean of its window)^2 / that mean
 *   log(rate2 / rate1) +- t sqrt(phi (1/y1 + 1/y2))
 * </pre>
 *
 * <p>y are the counts of m months, t Student's quantile with m1 + m2 - 2 degrees of freedom. There
 * is no ratio for a window under six months or without events; the counts stay. Months shuffled,
 * exact limits called most comparisons of deaths different; these do not. Source: McCullagh and
 * Nelder (1989), quasi-likelihood.
 *
 * @param before the count of the earlier window
 * @param after that of the later
 * @param ratio of rates, later by earlier, or why there is none
 */
public record WindowComparison(double before, double after, Answer<RateRatio> ratio) {
  /** Shorter windows are not compared. */
  public static final int FEWEST_MONTHS = 6;

  /**
   * A ratio of monthly rates.
   *
   * @param value later by earlier
   * @param interval at the level asked for
   * @param overdispersion phi: how many times more months differ than counts of single events do
   */
  public record RateRatio(double value, Interval interval, double overdispersion) {
    /** Whether the windows differ by more than chance would make them. */
    public boolean isDifferent() {
      return !interval.holds(1);
    }
  }

  /**
   * Compares monthly counts; refused when one is not finite or below 0, or a window has no month.
   *
   * @param level of the interval, such as 0.95
   */
  public static Answer<WindowComparison> of(double[] before, double[] after, double level) {
    Numerals.requireLevel(level);
    Reason fault = fault(before);
    if (fault == null) {
      fault = fault(after);
    }
    if (fault != null) {
      return Answer.refused(fault);
    }
    double earlier = Numerals.sum(before);
    double later = Numerals.sum(after);
    return Double.isFinite(earlier) && Double.isFinite(later)
        ? Answer.of(
            new WindowComparison(earlier, later, ratio(before, earlier, after, later, level)))
        : Answer.refused(Reason.OVERFLOW);
  }

  private static @Nullable Reason fault(double... counts) {
    Reason fault = Numerals.fault(1, counts);
    boolean negative = Arrays.stream(counts).anyMatch(count -> count < 0);
    return fault == null && negative ? Reason.OUT_OF_RANGE : fault;
  }

  private static Answer<RateRatio> ratio(
      double[] before, double earlier, double[] after, double later, double level) {
    if (before.length < FEWEST_MONTHS || after.length < FEWEST_MONTHS) {
      return Answer.refused(Reason.TOO_SHORT);
    }
    if (earlier == 0 || later == 0) {
      return Answer.refused(Reason.NO_EVENTS);
    }
    int degrees = before.length + after.length - 2;
    double phi = Math.max(1, (chiSquare(before, earlier) + chiSquare(after, later)) / degrees);
    double centre = StrictMath.log(later / after.length) - StrictMath.log(earlier / before.length);
    double width = StudentT.within(level, degrees) * Math.sqrt(phi * (1 / earlier + 1 / later));
    return Interval.between(StrictMath.exp(centre - width), StrictMath.exp(centre + width))
        .then(
            interval ->
                Answer.number((later / after.length) / (earlier / before.length))
                    .then(value -> Answer.of(new RateRatio(value, interval, phi))));
  }

  private static double chiSquare(double[] counts, double all) {
    double mean = all / counts.length;
    return Numerals.sum(
        Arrays.stream(counts).map(count -> (count - mean) * ((count - mean) / mean)).toArray());
  }
}
