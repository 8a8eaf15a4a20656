package org.opencpas.composite;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.ExactSum;
import org.opencpas.statistics.Moments;

/**
 * The weighted mean of power p: {@code (S w x^p / S w)^(1/p)}, for p = 0 {@code e^(S w log x / S
 * w)}. Missing values leave with their weights, the others share the whole weight. Never outside
 * the values that have a weight. Source: OECD/JRC Handbook (2008); COINr a_amean, a_gmean, a_hmean,
 * a_genmean.
 *
 * <p>Refused: a weight below 0, weights that add up to 0; for other powers than 1 a value below 0
 * (unless p is a whole even number), for p of 0 or less a value of 0 as well. COINr lets negative
 * values into the harmonic mean, though not into its own mean of power -1.
 *
 * @param power 1 arithmetic, 0 geometric, -1 harmonic
 */
public record PowerMean(double power) {
  /** Lets strong indicators make up for weak ones in full. */
  public static final PowerMean ARITHMETIC = new PowerMean(1);

  /** Lets them make up the less the weaker those are. */
  public static final PowerMean GEOMETRIC = new PowerMean(0);

  /** Lets them make up still less. */
  public static final PowerMean HARMONIC = new PowerMean(-1);

  /**
   * The mean of the values that are there.
   *
   * @param values null for a missing one
   * @param weights of all, whatever they add up to
   */
  public Answer<Double> of(
      List<@Nullable Double> values, double[] weights, Availability availability) {
    if (values.size() != weights.length) {
      throw new IllegalArgumentException(values.size() + " values, " + weights.length + " weights");
    }
    int[] given = IntStream.range(0, weights.length).filter(i -> values.get(i) != null).toArray();
    Reason fault = availability.fault(given.length, weights.length);
    return fault == null
        ? of(
            IntStream.of(given).mapToDouble(i -> Objects.requireNonNull(values.get(i))).toArray(),
            IntStream.of(given).mapToDouble(i -> weights[i]).toArray())
        : Answer.refused(fault);
  }

  /** The mean of values with weights. */
  public Answer<Double> of(double[] values, double[] weights) {
    Reason fault = fault(values, weights);
    if (fault != null) {
      return Answer.refused(fault);
    }
    double[] counted =
        IntStream.range(0, values.length)
            .filter(i -> weights[i] > 0)
            .mapToDouble(i -> values[i])
            .toArray();
    double low = Arrays.stream(counted).min().orElseThrow();
    double high = Arrays.stream(counted).max().orElseThrow();
    // By the value that weighs most, so that no power and no sum overflows.
    double scale = power == 0 ? 1 : power < 0 ? low : Math.max(Math.abs(low), Math.abs(high));
    double mean = scale == 0 ? 0 : scale * scaled(values, weights, scale);
    return Answer.number(Math.max(low, Math.min(high, mean)));
  }

  private double scaled(double[] values, double[] weights, double scale) {
    double heaviest = Arrays.stream(weights).max().orElseThrow();
    ExactSum sum = new ExactSum();
    ExactSum all = new ExactSum();
    for (int i = 0; i < values.length; i++) {
      double weight = weights[i] / heaviest;
      if (weight > 0) {
        all.add(weight);
        sum.addProduct(weight, changed(values[i] / scale));
      }
    }
    double mean = sum.value() / all.value();
    return power == 0 ? StrictMath.exp(mean) : power == 1 ? mean : StrictMath.pow(mean, 1 / power);
  }

  private double changed(double value) {
    return power == 0 ? StrictMath.log(value) : power == 1 ? value : StrictMath.pow(value, power);
  }

  private @Nullable Reason fault(double[] values, double[] weights) {
    if (values.length != weights.length) {
      throw new IllegalArgumentException(values.length + " values, " + weights.length + " weights");
    }
    Answer<Double> known = Moments.mean(values);
    if (known.reason() == Reason.NO_VALUE || known.reason() == Reason.NOT_FINITE) {
      return known.reason();
    }
    if (!Arrays.stream(weights).allMatch(Double::isFinite)) {
      return Reason.NOT_FINITE;
    }
    if (Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
      return Reason.OUT_OF_RANGE;
    }
    if (Arrays.stream(weights).allMatch(weight -> weight == 0)) {
      return Reason.ZERO_WEIGHT;
    }
    boolean outside =
        IntStream.range(0, values.length).anyMatch(i -> weights[i] > 0 && isOutside(values[i]));
    return outside ? Reason.NOT_POSITIVE : null;
  }

  private boolean isOutside(double value) {
    return power <= 0 ? value <= 0 : power % 2 != 0 && power != 1 && value < 0;
  }
}
