package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Framework;
import org.opencpas.rollup.IndicatorRollUp;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.PeriodType;
import org.opencpas.score.KnownAtRenewal;
import org.opencpas.series.Behaviour;
import org.opencpas.series.CoverageSpan;
import org.opencpas.series.Doubts;
import org.opencpas.series.Figure;
import org.opencpas.source.Draws;

/**
 * Rolls the indicators of a mission up as they were known at its last renewal, as far as a change
 * since then is told from them: a level from periods that had ended by then, a flow from those a
 * year before any that has a figure.
 */
final class ScoringThen {
  private final Framework framework;
  private final Set<PeriodType> periods;
  private final CoverageSpan span;
  private final EarlierKnowledge earlier;
  private final Mission mission;
  private final @Nullable LocalDate day;
  private @Nullable IndicatorRollUp levels;
  private @Nullable IndicatorRollUp flows;

  ScoringThen(
      Framework framework,
      Set<PeriodType> periods,
      CoverageSpan span,
      EarlierKnowledge earlier,
      Mission mission) {
    this.framework = framework;
    this.periods = periods;
    this.span = span;
    this.earlier = earlier;
    this.mission = mission;
    this.day = earlier.day(mission.getMissionId());
  }

  /**
   * What was known of an indicator.
   *
   * @param figures all of it, as known now
   */
  KnownAtRenewal known(Indicator indicator, List<Figure> figures) {
    LocalDate renewal = day;
    if (renewal == null) {
      return KnownAtRenewal.never();
    }
    String missionId = mission.getMissionId();
    String id = indicator.getIndicatorId();
    boolean isFlow = Behaviour.of(indicator) == Behaviour.FLOW;
    LocalDate horizon = isFlow ? lastEnd(figures, renewal).minusYears(1) : renewal;
    if (!earlier.isOther(missionId, id, horizon)) {
      return KnownAtRenewal.asNow(renewal);
    }
    IndicatorRollUp rollUp = isFlow ? flows() : levels(renewal);
    return KnownAtRenewal.of(
        renewal, rollUp.figures(mission, indicator, earlier.facts(missionId, id)));
  }

  private static LocalDate lastEnd(List<Figure> figures, LocalDate least) {
    LocalDate last = least;
    for (Figure figure : figures) {
      LocalDate end = figure.place().period().end();
      last = end.isAfter(last) ? end : last;
    }
    return last;
  }

  private IndicatorRollUp levels(LocalDate renewal) {
    IndicatorRollUp known = levels;
    if (known == null) {
      known = rollUp(renewal);
      levels = known;
    }
    return known;
  }

  private IndicatorRollUp flows() {
    IndicatorRollUp known = flows;
    if (known == null) {
      known = rollUp(span.end().orElseThrow().minusYears(1));
      flows = known;
    }
    return known;
  }

  /** Longer periods after the horizon do not matter. */
  private IndicatorRollUp rollUp(LocalDate horizon) {
    Optional<LocalDate> end = span.end().map(last -> last.isBefore(horizon) ? last : horizon);
    return new IndicatorRollUp(
        framework, periods, new CoverageSpan(span.start(), end), Doubts.NONE, Draws.NONE);
  }
}
