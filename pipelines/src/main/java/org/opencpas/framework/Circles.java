package org.opencpas.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds ids that lie above themselves in what should be a tree. */
final class Circles {
  private final Map<String, SortedSet<String>> parents = new TreeMap<>();

  /** Takes the parents of each id; an id may have several over time. */
  private Circles(Map<String, Set<String>> parents) {
    parents.forEach((id, above) -> this.parents.put(id, new TreeSet<>(above)));
  }

  /**
   * Circles that share no id, each from its smallest id upwards, in order of that id. Empty exactly
   * when there is no circle.
   */
  static List<List<String>> in(Map<String, Set<String>> parents) {
    Circles open = new Circles(parents);
    List<List<String>> circles = new ArrayList<>();
    open.cutLooseEnds();
    while (!open.parents.isEmpty()) {
      List<String> circle = open.walk();
      circles.add(circle);
      circle.forEach(open.parents::remove);
      open.cutLooseEnds();
    }
    circles.sort(Comparator.comparing(circle -> circle.get(0)));
    return circles;
  }

  /** Drops ids with nothing above them that is left, again and again. */
  private void cutLooseEnds() {
    boolean changed = true;
    while (changed) {
      parents.values().forEach(above -> above.removeIf(id -> !parents.containsKey(id)));
      changed = parents.values().removeIf(above -> above.isEmpty());
    }
  }

  /** Every id left has something above it, so a walk upwards must meet itself. */
  private List<String> walk() {
    List<String> path = new ArrayList<>();
    String next = parents.keySet().iterator().next();
    while (!path.contains(next)) {
      path.add(next);
      next = parents.getOrDefault(next, new TreeSet<>()).first();
    }
    return fromSmallest(path.subList(path.indexOf(next), path.size()));
  }

  private static List<String> fromSmallest(List<String> circle) {
    int smallest = circle.indexOf(new TreeSet<>(circle).first());
    List<String> turned = new ArrayList<>(circle.subList(smallest, circle.size()));
    turned.addAll(circle.subList(0, smallest));
    return List.copyOf(turned);
  }
}
