package org.opencpas.score;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.series.Behaviour;
import org.opencpas.series.Figure;

/**
 * Change of a level (stock, cumulative, rate, ratio) since a renewal: its achievement now minus
 * that of the last period of the same place and type that had ended by then, both against the goal
 * of now. Where progress is that of regions with targets of their own, both are sums over the
 * regions that are matched now, and the earlier period must be made of the same regions ({@code
 * unmatched} else). Null for the reason of the achievement, and {@code no_value} where that earlier
 * period has no value. Source: metrics, section 2.
 */
final class LevelSinceRenewal {
  private final FigureSeries series;
  private final RegionalGoals regional;
  private final Behaviour behaviour;

  LevelSinceRenewal(FigureSeries series, RegionalGoals regional, Behaviour behaviour) {
    this.series = series;
    this.regional = regional;
    this.behaviour = behaviour;
  }

  /** The change of one figure. */
  SinceRenewal of(Figure figure, Judgement judgement, LocalDate renewal) {
    Achievement achievement = judgement.achievement();
    Double now = achievement.raw();
    if (now == null) {
      return SinceRenewal.without(renewal, Objects.requireNonNull(achievement.reason()));
    }
    int index = series.lastEndedBy(renewal);
    if (index < 0 || series.get(index).value() == null) {
      return SinceRenewal.without(renewal, Reason.NO_VALUE);
    }
    Figure earlier = series.get(index);
    Goal goal = judgement.goal();
    if (goal == null && !isComparable(figure, earlier, judgement)) {
      return SinceRenewal.without(renewal, Reason.UNMATCHED);
    }
    Double then = goal == null ? together(earlier, judgement) : alone(earlier, goal);
    return then == null
        ? SinceRenewal.without(renewal, Reason.OVERFLOW)
        : new SinceRenewal(renewal, then, now, null, null);
  }

  private boolean isComparable(Figure figure, Figure earlier, Judgement judgement) {
    return figure.evidence().regions().equals(earlier.evidence().regions())
        && sum(earlier, judgement).isPresent();
  }

  private Optional<Double> sum(Figure earlier, Judgement judgement) {
    return judgement.regions().flatMap(each -> regional.sum(each.matched(), earlier.place()));
  }

  private @Nullable Double together(Figure earlier, Judgement judgement) {
    EachRegion each = judgement.regions().orElseThrow();
    double value = sum(earlier, judgement).orElseThrow();
    return each.progress(value, judgement.direction()).raw();
  }

  private @Nullable Double alone(Figure earlier, Goal goal) {
    double value = Objects.requireNonNull(earlier.value());
    return Achievement.of(value, goal, earlier.place().period(), behaviour).raw();
  }
}
