package org.opencpas.statistics;

/**
 * Numbers as their mean and what each is away from it, scaled by a power of two so that neither
 * squares nor sums of very large or very small numbers leave the range of a double. Scaling so is
 * exact.
 */
final class Centred {
  /** Cubes and fourth powers of numbers up to 2^this stay within the range of a double. */
  private static final int EVERYDAY = 200;

  private final int exponent;
  private final double mean;
  private final double[] deviations;

  private Centred(int exponent, double mean, double[] deviations) {
    this.exponent = exponent;
    this.mean = mean;
    this.deviations = deviations;
  }

  /** Centres finite numbers; at least one. */
  static Centred of(double... values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    int size = Math.getExponent(largest);
    int exponent = largest == 0 || Math.abs(size) <= EVERYDAY ? 0 : size;
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = scaled(values[i], -exponent);
    }
    double mean = Numerals.sum(scaled) / scaled.length;
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] -= mean;
    }
    return new Centred(exponent, mean, scaled);
  }

  /** The mean of the scaled numbers: their exact sum, then one division. */
  double mean() {
    return mean;
  }

  /** The scaled numbers minus the mean, each rounded once. */
  double[] deviations() {
    return deviations;
  }

  int size() {
    return deviations.length;
  }

  /**
   * The sum of squared deviations from the exact mean: {@code S(d^2) - (S d)^2 / n}, where the
   * second term takes back what rounding the mean added. Source: Chan, Golub and LeVeque (1983).
   */
  double squares() {
    return products(this);
  }

  /** The sum of products of deviations, made right for the rounded means in the same way. */
  double products(Centred other) {
    ExactSum sum = new ExactSum();
    for (int i = 0; i < deviations.length; i++) {
      sum.addProduct(deviations[i], other.deviations[i]);
    }
    sum.add(
        -Numerals.sum(deviations) * Numerals.sum(other.deviations) / (double) deviations.length);
    return sum.value();
  }

  /** A scaled number, times itself as often as said, in the size of what was given. */
  double unscaled(double value, int power) {
    return scaled(value, exponent * power);
  }

  private static double scaled(double value, int exponent) {
    // Twice, since one step reaches no further than the largest exponent.
    int half = exponent / 2;
    return Math.scalb(Math.scalb(value, half), exponent - half);
  }
}
