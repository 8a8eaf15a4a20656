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
  static Map<Cell, Covered> of(Plan plan, PlainRevision revision, PlainDue returns) {
    PlainCoverage all = new PlainCoverage(plan, revision);
    Set<Cell> due = all.due(returns);
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

  private Set<Cell> due(PlainDue returns) {
    Set<Cell> due = new TreeSet<>();
    for (Plan.Mission mission : plan.missions.values()) {
      for (Plan.Indicator indicator : plan.indicators.values()) {
        if (indicator.isOf(mission.id())) {
          due.addAll(returns.cells(mission, indicator));
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

  private static @Nullable LocalDateTime earlier(
      @Nullable LocalDateTime one, @Nullable LocalDateTime other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
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
