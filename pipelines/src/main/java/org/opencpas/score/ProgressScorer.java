package org.opencpas.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.RollUp;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Measured;
import org.opencpas.source.Thresholds;

/** Scores facts where they were reported, against baseline, target and path. */
public final class ProgressScorer {
  private final Framework framework;
  private final GoalBook goals;
  private final StatusRule statusRule;
  private final Set<PeriodType> periods;

  /**
   * Scores by a framework as known on a day.
   *
   * @param periods types of period to score; empty for all
   */
  public ProgressScorer(
      Framework framework, Thresholds thresholds, AsOf asOf, Set<PeriodType> periods) {
    this.framework = framework;
    this.goals = new GoalBook(framework, asOf);
    this.statusRule = new StatusRule(thresholds);
    this.periods = Set.copyOf(periods);
  }

  /**
   * One row a fact.
   *
   * @param facts current facts of indicators that the framework has; all facts of a series together
   */
  public List<IndicatorProgress> score(List<Observation> facts) {
    List<IndicatorProgress> rows = new ArrayList<>(facts.size());
    for (List<Observation> series : SeriesBook.series(facts)) {
      StatusRule.History history = StatusRule.History.NEVER_MET;
      for (Observation fact : series) {
        IndicatorProgress row = scoreOne(fact, history);
        if (row.getStatus() == ProgressStatus.met) {
          history = StatusRule.History.MET_BEFORE;
        }
        if (periods.isEmpty() || periods.contains(row.getPeriodType())) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private IndicatorProgress scoreOne(Observation fact, StatusRule.History history) {
    Indicator indicator = framework.indicator(fact.getIndicatorId()).orElseThrow();
    Period period = new Period(fact.getPeriodStart(), fact.getPeriodEnd());
    Goal goal = goals.find(fact);
    Optional<Double> value = Measured.value(fact, indicator);
    IndicatorProgress.Builder row =
        IndicatorProgress.newBuilder()
            .setMissionId(fact.getMissionId())
            .setIndicatorId(fact.getIndicatorId())
            .setRegionId(fact.getRegionId())
            .setComponent(fact.getComponent())
            .setDisaggregation(fact.getDisaggregation())
            .setPeriodType(period.type())
            .setPeriodStart(period.start())
            .setPeriodEnd(period.end())
            .setRegionLevel(framework.level(fact.getRegionId()))
            .setRollUp(RollUp.own)
            .setValue(value.orElse(null))
            .setBaselineValue(goal.baseline())
            .setTargetValue(goal.target());
    Optional<Reason> refusal = refusal(fact, indicator, goal, value);
    if (refusal.isPresent()) {
      boolean silent = !Measured.isObserved(fact) || refusal.get() == Reason.NO_VALUE;
      return row.setStatus(silent ? ProgressStatus.no_data : ProgressStatus.not_computable)
          .setReason(refusal.get().code())
          .build();
    }
    Achievement achievement = Achievement.of(value.orElseThrow(), indicator, goal, period);
    StatusRule.Course course =
        Achievement.staysInRange(indicator, goal)
            ? StatusRule.Course.STAY
            : StatusRule.Course.REACH;
    return row.setAchievementRaw(achievement.raw())
        .setAchievement(achievement.shown())
        .setGap(achievement.gap())
        .setPace(achievement.pace())
        .setStatus(statusRule.classify(achievement, goal, period, history, course))
        .setReason(code(achievement.reason()))
        .build();
  }

  /** Why a fact cannot be held against a target at all. */
  private static Optional<Reason> refusal(
      Observation fact, Indicator indicator, Goal goal, Optional<Double> value) {
    Optional<Reason> silence =
        switch (fact.getStatus()) {
          case not_reported -> Optional.of(Reason.NO_VALUE);
          case not_applicable -> Optional.of(Reason.NOT_APPLICABLE);
          case withheld -> Optional.of(Reason.WITHHELD);
          case no_access -> Optional.of(Reason.NO_ACCESS);
          case reported, estimated -> Optional.empty();
        };
    if (silence.isPresent()) {
      return silence;
    }
    if (indicator.getValueKind() == ValueKind.qualitative) {
      return Optional.of(Reason.QUALITATIVE);
    }
    if (value.isEmpty()) {
      return Optional.of(Reason.NO_VALUE);
    }
    return goal.hasTarget() ? Optional.empty() : Optional.of(Reason.NO_TARGET);
  }

  private static @Nullable String code(@Nullable Reason reason) {
    return reason == null ? null : reason.code();
  }
}
