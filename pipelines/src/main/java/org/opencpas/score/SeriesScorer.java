package org.opencpas.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.schemas.SourceIndependence;
import org.opencpas.score.Achievement.Verdict;
import org.opencpas.score.StatusRule.History;
import org.opencpas.series.Behaviour;
import org.opencpas.series.Figure;
import org.opencpas.series.GradeTally;
import org.opencpas.series.Graded;

/** Scores series, each figure by figure in the order of time, since what was met may be lost. */
final class SeriesScorer {
  private static final Comparator<ScoredProgress> KEY =
      Comparator.comparing((ScoredProgress row) -> row.getProgress().getPeriodStart())
          .thenComparing(row -> row.getProgress().getPeriodEnd());

  private final FigureBook figures;
  private final FigureJudge judge;
  private final RegionalGoals regional;
  private final Behaviour behaviour;
  private final StatusRule rule;
  private final RenewalDays renewals;
  private final @Nullable SourceIndependence independence;
  private final KnownAtRenewal known;

  SeriesScorer(
      FigureBook figures,
      FigureJudge judge,
      RegionalGoals regional,
      Behaviour behaviour,
      StatusRule rule,
      RenewalDays renewals,
      @Nullable SourceIndependence independence,
      KnownAtRenewal known) {
    this.figures = figures;
    this.judge = judge;
    this.regional = regional;
    this.behaviour = behaviour;
    this.rule = rule;
    this.renewals = renewals;
    this.independence = independence;
    this.known = known;
  }

  /**
   * One row a figure, by period.
   *
   * @param level level of the region
   * @param runs of the series
   * @param trends of the series
   */
  List<ScoredProgress> score(FigureSeries series, int level, CountRuns runs, TrendFinder trends) {
    MetHistory history = new MetHistory(series, behaviour, runs);
    LevelSinceRenewal levels = new LevelSinceRenewal(series, runs, regional, behaviour, known);
    FlowSinceRenewal flows = new FlowSinceRenewal(series, figures, known);
    FlowPerMonth perMonth = new FlowPerMonth(series, figures);
    List<ScoredProgress> rows = new ArrayList<>(series.size());
    for (int index = 0; index < series.size(); index++) {
      Figure figure = series.get(index);
      Judgement judgement = judge.judge(series, index);
      ProgressStatus status = status(figure, judgement, history, index);
      history.add(index, status);
      SinceRenewal renewal = renewal(index, figure, judgement, levels, flows);
      Graded graded =
          GradeTally.ofOne(
              figure.evidence().cells(), judgement.baselineEnd(), renewal.day(), independence);
      FoundTrend trend = trends.upTo(index);
      IndicatorProgress row =
          ProgressRow.of(
              figure, level, judgement, status, renewal, previous(figure, perMonth), trend, graded);
      rows.add(ScoredRow.of(row, trend.probability(), judgement));
    }
    if (series.place().periodType() == PeriodType.mandate) {
      rows.sort(KEY); // only periods of no calendar can start and end in different orders
    }
    return rows;
  }

  private ProgressStatus status(Figure figure, Judgement judgement, MetHistory history, int index) {
    if (figure.value() == null && StatusRule.isSilent(figure.reason())) {
      return ProgressStatus.no_data;
    }
    Achievement achievement = judgement.achievement();
    if (achievement.verdict() == Verdict.OPEN) {
      return rule.classify(achievement, LocalDate.MAX, LocalDate.MIN, History.NEVER_MET);
    }
    Goal goal = judgement.goal();
    boolean metBefore = goal == null ? history.wasMet(index) : history.hadMet(goal, index);
    LocalDate due = goal == null ? judgement.regions().orElseThrow().due() : goal.due();
    return rule.classify(
        achievement,
        due,
        figure.place().period().end(),
        metBefore ? History.MET_BEFORE : History.NEVER_MET);
  }

  private SinceRenewal renewal(
      int index,
      Figure figure,
      Judgement judgement,
      LevelSinceRenewal levels,
      FlowSinceRenewal flows) {
    Optional<LocalDate> day = renewals.upTo(figure.place().period().lastDay());
    if (day.isEmpty()) {
      return SinceRenewal.without(null, Reason.NO_RENEWAL);
    }
    return switch (behaviour) {
      case FLOW -> flows.of(figure, day.get());
      case STOCK, CUMULATIVE, QUOTIENT -> levels.of(index, judgement, day.get());
      case ORDINAL -> SinceRenewal.without(day.get(), Reason.ORDINAL);
      case QUALITATIVE -> SinceRenewal.without(day.get(), Reason.QUALITATIVE);
    };
  }

  private PreviousMandate previous(Figure figure, FlowPerMonth perMonth) {
    Optional<LocalDate> day = renewals.upTo(figure.place().period().lastDay());
    if (day.isEmpty()) {
      return PreviousMandate.without(Reason.NO_RENEWAL);
    }
    return behaviour == Behaviour.FLOW
        ? perMonth.of(figure, day.get(), renewals.before(day.get()))
        : PreviousMandate.without(Reason.NOT_A_FLOW);
  }
}
