package org.opencpas.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * Rates of a population as if it were made up like another one, so that places with more young or
 * more old people can be set side by side. Lists have one entry for each stratum, in one order.
 */
public final class StandardisedRate {
  private StandardisedRate() {}

  /**
   * A rate with its interval.
   *
   * @param rate events by population
   */
  public record Standardised(double rate, Interval interval) {}

  /**
   * The direct way: the place's rates in strata, weighted by the standard population. The interval
   * is that of a gamma distribution. Source: Fay and Feuer (1997).
   *
   * @param standard people of the standard population
   */
  public static Answer<Standardised> direct(
      double[] events, double[] population, double[] standard, double level) {
    Numerals.requireLevel(level);
    Reason fault = fault(events, population, standard);
    if (fault != null) {
      return Answer.refused(fault);
    }
    double all = Numerals.sum(standard);
    double[] rates = new double[events.length];
    double[] variances = new double[events.length];
    double largest = 0;
    for (int i = 0; i < rates.length; i++) {
      double weight = standard[i] / population[i] / all;
      rates[i] = events[i] * weight;
      variances[i] = rates[i] * weight;
      largest = Math.max(largest, weight);
    }
    double rate = Numerals.sum(rates);
    double variance = Numerals.sum(variances);
    if (Numerals.isTooLarge(rate / variance * rate)) {
      return Answer.refused(Reason.TOO_MANY);
    }
    double low = rate == 0 ? 0 : limit(rate, variance, (1 - level) / 2);
    double high = limit(rate + largest, variance + largest * largest, (1 + level) / 2);
    return Interval.between(low, high).then(limits -> Answer.of(new Standardised(rate, limits)));
  }

  /** The quantile of a gamma distribution with mean and variance. */
  private static double limit(double mean, double variance, double share) {
    double shape = mean / variance * mean;
    return ChiSquare.poissonMean(shape - 1, 1 - share) * (variance / mean);
  }

  /**
   * The indirect way: events by those that the standard's rates in strata make one expect, 1 where
   * they are as many; times the standard's own rate it is a standardised rate. The interval is
   * {@code ratio e^(+- z / sqrt(events))}; refused without events. Source: Breslow and Day (1987).
   *
   * @param standardRates events by population of the standard
   */
  public static Answer<Standardised> ratio(
      double[] events, double[] population, double[] standardRates, double level) {
    Numerals.requireLevel(level);
    Reason fault = fault(events, population, standardRates);
    if (fault != null) {
      return Answer.refused(fault);
    }
    ExactSum expected = new ExactSum();
    for (int i = 0; i < events.length; i++) {
      expected.addProduct(population[i], standardRates[i]);
    }
    double seen = Numerals.sum(events);
    if (!Numerals.areFinite(seen, expected.value())) {
      return Answer.refused(Reason.OVERFLOW);
    }
    if (seen == 0 || expected.value() == 0) {
      return Answer.refused(seen == 0 ? Reason.NO_EVENTS : Reason.ZERO_DENOMINATOR);
    }
    double ratio = seen / expected.value();
    double factor = StrictMath.exp(StandardNormal.within(level) / Math.sqrt(seen));
    return Interval.between(ratio / factor, ratio * factor)
        .then(limits -> Answer.of(new Standardised(ratio, limits)));
  }

  private static @Nullable Reason fault(double[] events, double[] population, double[] standard) {
    Numerals.requireSameLength(events.length, population.length);
    Numerals.requireSameLength(events.length, standard.length);
    Reason fault = Numerals.fault(1, events);
    if (fault == null && !(Numerals.areFinite(population) && Numerals.areFinite(standard))) {
      fault = Reason.NOT_FINITE;
    }
    if (fault != null) {
      return fault;
    }
    if (Arrays.stream(population).anyMatch(each -> each <= 0)) {
      return Reason.NOT_POSITIVE;
    }
    boolean negative =
        Arrays.stream(events).anyMatch(each -> each < 0)
            || Arrays.stream(standard).anyMatch(each -> each < 0);
    return negative ? Reason.OUT_OF_RANGE : Numerals.sum(standard) == 0 ? Reason.ZERO_WEIGHT : null;
  }
}
