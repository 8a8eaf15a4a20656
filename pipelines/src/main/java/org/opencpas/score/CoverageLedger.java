package org.opencpas.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Coverage;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.Region;
import org.opencpas.series.CoverageSpan;
import org.opencpas.series.DueCells;

/**
 * Sets what was due against what came.
 *
 * <p>Due is every period of the indicator's frequency, in every region of its level, inside the
 * life of mission and indicator, that has ended by the end of the coverage; never more for an
 * irregular indicator than what was reported. What came without being due is listed with expected
 * 0. Source: metrics, section 4; DHIS2 reporting rates.
 */
public final class CoverageLedger {
  /** Of periods that end together the shorter comes first: it was over no later. */
  private static final Comparator<CoverageCell> TIME =
      (one, other) -> {
        int byEnd = one.period().end().compareTo(other.period().end());
        return byEnd == 0 ? other.period().start().compareTo(one.period().start()) : byEnd;
      };

  private final Framework framework;
  private final CoverageSpan span;

  /**
   * Counts by a framework over a span.
   *
   * @param span which days count where neither mission nor indicator says
   */
  public CoverageLedger(Framework framework, CoverageSpan span) {
    this.framework = framework;
    this.span = span;
  }

  /**
   * The cells of one indicator of one mission.
   *
   * @param facts current facts of the two
   */
  public List<Coverage> count(Mission mission, Indicator indicator, List<Observation> facts) {
    if (facts.isEmpty() && indicator.getFrequency() == Frequency.irregular) {
      return List.of();
    }
    Map<String, Map<Period, CoverageCell>> regions = new TreeMap<>();
    String region = null;
    Map<Period, CoverageCell> cells = new HashMap<>();
    for (Observation fact : facts) {
      if (!fact.getRegionId().equals(region)) {
        region = fact.getRegionId();
        cells = regions.computeIfAbsent(region, id -> new HashMap<>());
      }
      cells
          .computeIfAbsent(
              new Period(fact.getPeriodStart(), fact.getPeriodEnd()), CoverageCell::new)
          .add(fact);
    }
    if (indicator.getFrequency() == Frequency.irregular) {
      regions.values().forEach(each -> each.values().forEach(CoverageCell::expect));
    } else {
      expect(mission, indicator, regions);
    }
    List<Coverage> rows = new ArrayList<>();
    regions.forEach((id, each) -> addRows(mission, indicator, id, each, rows));
    return rows;
  }

  private void expect(
      Mission mission, Indicator indicator, Map<String, Map<Period, CoverageCell>> regions) {
    DueCells due = new DueCells(framework, span, mission, indicator);
    for (Period period : due.periods()) {
      for (Region region : due.regions(period)) {
        regions
            .computeIfAbsent(region.getRegionId(), id -> new HashMap<>())
            .computeIfAbsent(period, CoverageCell::new)
            .expect();
      }
    }
  }

  private static void addRows(
      Mission mission,
      Indicator indicator,
      String region,
      Map<Period, CoverageCell> cells,
      List<Coverage> rows) {
    List<CoverageCell> inTime = new ArrayList<>(cells.values());
    inTime.sort(TIME);
    int silent = 0;
    LocalDate lastObservedEnd = null;
    for (CoverageCell cell : inTime) {
      if (cell.observed() == 1) {
        silent = 0;
        lastObservedEnd = cell.period().end();
      } else {
        silent += cell.expected();
      }
      // All arguments in the order of the schema: a builder looks every field up again, row by row.
      rows.add(
          new Coverage(
              mission.getMissionId(),
              indicator.getComponent(),
              region,
              indicator.getIndicatorId(),
              cell.period().type(),
              cell.period().start(),
              cell.period().end(),
              cell.expected(),
              cell.responded(),
              cell.observed(),
              cell.onTime(indicator.getGraceDays()).orElse(null),
              cell.noAccess(),
              cell.withheld(),
              cell.daysLate(indicator.getGraceDays()).orElse(null),
              cell.expected() == 0 ? 0 : silent,
              lastObservedEnd));
    }
  }
}
