package org.opencpas.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.FactError;
import org.opencpas.score.FigureSeries.Amount;
import org.opencpas.series.Figure;

/**
 * Amounts of a flow added up from a day on, as a cumulative target counts them: the sum over the
 * periods that follow each other without a gap from that day to the end of each. Null {@code
 * incomplete} where a period is missing or has no value, {@code target_window_mismatch} where no
 * period of its kind starts on the day, {@code overflow} where the sum is too large. Source:
 * metrics, section 2.
 */
final class AddedUp {
  /** A sum up to a day, or why there is none. */
  private record Running(BigDecimal sum, @Nullable Reason reason, List<FactError> errors) {
    /** No sum. */
    static Running none(Reason reason) {
      return new Running(BigDecimal.ZERO, reason, List.of());
    }

    Running plus(double value, List<FactError> more) {
      List<FactError> joined = errors;
      if (!more.isEmpty()) {
        joined = new ArrayList<>(errors);
        joined.addAll(more);
      }
      return new Running(sum.add(new BigDecimal(value)), null, joined);
    }
  }

  private static final Running NOTHING_YET = new Running(BigDecimal.ZERO, null, List.of());
  private static final Running GAP = Running.none(Reason.INCOMPLETE);
  private static final Running ASKEW = Running.none(Reason.TARGET_WINDOW_MISMATCH);

  private AddedUp() {}

  /**
   * The sums of a series.
   *
   * @param figures one series in the order of time
   * @return one amount a figure
   */
  static List<Amount> since(LocalDate first, List<Figure> figures) {
    Map<LocalDate, Running> upTo = new HashMap<>();
    upTo.put(first, NOTHING_YET);
    List<Amount> amounts = new ArrayList<>(figures.size());
    for (Figure figure : figures) {
      Period period = figure.place().period();
      boolean isAskew = period.start().isBefore(first) || isInside(figure.place(), first);
      Running sum = add(figure, isAskew ? ASKEW : upTo.get(period.start()));
      if (period.end().isAfter(first)) {
        upTo.merge(period.end(), sum, (one, other) -> one.reason() == null ? one : other);
      }
      amounts.add(amount(sum));
    }
    return amounts;
  }

  /** Whether a day lies inside a period of the calendar, so that none of its kind starts on it. */
  private static boolean isInside(Figure.Where place, LocalDate day) {
    return switch (place.periodType()) {
      case month, quarter, half_year, year, budget_year ->
          !Period.containing(place.periodType(), day).start().equals(day);
      case day, mandate -> false;
    };
  }

  private static Running add(Figure figure, @Nullable Running before) {
    if (before == null) {
      return GAP;
    }
    if (before.reason() != null) {
      return before;
    }
    Double value = figure.value();
    return value == null ? GAP : before.plus(value, figure.evidence().errors());
  }

  private static Amount amount(Running sum) {
    if (sum.reason() != null) {
      return Amount.none(sum.reason());
    }
    double value = sum.sum().doubleValue() + 0.0;
    return Double.isFinite(value)
        ? new Amount(value, null, sum.errors())
        : Amount.none(Reason.OVERFLOW);
  }
}
