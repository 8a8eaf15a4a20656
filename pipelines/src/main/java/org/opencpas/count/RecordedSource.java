package org.opencpas.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.RecordedEvent;

/**
 * The events of one source in one mission, by region and kind, with what the source answers for.
 */
final class RecordedSource {
  /** For events of every kind. */
  static final String ALL = "all";

  private static final EventSeries NONE = new EventSeries(List.of());

  private final String name;
  private final SourceAnswer answer;
  private final Map<String, EventSeries> all = new HashMap<>();
  private final Map<String, SortedMap<String, EventSeries>> shown = new HashMap<>();
  private final boolean tellsStatus;
  private final Optional<Period> span;

  /**
   * Puts the events of a source together.
   *
   * @param events those of the source and mission, each once, in any order
   */
  RecordedSource(
      String name,
      Mission mission,
      Framework framework,
      SourceAnswer answer,
      List<RecordedEvent> events) {
    this.name = name;
    this.answer = answer;
    this.tellsStatus = events.stream().anyMatch(each -> each.getDeathsStatusUnknown() != null);
    Map<String, Map<String, List<PlacedEvent>>> grouped = new HashMap<>();
    for (RecordedEvent event : events) {
      PlacedEvent placed = PlacedEvent.of(event, mission, framework, answer);
      for (String region : placed.regions()) {
        Map<String, List<PlacedEvent>> here =
            grouped.computeIfAbsent(region, id -> new HashMap<>());
        here.computeIfAbsent(ALL, kind -> new ArrayList<>()).add(placed);
        String type = event.getType();
        if (type != null && !type.equals(ALL)) {
          here.computeIfAbsent(type, kind -> new ArrayList<>()).add(placed);
        }
      }
    }
    grouped.forEach(this::add);
    this.span = span(answer, events);
  }

  private void add(String region, Map<String, List<PlacedEvent>> byKind) {
    byKind.forEach(
        (kind, events) -> {
          EventSeries series = new EventSeries(events);
          if (kind.equals(ALL)) {
            all.put(region, series);
          }
          if (events.stream().anyMatch(each -> each.event().getShown())) {
            shown.computeIfAbsent(region, id -> new TreeMap<>()).put(kind, series);
          }
        });
  }

  /** From the first day that it answers for or that has an event to the last. */
  private static Optional<Period> span(SourceAnswer answer, List<RecordedEvent> events) {
    List<Period> spans = new ArrayList<>();
    answer.extents().forEach(extent -> spans.add(extent.span()));
    events.stream()
        .filter(RecordedEvent::getShown)
        .map(RecordedEvent::getDateStart)
        .forEach(day -> spans.add(new Period(day, day.plusDays(1))));
    return spans.stream()
        .reduce(
            (one, other) ->
                new Period(
                    one.start().isBefore(other.start()) ? one.start() : other.start(),
                    one.end().isAfter(other.end()) ? one.end() : other.end()));
  }

  String name() {
    return name;
  }

  SourceAnswer answer() {
    return answer;
  }

  /** Whether it tells of deaths of unknown status. */
  boolean tellsStatus() {
    return tellsStatus;
  }

  /** The days that its windows cover; empty where it says nothing. */
  Optional<Period> span() {
    return span;
  }

  /** Regions in which the audience may see an event, at any time. */
  Set<String> regions() {
    return shown.keySet();
  }

  /** The series of a region of each kind of which an event there may be seen. */
  SortedMap<String, EventSeries> kinds(String regionId) {
    return shown.getOrDefault(regionId, Collections.emptySortedMap());
  }

  /** The events of a region of every kind, seen or not. */
  EventSeries all(String regionId) {
    return all.getOrDefault(regionId, NONE);
  }
}
