package org.opencpas.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * How good a forecast was that came as a set of draws: smaller is better. Needs a draw (two for the
 * fair score) and finite numbers.
 */
public final class EnsembleScore {
  private EnsembleScore() {}

  /**
   * The continuous ranked probability score, draws taken for the whole distribution: {@code mean|x
   * - y| - mean|x - x'| / 2}, over all pairs of draws, each with itself too. Source: Gneiting and
   * Raftery (2007); ViEWS; scoringRules, method edf.
   */
  public static Answer<Double> crps(double observed, double... draws) {
    double[] weights = new double[draws.length];
    Arrays.fill(weights, 1);
    return crpsWeighted(observed, draws, weights);
  }

  /** The same with weights of draws, whatever they add up to. */
  public static Answer<Double> crpsWeighted(double observed, double[] draws, double[] weights) {
    Numerals.requireSameLength(draws.length, weights.length);
    Reason fault = fault(1, observed, draws);
    if (fault == null && !Numerals.areFinite(weights)) {
      fault = Reason.NOT_FINITE;
    }
    if (fault == null && Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
      fault = Reason.OUT_OF_RANGE;
    }
    double all = fault == null ? Numerals.sum(weights) : 0;
    if (fault != null || all == 0) {
      return Answer.refused(fault == null ? Reason.ZERO_WEIGHT : fault);
    }
    double[] misses = new double[draws.length];
    double[] spreads = new double[draws.length];
    for (int i = 0; i < draws.length; i++) {
      misses[i] = weights[i] / all * Math.abs(draws[i] - observed);
      spreads[i] = weights[i] / all * meanDistance(draws[i], draws, weights, all);
    }
    return Answer.number(Numerals.sum(misses) - Numerals.sum(spreads) / 2);
  }

  private static double meanDistance(double draw, double[] draws, double[] weights, double all) {
    double[] distances = new double[draws.length];
    Arrays.setAll(distances, i -> weights[i] / all * Math.abs(draws[i] - draw));
    return Numerals.sum(distances);
  }

  /**
   * The same, draws taken for a sample of the distribution: pairs of a draw with itself are left
   * out, so that more draws are no better. Source: Ferro (2014).
   */
  public static Answer<Double> crpsFair(double observed, double... draws) {
    Reason fault = fault(2, observed, draws);
    if (fault != null) {
      return Answer.refused(fault);
    }
    double n = draws.length;
    double[] misses = new double[draws.length];
    double[] spreads = new double[draws.length];
    double[] ones = new double[draws.length];
    Arrays.fill(ones, 1);
    for (int i = 0; i < draws.length; i++) {
      misses[i] = Math.abs(draws[i] - observed) / n;
      spreads[i] = meanDistance(draws[i], draws, ones, n - 1) / n;
    }
    return Answer.number(Numerals.sum(misses) - Numerals.sum(spreads) / 2);
  }

  /** CRPS of what lies above a threshold alone. Source: Gneiting and Ranjan (2011). */
  public static Answer<Double> crpsAbove(double threshold, double observed, double... draws) {
    Reason fault = fault(1, observed, draws);
    return fault == null
        ? crps(
            Math.max(threshold, observed),
            Arrays.stream(draws).map(draw -> Math.max(threshold, draw)).toArray())
        : Answer.refused(fault);
  }

  /**
   * The pinball loss of a quantile: {@code p (y - q)} above it, {@code (1 - p)(q - y)} below.
   * Source: Koenker and Bassett (1978).
   */
  public static Answer<Double> pinball(double share, double observed, double quantile) {
    Numerals.requireLevel(share);
    if (!Numerals.areFinite(observed, quantile)) {
      return Answer.refused(Reason.NOT_FINITE);
    }
    double distance = observed - quantile;
    return Answer.number(distance >= 0 ? share * distance : (share - 1) * distance);
  }

  /**
   * The interval score at a level, from quantiles of type 7: its width, and 2 / (1 - level) times
   * what is missed. Source: Gneiting and Raftery (2007).
   */
  public static Answer<Double> interval(double level, double observed, double... draws) {
    Reason fault = fault(1, observed, draws);
    return fault == null
        ? between(draws, level)
            .then(
                range -> {
                  double missed =
                      Math.max(0, range.low() - observed) + Math.max(0, observed - range.high());
                  return Answer.number(range.high() - range.low() + 2 / (1 - level) * missed);
                })
        : Answer.refused(fault);
  }

  /** Whether what came lies within the quantiles of a level. */
  public static Answer<Boolean> isCovered(double level, double observed, double... draws) {
    Reason fault = fault(1, observed, draws);
    return fault == null
        ? between(draws, level).then(range -> Answer.of(range.holds(observed)))
        : Answer.refused(fault);
  }

  private static Answer<Interval> between(double[] draws, double level) {
    Numerals.requireLevel(level);
    return Quantiles.of((1 - level) / 2, draws)
        .then(
            low -> Quantiles.of((1 + level) / 2, draws).then(high -> Interval.between(low, high)));
  }

  /**
   * The Brier score of an event: {@code (p - o)^2}, p the share of draws above a threshold, o 1 if
   * what came was, else 0. Source: Brier (1950).
   */
  public static Answer<Double> brierAbove(double threshold, double observed, double... draws) {
    Reason fault = fault(1, observed, draws);
    if (fault != null) {
      return Answer.refused(fault);
    }
    double above = (double) Arrays.stream(draws).filter(draw -> draw > threshold).count();
    double miss = above / draws.length - (observed > threshold ? 1 : 0);
    return Answer.number(miss * miss);
  }

  /**
   * The ignorance score in bits: minus log2 of the share of draws in the bin of what came, one draw
   * added to every bin so that nothing is held impossible. Source: Roulston and Smith (2002);
   * ViEWS.
   *
   * @param edges of bins, rising; a bin holds its lower edge, the last its upper one too
   */
  public static Answer<Double> ignorance(double[] edges, double observed, double... draws) {
    Reason fault = fault(1, observed, draws);
    int bin = bin(edges, observed);
    if (fault != null || bin < 0) {
      return Answer.refused(fault == null ? Reason.OUT_OF_RANGE : fault);
    }
    double same = 1 + (double) Arrays.stream(draws).filter(draw -> bin(edges, draw) == bin).count();
    double all = draws.length + edges.length - 1.0;
    return Answer.number((StrictMath.log(all) - StrictMath.log(same)) / StrictMath.log(2));
  }

  private static int bin(double[] edges, double value) {
    if (value == edges[edges.length - 1]) {
      return edges.length - 2;
    }
    for (int i = 0; i < edges.length - 1; i++) {
      if (edges[i] <= value && value < edges[i + 1]) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Reason fault(int fewest, double observed, double... draws) {
    Reason fault = Numerals.pairFault(fewest, draws);
    return fault == null && !Double.isFinite(observed) ? Reason.NOT_FINITE : fault;
  }
}
