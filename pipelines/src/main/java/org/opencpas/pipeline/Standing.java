package org.opencpas.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.opencpas.aggregate.EffectivenessProfile;
import org.opencpas.aggregate.MissionRows;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Framework;
import org.opencpas.rollup.IndicatorRollUp;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.score.KnownAtRenewal;
import org.opencpas.score.ProgressScorer;
import org.opencpas.series.CoverageSpan;
import org.opencpas.series.Doubts;
import org.opencpas.series.Figure;

/**
 * Where missions and their indicators stand by one framework and one state of the facts: facts that
 * hold are rolled up and scored, and scored rows make profiles. Knows no engine and reads nothing.
 *
 * <p>Keeps what it learns of the framework from one indicator to the next, so an instance belongs
 * to one thread.
 */
final class Standing {
  private final Framework framework;
  private final ScoringSettings settings;
  private final Doubts doubts;
  private final Function<String, CoverageSpan> spans;
  private final ProgressScorer scorer;
  private final EffectivenessProfile profile;
  private final Map<String, IndicatorRollUp> rollUps = new HashMap<>();

  /**
   * Stands by a framework.
   *
   * @param framework as the audience may see it
   * @param asOf day to whose end targets count as set
   * @param doubts what is doubtful about the facts, which only grades depend on
   * @param spans which days count for a mission, by its id
   */
  Standing(
      Framework framework,
      ScoringSettings settings,
      AsOf asOf,
      Doubts doubts,
      Function<String, CoverageSpan> spans) {
    this.framework = framework;
    this.settings = settings;
    this.doubts = doubts;
    this.spans = spans;
    this.scorer = new ProgressScorer(framework, settings.thresholds(), settings.trend(), asOf);
    this.profile =
        new EffectivenessProfile(
            framework, settings.thresholds().minimumAvailability(), settings.draws());
  }

  /**
   * The scored rows of an indicator in a mission, sorted by the key of the table; nothing is said
   * of how it was known at a renewal.
   *
   * @param facts all facts of the two that hold, in any order, what is not shown as withheld
   */
  List<ScoredProgress> progress(Mission mission, Indicator indicator, List<Observation> facts) {
    return progress(mission, indicator, facts, figures -> KnownAtRenewal.never());
  }

  /**
   * The same, compared with what was known at the last renewal.
   *
   * @param known what was known, by the figures that are known now
   */
  List<ScoredProgress> progress(
      Mission mission,
      Indicator indicator,
      List<Observation> facts,
      Function<List<Figure>, KnownAtRenewal> known) {
    List<Figure> figures = rollUp(mission.getMissionId()).figures(mission, indicator, facts);
    return scorer.score(mission, indicator, figures, known.apply(figures));
  }

  /**
   * The effectiveness profile of a mission, sorted by key.
   *
   * @param scored the scored rows of all its indicators, in any order
   */
  List<Effectiveness> effectiveness(String missionId, List<ScoredProgress> scored) {
    return profile.of(MissionRows.of(framework, missionId, scored));
  }

  private IndicatorRollUp rollUp(String missionId) {
    return rollUps.computeIfAbsent(
        missionId,
        id ->
            new IndicatorRollUp(
                framework, settings.periods(), spans.apply(id), doubts, settings.draws()));
  }
}
