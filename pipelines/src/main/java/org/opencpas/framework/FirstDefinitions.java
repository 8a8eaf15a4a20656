package org.opencpas.framework;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;

/**
 * The first definition of each id, and the first that differs from it, whatever order they come in:
 * of every content that an id was given, the two that occur first are kept.
 */
final class FirstDefinitions implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The first definition of an id and the first with another content, null when none has one. */
  record Pair(DefinedRow first, @Nullable DefinedRow second) implements Serializable {

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

  /**
   * A definition and from when it was known.
   *
   * @param from UTC; null: from the start
   */
  private record Since(DefinedRow row, @Nullable LocalDateTime from) implements Serializable {

    private boolean isBefore(Since other) {
      return row.compareTo(other.row) <= 0 && isKnownWith(other);
    }

    /** Whether it was known whenever the other was. */
    private boolean isKnownWith(Since other) {
      LocalDateTime own = from;
      LocalDateTime theirs = other.from;
      return own == null || (theirs != null && !own.isAfter(theirs));
    }
  }

  private final Map<String, Pair> pairs = new HashMap<>();

  /** For each id every definition that was the first of those known at some time, in no order. */
  private final Map<String, List<Since>> known = new HashMap<>();

  /**
   * Takes one more definition of an id.
   *
   * @param from from when it was known, UTC; null: from the start
   */
  void add(String id, DefinedRow definition, @Nullable LocalDateTime from) {
    Pair pair = pairs.get(id);
    pairs.put(id, pair == null ? new Pair(definition, null) : pair.add(definition));
    addKnown(id, new Since(definition, from));
  }

  private void addKnown(String id, Since next) {
    List<Since> since = known.computeIfAbsent(id, none -> new ArrayList<>(1));
    if (since.stream().noneMatch(each -> each.isBefore(next))) {
      since.removeIf(next::isBefore);
      since.add(next);
    }
  }

  /** Takes everything that another one was given. */
  void addAll(FirstDefinitions others) {
    others.pairs.forEach(
        (id, pair) -> {
          Pair own = pairs.get(id);
          DefinedRow second = pair.second();
          Pair with = own == null ? new Pair(pair.first(), null) : own.add(pair.first());
          pairs.put(id, second == null ? with : with.add(second));
        });
    others.known.forEach((id, since) -> since.forEach(each -> addKnown(id, each)));
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

  /** The first definitions among those known on a day, in order of the ids. */
  List<DefinedRow> firsts(AsOf day) {
    List<DefinedRow> firsts = new ArrayList<>();
    new TreeMap<>(known).values().forEach(since -> first(since, day).ifPresent(firsts::add));
    return firsts;
  }

  /** The same, and for ids of which none was known the first of all. */
  List<DefinedRow> firstsAround(AsOf day) {
    List<DefinedRow> firsts = new ArrayList<>();
    new TreeMap<>(known)
        .values()
        .forEach(
            since -> first(since, day).or(() -> first(since, AsOf.ALL)).ifPresent(firsts::add));
    return firsts;
  }

  private static Optional<DefinedRow> first(List<Since> since, AsOf day) {
    return since.stream()
        .filter(each -> day.knows(each.from()))
        .map(Since::row)
        .min(Comparator.naturalOrder());
  }
}
