package org.opencpas.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.Fact.Cell;

/** What was due, and what came. */
final class PlainCoverage {

  /** A cell with its counts; what cannot be told is null. */
  record Covered(
      Cell cell,
      int expected,
      int responded,
      int observed,
      @Nullable Integer onTime,
      int noAccess,
      int withheld,
      @Nullable Long daysLate,
      int silentPeriods,
      @Nullable LocalDate lastObservedEnd) {
    /** The same with what lies before it. */
    Covered after(int silent, @Nullable LocalDate lastObserved) {
      return new Covered(
          cell,
          expected,
          responded,
          observed,
          onTime,
          noAccess,
          withheld,
          daysLate,
          silent,
          lastObserved);
    }
  }

  private final Plan plan;
  private final PlainRevision revision;
  private final Map<Cell, List<Report>> reports = new TreeMap<>();

  private PlainCoverage(Plan plan, PlainRevision revision) {
    this.plan = plan;
    this.revision = revision;
    for (Report report : revision.current.values()) {
      reports.computeIfAbsent(report.fact.cell(), cell -> new ArrayList<>()).add(report);
    }
  }

  /** A row for every cell in which a return was due, or came. */
  static Map<Cell, Covered> of(Plan plan, PlainRevision revision, @Nullable LocalDate asOf) {
    PlainCoverage all = new PlainCoverage(plan, revision);
    Set<Cell> due = all.due(all.horizon(asOf));
    Set<Cell> cells = new TreeSet<>(due);
    cells.addAll(all.reports.keySet());
    Map<Cell, Covered> rows = new TreeMap<>();
    String sequence = "";
    int silent = 0;
    LocalDate lastObserved = null;
    for (Cell cell : sequences(cells)) {
      String own = String.join("\n", cell.mission(), cell.indicator(), cell.region());
      silent = own.equals(sequence) ? silent : 0;
      lastObserved = own.equals(sequence) ? lastObserved : null;
      sequence = own;
      Covered row = all.row(cell, due.contains(cell));
      if (row.expected() == 1) {
        silent = row.observed() == 1 ? 0 : silent + 1;
      }
      lastObserved = row.observed() == 1 ? cell.span().end() : lastObserved;
      rows.put(cell, row.after(row.expected() == 1 ? silent : 0, lastObserved));
    }
    return rows;
  }

  /** Cells of an indicator and region together, by end; of equals the shorter period first. */
  private static List<Cell> sequences(Set<Cell> cells) {
    List<Cell> sorted = new ArrayList<>(cells);
    sorted.sort(
        Comparator.comparing(Cell::mission)
            .thenComparing(Cell::indicator)
            .thenComparing(Cell::region)
            .thenComparing(cell -> cell.span().end())
            .thenComparing(cell -> cell.span().days()));
    return sorted;
  }

  private LocalDate horizon(@Nullable LocalDate asOf) {
    if (asOf != null) {
      return asOf.plusDays(1);
    }
    LocalDate last = LocalDate.MIN;
    for (Fact fact : revision.known.keySet()) {
      last = fact.span().end().isAfter(last) ? fact.span().end() : last;
    }
    return last;
  }

  private Set<Cell> due(LocalDate horizon) {
    Set<Cell> due = new TreeSet<>();
    for (Plan.Mission mission : plan.missions.values()) {
      for (Plan.Indicator indicator : plan.indicators.values()) {
        if (!indicator.isOf(mission.id())) {
          continue;
        }
        for (Span span : periods(mission, indicator, horizon)) {
          for (String region : regions(mission, indicator, span)) {
            due.add(new Cell(mission.id(), indicator.id(), region, span));
          }
        }
      }
    }
    for (Cell cell : reports.keySet()) {
      if (plan.indicator(cell.indicator()).frequency().equals("irregular")) {
        due.add(cell);
      }
    }
    return due;
  }

  private List<Span> periods(Plan.Mission mission, Plan.Indicator indicator, LocalDate horizon) {
    int months =
        switch (indicator.frequency()) {
          case "month" -> 1;
          case "quarter" -> 3;
          case "half_year" -> 6;
          case "year" -> 12;
          default -> 0;
        };
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

  private static @Nullable LocalDateTime earlier(
      @Nullable LocalDateTime one, @Nullable LocalDateTime other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
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

  private List<Report> facts(Cell cell) {
    List<Report> all = reports.getOrDefault(cell, List.of());
    List<Report> headlines = all.stream().filter(each -> each.fact.isHeadline()).toList();
    return headlines.isEmpty() ? all : headlines;
  }

  private Covered row(Cell cell, boolean isDue) {
    Plan.Indicator indicator = plan.indicator(cell.indicator());
    List<Report> facts = facts(cell);
    boolean observed = false;
    boolean responded = false;
    boolean applies = facts.isEmpty();
    boolean noAccess = false;
    boolean withheld = false;
    for (Report report : facts) {
      String status = report.content.status();
      observed |= report.content.isObserved();
      responded |= !status.equals("not_reported");
      applies |= !status.equals("not_applicable");
      noAccess |= status.equals("no_access");
      withheld |= status.equals("withheld");
    }
    if (!isDue || !applies) {
      return new Covered(cell, 0, 0, 0, null, 0, 0, null, 0, null);
    }
    LocalDateTime first = responded ? firstReport(facts) : null;
    Integer onTime = null;
    Long daysLate = null;
    if (first != null) {
      long delay = first.toLocalDate().toEpochDay() - cell.span().end().toEpochDay();
      onTime = delay <= indicator.graceDays() ? 1 : 0;
      daysLate = Math.max(0, delay - indicator.graceDays());
    }
    return new Covered(
        cell,
        1,
        responded ? 1 : 0,
        observed ? 1 : 0,
        onTime,
        noAccess && !observed ? 1 : 0,
        withheld && !observed ? 1 : 0,
        daysLate,
        0,
        null);
  }

  private @Nullable LocalDateTime firstReport(List<Report> facts) {
    LocalDateTime first = null;
    for (Report fact : facts) {
      for (Report report : revision.known.getOrDefault(fact.fact, List.of())) {
        if (!report.givenStatus.equals("not_reported")) {
          first = earlier(first, report.reportedAt);
        }
      }
    }
    return first;
  }
}
