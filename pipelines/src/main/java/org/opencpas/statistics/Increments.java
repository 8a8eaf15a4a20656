package org.opencpas.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.opencpas.issue.Reason;

/**
 * What a running total grew by from step to step. Only neighbouring steps give an increment: what
 * grew across a gap cannot be told apart.
 */
public final class Increments {
  private final int[] positions;
  private final double[] values;

  private Increments(int[] positions, double[] values) {
    this.positions = positions;
    this.values = values;
  }

  /**
   * The increments of totals, in any order.
   *
   * @param positions the step of each total, each once
   */
  public static Answer<Increments> of(int[] positions, double[] totals) {
    Numerals.requireSameLength(positions.length, totals.length);
    Reason fault = Numerals.fault(2, totals);
    if (fault != null) {
      return Answer.refused(fault);
    }
    int[] order =
        IntStream.range(0, positions.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> positions[i]))
            .mapToInt(i -> i)
            .toArray();
    List<Integer> later = new ArrayList<>();
    List<Double> grown = new ArrayList<>();
    for (int i = 1; i < order.length; i++) {
      if (positions[order[i]] - positions[order[i - 1]] == 1) {
        later.add(positions[order[i]]);
        grown.add(totals[order[i]] - totals[order[i - 1]] + 0.0);
      }
    }
    double[] values = grown.stream().mapToDouble(value -> value).toArray();
    return Numerals.areFinite(values)
        ? Answer.of(new Increments(later.stream().mapToInt(step -> step).toArray(), values))
        : Answer.refused(Reason.OVERFLOW);
  }

  /** The later step of each increment, rising. */
  public int[] positions() {
    return positions.clone();
  }

  /** The increments. */
  public double[] values() {
    return values.clone();
  }
}
