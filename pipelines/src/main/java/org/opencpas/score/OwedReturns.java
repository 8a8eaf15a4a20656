package org.opencpas.score;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencpas.calendar.PlannedRun;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Coverage;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.OwedReturn;
import org.opencpas.series.CoverageSpan;

/**
 * Finds what one mission still owes a planned run: what would be due if the coverage ended with the
 * day of its freeze, and was not responded to. Whoever says that a place cannot be reached, or that
 * a value is withheld, has responded. Source: metrics, section 4.
 */
public final class OwedReturns {
  private final CoverageLedger ledger;
  private final PlannedRun run;
  private final LocalDate day;
  private final LocalDate frozen;

  /**
   * Looks ahead to a run.
   *
   * @param start first day of the data, as in {@link CoverageSpan}
   * @param run a run whose freeze is on the day or later
   * @param day the day as of which is asked
   */
  public OwedReturns(
      Framework framework, Optional<LocalDate> start, PlannedRun run, LocalDate day) {
    this.run = run;
    this.day = day;
    this.frozen = run.freezeOn().plusDays(1);
    this.ledger = new CoverageLedger(framework, new CoverageSpan(start, Optional.of(frozen)));
  }

  /**
   * What is owed of one indicator.
   *
   * @param facts current facts of the two
   */
  public List<OwedReturn> of(Mission mission, Indicator indicator, List<Observation> facts) {
    List<OwedReturn> owed = new ArrayList<>();
    for (Coverage cell : ledger.count(mission, indicator, facts)) {
      if (cell.getExpected() == 1
          && cell.getResponded() == 0
          && !cell.getPeriodEnd().isAfter(frozen)) {
        owed.add(row(indicator, cell));
      }
    }
    return owed;
  }

  private OwedReturn row(Indicator indicator, Coverage cell) {
    LocalDate due = cell.getPeriodEnd().plusDays(indicator.getGraceDays());
    return new OwedReturn(
        cell.getMissionId(),
        cell.getComponent(),
        indicator.getResponsible(),
        cell.getRegionId(),
        cell.getIndicatorId(),
        cell.getPeriodType(),
        cell.getPeriodStart(),
        cell.getPeriodEnd(),
        run.label(),
        run.date(),
        run.freezeOn(),
        days(day, run.freezeOn()),
        due,
        Math.max(0, days(due, day)),
        cell.getSilentPeriods(),
        cell.getLastObservedEnd());
  }

  private static int days(LocalDate from, LocalDate to) {
    return (int) ChronoUnit.DAYS.between(from, to);
  }
}
