package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opencpas.calendar.PlannedRun;
import org.opencpas.calendar.RunCalendar;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.OwedReturn;
import org.opencpas.score.OwedReturns;
import org.opencpas.series.CoverageSpan;

/**
 * Finds what a mission owes the run with its next freeze. A release that looks back to no day is
 * asked as of the last day of its coverage; without a schedule nothing is owed for any run.
 */
final class NextFreezes {
  private final RunPlan plan;
  private final Framework shown;

  /**
   * Looks ahead.
   *
   * @param shown the framework as the audience may see it
   */
  NextFreezes(RunPlan plan, Framework shown) {
    this.plan = plan;
    this.shown = shown;
  }

  /** What a mission owes of one indicator, by the facts of the two. */
  interface Owing {
    List<OwedReturn> of(Indicator indicator, List<Observation> facts);
  }

  /**
   * What a mission owes.
   *
   * @param span which days count for the mission
   */
  Owing before(Mission mission, CoverageSpan span) {
    Optional<LocalDate> day = span.end().map(end -> end.minusDays(1));
    Optional<PlannedRun> run = day.flatMap(each -> run(mission.getMissionId(), each));
    if (run.isEmpty()) {
      return (indicator, facts) -> List.of();
    }
    OwedReturns owed = new OwedReturns(shown, span.start(), run.get(), day.get());
    return (indicator, facts) -> owed.of(mission, indicator, facts);
  }

  private Optional<PlannedRun> run(String missionId, LocalDate day) {
    return RunCalendar.of(
            plan.workspace().schedule(),
            List.of(missionId),
            shown.mandateEvents(missionId),
            shown.tables().getBenchmarks(),
            day)
        .nextFreeze();
  }
}
