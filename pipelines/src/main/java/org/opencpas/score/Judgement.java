package org.opencpas.score;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Direction;
import org.opencpas.score.FigureSeries.Amount;

/**
 * A figure held against its goal, or against those of its regions.
 *
 * @param direction which way is better
 * @param achievement how far it has come
 * @param amount what was held against the goal, or against those of the regions together
 * @param goal goal of the place itself; null where it has none and its regions have
 * @param regions the regions with targets of their own; empty when there are none
 * @param matchedShare share of the regions from which progress is made; null where it is not made
 *     from regions
 */
record Judgement(
    Direction direction,
    Achievement achievement,
    Amount amount,
    @Nullable Goal goal,
    Optional<EachRegion> regions,
    @Nullable Double matchedShare) {

  /** A figure held against the goal of its place. */
  static Judgement of(
      Goal goal, Achievement achievement, Amount amount, Optional<EachRegion> regions) {
    return new Judgement(goal.direction(), achievement, amount, goal, regions, null);
  }

  /** A figure held against the goals of its regions, without progress of them together. */
  static Judgement withoutProgress(
      Direction direction, Achievement achievement, EachRegion regions) {
    return new Judgement(
        direction, achievement, Amount.none(null), null, Optional.of(regions), null);
  }

  /** A figure held against the goals of its regions. */
  static Judgement together(Direction direction, EachRegion regions) {
    return new Judgement(
        direction,
        regions.achievement(direction),
        regions.amount(),
        null,
        Optional.of(regions),
        regions.matchedShare());
  }

  /** Baseline used, in the indicator's unit; null when there is none. */
  @Nullable Double baseline() {
    return goal == null ? summed().map(EachRegion::baseline).orElse(null) : goal.start();
  }

  /** First day after the baseline used; null when there is none, or it has no day. */
  @Nullable LocalDate baselineEnd() {
    return goal == null ? summed().map(EachRegion::baselineEnd).orElse(null) : goal.startEnd();
  }

  /** Target used, in the indicator's unit; null when there is none. */
  @Nullable Double target() {
    return goal == null ? summed().map(EachRegion::target).orElse(null) : goal.target();
  }

  private Optional<EachRegion> summed() {
    return matchedShare == null
        ? Optional.empty()
        : regions
            .filter(EachRegion::isMatched)
            .filter(each -> Double.isFinite(each.baseline()) && Double.isFinite(each.target()));
  }
}
