package org.opencpas.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.series.Behaviour;
import org.opencpas.series.Figure;
import org.opencpas.source.Thresholds;
import org.opencpas.source.TrendWindows;

/**
 * Scores figures, as reported or rolled up, against baseline, target and path, and against where
 * they stood when the mandate was last renewed. Keeps what it learns of the framework, so that one
 * is to be used for many indicators, by one thread.
 */
public final class ProgressScorer {
  private final Framework framework;
  private final AsOf asOf;
  private final StatusRule rule;
  private final TrendWindows windows;
  private final Lineage lineage;
  private final Map<String, RenewalDays> renewals = new HashMap<>();

  /** Scores by a framework, and by its targets as known on a day. */
  public ProgressScorer(
      Framework framework, Thresholds thresholds, TrendWindows windows, AsOf asOf) {
    this.framework = framework;
    this.asOf = asOf;
    this.rule = new StatusRule(thresholds);
    this.windows = windows;
    this.lineage = new Lineage(framework);
  }

  /**
   * One row a figure, sorted by the key of the table; its trend is not yet judged.
   *
   * @param figures all figures of the indicator in the mission, in any order, no place twice
   * @param known what was known of it at the last renewal
   */
  public List<ScoredProgress> score(
      Mission mission, Indicator indicator, List<Figure> figures, KnownAtRenewal known) {
    Behaviour behaviour = Scale.of(indicator);
    FigureBook book = new FigureBook(figures);
    GoalBook goals = new GoalBook(framework, lineage, asOf, mission, indicator);
    RegionalGoals regional = new RegionalGoals(framework, indicator, goals, book);
    FigureJudge judge = new FigureJudge(framework, indicator, goals, regional);
    SeriesScorer scorer =
        new SeriesScorer(
            book,
            judge,
            regional,
            behaviour,
            rule,
            renewalDays(mission),
            indicator.getSourceIndependence(),
            known);
    List<ScoredProgress> rows = new ArrayList<>(figures.size());
    for (FigureSeries series : book.series()) {
      TrendFinder trends = new TrendFinder(series, indicator, behaviour, windows);
      CountRuns runs = CountRuns.of(series, indicator, behaviour);
      rows.addAll(scorer.score(series, framework.level(series.place().regionId()), runs, trends));
    }
    return rows;
  }

  private RenewalDays renewalDays(Mission mission) {
    return renewals.computeIfAbsent(
        mission.getMissionId(), id -> new RenewalDays(framework.mandateEvents(id)));
  }
}
