package org.opencpas.statistics;

import org.opencpas.issue.Reason;

/**
 * Smoothing with declared parameters: each value draws the level, and with Holt the slope, a part
 * of the way towards itself. Source: Brown (1959); Holt (1957); R HoltWinters.
 *
 * @param level after the last value
 * @param slope for a step; 0 without one
 * @param squaredErrors the sum over the steps that were foretold
 */
public record ExponentialSmoothing(double level, double slope, double squaredErrors) {

  /**
   * Smooths the level, beginning at the first value.
   *
   * @param alpha the part of the way, above 0, up to 1
   */
  public static Answer<ExponentialSmoothing> simple(double alpha, double... values) {
    requirePart(alpha);
    Reason fault = Numerals.fault(1, values);
    return fault == null ? smoothed(alpha, 0, 1, values[0], 0, values) : Answer.refused(fault);
  }

  /**
   * Smooths level and slope, beginning at the second value with the step towards it.
   *
   * @param beta the part of the way that the slope goes
   */
  public static Answer<ExponentialSmoothing> holt(double alpha, double beta, double... values) {
    requirePart(alpha);
    requirePart(beta);
    Reason fault = Numerals.fault(3, values);
    return fault == null
        ? smoothed(alpha, beta, 2, values[1], values[1] - values[0], values)
        : Answer.refused(fault);
  }

  private static void requirePart(double part) {
    if (!(part > 0 && part <= 1)) {
      throw new IllegalArgumentException("a part lies above 0 and up to 1, not " + part);
    }
  }

  private static Answer<ExponentialSmoothing> smoothed(
      double alpha, double beta, int from, double start, double rise, double... values) {
    double level = start;
    double slope = rise;
    double errors = 0;
    for (int i = from; i < values.length; i++) {
      double foretold = level + slope;
      double miss = values[i] - foretold;
      double next = foretold + alpha * miss;
      slope += beta * (next - level - slope);
      level = next;
      errors += miss * miss;
    }
    return Numerals.areFinite(level, slope, errors)
        ? Answer.of(new ExponentialSmoothing(level + 0.0, slope + 0.0, errors))
        : Answer.refused(Reason.OVERFLOW);
  }

  /** What is foretold so many steps after the last value. */
  public Answer<Double> ahead(int steps) {
    return Answer.number(level + steps * slope);
  }
}
