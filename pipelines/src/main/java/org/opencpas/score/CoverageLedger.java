package org.opencpas.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
  private static final Comparator<Period> TIME =
      Comparator.comparing(Period::end)
          .thenComparing(Period::start, Comparator.<LocalDate>reverseOrder());

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
    for (Observation fact : facts) {
      Period period = new Period(fact.getPeriodStart(), fact.getPeriodEnd());
      regions
          .computeIfAbsent(fact.getRegionId(), region -> new TreeMap<>(TIME))
          .computeIfAbsent(period, CoverageCell::new)
          .add(fact);
    }
    if (indicator.getFrequency() == Frequency.irregular) {
      regions.values().forEach(cells -> cells.values().forEach(CoverageCell::expect));
    } else {
      expect(mission, indicator, regions);
    }
    List<Coverage> rows = new ArrayList<>();
    regions.forEach((region, cells) -> rows.addAll(rows(mission, indicator, region, cells)));
    return rows;
  }

  private void expect(
      Mission mission, Indicator indicator, Map<String, Map<Period, CoverageCell>> regions) {
    DueCells due = new DueCells(framework, span, mission, indicator);
    for (Period period : due.periods()) {
      for (Region region : due.regions(period)) {
        regions
            .computeIfAbsent(region.getRegionId(), id -> new TreeMap<>(TIME))
            .computeIfAbsent(period, CoverageCell::new)
            .expect();
      }
    }
  }

  private static List<Coverage> rows(
      Mission mission, Indicator indicator, String region, Map<Period, CoverageCell> cells) {
    List<Coverage> rows = new ArrayList<>(cells.size());
    int silent = 0;
    LocalDate lastObservedEnd = null;
    for (CoverageCell cell : cells.values()) {
      if (cell.observed() == 1) {
        silent = 0;
        lastObservedEnd = cell.period().end();
      } else {
        silent += cell.expected();
      }
      rows.add(
          Coverage.newBuilder()
              .setMissionId(mission.getMissionId())
              .setComponent(indicator.getComponent())
              .setRegionId(region)
              .setIndicatorId(indicator.getIndicatorId())
              .setPeriodType(cell.period().type())
              .setPeriodStart(cell.period().start())
              .setPeriodEnd(cell.period().end())
              .setExpected(cell.expected())
              .setResponded(cell.responded())
              .setObserved(cell.observed())
              .setOnTime(cell.onTime(indicator.getGraceDays()).orElse(null))
              .setNoAccess(cell.noAccess())
              .setWithheld(cell.withheld())
              .setDaysLate(cell.daysLate(indicator.getGraceDays()).orElse(null))
              .setSilentPeriods(cell.expected() == 0 ? 0 : silent)
              .setLastObservedEnd(lastObservedEnd)
              .build());
    }
    return rows;
  }
}
