package org.opencpas.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * How far forecasts lay from what came: errors are what came less what was foretold. Source:
 * Hyndman and Koehler (2006); R forecast accuracy.
 */
public final class ForecastErrors {
  private final double[] observed;
  private final double[] foretold;
  private final double[] errors;

  private ForecastErrors(double[] observed, double[] foretold, double[] errors) {
    this.observed = observed;
    this.foretold = foretold;
    this.errors = errors;
  }

  /** The errors of forecasts; at least one. */
  public static Answer<ForecastErrors> of(double[] observed, double[] foretold) {
    Numerals.requireSameLength(observed.length, foretold.length);
    Reason fault = Numerals.fault(1, observed);
    if (fault != null || !Numerals.areFinite(foretold)) {
      return Answer.refused(fault == null ? Reason.NOT_FINITE : fault);
    }
    double[] errors = new double[observed.length];
    Arrays.setAll(errors, i -> observed[i] - foretold[i] + 0.0);
    return Numerals.areFinite(errors)
        ? Answer.of(new ForecastErrors(observed.clone(), foretold.clone(), errors))
        : Answer.refused(Reason.OVERFLOW);
  }

  /** ME: which side they lean to. */
  public Answer<Double> mean() {
    return Moments.mean(errors);
  }

  /** MAE: their size. */
  public Answer<Double> meanAbsolute() {
    return Moments.mean(mapped(Math::abs));
  }

  /** RMSE: their size, large ones counting more. */
  public Answer<Double> rootMeanSquare() {
    return Answer.number(Math.sqrt(Numerals.sum(mapped(error -> error * error)) / errors.length));
  }

  /** MPE, in per cent of what came; refused where that was 0. */
  public Answer<Double> meanPercentage() {
    return percentages(share -> share);
  }

  /** MAPE, in per cent of what came; refused where that was 0. */
  public Answer<Double> meanAbsolutePercentage() {
    return percentages(Math::abs);
  }

  private Answer<Double> percentages(DoubleUnaryOperator size) {
    if (Arrays.stream(observed).anyMatch(value -> value == 0)) {
      return Answer.refused(Reason.ZERO_DENOMINATOR);
    }
    double[] shares = new double[errors.length];
    Arrays.setAll(shares, i -> 100 * size.applyAsDouble(errors[i] / observed[i]));
    return Answer.number(Numerals.sum(shares) / shares.length);
  }

  /** sMAPE from 0 to 200: {@code 200 |e| / (|came| + |foretold|)}; refused where both were 0. */
  public Answer<Double> symmetricPercentage() {
    double[] shares = new double[errors.length];
    for (int i = 0; i < shares.length; i++) {
      double size = Math.abs(observed[i]) + Math.abs(foretold[i]);
      if (size == 0) {
        return Answer.refused(Reason.ZERO_DENOMINATOR);
      }
      shares[i] = 200 * (Math.abs(errors[i]) / size);
    }
    return Moments.mean(shares);
  }

  /**
   * MASE: their size by that of the steps in the series before; below 1 they beat the naive rule.
   *
   * @param lag steps of a season, or 1
   */
  public Answer<Double> meanAbsoluteScaled(int lag, double... before) {
    return scaled(lag, before, Math::abs);
  }

  /** RMSSE: the same of roots of mean squares. */
  public Answer<Double> rootMeanSquareScaled(int lag, double... before) {
    return scaled(lag, before, step -> step * step).then(ratio -> Answer.number(Math.sqrt(ratio)));
  }

  private Answer<Double> scaled(int lag, double[] before, DoubleUnaryOperator size) {
    @Nullable Reason fault = Numerals.fault(lag + 1, before);
    if (fault != null) {
      return Answer.refused(fault);
    }
    double[] steps = new double[before.length - lag];
    Arrays.setAll(steps, i -> size.applyAsDouble(before[i + lag] - before[i]));
    double scale = Numerals.sum(steps) / steps.length;
    return scale == 0
        ? Answer.refused(Reason.NO_VARIANCE)
        : Answer.number(Numerals.sum(mapped(size)) / errors.length / scale);
  }

  /** ACF1: whether an error goes with the one before. */
  public Answer<Double> autocorrelation() {
    return Autocorrelation.at(1, errors);
  }

  private double[] mapped(DoubleUnaryOperator change) {
    return Arrays.stream(errors).map(change).toArray();
  }
}
