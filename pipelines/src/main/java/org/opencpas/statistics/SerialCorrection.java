package org.opencpas.statistics;

import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * What serial correlation does to the variance of Mann-Kendall's S: a factor, 1 without any. A
 * series needs a value at every step; with gaps, lags would mean different spans.
 */
public final class SerialCorrection {
  private SerialCorrection() {}

  /**
   * The factor of Hamed and Rao (1998):
   *
   * <pre>
   *   1 + 2 / (n (n - 1)(n - 2)) S over k of (n - k)(n - k - 1)(n - k - 2) r(k)
   * </pre>
   *
   * <p>r is the autocorrelation of the ranks of the values less their Theil-Sen line; only those
   * beyond {@code 1.96 / sqrt(n)} count. The sum has its sign, as in the paper and R's modifiedmk,
   * so the factor can be 0 or less, and a test against such a variance is refused; pyMannKendall
   * takes the size of the sum, so that its variance can only grow. Needs three values that are not
   * all equal.
   *
   * @param lags how many k are looked at; all where there are fewer
   */
  public static Answer<Double> hamedRao(int lags, double... values) {
    Reason fault = fault(values);
    if (fault != null) {
      return Answer.refused(fault);
    }
    return detrended(values)
        .then(
            rest ->
                Moments.isConstant(rest)
                    ? Answer.of(1.0)
                    : Answer.number(hamedRaoFactor(lags, rest)));
  }

  static double hamedRaoFactor(int lags, double... detrended) {
    double[] correlations = Autocorrelation.all(Ranks.places(Ranks.Ties.MEAN, detrended));
    double n = detrended.length;
    double bound = StandardNormal.within(0.95) / Math.sqrt(n);
    ExactSum sum = new ExactSum();
    for (int k = 1; k <= Math.min(lags, correlations.length); k++) {
      double correlation = correlations[k - 1];
      if (Math.abs(correlation) > bound) {
        sum.add((n - k) * (n - k - 1) * (n - k - 2) * correlation);
      }
    }
    return 1 + 2 / (n * (n - 1) * (n - 2)) * sum.value();
  }

  /**
   * The factor of Yue and Wang (2004) from all lags: {@code 1 + 2 S over k of (1 - k / n) r(k)}, r
   * the autocorrelation of the values less their Theil-Sen line. Over all lags the sum is drawn far
   * down, since autocorrelations add up to -1/2; for readers use Hamed and Rao.
   */
  public static Answer<Double> yueWang(double... values) {
    Reason fault = fault(values);
    if (fault != null) {
      return Answer.refused(fault);
    }
    return detrended(values).then(SerialCorrection::yueWangFactor);
  }

  private static Answer<Double> yueWangFactor(double[] detrended) {
    if (Moments.isConstant(detrended)) {
      return Answer.refused(Reason.NO_VARIANCE);
    }
    double[] correlations = Autocorrelation.all(detrended);
    double n = detrended.length;
    ExactSum sum = new ExactSum();
    for (int k = 1; k <= correlations.length; k++) {
      sum.add((1 - k / n) * correlations[k - 1]);
    }
    return Answer.number(1 + 2 * sum.value());
  }

  /**
   * The factor of Yue and Wang (2004) from lag 1 alone, for a series whose correlations fall off as
   * powers r^k: {@code 1 + 2 S (1 - k / n) r^k}, in closed form {@code 1 + 2 (r^(n + 1) - n r^2 +
   * (n - 1) r) / (n (r - 1)^2)}, as in the paper. R's modifiedmk weighs all powers by 1 - 1 / n,
   * and pyMannKendall stops the sum of {@link #yueWang} after its first term.
   */
  public static Answer<Double> yueWangFirstLag(double... values) {
    Reason fault = fault(values);
    if (fault != null) {
      return Answer.refused(fault);
    }
    return detrended(values)
        .then(
            rest ->
                Moments.isConstant(rest)
                    ? Answer.<Double>refused(Reason.NO_VARIANCE)
                    : Answer.number(firstLagFactor(Autocorrelation.all(rest)[0], rest.length)));
  }

  private static double firstLagFactor(double r, double n) {
    double powers = StrictMath.pow(r, n + 1) - n * r * r + (n - 1) * r;
    return 1 + 2 * powers / (n * (r - 1) * (r - 1));
  }

  private static @Nullable Reason fault(double... values) {
    Reason fault = Numerals.pairFault(3, values);
    return fault == null && Moments.isConstant(values) ? Reason.NO_VARIANCE : fault;
  }

  /** The values less their Theil-Sen line through time 0, the first value standing at time 1. */
  static Answer<double[]> detrended(double... values) {
    return TheilSen.of(steps(values.length), values)
        .then(TheilSen::slope)
        .then(slope -> less(slope, values));
  }

  static Answer<double[]> less(double slope, double... values) {
    double[] rest = new double[values.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = values[i] - slope * (i + 1) + 0.0;
    }
    return Numerals.areFinite(rest) ? Answer.of(rest) : Answer.refused(Reason.OVERFLOW);
  }

  static double[] steps(int size) {
    double[] steps = new double[size];
    for (int i = 0; i < size; i++) {
      steps[i] = i + 1;
    }
    return steps;
  }
}
