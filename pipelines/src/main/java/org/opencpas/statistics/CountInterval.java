package org.opencpas.statistics;

import org.opencpas.issue.Reason;

/**
 * Intervals of the mean behind a count of independent events, and of a rate. Events of a conflict
 * are not independent of each other: for comparing windows take {@link WindowComparison}.
 */
public final class CountInterval {
  private CountInterval() {}

  /** How the interval is made; k is the count, z the normal quantile of the level. */
  public enum Method {
    /** From the chi-square distribution: holds at least as often as its level. Garwood (1936). */
    EXACT,
    /**
     * {@code k (1 - 1/(9 k) - z/(3 sqrt k))^3} and {@code (k + 1)(1 - 1/(9 (k + 1)) + z/(3 sqrt(k +
     * 1)))^3}; the lower limit is 0 where the formula falls below, as for one event at 0.998. Some
     * take the exact limits under 10 events; here Byar's are Byar's. Breslow and Day (1987).
     */
    BYAR,
    /** Byar's with k + 1/2 in both limits. Rothman (1979); epitools. */
    BYAR_MIDDLE
  }

  /**
   * The interval of the mean behind a count; refused below 0, the exact one above 1e10.
   *
   * @param count of events, whole
   * @param level such as 0.95
   */
  public static Answer<Interval> of(Method method, double count, double level) {
    Numerals.requireLevel(level);
    if (!Double.isFinite(count)) {
      return Answer.refused(Reason.NOT_FINITE);
    }
    if (count < 0) {
      return Answer.refused(Reason.OUT_OF_RANGE);
    }
    if (method == Method.EXACT && Numerals.isTooLarge(count)) {
      return Answer.refused(Reason.TOO_MANY);
    }
    double z = StandardNormal.within(level);
    return switch (method) {
      case EXACT -> exact(count, (1 - level) / 2);
      case BYAR -> Interval.between(byar(count, -z), byar(count + 1, z));
      case BYAR_MIDDLE -> Interval.between(byar(count + 0.5, -z), byar(count + 0.5, z));
    };
  }

  /**
   * The interval of a rate: limits of the count by the exposure.
   *
   * @param exposure such as person-years, above 0
   * @param per such as 100,000
   */
  public static Answer<Interval> ofRate(
      Method method, double count, double exposure, double per, double level) {
    if (!Double.isFinite(exposure)) {
      return Answer.refused(Reason.NOT_FINITE);
    }
    if (exposure <= 0) {
      return Answer.refused(exposure == 0 ? Reason.ZERO_DENOMINATOR : Reason.OUT_OF_RANGE);
    }
    return of(method, count, level)
        .then(
            limits ->
                Interval.between(limits.low() / exposure * per, limits.high() / exposure * per));
  }

  private static Answer<Interval> exact(double count, double tail) {
    double low = count == 0 ? 0 : ChiSquare.poissonMean(count - 1, 1 - tail);
    return Interval.between(low, ChiSquare.poissonMean(count, tail));
  }

  private static double byar(double count, double z) {
    if (count == 0) {
      return 0;
    }
    double root = Math.max(0, 1 - 1 / (9 * count) + z / (3 * Math.sqrt(count)));
    return count * root * root * root;
  }
}
