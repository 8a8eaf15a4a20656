package org.opencpas.framework;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;

/**
 * At which places sources saw missions, and from when each was known; first of all the earliest.
 */
final class Sightings implements Serializable {
  private static final long serialVersionUID = 1L;

  /** By mission and place; the first moment there is for what was known from the start. */
  private final TreeMap<String, TreeMap<String, LocalDateTime>> first = new TreeMap<>();

  /**
   * Adds a sighting.
   *
   * @param from from when it was known, UTC; null: from the start
   */
  void add(String mission, String place, @Nullable LocalDateTime from) {
    first
        .computeIfAbsent(mission, none -> new TreeMap<>())
        .merge(
            place,
            from == null ? LocalDateTime.MIN : from,
            (one, other) -> one.isBefore(other) ? one : other);
  }

  void addAll(Sightings others) {
    others.first.forEach(
        (mission, places) -> places.forEach((place, from) -> add(mission, place, from)));
  }

  /** The missions that were seen anywhere by a day. */
  Set<String> missions(AsOf day) {
    return new TreeSet<>(places(day).keySet());
  }

  /** The places by mission at which they were seen by a day. */
  Map<String, Set<String>> places(AsOf day) {
    Map<String, Set<String>> known = new TreeMap<>();
    first.forEach(
        (mission, places) ->
            places.forEach(
                (place, from) -> {
                  if (day.knows(from)) {
                    known.computeIfAbsent(mission, none -> new TreeSet<>()).add(place);
                  }
                }));
    return known;
  }
}
