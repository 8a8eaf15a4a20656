package org.opencpas.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencpas.schemas.Objective;

/**
 * Whether enough of the weight was observed at every objective, each with all below it: a whole
 * that is well observed may hide an objective that is not. Source: metrics, section 6.
 */
final class Availability {

  /** The indicators of an objective and of those below it. */
  private static final class Node {
    private static final Comparator<Node> ORDER =
        Comparator.<Node>comparingInt(node -> node.depth).thenComparing(node -> node.objectiveId);

    /** How far the objective lies from the top of its tree, 0 for the topmost. */
    private final int depth;

    private final String objectiveId;
    private final List<ScoredIndicator> indicators = new ArrayList<>();
    private boolean isWhole = true;

    private Node(int depth, String objectiveId) {
      this.depth = depth;
      this.objectiveId = objectiveId;
    }

    private void add(ScoredIndicator indicator) {
      indicators.add(indicator);
      isWhole &= indicator.isWhole();
    }

    private boolean isLow(double minimum) {
      return !isWhole && !Tally.of(indicators).reaches(minimum);
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
    Map<String, Node> nodes = new HashMap<>();
    for (ScoredIndicator indicator : due) {
      int depth = 0;
      for (Objective objective : indicator.member().objectives()) {
        Node node = nodes.get(objective.getObjectiveId());
        if (node == null) {
          node = new Node(depth, objective.getObjectiveId());
          nodes.put(objective.getObjectiveId(), node);
        }
        node.add(indicator);
        depth++;
      }
    }
    Node first = null;
    for (Node node : nodes.values()) {
      if (node.isLow(minimum) && (first == null || Node.ORDER.compare(node, first) < 0)) {
        first = node;
      }
    }
    return first == null ? Optional.empty() : Optional.of(first.objectiveId);
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
