package org.opencpas.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.Fact.Cell;

/** What was due, whether or not it came. */
final class PlainDue {
  private final Plan plan;
  private final PlainRevision revision;
  private final LocalDate horizon;

  PlainDue(Plan plan, PlainRevision revision, @Nullable LocalDate asOf) {
    this.plan = plan;
    this.revision = revision;
    this.horizon = asOf == null ? lastEnd(revision) : asOf.plusDays(1);
  }

  /** The first day after the coverage. */
  LocalDate horizon() {
    return horizon;
  }

  private static LocalDate lastEnd(PlainRevision revision) {
    LocalDate last = LocalDate.MIN;
    for (Fact fact : revision.known.keySet()) {
      last = fact.span().end().isAfter(last) ? fact.span().end() : last;
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

  private @Nullable LocalDate firstStart(Plan.Mission mission) {
    LocalDate own = null;
    LocalDate any = null;
    for (Fact fact : revision.known.keySet()) {
      any = earlier(any, fact.span().start());
      own = fact.mission().equals(mission.id()) ? earlier(own, fact.span().start()) : own;
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
    Set<String> regions = new TreeSet<>();
    for (Plan.Region region : plan.regions) {
      if (region.level() == indicator.regionLevel()
          && region.isValidOn(span.lastDay())
          && plan.isInArea(region.id(), mission)) {
        regions.add(region.id());
      }
    }
    return regions;
  }
}
