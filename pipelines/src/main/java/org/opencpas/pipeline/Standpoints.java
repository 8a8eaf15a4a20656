package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.opencpas.calendar.AsOf;
import org.opencpas.change.FrameworkSteps;
import org.opencpas.change.Step;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.series.CoverageSpan;
import org.opencpas.series.Doubts;
import org.opencpas.source.Draws;
import org.opencpas.source.ScoringRules;
import org.opencpas.source.TrendWindows;

/**
 * What figures are worked out by, from one release to another, step by step. Grades, trends and
 * draws are no headline figures, and are left out.
 */
final class Standpoints {
  /**
   * What figures are worked out by.
   *
   * @param framework the framework
   * @param standing works them out
   */
  record Standpoint(Framework framework, Standing standing) {}

  private final ReleaseSide then;
  private final ReleaseSide now;
  private final FrameworkSteps frameworks;
  private final LocalDate horizon;
  private final Standpoint first;
  private final Map<Step, Standpoint> after = new EnumMap<>(Step.class);

  /**
   * Steps from one release to another.
   *
   * @param horizon first day after the last period that counts
   */
  Standpoints(ReleaseSide then, ReleaseSide now, FrameworkSteps frameworks, LocalDate horizon) {
    this.then = then;
    this.now = now;
    this.frameworks = frameworks;
    this.horizon = horizon;
    this.first = made(frameworks.then(), then.rules(), then);
    Standpoint before = first;
    for (Step step : Step.taken()) {
      if (frameworks.changes(step) || step == Step.METHOD || step == Step.LATE) {
        before = made(step);
      }
      after.put(step, before);
    }
  }

  private Standpoint made(Step step) {
    return made(
        frameworks.after(step),
        Step.METHOD.isBy(step) ? now.rules() : then.rules(),
        Step.LATE.isBy(step) ? now : then);
  }

  private Standpoint made(FrameworkTables tables, ScoringRules rules, ReleaseSide data) {
    Framework framework = new Framework(tables, rules.counted());
    ScoringSettings settings =
        new ScoringSettings(rules.periods(), rules.thresholds(), TrendWindows.NONE, Draws.NONE);
    return new Standpoint(
        framework,
        new Standing(
            framework,
            settings,
            AsOf.ALL,
            Doubts.NONE,
            id -> new CoverageSpan(data.days().start(id), Optional.of(horizon))));
  }

  /** Before any step. */
  Standpoint first() {
    return first;
  }

  /** Once a step, and all before it, has been taken. */
  Standpoint after(Step step) {
    return after.getOrDefault(step, first);
  }

  /** Whether a step changes what an indicator is worked out by, whatever its facts. */
  boolean changes(Step step, String missionId, String indicatorId) {
    return switch (step) {
      case METHOD ->
          !then.rules().periods().equals(now.rules().periods())
              || then.rules().counted().has(missionId, indicatorId)
                  != now.rules().counted().has(missionId, indicatorId);
      case LATE -> !then.days().start(missionId).equals(now.days().start(missionId));
      default -> frameworks.changes(step, missionId, indicatorId);
    };
  }

  /** Whether a step changes scores of a mission, beside what it does to its indicators. */
  boolean changesScores(Step step, String missionId) {
    return step == Step.METHOD
        ? then.rules().thresholds().minimumAvailability()
            != now.rules().thresholds().minimumAvailability()
        : frameworks.changesScores(step, missionId);
  }
}
