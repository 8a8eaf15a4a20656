package org.opencpas.statistics;

import org.opencpas.issue.Reason;

/**
 * How values go with those that many steps before them:
 *
 * <pre>
 *   r(k) = S (x(t) - mean)(x(t + k) - mean) / S (x(t) - mean)^2
 * </pre>
 *
 * <p>The first sum has n - k terms, the second n, so that r never leaves [-1, 1]. Source: Box and
 * Jenkins (1976); R acf; NIST for lag 1.
 */
public final class Autocorrelation {
  private Autocorrelation() {}

  /** The autocorrelation at one lag; needs more values than the lag, not all equal. */
  public static Answer<Double> at(int lag, double... values) {
    if (lag < 1) {
      throw new IllegalArgumentException("a lag is at least 1, not " + lag);
    }
    Reason fault = Numerals.fault(lag + 1, values);
    if (fault != null) {
      return Answer.refused(fault);
    }
    if (Moments.isConstant(values)) {
      return Answer.refused(Reason.NO_VARIANCE);
    }
    Centred centred = Centred.of(values);
    return Answer.number(ratio(lag, centred.deviations()));
  }

  /** All autocorrelations from lag 1 to one less than there are values. */
  static double[] all(double... values) {
    double[] deviations = Centred.of(values).deviations();
    double[] result = new double[values.length - 1];
    for (int lag = 1; lag < values.length; lag++) {
      result[lag - 1] = ratio(lag, deviations);
    }
    return result;
  }

  private static double ratio(int lag, double[] deviations) {
    ExactSum products = new ExactSum();
    ExactSum squares = new ExactSum();
    for (int i = 0; i < deviations.length; i++) {
      squares.addProduct(deviations[i], deviations[i]);
      if (i + lag < deviations.length) {
        products.addProduct(deviations[i], deviations[i + lag]);
      }
    }
    return products.value() / squares.value();
  }
}
