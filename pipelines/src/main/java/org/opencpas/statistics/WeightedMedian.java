package org.opencpas.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.opencpas.issue.Reason;

/**
 * The value that half of the weight lies below; the mean of two values where their weights part
 * exactly in half.
 */
public final class WeightedMedian {
  private WeightedMedian() {}

  /** The weighted median; weights are 0 or more and not all 0. */
  public static Answer<Double> of(double[] values, double[] weights) {
    Numerals.requireSameLength(values.length, weights.length);
    Reason fault = Numerals.fault(1, values);
    if (fault != null || !Numerals.areFinite(weights)) {
      return Answer.refused(fault == null ? Reason.NOT_FINITE : fault);
    }
    if (Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
      return Answer.refused(Reason.OUT_OF_RANGE);
    }
    int[] order =
        IntStream.range(0, values.length)
            .filter(i -> weights[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(i -> i)
            .toArray();
    return order.length == 0
        ? Answer.refused(Reason.ZERO_WEIGHT)
        : Answer.number(middle(order, values, weights));
  }

  private static double middle(int[] order, double[] values, double[] weights) {
    double all = Numerals.sum(weights);
    ExactSum below = new ExactSum();
    for (int i = 0; i < order.length - 1; i++) {
      below.add(weights[order[i]]);
      double twice = 2 * below.value();
      if (twice == all) {
        return Numerals.mean(values[order[i]], values[order[i + 1]]);
      }
      if (twice > all) {
        return values[order[i]];
      }
    }
    return values[order[order.length - 1]];
  }
}
