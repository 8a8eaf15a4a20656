package org.opencpas.count;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.EventTally;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.source.CountedIndicator;
import org.opencpas.source.EventFigure;
import org.opencpas.source.FurtherFigures;

/**
 * The sums of one cell. Exact, so that neither the order of events nor their division shows; a sum
 * to which one event gives nothing is none.
 *
 * @param value null: an event does not give it
 * @param low null: an event does not give it, or none is asked for
 * @param high null: an event does not give it, or none is asked for
 * @param sensitivity widest audience that may see every event in it
 */
record Tally(
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    Sensitivity sensitivity) {

  /** What an event adds to an indicator. */
  static Tally of(Event event, FurtherFigures further, CountedIndicator indicator) {
    return new Tally(
        indicator.summed().isPresent() ? figure(indicator.sum(), event, further) : BigDecimal.ONE,
        figure(indicator.low(), event, further),
        figure(indicator.high(), event, further),
        event.getSensitivity());
  }

  /** A cell in which nothing was recorded. */
  static Tally nothing(CountedIndicator indicator, Sensitivity sensitivity) {
    return new Tally(
        BigDecimal.ZERO,
        indicator.low() == null ? null : BigDecimal.ZERO,
        indicator.high() == null ? null : BigDecimal.ZERO,
        sensitivity);
  }

  /** The sums that another partition found. */
  static Tally of(EventTally tally) {
    return new Tally(
        read(tally.getValue()),
        read(tally.getLow()),
        read(tally.getHigh()),
        tally.getSensitivity());
  }

  private static @Nullable BigDecimal figure(
      @Nullable EventFigure figure, Event event, FurtherFigures further) {
    Optional<Double> number = Optional.ofNullable(figure).flatMap(each -> each.of(event, further));
    return number.map(BigDecimal::new).orElse(null);
  }

  private static @Nullable BigDecimal read(@Nullable String sum) {
    return sum == null ? null : new BigDecimal(sum);
  }

  /** Both together. */
  Tally plus(Tally other) {
    return new Tally(
        sum(value, other.value),
        sum(low, other.low),
        sum(high, other.high),
        sensitivity.compareTo(other.sensitivity) >= 0 ? sensitivity : other.sensitivity);
  }

  private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.add(other);
  }

  /** The number nearest to a sum; null when there is no sum, or none so large. */
  static @Nullable Double number(@Nullable BigDecimal sum) {
    if (sum == null) {
      return null;
    }
    double number = sum.doubleValue();
    return Double.isInfinite(number) ? null : number;
  }

  /** A sum as text that reads back exactly. */
  static @Nullable String text(@Nullable BigDecimal sum) {
    return sum == null ? null : sum.toString();
  }
}
