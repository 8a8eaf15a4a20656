package org.opencpas.score;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Numbers;

/**
 * What a cumulative count grew by in a period: its total less that of the period right before,
 * exact in decimals. Where it starts again within the period, nobody can tell; where it starts
 * again with the period, the total is what it grew by. Without a day on which it does, a count that
 * may start again and falls has done so.
 */
final class Growth {
  private final boolean startsAgain;
  private final Optional<ResetDay> reset;

  /**
   * Differences a count.
   *
   * @param resetsOn when it starts again, in words or as a date; null: never
   */
  Growth(@Nullable String resetsOn) {
    this.startsAgain = resetsOn != null;
    this.reset = Optional.ofNullable(resetsOn).flatMap(ResetDay::read);
  }

  /**
   * The growth in a period.
   *
   * @param before total of the period right before; null when there is none
   * @return null when it cannot be told; not finite when it is too large
   */
  @Nullable Double of(Period period, double total, @Nullable Double before) {
    if (reset.isPresent() && reset.get().isWithin(period.start(), period.end())) {
      boolean isAlone = !reset.get().isWithin(period.start().plusDays(1), period.end());
      return reset.get().is(period.start()) && isAlone ? Double.valueOf(total) : null;
    }
    if (before == null || (startsAgain && reset.isEmpty() && total < before)) {
      return null;
    }
    return difference(total, before);
  }

  private static double difference(double total, double before) {
    if (total == Math.rint(total) && before == Math.rint(before)) {
      return total - before + 0.0;
    }
    BigDecimal exact = Numbers.shortest(total).subtract(Numbers.shortest(before));
    return exact.doubleValue() + 0.0;
  }
}
