package org.opencpas.statistics;

import org.opencpas.issue.Reason;

/**
 * The factor by which serial correlation widens the variance of S, for a series that may have gaps
 * and seasons; 1 unless the lag-1 autocorrelation is significant, never below.
 */
final class SerialFactor {
  private SerialFactor() {}

  /**
   * The factor.
   *
   * @param period steps of a year whose means are taken out; 1 for none
   * @param slope for a step
   * @param steps rising
   */
  static Answer<Double> of(int period, double slope, int[] steps, double[] values) {
    double[] rest = new double[values.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = values[i] - slope * (steps[i] - steps[0] + 1);
    }
    if (!Numerals.areFinite(rest)) {
      return Answer.refused(Reason.OVERFLOW);
    }
    double[] residuals = period == 1 ? rest : withoutSeasons(period, steps, rest);
    if (Moments.isConstant(residuals)) {
      return Answer.of(1.0);
    }
    double[] ranks = Ranks.places(Ranks.Ties.MEAN, residuals);
    return Answer.of(Math.max(1, factor(steps, Centred.of(ranks).deviations())));
  }

  private static double[] withoutSeasons(int period, int[] steps, double[] rest) {
    double[] means = new double[period];
    for (int season = 0; season < period; season++) {
      ExactSum sum = new ExactSum();
      int size = 0;
      for (int i = 0; i < rest.length; i++) {
        if (Math.floorMod(steps[i], period) == season) {
          sum.add(rest[i]);
          size++;
        }
      }
      means[season] = sum.value() / size;
    }
    double[] residuals = new double[rest.length];
    for (int i = 0; i < rest.length; i++) {
      residuals[i] = rest[i] - means[Math.floorMod(steps[i], period)];
    }
    return residuals;
  }

  private static double factor(int[] steps, double[] deviations) {
    double n = deviations.length;
    double bound = StandardNormal.within(0.95) / Math.sqrt(n);
    ExactSum squares = new ExactSum();
    for (double deviation : deviations) {
      squares.addProduct(deviation, deviation);
    }
    double scale = squares.value() / n;
    if (Math.abs(correlation(1, steps, deviations, scale)) <= bound) {
      return 1;
    }
    ExactSum sum = new ExactSum();
    for (int lag = 1; lag < deviations.length; lag++) {
      double correlation = correlation(lag, steps, deviations, scale);
      if (Math.abs(correlation) > bound) {
        sum.add((n - lag) * (n - lag - 1) * (n - lag - 2) * correlation);
      }
    }
    return 1 + 2 / (n * (n - 1) * (n - 2)) * sum.value();
  }

  /**
   * The autocorrelation at a lag of steps: {@code (S of pairs / (pairs + lag)) / (S of squares /
   * n)}, which without gaps is the usual one. Source: R acf with na.pass.
   *
   * @param scale the sum of squares by n
   */
  private static double correlation(int lag, int[] steps, double[] deviations, double scale) {
    ExactSum products = new ExactSum();
    int pairs = 0;
    int later = 0;
    for (int i = 0; i < steps.length; i++) {
      while (later < steps.length && steps[later] < steps[i] + lag) {
        later++;
      }
      if (later < steps.length && steps[later] == steps[i] + lag) {
        products.addProduct(deviations[i], deviations[later]);
        pairs++;
      }
    }
    return pairs == 0 ? 0 : products.value() / (pairs + lag) / scale;
  }
}
