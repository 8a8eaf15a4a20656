package org.opencpas.statistics;

import org.opencpas.issue.Reason;

/**
 * The Mann-Kendall test: whether later values tend to be larger.
 *
 * <pre>
 *   S = S over pairs of sign(later time - earlier time) sign(its value - the other)
 *   Var S = (n (n - 1)(2 n + 5) - S t (t - 1)(2 t + 5)) / 18          over groups of t equal values
 *   z = (S - 1) / sqrt(Var S) for S above 0, 0 for S = 0, (S + 1) / sqrt(Var S) below
 * </pre>
 *
 * <p>Where times are equal too, Var S is that of Kendall's tau with ties on both sides. Needs three
 * values. For values that are all equal S and Var S are 0 and z is refused; R gives NaN there,
 * pyMannKendall 0. Values are equal when their doubles are. Source: Mann (1945); Kendall (1975).
 *
 * @param size n
 * @param s above 0 where values rise
 * @param variance of S without a trend; 0 when all values are equal
 * @param comparablePairs pairs whose times differ
 * @param unequalPairs pairs whose values differ
 */
public record MannKendall(
    int size, long s, double variance, long comparablePairs, long unequalPairs) {

  /** Beyond so many values the normal distribution is as good as counting orders. */
  private static final int MOST_IN_ORDERS = 100;

  /** Tests values that follow each other. */
  public static Answer<MannKendall> of(double... values) {
    double[] times = new double[values.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = i;
    }
    return of(times, values);
  }

  /** Tests values at times, in any order. */
  public static Answer<MannKendall> of(double[] times, double[] values) {
    Numerals.requireSameLength(times.length, values.length);
    Reason fault = Numerals.fault(3, values);
    if (fault == null && !Numerals.areFinite(times)) {
      fault = Reason.NOT_FINITE;
    }
    return fault == null ? Answer.of(tested(times, values)) : Answer.refused(fault);
  }

  static MannKendall tested(double[] times, double[] values) {
    long s = 0;
    for (int i = 1; i < values.length; i++) {
      for (int j = 0; j < i; j++) {
        s += (long) sign(times[i], times[j]) * sign(values[i], values[j]);
      }
    }
    int n = values.length;
    TieGroups sameTime = TieGroups.of(times);
    TieGroups sameValue = TieGroups.of(values);
    long pairs = (long) n * (n - 1) / 2;
    return new MannKendall(
        n,
        s,
        variance(n, sameTime, sameValue),
        pairs - sameTime.pairs() / 2,
        pairs - sameValue.pairs() / 2);
  }

  static int sign(double one, double other) {
    // Differences could overflow, and the two zeros are one.
    return one > other ? 1 : one < other ? -1 : 0;
  }

  private static double variance(long n, TieGroups sameTime, TieGroups sameValue) {
    double main =
        (double) (n * (n - 1) * (2 * n + 5) - sameTime.weighted() - sameValue.weighted()) / 18;
    double pairs =
        (double) sameTime.pairs() * (double) sameValue.pairs() / (2.0 * (double) (n * (n - 1)));
    double triples =
        n < 3
            ? 0
            : (double) sameTime.triples()
                * (double) sameValue.triples()
                / (9.0 * (double) (n * (n - 1) * (n - 2)));
    return Math.max(0, main + pairs + triples);
  }

  /** z with continuity correction, against the test's own variance. */
  public Answer<Double> z() {
    return z((double) (s - Long.signum(s)), variance);
  }

  /** z without continuity correction. */
  public Answer<Double> zUncorrected() {
    return z((double) s, variance);
  }

  /** z with continuity correction, against another variance of S. */
  public Answer<Double> z(double otherVariance) {
    return z((double) (s - Long.signum(s)), otherVariance);
  }

  static Answer<Double> z(double s, double variance) {
    if (variance == 0) {
      return Answer.refused(Reason.NO_VARIANCE);
    }
    return variance < 0
        ? Answer.refused(Reason.NEGATIVE_VARIANCE)
        : Answer.number(s / Math.sqrt(variance));
  }

  /**
   * Kendall's tau-a: S as a share of all pairs. pyMannKendall and rkt call this tau; ties draw it
   * towards 0.
   */
  public Answer<Double> tauA() {
    long pairs = (long) size * (size - 1) / 2;
    return Answer.number((double) s / (double) pairs);
  }

  /**
   * Kendall's tau-b: {@code S / sqrt(pairs whose times differ x pairs whose values differ)}, what R
   * and scipy call tau; refused when all values or all times are equal.
   */
  public Answer<Double> tauB() {
    if (comparablePairs == 0 || unequalPairs == 0) {
      return Answer.refused(Reason.NO_VARIANCE);
    }
    double scale = Math.sqrt((double) comparablePairs) * Math.sqrt((double) unequalPairs);
    return Answer.number(Math.max(-1, Math.min(1, (double) s / scale)));
  }

  /**
   * How often S is at least as far from 0 by chance alone, counted over all orders; refused where
   * times or values are equal, and for more than 100 values. Source: Kendall (1975); R cor.test
   * with exact.
   */
  public Answer<Double> exactP() {
    long pairs = (long) size * (size - 1) / 2;
    if (comparablePairs < pairs || unequalPairs < pairs) {
      return Answer.refused(Reason.TIES);
    }
    if (size > MOST_IN_ORDERS) {
      return Answer.refused(Reason.TOO_MANY);
    }
    double[] orders = orders(size);
    int least = (int) ((pairs - Math.abs(s)) / 2);
    ExactSum tail = new ExactSum();
    for (int i = 0; i <= least; i++) {
      tail.add(orders[i]);
    }
    return Answer.number(Math.min(1, 2 * tail.value()));
  }

  /** The share of orders of n values that have so many pairs in reverse. */
  private static double[] orders(int n) {
    double[] shares = {1};
    for (int size = 2; size <= n; size++) {
      double[] next = new double[shares.length + size - 1];
      for (int i = 0; i < shares.length; i++) {
        for (int moved = 0; moved < size; moved++) {
          next[i + moved] += shares[i] / size;
        }
      }
      shares = next;
    }
    return shares;
  }
}
