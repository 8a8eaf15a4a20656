package org.opencpas.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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
    Arrays.setAll(rest, i -> values[i] - slope * (steps[i] - steps[0] + 1));
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
    Map<Integer, ExactSum> sums = new HashMap<>();
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int i = 0; i < rest.length; i++) {
      int season = Math.floorMod(steps[i], period);
      sums.computeIfAbsent(season, each -> new ExactSum()).add(rest[i]);
      sizes.merge(season, 1, Integer::sum);
    }
    double[] residuals = new double[rest.length];
    for (int i = 0; i < rest.length; i++) {
      int season = Math.floorMod(steps[i], period);
      ExactSum sum = sums.get(season);
      Integer size = sizes.get(season);
      if (sum != null && size != null) {
        residuals[i] = rest[i] - sum.value() / size;
      }
    }
    return residuals;
  }

  private static double factor(int[] steps, double[] deviations) {
    double n = deviations.length;
    double bound = StandardNormal.within(0.95) / Math.sqrt(n);
    if (Math.abs(correlation(1, steps, deviations)) <= bound) {
      return 1;
    }
    ExactSum sum = new ExactSum();
    for (int lag = 1; lag < deviations.length; lag++) {
      double correlation = correlation(lag, steps, deviations);
      if (Math.abs(correlation) > bound) {
        sum.add((n - lag) * (n - lag - 1) * (n - lag - 2) * correlation);
      }
    }
    return 1 + 2 / (n * (n - 1) * (n - 2)) * sum.value();
  }

  /**
   * The autocorrelation at a lag of steps: {@code (S of pairs / (pairs + lag)) / (S of squares /
   * n)}, which without gaps is the usual one. Source: R acf with na.pass.
   */
  private static double correlation(int lag, int[] steps, double[] deviations) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < steps.length; i++) {
      places.put(steps[i], i);
    }
    ExactSum products = new ExactSum();
    ExactSum squares = new ExactSum();
    int pairs = 0;
    for (int i = 0; i < steps.length; i++) {
      squares.addProduct(deviations[i], deviations[i]);
      Integer later = places.get(steps[i] + lag);
      if (later != null) {
        products.addProduct(deviations[i], deviations[later]);
        pairs++;
      }
    }
    double scale = squares.value() / deviations.length;
    return pairs == 0 ? 0 : products.value() / (pairs + lag) / scale;
  }
}
