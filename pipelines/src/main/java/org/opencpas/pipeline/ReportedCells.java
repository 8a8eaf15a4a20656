package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Observation;
import org.opencpas.series.CoverageSpan;
import org.opencpas.series.DueCells;

/**
 * Up to when there are records of the cells, of indicator and region, that a source reports. A
 * source is stale where nobody, neither it nor another source, has reported any of its cells for
 * the last period that was due; so a source of corrections is not.
 */
final class ReportedCells {
  private final Map<Cell, Period> last = new HashMap<>();
  private final Map<String, Set<Cell>> sources = new HashMap<>();

  /** An indicator of a mission in a region. */
  private record Cell(String missionId, String indicatorId, String regionId) {}

  /** Takes a record. */
  void add(Observation fact) {
    Cell cell = new Cell(fact.getMissionId(), fact.getIndicatorId(), fact.getRegionId());
    Period period = new Period(fact.getPeriodStart(), fact.getPeriodEnd());
    last.merge(cell, period, ReportedCells::later);
    sources.computeIfAbsent(fact.getSource(), name -> new HashSet<>()).add(cell);
  }

  /** The period that ends later; of two the shorter. */
  static Period later(Period one, Period other) {
    int order = one.end().compareTo(other.end());
    if (order == 0) {
      return one.start().isBefore(other.start()) ? other : one;
    }
    return order > 0 ? one : other;
  }

  /**
   * What a source owes, by frequency.
   *
   * @param on the day before which periods and their grace days have to be over to be due
   */
  List<Overdue> overdue(String source, Framework framework, LocalDate on) {
    Map<Frequency, Period> reported = new TreeMap<>();
    Map<Frequency, Period> due = new TreeMap<>();
    Set<List<String>> looked = new HashSet<>();
    for (Cell cell : sources.getOrDefault(source, Set.of())) {
      Optional<Indicator> indicator = framework.indicator(cell.indicatorId());
      Optional<Mission> mission = framework.mission(cell.missionId());
      if (indicator.isPresent() && mission.isPresent()) {
        Frequency frequency = indicator.get().getFrequency();
        Period newest = Objects.requireNonNull(last.get(cell));
        reported.merge(frequency, newest, ReportedCells::later);
        if (looked.add(List.of(cell.missionId(), cell.indicatorId()))) {
          lastDue(framework, mission.get(), indicator.get(), newest, on)
              .ifPresent(period -> due.merge(frequency, period, ReportedCells::later));
        }
      }
    }
    List<Overdue> overdue = new ArrayList<>();
    due.forEach(
        (frequency, period) -> {
          Period newest = Objects.requireNonNull(reported.get(frequency));
          if (newest.end().isBefore(period.end())) {
            overdue.add(new Overdue(frequency, newest, period));
          }
        });
    return overdue;
  }

  private static Optional<Period> lastDue(
      Framework framework, Mission mission, Indicator indicator, Period newest, LocalDate on) {
    CoverageSpan span =
        new CoverageSpan(
            Optional.of(newest.start()), Optional.of(on.minusDays(indicator.getGraceDays())));
    List<Period> periods = new DueCells(framework, span, mission, indicator).periods();
    return periods.isEmpty() ? Optional.empty() : Optional.of(periods.get(periods.size() - 1));
  }
}
