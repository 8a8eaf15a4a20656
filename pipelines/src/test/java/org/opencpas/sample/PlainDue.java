package org.opencpas.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.Fact.Cell;

/** What was due, whether or not it came. */
final class PlainDue {
  private final Plan plan;
  private final Map<String, Set<Span>> spans = new TreeMap<>();
  private final LocalDate horizon;

  /**
   * Looks at what came.
   *
   * @param answered what sources of events answer for, by mission
   */
  PlainDue(
      Plan plan,
      PlainRevision revision,
      Map<String, Set<Span>> answered,
      @Nullable LocalDate asOf) {
    this.plan = plan;
    answered.forEach((mission, days) -> spans.put(mission, new TreeSet<>(days)));
    for (Fact fact : revision.known.keySet()) {
      spans.computeIfAbsent(fact.mission(), absent -> new TreeSet<>()).add(fact.span());
    }
    this.horizon = asOf == null ? lastEnd() : asOf.plusDays(1);
  }

  /** The first day after the coverage. */
  LocalDate horizon() {
    return horizon;
  }

  private LocalDate lastEnd() {
    LocalDate last = LocalDate.MIN;
    for (Set<Span> each : spans.values()) {
      for (Span span : each) {
        last = span.end().isAfter(last) ? span.end() : last;
      }
    }
    return last;
  }

  /** Region and period of every return that a regular indicator owes; none for irregular ones. */
  Set<Cell> cells(Plan.Mission mission, Plan.Indicator indicator) {
    Set<Cell> due = new TreeSet<>();
    for (Span span : periods(mission, indicator)) {
      for (String region : regions(mission, indicator, span)) {
        due.add(new Cell(mission.id(), indicator.id(), region, span));
      }
    }
    return due;
  }

  private List<Span> periods(Plan.Mission mission, Plan.Indicator indicator) {
    int months = Span.monthsOf(indicator.frequency());
    LocalDate from = later(mission.establishedOn(), indicator.validFrom());
    from = from == null ? firstStart(mission) : from;
    LocalDate until = earlier(mission.closedOn(), indicator.validTo());
    if (months == 0 || from == null) {
      return List.of();
    }
    List<Span> periods = new ArrayList<>();
    Span span = Span.months(from.getYear(), 1, months);
    while (!span.end().isAfter(horizon)) {
      boolean inTime = until == null || span.lastDay().isBefore(until);
      if (!span.start().isBefore(from) && inTime) {
        periods.add(span);
      }
      span = new Span(span.end(), span.end().plusMonths(months));
    }
    return periods;
  }

  /** The first day of what came for a mission, or else for any; null when nothing came. */
  @Nullable LocalDate firstStart(Plan.Mission mission) {
    LocalDate own = null;
    LocalDate any = null;
    for (Map.Entry<String, Set<Span>> entry : spans.entrySet()) {
      for (Span span : entry.getValue()) {
        any = earlier(any, span.start());
        own = entry.getKey().equals(mission.id()) ? earlier(own, span.start()) : own;
      }
    }
    return own == null ? any : own;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private Set<String> regions(Plan.Mission mission, Plan.Indicator indicator, Span span) {
    if (indicator.regionLevel() == null) {
      return Set.of(mission.root());
    }
    return plan.regions(mission, indicator, indicator.regionLevel(), span.lastDay());
  }
}
