package org.opencpas.pipeline;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencpas.change.FrameworkSteps;
import org.opencpas.change.Step;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.source.CountedIndicators;

/**
 * The framework on its way from a renewal to now, to be asked by id. Belongs to one thread, as each
 * state is made when it is first asked for.
 */
final class FrameworkPath {
  private final FrameworkSteps steps;
  private final CountedIndicators counted;
  private final Framework then;
  private final Framework now;
  private final Map<Step, Framework> after = new EnumMap<>(Step.class);

  /**
   * Leads from one framework to another.
   *
   * @param then tables as they were known at the renewal, as the audience may see them
   * @param now as it is known, likewise
   * @param counted which indicators are counted from events
   */
  FrameworkPath(FrameworkTables then, Framework now, CountedIndicators counted) {
    this.steps = new FrameworkSteps(then, now.tables());
    this.counted = counted;
    this.then = new Framework(steps.then(), counted);
    this.now = now;
  }

  /** As it was known at the renewal. */
  Framework then() {
    return then;
  }

  /** As it is known. */
  Framework now() {
    return now;
  }

  /**
   * Once a step, and all before it, has been taken.
   *
   * @param step null when none has
   */
  Framework after(@Nullable Step step) {
    Step latest = null;
    for (Step each : Step.taken()) {
      if (step != null && each.isBy(step) && steps.changes(each)) {
        latest = each;
      }
    }
    return latest == null
        ? then
        : after.computeIfAbsent(latest, each -> new Framework(steps.after(each), counted));
  }

  /** Whether a step may change what an indicator stands at in a mission. */
  boolean changes(Step step, String missionId, String indicatorId) {
    return steps.changes(step, missionId, indicatorId);
  }

  /** Whether a step may change scores of a mission beside what it does to its indicators. */
  boolean changesScores(Step step, String missionId) {
    return steps.changesScores(step, missionId);
  }
}
