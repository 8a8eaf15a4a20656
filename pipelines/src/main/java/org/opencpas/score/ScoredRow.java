package org.opencpas.score;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.FactError;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.score.Achievement.Course;
import org.opencpas.score.FigureSeries.Amount;

/**
 * Puts to a row of progress what its mission has to know to draw errors of its facts: nothing where
 * no fact is uncertain, or where it has no achievement to be scored by.
 */
final class ScoredRow {
  private ScoredRow() {}

  /**
   * The row with the errors that its achievement rests on.
   *
   * @param trend probability of its trend, not adjusted; null when it has none
   */
  static ScoredProgress of(IndicatorProgress row, @Nullable Double trend, Judgement judgement) {
    Amount amount = judgement.amount();
    List<FactError> errors = amount.errors();
    Double value = amount.value();
    if (errors.isEmpty() || value == null || judgement.achievement().shown() == null) {
      return new ScoredProgress(row, trend, null, null, null, null, null, List.of());
    }
    if (judgement.achievement().course() == Course.REACH) {
      double way =
          Objects.requireNonNull(judgement.target()) - Objects.requireNonNull(judgement.baseline());
      return new ScoredProgress(row, trend, way, null, null, null, null, errors);
    }
    Goal goal = Objects.requireNonNull(judgement.goal(), "goal of a range to be kept");
    return new ScoredProgress(
        row,
        trend,
        null,
        value,
        goal.lowestWanted(),
        goal.highestWanted(),
        goal.tolerance(),
        errors);
  }
}
