package org.opencpas.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * How many values are equal to each other, group by group. Values are equal when their doubles are:
 * 0.1 + 0.2 is not 0.3.
 */
final class TieGroups {
  private final List<Long> sizes;

  private TieGroups(List<Long> sizes) {
    this.sizes = sizes;
  }

  static TieGroups of(double... values) {
    double[] sorted = Numerals.sorted(values);
    List<Long> sizes = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[first]) {
        sizes.add((long) (i - first));
        first = i;
      }
    }
    return new TieGroups(sizes);
  }

  /** Whether two values are equal. */
  boolean areThere() {
    return sizes.stream().anyMatch(size -> size > 1);
  }

  /** {@code S t (t - 1)}: twice the pairs of equal values. */
  long pairs() {
    return sizes.stream().mapToLong(t -> t * (t - 1)).sum();
  }

  /** {@code S t (t - 1)(t - 2)}. */
  long triples() {
    return sizes.stream().mapToLong(t -> t * (t - 1) * (t - 2)).sum();
  }

  /** {@code S t (t - 1)(2 t + 5)}. */
  long weighted() {
    return sizes.stream().mapToLong(t -> t * (t - 1) * (2 * t + 5)).sum();
  }
}
