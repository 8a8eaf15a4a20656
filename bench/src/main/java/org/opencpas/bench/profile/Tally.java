package org.opencpas.bench.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up weights by name. */
final class Tally {
  private final Map<String, Long> weights = new TreeMap<>();
  private long total;

  void add(String name, long weight) {
    weights.merge(name, weight, Long::sum);
    total += weight;
  }

  /** Adds a weight that is part of another, so that the total stays. */
  void addWithin(String name, long weight) {
    weights.merge(name, weight, Long::sum);
  }

  void addTotal(long weight) {
    total += weight;
  }

  long total() {
    return total;
  }

  /** The heaviest first; equal ones by name. */
  List<Map.Entry<String, Long>> heaviest(int most) {
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .toList();
  }
}
