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
 * period has no value; {@code started_again} where a cumulative count began anew since then; {@code
 * error_then} where the value is under a quality flag of severity error, since nothing is to be
 * read into the distance from it. Source: metrics, section 2.
 */
final class LevelSinceRenewal {
  private final FigureSeries series;
  private final CountRuns runs;
  private final RegionalGoals regional;
  private final Behaviour behaviour;
  private final KnownAtRenewal known;

  LevelSinceRenewal(
      FigureSeries series,
      CountRuns runs,
      RegionalGoals regional,
      Behaviour behaviour,
      KnownAtRenewal known) {
    this.series = series;
    this.runs = runs;
    this.regional = regional;
    this.behaviour = behaviour;
    this.known = known;
  }

  /** The change of one figure. */
  SinceRenewal of(int index, Judgement judgement, LocalDate renewal) {
    Achievement achievement = judgement.achievement();
    Double now = achievement.raw();
    if (now == null) {
      return SinceRenewal.without(renewal, Objects.requireNonNull(achievement.reason()));
    }
    int last = series.lastEndedBy(renewal);
    if (last < 0 || series.get(last).value() == null) {
      return SinceRenewal.without(renewal, Reason.NO_VALUE);
    }
    if (runs.of(last) != runs.of(index)) {
      return SinceRenewal.without(renewal, Reason.STARTED_AGAIN);
    }
    Figure earlier = series.get(last);
    if (earlier.evidence().cells().isInError()) {
      return SinceRenewal.without(renewal, Reason.ERROR_THEN);
    }
    Figure figure = series.get(index);
    Goal goal = judgement.goal();
    if (goal == null && !isComparable(figure, earlier, judgement, regional)) {
      return SinceRenewal.without(renewal, Reason.UNMATCHED);
    }
    Double then = goal == null ? together(earlier, judgement, regional) : alone(earlier, goal);
    return then == null
        ? SinceRenewal.without(renewal, Reason.OVERFLOW)
        : new SinceRenewal(
            renewal, then, now, null, null, known(figure, earlier, judgement, renewal, then));
  }

  private KnownThen known(
      Figure figure, Figure earlier, Judgement judgement, LocalDate renewal, double then) {
    Reason refusal = known.refusal(renewal);
    if (refusal != null) {
      return KnownThen.without(refusal);
    }
    if (known.figures().isEmpty()) {
      return KnownThen.of(then);
    }
    FigureBook book = known.figures().get();
    FigureSeries asKnown = book.alike(earlier.place()).get(earlier.place().regionId());
    int index = asKnown == null ? -1 : asKnown.find(earlier.place().period());
    if (asKnown == null || index < 0 || asKnown.get(index).value() == null) {
      return KnownThen.without(Reason.NOT_KNOWN_THEN);
    }
    Figure knownEarlier = asKnown.get(index);
    Goal goal = judgement.goal();
    RegionalGoals ofThen = regional.with(book);
    if (goal == null && !isComparable(figure, knownEarlier, judgement, ofThen)) {
      return KnownThen.without(Reason.NOT_KNOWN_THEN);
    }
    Double value =
        goal == null ? together(knownEarlier, judgement, ofThen) : alone(knownEarlier, goal);
    return value == null ? KnownThen.without(Reason.OVERFLOW) : KnownThen.of(value);
  }

  private static boolean isComparable(
      Figure figure, Figure earlier, Judgement judgement, RegionalGoals values) {
    return figure.evidence().regions().equals(earlier.evidence().regions())
        && sum(earlier, judgement, values).isPresent();
  }

  private static Optional<Double> sum(Figure earlier, Judgement judgement, RegionalGoals values) {
    return judgement.regions().flatMap(each -> values.sum(each.matched(), earlier.place()));
  }

  private static @Nullable Double together(
      Figure earlier, Judgement judgement, RegionalGoals values) {
    EachRegion each = judgement.regions().orElseThrow();
    double value = sum(earlier, judgement, values).orElseThrow();
    return each.progress(value, judgement.direction()).raw();
  }

  private @Nullable Double alone(Figure earlier, Goal goal) {
    double value = Objects.requireNonNull(earlier.value());
    return Achievement.of(value, goal, earlier.place().period(), behaviour).raw();
  }
}
