package org.opencpas.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencpas.issue.Reason;

/**
 * The seasonal Kendall test: each season (each month of the year) is compared with itself in other
 * years, so that a yearly cycle is no trend.
 *
 * <pre>
 *   S = S over seasons of Mann-Kendall's S,  Var S = S over seasons of its variance
 * </pre>
 *
 * <p>Seasons of one value add nothing; every season of two or more counts (rkt leaves out those
 * under four). At least one season must have two values. The slope is the median of all slopes
 * within seasons, for a year. Source: Hirsch, Slack and Smith (1982).
 */
public final class SeasonalKendall {
  private final List<Season> seasons;
  private final double[] slopes;

  private SeasonalKendall(List<Season> seasons) {
    this.seasons = seasons;
    this.slopes = slopes(seasons);
  }

  private static double[] slopes(List<Season> seasons) {
    double[] all = new double[0];
    for (Season season : seasons) {
      double[] more = TheilSen.pairSlopes(season.years, season.values);
      int size = all.length;
      all = Arrays.copyOf(all, size + more.length);
      System.arraycopy(more, 0, all, size, more.length);
    }
    return Numerals.sorted(all);
  }

  /** The years and values of one season. */
  private static final class Season {
    private final double[] years;
    private final double[] values;
    private final MannKendall test;

    private Season(double[] years, double[] values) {
      this.years = years;
      this.values = values;
      this.test = MannKendall.tested(years, values);
    }

    double[] years() {
      return years;
    }

    double[] values() {
      return values;
    }

    MannKendall test() {
      return test;
    }
  }

  /**
   * Tests values of months, quarters or the like.
   *
   * @param positions the step at which each value stands, counted on over all years, each at most
   *     once; a gap is a step that is left out
   * @param period steps of a year, 12 or 4
   */
  public static Answer<SeasonalKendall> of(int period, int[] positions, double[] values) {
    Numerals.requireSameLength(positions.length, values.length);
    Reason fault = Numerals.pairFault(2, values);
    if (fault != null) {
      return Answer.refused(fault);
    }
    List<Season> seasons = new ArrayList<>(period);
    for (int number = 0; number < period; number++) {
      int size = 0;
      for (int position : positions) {
        size += Math.floorMod(position, period) == number ? 1 : 0;
      }
      if (size > 1) {
        seasons.add(season(number, size, period, positions, values));
      }
    }
    return seasons.isEmpty()
        ? Answer.refused(Reason.TOO_FEW)
        : Answer.of(new SeasonalKendall(seasons));
  }

  private static Season season(int number, int size, int period, int[] positions, double[] values) {
    double[] years = new double[size];
    double[] own = new double[size];
    int next = 0;
    for (int i = 0; i < positions.length; i++) {
      if (Math.floorMod(positions[i], period) == number) {
        years[next] = Math.floorDiv(positions[i], period);
        own[next] = values[i];
        next++;
      }
    }
    return new Season(years, own);
  }

  /** S, above 0 where values rise. */
  public long s() {
    long sum = 0;
    for (Season season : seasons) {
      sum += season.test().s();
    }
    return sum;
  }

  /** The variance of S without a trend, seasons independent of each other; 0 when all are equal. */
  public double variance() {
    ExactSum sum = new ExactSum();
    for (Season season : seasons) {
      sum.add(season.test().variance());
    }
    return sum.value();
  }

  /** z with continuity correction; refused when every season's values are all equal. */
  public Answer<Double> z() {
    return z(variance());
  }

  /** z with continuity correction, against another variance of S. */
  public Answer<Double> z(double otherVariance) {
    return MannKendall.z((double) (s() - Long.signum(s())), otherVariance);
  }

  /** z without continuity correction. */
  public Answer<Double> zUncorrected() {
    return MannKendall.z((double) s(), variance());
  }

  /** The slope for a year. */
  public Answer<Double> slopePerYear() {
    return Answer.number(Numerals.middle(slopes));
  }

  /**
   * The interval of the slope for a year, from the sorted slopes within seasons as {@link TheilSen}
   * takes it.
   *
   * @param variance of S: {@link #variance()} or a corrected one
   */
  public Answer<Interval> interval(double variance, double level) {
    return TheilSen.interval(slopes, variance, level);
  }

  /** The slopes within seasons for a year, sorted. */
  double[] slopes() {
    return slopes;
  }

  /**
   * Whether seasons go different ways: {@code chi2 = S z^2 - m mean(z)^2} with z without continuity
   * correction and m - 1 degrees of freedom; large where they do. Refused under two seasons, or
   * when a season's values are all equal. Source: van Belle and Hughes (1984).
   */
  public Answer<Double> heterogeneity() {
    double[] zs = new double[seasons.size()];
    for (int i = 0; i < zs.length; i++) {
      Answer<Double> z = seasons.get(i).test().zUncorrected();
      if (!z.isGiven()) {
        return z;
      }
      zs[i] = z.get();
    }
    return zs.length < 2
        ? Answer.refused(Reason.TOO_FEW)
        : Answer.number(Math.max(0, Centred.of(zs).squares()));
  }

  /** How often seasons differ so much by chance alone. */
  public Answer<Double> heterogeneityP() {
    return heterogeneity().then(chi2 -> Answer.number(ChiSquare.above(chi2, seasons.size() - 1)));
  }

  /**
   * The variance of S where seasons may go together: that of {@link #variance()} and the
   * covariances of all pairs of seasons,
   *
   * <pre>
   *   (K + 4 S over years of R R' - n (n + 1)^2) / 3
   * </pre>
   *
   * <p>K counts pairs of years in which both seasons moved the same way less those in which they
   * moved against each other, R is the rank within a season. Needs every season in every year. From
   * few years (under ten) it is a rough guess, and can be 0 or less. Source: Hirsch and Slack
   * (1984).
   */
  public Answer<Double> correlatedVariance() {
    double[] years = seasons.get(0).years();
    if (!seasons.stream().allMatch(season -> Arrays.equals(season.years(), years))) {
      return Answer.refused(Reason.GAPS);
    }
    ExactSum sum = new ExactSum();
    sum.add(variance());
    for (int i = 1; i < seasons.size(); i++) {
      for (int j = 0; j < i; j++) {
        sum.add(2 * covariance(seasons.get(i).values(), seasons.get(j).values()));
      }
    }
    return Answer.number(sum.value());
  }

  private static double covariance(double[] one, double[] other) {
    long concordance = 0;
    for (int i = 1; i < one.length; i++) {
      for (int j = 0; j < i; j++) {
        concordance +=
            (long) MannKendall.sign(one[i], one[j]) * MannKendall.sign(other[i], other[j]);
      }
    }
    double[] ranks = Ranks.places(Ranks.Ties.MEAN, one);
    double[] otherRanks = Ranks.places(Ranks.Ties.MEAN, other);
    double products = 0;
    for (int i = 0; i < ranks.length; i++) {
      products += ranks[i] * otherRanks[i];
    }
    double n = one.length;
    return ((double) concordance + 4 * products - n * (n + 1) * (n + 1)) / 3;
  }
}
