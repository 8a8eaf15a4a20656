package org.opencpas.score;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;
import org.opencpas.score.FigureSeries.Amount;
import org.opencpas.series.Behaviour;
import org.opencpas.series.Figure;

/**
 * Finds what a figure is to be held against, and holds it. That the target is one for another
 * region comes before why there is no value, lest silence decide whether a value was due; why there
 * is no value comes before why there is no target. A region without a row of its own is held
 * against the targets of the regions that it is made of; progress of those together is only made
 * where values of regions may be added, and where they may not, or a quotient lacks its parts, it
 * is still said whether all are met.
 */
final class FigureJudge {
  private static final Set<Reason> NOT_TO_BE_ADDED =
      EnumSet.of(Reason.NOT_ADDITIVE, Reason.NO_NUMERATOR);

  private final Framework framework;
  private final Indicator indicator;
  private final Behaviour behaviour;
  private final boolean isSum;
  private final GoalBook goals;
  private final RegionalGoals regional;

  FigureJudge(Framework framework, Indicator indicator, GoalBook goals, RegionalGoals regional) {
    this.framework = framework;
    this.indicator = indicator;
    this.behaviour = Scale.of(indicator);
    this.isSum = Behaviour.of(indicator).isAdditive() && indicator.getAdditiveOverRegions();
    this.goals = goals;
    this.regional = regional;
  }

  /** Judges a figure of a series. */
  Judgement judge(FigureSeries series, int index) {
    Figure figure = series.get(index);
    Figure.Where place = figure.place();
    Tier tier = Tier.of(figure, indicator, framework);
    Optional<EachRegion> regions = tier == Tier.ABOVE ? regional.judge(figure) : Optional.empty();
    Optional<Goal> table =
        goals.find(place.regionId(), place.disaggregation(), place.period(), tier);
    if (regions.isPresent() && table.isEmpty() && !RecordGoal.hasTarget(figure)) {
      return together(figure, regions.get());
    }
    Goal goal = RecordGoal.of(figure, table, indicator);
    Amount amount =
        goal.hasTarget() && figure.value() != null
            ? series.amount(index, goal)
            : Amount.none(figure.reason());
    return Judgement.of(goal, alone(figure, amount, goal), amount, regions);
  }

  private Judgement together(Figure figure, EachRegion regions) {
    Reason refusal = refusal(figure);
    if (refusal == null && isSum) {
      return Judgement.together(indicator.getDirection(), regions);
    }
    boolean isSaid = refusal == null || NOT_TO_BE_ADDED.contains(refusal);
    Reason reason = refusal == null ? Reason.NOT_ADDITIVE : refusal;
    Achievement achievement =
        isSaid ? Achievement.without(regions.verdict(), reason) : Achievement.open(reason);
    return Judgement.withoutProgress(indicator.getDirection(), achievement, regions);
  }

  private Achievement alone(Figure figure, Amount amount, Goal goal) {
    Figure.Where place = figure.place();
    if (!goal.hasTarget() && goals.hasTotalElsewhere(place.regionId(), place.disaggregation())) {
      return Achievement.open(Reason.NOT_AT_TARGET_LEVEL);
    }
    Reason refusal = refusal(figure);
    if (refusal != null) {
      return Achievement.open(refusal);
    }
    if (!goal.hasTarget()) {
      return Achievement.open(Reason.NO_TARGET);
    }
    return amount.value() == null
        ? Achievement.open(Objects.requireNonNull(amount.reason()))
        : Achievement.of(amount.value(), goal, place.period(), behaviour);
  }

  /** Why there is no number to hold against anything; null when there is one. */
  private @Nullable Reason refusal(Figure figure) {
    if (figure.value() == null) {
      return Objects.requireNonNull(figure.reason(), "reason of a figure without a value");
    }
    return behaviour == Behaviour.QUALITATIVE ? Reason.QUALITATIVE : null;
  }
}
