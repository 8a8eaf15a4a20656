package org.opencpas.statistics;

import org.opencpas.issue.Reason;

/**
 * Takes the correlation with the value before out of a series, so that a test for independent
 * values can follow. It takes part of a trend out as well; Hamed and Rao's variance does not.
 */
public final class Prewhitening {
  private Prewhitening() {}

  /**
   * {@code x(t) - r x(t - 1)}, r the autocorrelation at lag 1; one value fewer. Source: Kulkarni
   * and von Storch (1995).
   */
  public static Answer<double[]> of(double... values) {
    return Autocorrelation.at(1, values).then(r -> whitened(r, values));
  }

  /**
   * The same with the Theil-Sen line taken out before and put back after. Source: Yue, Pilon,
   * Phinney and Cavadias (2002).
   */
  public static Answer<double[]> trendFree(double... values) {
    Reason fault = Numerals.pairFault(2, values);
    if (fault != null) {
      return Answer.refused(fault);
    }
    return TheilSen.of(SerialCorrection.steps(values.length), values)
        .then(TheilSen::slope)
        .then(slope -> trendFree(slope, values));
  }

  private static Answer<double[]> trendFree(double slope, double... values) {
    return SerialCorrection.less(slope, values)
        .then(Prewhitening::of)
        .then(whitened -> SerialCorrection.less(-slope, whitened));
  }

  private static Answer<double[]> whitened(double r, double... values) {
    double[] rest = new double[values.length - 1];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = values[i + 1] - values[i] * r + 0.0;
    }
    return Numerals.areFinite(rest) ? Answer.of(rest) : Answer.refused(Reason.OVERFLOW);
  }
}
