package org.opencpas.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * Rates drawn towards the rate of all, the more the smaller their population is, so that a map does
 * not show the chance of small numbers.
 *
 * <pre>
 *   b = S events / S population,  r(i) = events(i) / population(i)
 *   s2 = S population(i) (r(i) - b)^2 / S population
 *   smoothed(i) = b + w(i) (r(i) - b)
 * </pre>
 *
 * <p>Populations are above 0. Refused when no event happened anywhere. Where places differ no more
 * than chance makes them, every rate is b. Source: Marshall (1991); spdep EBest.
 */
public final class EmpiricalBayes {
  private EmpiricalBayes() {}

  /** Smoothed rates. */
  public static final class Smoothed {
    private final double variance;
    private final double mean;
    private final double[] rates;

    private Smoothed(double variance, double mean, double[] rates) {
      this.variance = variance;
      this.mean = mean;
      this.rates = rates;
    }

    /** a, the variance between places, 0 or more. */
    public double variance() {
      return variance;
    }

    /** b, the rate of all. */
    public double mean() {
      return mean;
    }

    /** The smoothed rates, in the order of the places. */
    public double[] rates() {
      return rates.clone();
    }
  }

  /**
   * Smooths rates of rare events: {@code a = max(0, s2 - b / mean population)}, {@code w(i) = a /
   * (a + b / population(i))}.
   */
  public static Answer<Smoothed> poisson(double[] events, double[] population) {
    return smoothed(
        events,
        population,
        all -> Math.max(0, all.spread() - all.rate() / all.meanPopulation()),
        (variance, all, people) -> variance / (variance + all.rate() / people));
  }

  /**
   * Smooths shares, events being people of the population: {@code rho = max(0, (s2 / (b (1 - b)) -
   * 1 / mean population) / (1 - 1 / mean population))}, {@code w(i) = population(i) rho / (1 +
   * (population(i) - 1) rho)}, a = rho b (1 - b). spdep lets rho fall below 0 and prints s2 as a.
   * Refused where events are more than people, or everybody has had one. Source: Martuzzi and
   * Elliott (1996).
   */
  public static Answer<Smoothed> binomial(double[] events, double[] population) {
    Reason fault = fault(events, population);
    if (fault == null && isAbove(events, population)) {
      fault = Reason.OUT_OF_RANGE;
    }
    if (fault == null && Numerals.sum(events) == Numerals.sum(population)) {
      fault = Reason.NO_VARIANCE;
    }
    if (fault != null) {
      return Answer.refused(fault);
    }
    return smoothed(
        events,
        population,
        all -> likeness(all) * all.rate() * (1 - all.rate()),
        (variance, all, people) -> {
          double rho = likeness(all);
          return people * rho / (1 + (people - 1) * rho);
        });
  }

  private static double likeness(Whole all) {
    double chance = 1 / all.meanPopulation();
    double spread = all.spread() / (all.rate() * (1 - all.rate()));
    return chance >= 1 ? 0 : Math.max(0, (spread - chance) / (1 - chance));
  }

  private static boolean isAbove(double[] events, double[] population) {
    for (int i = 0; i < events.length; i++) {
      if (events[i] > population[i]) {
        return true;
      }
    }
    return false;
  }

  /** What is known of all places together: b, s2 and the mean population. */
  private record Whole(double rate, double spread, double meanPopulation) {}

  /** How far the rate of a place is believed, from 0 to 1. */
  private interface Trust {
    double in(double variance, Whole all, double people);
  }

  private static Answer<Smoothed> smoothed(
      double[] events, double[] population, ToDoubleFunction<Whole> between, Trust trust) {
    Reason fault = fault(events, population);
    if (fault != null) {
      return Answer.refused(fault);
    }
    double allEvents = Numerals.sum(events);
    double people = Numerals.sum(population);
    if (!Double.isFinite(allEvents) || !Double.isFinite(people)) {
      return Answer.refused(Reason.OVERFLOW);
    }
    if (allEvents == 0) {
      return Answer.refused(Reason.NO_EVENTS);
    }
    double mean = allEvents / people;
    Whole all = new Whole(mean, squares(events, population, mean) / people, people / events.length);
    double variance = between.applyAsDouble(all);
    double[] rates = new double[events.length];
    for (int i = 0; i < rates.length; i++) {
      double weight = trust.in(variance, all, population[i]);
      rates[i] = mean + weight * (events[i] / population[i] - mean) + 0.0;
    }
    return Numerals.areFinite(rates) && Numerals.areFinite(mean, variance)
        ? Answer.of(new Smoothed(variance, mean, rates))
        : Answer.refused(Reason.OVERFLOW);
  }

  /** {@code S population (r - b)^2}. */
  private static double squares(double[] events, double[] population, double mean) {
    double[] squares = new double[events.length];
    Arrays.setAll(
        squares,
        i -> {
          double distance = events[i] / population[i] - mean;
          return population[i] * (distance * distance);
        });
    return Numerals.sum(squares);
  }

  /**
   * Smooths each place towards its neighbours in place of all. Refused for the whole when a place
   * and its neighbours had no event.
   *
   * @param neighbours for each place, those of its neighbourhood, itself among them
   */
  public static Answer<double[]> local(double[] events, double[] population, int[][] neighbours) {
    Reason fault = fault(events, population);
    if (fault != null) {
      return Answer.refused(fault);
    }
    double[] rates = new double[events.length];
    for (int i = 0; i < rates.length; i++) {
      int[] near = neighbours[i];
      Answer<Smoothed> smoothed =
          poisson(
              Arrays.stream(near).mapToDouble(j -> events[j]).toArray(),
              Arrays.stream(near).mapToDouble(j -> population[j]).toArray());
      Reason reason = smoothed.reason();
      if (reason != null) {
        return Answer.refused(reason);
      }
      rates[i] = smoothed.get().rates()[indexOf(near, i)];
    }
    return Answer.of(rates);
  }

  private static int indexOf(int[] places, int wanted) {
    for (int i = 0; i < places.length; i++) {
      if (places[i] == wanted) {
        return i;
      }
    }
    throw new IllegalArgumentException("place " + wanted + " is not in its neighbourhood");
  }

  private static @Nullable Reason fault(double[] events, double[] population) {
    Numerals.requireSameLength(events.length, population.length);
    Reason fault = Numerals.fault(1, events);
    if (fault == null) {
      fault = Numerals.fault(1, population);
    }
    if (fault == null && Arrays.stream(events).anyMatch(each -> each < 0)) {
      fault = Reason.OUT_OF_RANGE;
    }
    return fault == null && Arrays.stream(population).anyMatch(each -> each <= 0)
        ? Reason.NOT_POSITIVE
        : fault;
  }
}
