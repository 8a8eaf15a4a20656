package org.opencpas.score;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.series.Figure;

/**
 * Lays a baseline and a target that came with a fact over the goal of the table: each wins for
 * itself, for this fact alone. A target that came with a fact is a level to reach on a straight
 * way, for spans as long as its own period, which is the fact's unless it says otherwise; its
 * tolerance is the table's.
 */
final class RecordGoal {
  private RecordGoal() {}

  /** Whether a target came with the figure's fact. */
  static boolean hasTarget(Figure figure) {
    return figure.fact() != null && figure.fact().getTargetValue() != null;
  }

  /** The goal of a figure; without a target it may still hold a baseline. */
  static Goal of(Figure figure, Optional<Goal> table, Indicator indicator) {
    Observation fact = figure.fact();
    Period period = figure.place().period();
    Goal below =
        table.orElseGet(() -> Goal.withoutTarget(indicator.getDirection(), null, null, period));
    if (fact == null) {
      return below;
    }
    Double ownBaseline = fact.getBaselineValue();
    Double baseline = ownBaseline == null ? below.baseline() : ownBaseline;
    Period baselinePeriod =
        ownBaseline == null ? below.baselinePeriod() : period(fact.getBaselinePeriod());
    if (fact.getTargetValue() != null) {
      return Goal.reaching(
          indicator.getDirection(),
          baseline,
          baselinePeriod,
          fact.getTargetValue(),
          below.tolerance(),
          Objects.requireNonNullElse(period(fact.getTargetPeriod()), period));
    }
    return ownBaseline == null ? below : below.from(ownBaseline, baselinePeriod);
  }

  private static @Nullable Period period(@Nullable String text) {
    return text == null ? null : Period.parse(text).orElse(null);
  }
}
