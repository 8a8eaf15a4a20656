package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.change.FactSteps;
import org.opencpas.change.Step;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.EarlierProgress;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.series.CoverageSpan;
import org.opencpas.series.Doubts;

/**
 * How indicators of a mission stood at its last renewal, and after each step from there to now, in
 * periods that had ended by the renewal. Nothing is made of an indicator of which nothing was heard
 * later and whose framework is the same.
 */
final class EarlierStanding {
  private final ScoringSettings settings;
  private final AsOf asOf;
  private final CoverageSpan span;
  private final EarlierKnowledge earlier;
  private final String missionId;
  private final @Nullable LocalDate renewal;
  private final @Nullable FrameworkPath path;
  private final Map<Framework, Standing> standings = new HashMap<>();

  /**
   * Looks at a mission.
   *
   * @param paths of the framework
   * @param span which days count for the mission
   * @param earlier what was known of its facts
   */
  EarlierStanding(
      FrameworkPaths paths,
      ScoringSettings settings,
      AsOf asOf,
      CoverageSpan span,
      EarlierKnowledge earlier,
      String missionId) {
    this.settings = settings.forFigures();
    this.asOf = asOf;
    this.earlier = earlier;
    this.missionId = missionId;
    LocalDate day = earlier.day(missionId);
    this.renewal = day;
    this.path = day == null ? null : paths.since(day);
    this.span = day == null ? span : upTo(span, day);
  }

  private static CoverageSpan upTo(CoverageSpan span, LocalDate day) {
    Optional<LocalDate> end = span.end().map(last -> last.isBefore(day) ? last : day);
    return new CoverageSpan(span.start(), end);
  }

  /** Ids of indicators that the mission had at the renewal and has no more. */
  List<String> indicatorsGone() {
    if (path == null || path.then().mission(missionId).isEmpty()) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    for (Indicator indicator : path.then().indicatorsOf(missionId)) {
      if (path.now().indicator(indicator.getIndicatorId()).isEmpty()) {
        ids.add(indicator.getIndicatorId());
      }
    }
    return ids;
  }

  /**
   * The rows of every region and period in which an indicator stood otherwise at any step: for each
   * state but that of now all of its rows there, or one that says that none stood.
   *
   * @param facts all facts of the indicator that hold now, what is not shown as withheld
   * @param rows all its rows as they stand now
   */
  List<EarlierProgress> rows(
      String indicatorId, List<Observation> facts, List<ScoredProgress> rows) {
    LocalDate horizon = renewal;
    FrameworkPath frameworks = path;
    if (horizon == null || frameworks == null) {
      return List.of();
    }
    FactSteps heard = heard(indicatorId, facts, horizon);
    List<Step> steps = new ArrayList<>();
    for (Step step : Step.taken()) {
      if (frameworks.changes(step, missionId, indicatorId) || heard.changes(step)) {
        steps.add(step);
      }
    }
    if (steps.isEmpty()) {
      return List.of();
    }
    StateRows states = new StateRows(horizon);
    Step before = null;
    for (Step step : steps) {
      List<Observation> known = before == null ? heard.then() : heard.after(before);
      states.until(step, standing(frameworks.after(before), indicatorId, known));
      before = step;
    }
    return states.unlike(rows);
  }

  /** Facts of later periods do not matter, but parts of a whole: they say which it has. */
  private FactSteps heard(String indicatorId, List<Observation> facts, LocalDate horizon) {
    if (!earlier.isOther(missionId, indicatorId, horizon)) {
      List<Observation> same = relevant(facts, horizon);
      return new FactSteps(same, same);
    }
    return new FactSteps(
        relevant(earlier.facts(missionId, indicatorId), horizon), relevant(facts, horizon));
  }

  private static List<Observation> relevant(List<Observation> facts, LocalDate horizon) {
    List<Observation> relevant = new ArrayList<>(facts.size());
    for (Observation fact : facts) {
      if (!fact.getDisaggregation().isEmpty() || !fact.getPeriodEnd().isAfter(horizon)) {
        relevant.add(fact);
      }
    }
    return relevant;
  }

  private List<ScoredProgress> standing(
      Framework framework, String indicatorId, List<Observation> facts) {
    Optional<Mission> mission = framework.mission(missionId);
    Optional<Indicator> indicator = framework.indicator(missionId, indicatorId);
    if (mission.isEmpty() || indicator.isEmpty()) {
      return List.of();
    }
    return standings
        .computeIfAbsent(
            framework, each -> new Standing(each, settings, asOf, Doubts.NONE, id -> span))
        .progress(mission.get(), indicator.get(), facts);
  }
}
