package org.opencpas.statistics;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * Mean, variance, skewness and kurtosis. Sums are exact, so the order of the values does not
 * matter, and no size of finite values overflows on the way.
 */
public final class Moments {
  private Moments() {}

  /** What a sum of squares is divided by. */
  public enum Divisor {
    /** n - 1, for values that stand for more than themselves. COINr, R, NIST. */
    SAMPLE(1),
    /** n, for values that are all there is. DHIS2. */
    POPULATION(0);

    private final int less;

    Divisor(int less) {
      this.less = less;
    }
  }

  /** The arithmetic mean {@code S x / n}; refused without values. */
  public static Answer<Double> mean(double... values) {
    Reason fault = Numerals.fault(1, values);
    if (fault != null) {
      return Answer.refused(fault);
    }
    Centred centred = Centred.of(values);
    return Answer.number(centred.unscaled(centred.mean(), 1));
  }

  /** The variance {@code S (x - mean)^2 / (n - 1)} or {@code / n}. */
  public static Answer<Double> variance(Divisor divisor, double... values) {
    return spread(
        divisor,
        centred ->
            centred.unscaled(Math.max(0, centred.squares()) / (centred.size() - divisor.less), 2),
        values);
  }

  /** The standard deviation, the root of the variance. */
  public static Answer<Double> standardDeviation(Divisor divisor, double... values) {
    return spread(divisor, centred -> centred.unscaled(root(divisor, centred), 1), values);
  }

  private static Answer<Double> spread(
      Divisor divisor, ToDoubleFunction<Centred> measure, double... values) {
    Reason fault = Numerals.fault(1 + divisor.less, values);
    return fault == null
        ? Answer.number(measure.applyAsDouble(Centred.of(values)))
        : Answer.refused(fault);
  }

  /** The standard deviation of scaled values. */
  private static double root(Divisor divisor, Centred centred) {
    return Math.sqrt(Math.max(0, centred.squares()) / (centred.size() - divisor.less));
  }

  /**
   * How far each value lies from the mean, in standard deviations; refused when all are equal.
   *
   * @return as many as there are values, in their order
   */
  public static Answer<double[]> zScores(Divisor divisor, double... values) {
    Reason fault = Numerals.fault(1 + divisor.less, values);
    if (fault != null) {
      return Answer.refused(fault);
    }
    Centred centred = Centred.of(values);
    double deviation = root(divisor, centred);
    if (isConstant(values) || deviation == 0) {
      return Answer.refused(Reason.NO_VARIANCE);
    }
    double[] scores = new double[values.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = centred.deviations()[i] / deviation + 0.0;
    }
    return Answer.of(scores);
  }

  /**
   * Sample skewness {@code G1 = n / ((n - 1)(n - 2)) S ((x - mean) / s)^3}, s with n - 1; needs
   * three values that are not all equal. Source: Joanes and Gill (1998), type 2; COINr.
   */
  public static Answer<Double> skewness(double... values) {
    Reason fault = shapeFault(3, values);
    if (fault != null) {
      return Answer.refused(fault);
    }
    double n = values.length;
    return Answer.number(n / ((n - 1) * (n - 2)) * powers(values, 3));
  }

  /**
   * Sample excess kurtosis {@code G2 = n (n + 1) / ((n - 1)(n - 2)(n - 3)) S ((x - mean) / s)^4 - 3
   * (n - 1)^2 / ((n - 2)(n - 3))}; needs four values that are not all equal. Source: Joanes and
   * Gill (1998), type 2; COINr.
   */
  public static Answer<Double> kurtosis(double... values) {
    Reason fault = shapeFault(4, values);
    if (fault != null) {
      return Answer.refused(fault);
    }
    double n = values.length;
    double scale = n * (n + 1) / ((n - 1) * (n - 2) * (n - 3));
    return Answer.number(scale * powers(values, 4) - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3)));
  }

  private static @Nullable Reason shapeFault(int fewest, double... values) {
    Reason fault = Numerals.fault(fewest, values);
    return fault == null && isConstant(values) ? Reason.NO_VARIANCE : fault;
  }

  private static double powers(double[] values, int power) {
    Centred centred = Centred.of(values);
    double deviation = root(Divisor.SAMPLE, centred);
    ExactSum sum = new ExactSum();
    for (double each : centred.deviations()) {
      double score = each / deviation;
      double square = score * score;
      sum.add(power == 3 ? square * score : square * square);
    }
    return sum.value();
  }

  static boolean isConstant(double... values) {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }
}
