package org.opencpas.statistics;

import org.hipparchus.special.Beta;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * Intervals of a share, k of n. Never leave [0, 1]: Wald's and Agresti-Coull's are cut there, as
 * statsmodels does and R's binom does not. Refused when n is 0, or k above n or below 0.
 */
public final class ShareInterval {
  private ShareInterval() {}

  /** How the interval is made; p is k / n, z the normal quantile of the level. */
  public enum Method {
    /**
     * {@code (p + z^2/2n +- z sqrt(p (1 - p)/n + z^2/4n^2)) / (1 + z^2/n)}: the one to use. Wilson
     * (1927).
     */
    WILSON,
    /**
     * Wilson's with continuity correction, also where p is 1/2; R leaves it out there. Newcombe
     * (1998).
     */
    WILSON_CORRECTED,
    /** From the beta distribution: holds at least as often as its level. Clopper-Pearson (1934). */
    CLOPPER_PEARSON,
    /** Wald's about {@code (k + z^2/2) / (n + z^2)}. Agresti and Coull (1998). */
    AGRESTI_COULL,
    /**
     * From the beta distribution with 1/2 added to both counts; 0 for k = 0 and 1 for k = n, as
     * Brown, Cai and DasGupta (2001) and R do, and statsmodels does not.
     */
    JEFFREYS,
    /** {@code p +- z sqrt(p (1 - p)/n)}: too narrow for shares near 0 and 1. Laplace (1812). */
    WALD
  }

  /**
   * The interval of a share.
   *
   * @param count k; need not be whole for Wilson's, Agresti-Coull's and Wald's
   * @param size n
   * @param level such as 0.95
   */
  public static Answer<Interval> of(Method method, double count, double size, double level) {
    Numerals.requireLevel(level);
    Reason fault = fault(count, size);
    if (fault != null) {
      return Answer.refused(fault);
    }
    boolean exact = method == Method.CLOPPER_PEARSON || method == Method.JEFFREYS;
    if (exact && Numerals.isTooLarge(size)) {
      return Answer.refused(Reason.TOO_MANY);
    }
    double z = StandardNormal.within(level);
    return switch (method) {
      case WILSON -> wilson(count, size, z);
      case WILSON_CORRECTED -> wilsonCorrected(count, size, z);
      case CLOPPER_PEARSON -> clopperPearson(count, size, (1 - level) / 2);
      case AGRESTI_COULL -> wald((count + z * z / 2) / (size + z * z), size + z * z, z);
      case JEFFREYS -> jeffreys(count, size, (1 - level) / 2);
      case WALD -> wald(count / size, size, z);
    };
  }

  private static @Nullable Reason fault(double count, double size) {
    if (!Numerals.areFinite(count, size)) {
      return Reason.NOT_FINITE;
    }
    if (count < 0 || size < 0 || count > size) {
      return Reason.OUT_OF_RANGE;
    }
    return size == 0 ? Reason.ZERO_DENOMINATOR : null;
  }

  private static Answer<Interval> wilson(double count, double size, double z) {
    return Interval.between(wilsonLow(count, size, z), 1 - wilsonLow(size - count, size, z));
  }

  /**
   * The lower limit. Where p is small, centre and half width are nearly equal; so the smaller root
   * of the quadratic is taken as the product of both roots, p^2 n / (n + z^2), by the larger.
   */
  private static double wilsonLow(double count, double size, double z) {
    double p = count / size;
    double rest = (size - count) / size;
    double larger = p + z * z / (2 * size) + z * Math.sqrt(p * rest / size + sq(z / (2 * size)));
    return p * p / larger;
  }

  private static Answer<Interval> wilsonCorrected(double count, double size, double z) {
    double low = count == 0 ? 0 : correctedLow(count, size, z);
    double high = count == size ? 1 : 1 - correctedLow(size - count, size, z);
    return Interval.between(Math.max(0, low), Math.min(1, high));
  }

  private static double correctedLow(double count, double size, double z) {
    double p = count / size;
    double rest = (size - count) / size;
    double root = Math.sqrt(z * z - 2 - 1 / size + 4 * p * (size * rest + 1));
    return (2 * size * p + z * z - 1 - z * root) / (2 * (size + z * z));
  }

  private static Answer<Interval> wald(double p, double size, double z) {
    double width = z * Math.sqrt(p * (1 - p) / size);
    return Interval.between(Math.max(0, p - width), Math.min(1, p + width));
  }

  private static Answer<Interval> clopperPearson(double count, double size, double tail) {
    double low = count == 0 ? 0 : betaQuantile(tail, count, size - count + 1);
    double high = count == size ? 1 : 1 - betaQuantile(tail, size - count, count + 1);
    return Interval.between(low, high);
  }

  private static Answer<Interval> jeffreys(double count, double size, double tail) {
    double successes = count + 0.5;
    double failures = size - count + 0.5;
    double low = count == 0 ? 0 : betaQuantile(tail, successes, failures);
    double high = count == size ? 1 : 1 - betaQuantile(tail, failures, successes);
    return Interval.between(low, high);
  }

  private static double betaQuantile(double share, double one, double other) {
    return Bisection.first(0, 1, x -> Beta.regularizedBeta(x, one, other) >= share);
  }

  private static double sq(double value) {
    return value * value;
  }
}
