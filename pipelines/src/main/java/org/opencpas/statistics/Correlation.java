package org.opencpas.statistics;

import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * How two lists of values go together, from -1 to 1. Pairs of which one is missing are left out by
 * the caller. Needs two pairs, a probability three, and values that are not all equal.
 */
public final class Correlation {
  private Correlation() {}

  /** Pearson's r: {@code S dx dy / sqrt(S dx^2 S dy^2)}. */
  public static Answer<Double> pearson(double[] one, double[] other) {
    Reason fault = fault(2, one, other);
    return fault == null ? Answer.number(coefficient(one, other)) : Answer.refused(fault);
  }

  private static double coefficient(double[] one, double[] other) {
    Centred first = Centred.of(one);
    Centred second = Centred.of(other);
    double scale = Math.sqrt(first.squares()) * Math.sqrt(second.squares());
    return Math.max(-1, Math.min(1, first.products(second) / scale));
  }

  /**
   * How often Pearson's r is at least as far from 0 by chance alone, by {@code t = r sqrt((n - 2) /
   * (1 - r^2))} with n - 2 degrees of freedom.
   */
  public static Answer<Double> pearsonP(double[] one, double[] other) {
    Reason fault = fault(3, one, other);
    return fault == null ? probability(coefficient(one, other), one.length) : Answer.refused(fault);
  }

  /** The interval of Pearson's r by Fisher's z: {@code tanh(atanh(r) +- z / sqrt(n - 3))}. */
  public static Answer<Interval> pearsonInterval(double[] one, double[] other, double level) {
    Numerals.requireLevel(level);
    Reason fault = fault(4, one, other);
    if (fault != null) {
      return Answer.refused(fault);
    }
    double r = coefficient(one, other);
    if (Math.abs(r) == 1) {
      return Interval.between(r, r);
    }
    double centre = (StrictMath.log1p(r) - StrictMath.log1p(-r)) / 2;
    double width = StandardNormal.within(level) / Math.sqrt(one.length - 3.0);
    return Interval.between(StrictMath.tanh(centre - width), StrictMath.tanh(centre + width));
  }

  /** Spearman's rho: Pearson's r of the ranks, equal values sharing the mean of their ranks. */
  public static Answer<Double> spearman(double[] one, double[] other) {
    Reason fault = fault(2, one, other);
    return fault == null ? Answer.number(rankCoefficient(one, other)) : Answer.refused(fault);
  }

  /**
   * How often rho is at least as far from 0 by chance alone, by Student's t as for Pearson's r.
   * That is scipy's way; R counts all orders of fewer than ten values and takes an Edgeworth series
   * for more, where no values are equal.
   */
  public static Answer<Double> spearmanP(double[] one, double[] other) {
    Reason fault = fault(3, one, other);
    return fault == null
        ? probability(rankCoefficient(one, other), one.length)
        : Answer.refused(fault);
  }

  private static double rankCoefficient(double[] one, double[] other) {
    return coefficient(Ranks.places(Ranks.Ties.MEAN, one), Ranks.places(Ranks.Ties.MEAN, other));
  }

  private static Answer<Double> probability(double r, int n) {
    double rest = (1 - r) * (1 + r);
    return rest <= 0
        ? Answer.number(0)
        : Answer.number(StudentT.beyond(Math.abs(r) * Math.sqrt((n - 2) / rest), n - 2));
  }

  /**
   * Kendall's test of two lists: Mann-Kendall's, the first list in the place of times. Its {@link
   * MannKendall#tauB() tau-b} is the correlation, its exact probability holds where no values are
   * equal.
   */
  public static Answer<MannKendall> kendall(double[] one, double[] other) {
    Reason fault = fault(2, one, other);
    return fault == null ? Answer.of(MannKendall.tested(one, other)) : Answer.refused(fault);
  }

  private static @Nullable Reason fault(int fewest, double[] one, double[] other) {
    Numerals.requireSameLength(one.length, other.length);
    Reason fault = Numerals.fault(fewest, one);
    if (fault == null) {
      fault = Numerals.fault(fewest, other);
    }
    boolean constant = fault == null && (Moments.isConstant(one) || Moments.isConstant(other));
    return constant ? Reason.NO_VARIANCE : fault;
  }
}
