package org.opencpas.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencpas.schemas.Objective;

/**
 * Whether enough of the weight was observed at every objective, each with all below it: a whole
 * that is well observed may hide an objective that is not. Source: metrics, section 6.
 */
final class Availability {

  /** An objective and how far it lies from the top of its tree, 0 for the topmost. */
  private record Node(int depth, String objectiveId) implements Comparable<Node> {
    private static final Comparator<Node> ORDER =
        Comparator.comparingInt(Node::depth).thenComparing(Node::objectiveId);

    @Override
    public int compareTo(Node other) {
      return ORDER.compare(this, other);
    }
  }

  private Availability() {}

  /**
   * The objective at which too little was observed: the nearest to the top, of equals the first by
   * id.
   *
   * @param due indicators that were due
   * @param minimum least share of the weight, 0 to 1
   */
  static Optional<String> lowObjective(List<ScoredIndicator> due, double minimum) {
    if (isWhole(due)) {
      return Optional.empty();
    }
    Map<Node, List<ScoredIndicator>> below = new TreeMap<>();
    for (ScoredIndicator indicator : due) {
      int depth = 0;
      for (Objective objective : indicator.member().objectives()) {
        below
            .computeIfAbsent(new Node(depth, objective.getObjectiveId()), node -> new ArrayList<>())
            .add(indicator);
        depth++;
      }
    }
    return below.entrySet().stream()
        .filter(entry -> !isWhole(entry.getValue()))
        .filter(entry -> !Tally.of(entry.getValue()).reaches(minimum))
        .map(entry -> entry.getKey().objectiveId())
        .findFirst();
  }

  private static boolean isWhole(List<ScoredIndicator> indicators) {
    for (ScoredIndicator indicator : indicators) {
      if (!indicator.isWhole()) {
        return false;
      }
    }
    return true;
  }
}
