package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.change.FactSteps;
import org.opencpas.change.Figures;
import org.opencpas.change.State;
import org.opencpas.change.Step;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ScoredProgress;

/**
 * Works through what differs in one mission between two releases, step by step. Only what differs
 * is worked out at all, and again only where a step touches it.
 *
 * <p>The ends are the figures that were published. What working them out anew does not give again
 * is the part of one more step at either end.
 */
final class MissionSteps {
  private final String missionId;
  private final ReleaseSide then;
  private final ReleaseSide now;
  private final Standpoints standpoints;
  private final LocalDate horizon;
  private final Step ends;
  private final Set<String> differing;

  /** Rows of each indicator that is worked out, after the last step that was taken. */
  private final Map<String, List<ScoredProgress>> rows = new TreeMap<>();

  private final Map<String, FactSteps> facts = new HashMap<>();
  private final Map<String, List<State>> states = new TreeMap<>();

  /**
   * Begins with what was known then.
   *
   * @param differing indicators with a figure that differs; {@link PublishedFigures#SCORES} where a
   *     score does
   * @param ends the step whose part is what is not given again
   */
  MissionSteps(
      String missionId,
      ReleaseSide then,
      ReleaseSide now,
      Standpoints standpoints,
      LocalDate horizon,
      Step ends,
      Set<String> differing) {
    this.missionId = missionId;
    this.then = then;
    this.now = now;
    this.standpoints = standpoints;
    this.horizon = horizon;
    this.ends = ends;
    this.differing = Set.copyOf(differing);
  }

  /**
   * The states of the figures that differ, by indicator, those of scores under {@link
   * PublishedFigures#SCORES}.
   */
  Map<String, List<State>> states(PublishedFigures before, PublishedFigures after) {
    for (String each : differing) {
      add(each, null, before.of(missionId, each));
    }
    begin();
    Step.taken().forEach(this::take);
    for (String each : differing) {
      add(each, ends, after.of(missionId, each));
    }
    return states;
  }

  private void begin() {
    for (String id : worked()) {
      FactSteps own = new FactSteps(then.facts().of(missionId, id), now.facts().of(missionId, id));
      facts.put(id, own);
      work(id, standpoints.first(), own.then());
      note(id, ends);
    }
    noteScores(ends, standpoints.first());
  }

  /** Scores rest on all indicators. */
  private NavigableSet<String> worked() {
    NavigableSet<String> ids = new TreeSet<>(differing);
    if (ids.remove(PublishedFigures.SCORES)) {
      addIds(standpoints.first().framework(), ids);
      addIds(standpoints.after(Step.RETRACTED).framework(), ids);
    }
    return ids;
  }

  private void addIds(Framework framework, NavigableSet<String> ids) {
    framework.indicatorsOf(missionId).forEach(each -> ids.add(each.getIndicatorId()));
  }

  private void take(Step step) {
    Standpoints.Standpoint standpoint = standpoints.after(step);
    boolean isAny = false;
    for (Map.Entry<String, FactSteps> each : facts.entrySet()) {
      String id = each.getKey();
      if (each.getValue().changes(step) || standpoints.changes(step, missionId, id)) {
        work(id, standpoint, each.getValue().after(step));
        note(id, step);
        isAny = true;
      }
    }
    if (isAny || standpoints.changesScores(step, missionId)) {
      noteScores(step, standpoint);
    }
  }

  private void work(String id, Standpoints.Standpoint standpoint, List<Observation> known) {
    Framework framework = standpoint.framework();
    Optional<Mission> mission = framework.mission(missionId);
    Optional<Indicator> indicator = framework.indicator(missionId, id);
    if (mission.isEmpty() || indicator.isEmpty()) {
      rows.remove(id);
      return;
    }
    // Between two steps a fact may lie in a region that is not there yet, or no more.
    List<Observation> placed =
        known.stream().filter(fact -> framework.hasRegion(fact.getRegionId())).toList();
    List<ScoredProgress> worked = new ArrayList<>();
    for (ScoredProgress row :
        standpoint.standing().progress(mission.get(), indicator.get(), placed)) {
      if (!row.getProgress().getPeriodEnd().isAfter(horizon)) {
        worked.add(row);
      }
    }
    rows.put(id, worked);
  }

  private void note(String id, Step step) {
    if (differing.contains(id)) {
      List<IndicatorProgress> progress =
          rows.getOrDefault(id, List.of()).stream().map(ScoredProgress::getProgress).toList();
      add(id, step, Figures.ofProgress(progress, horizon));
    }
  }

  private void noteScores(Step step, Standpoints.Standpoint standpoint) {
    if (differing.contains(PublishedFigures.SCORES)) {
      List<ScoredProgress> all = rows.values().stream().flatMap(List::stream).toList();
      add(
          PublishedFigures.SCORES,
          step,
          Figures.ofEffectiveness(standpoint.standing().effectiveness(missionId, all), horizon));
    }
  }

  private void add(String indicator, @Nullable Step step, Figures figures) {
    states.computeIfAbsent(indicator, id -> new ArrayList<>()).add(new State(step, figures));
  }
}
