package org.opencpas.composite;

import java.util.Arrays;
import org.opencpas.issue.Reason;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.ExactSum;

/** Weights of the parts of a composite. */
public final class Weights {
  private Weights() {}

  /** The same weight for all, adding up to 1. */
  public static double[] equal(int parts) {
    double[] weights = new double[parts];
    Arrays.fill(weights, 1.0 / parts);
    return weights;
  }

  /**
   * Weights as shares of their sum; refused when one is below 0 or not finite, or all are 0.
   * Weights down a tree are multiplied after each level's have been made shares.
   */
  public static Answer<double[]> shares(double... weights) {
    if (weights.length == 0) {
      return Answer.refused(Reason.NO_VALUE);
    }
    if (!Arrays.stream(weights).allMatch(Double::isFinite)) {
      return Answer.refused(Reason.NOT_FINITE);
    }
    if (Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
      return Answer.refused(Reason.OUT_OF_RANGE);
    }
    double heaviest = Arrays.stream(weights).max().orElseThrow();
    if (heaviest == 0) {
      return Answer.refused(Reason.ZERO_WEIGHT);
    }
    ExactSum sum = new ExactSum();
    for (double weight : weights) {
      sum.add(weight / heaviest);
    }
    double all = sum.value();
    return Rescaling.mapped(weights, weight -> weight / heaviest / all);
  }
}
