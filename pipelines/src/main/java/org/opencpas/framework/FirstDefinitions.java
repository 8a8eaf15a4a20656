package org.opencpas.framework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The first definition of each id, and the first that differs from it, whatever order they come in:
 * of every content that an id was given, the two that occur first are kept.
 */
final class FirstDefinitions {

  /** The first definition of an id and the first with another content, null when none has one. */
  record Pair(DefinedRow first, @Nullable DefinedRow second) {

    private Pair add(DefinedRow next) {
      if (next.cells().equals(first.cells())) {
        return next.compareTo(first) < 0 ? new Pair(next, second) : this;
      }
      DefinedRow other = second;
      if (other != null && next.cells().equals(other.cells()) && next.compareTo(other) > 0) {
        return this;
      }
      if (next.compareTo(first) < 0) {
        return new Pair(next, first);
      }
      return other == null || next.compareTo(other) < 0 ? new Pair(first, next) : this;
    }

    private boolean hasContent(Map<String, String> cells) {
      DefinedRow other = second;
      return first.cells().equals(cells) || (other != null && other.cells().equals(cells));
    }
  }

  private final Map<String, Pair> pairs = new HashMap<>();

  /** Takes one more definition of an id. */
  void add(String id, DefinedRow definition) {
    Pair pair = pairs.get(id);
    pairs.put(id, pair == null ? new Pair(definition, null) : pair.add(definition));
  }

  /** Takes everything that another one was given. */
  void addAll(FirstDefinitions others) {
    others.pairs.forEach(
        (id, pair) -> {
          add(id, pair.first());
          Optional.ofNullable(pair.second()).ifPresent(second -> add(id, second));
        });
  }

  /** Whether that content is kept for an id, so that it is known to be right. */
  boolean hasContent(String id, Map<String, String> cells) {
    Pair pair = pairs.get(id);
    return pair != null && pair.hasContent(cells);
  }

  /** The pairs by id, in order of the ids. */
  Map<String, Pair> byId() {
    return new TreeMap<>(pairs);
  }

  /** The first definitions, in order of the ids. */
  List<DefinedRow> firsts() {
    return byId().values().stream().map(Pair::first).toList();
  }
}
