package org.opencpas.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.PeriodType;
import org.opencpas.series.Behaviour;
import org.opencpas.series.Figure;
import org.opencpas.source.TrendWindows;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.Trend;

/**
 * Finds the trend of a headline series up to each of its periods, over the declared window that
 * ends with the period: slope for a year and its interval at 95 %. A cumulative count is {@link
 * Growth differenced} first. Values are taken to twelve digits, those that are not there are gaps.
 * Null {@code too_few} below eight values, or in months that leave too few pairs of the same month
 * for an interval; for the figure's own reason where the period itself has no value, since what
 * ended has no trend now; {@code overflow} where a number is too large; {@code ordinal}, {@code
 * qualitative}, {@code not_headline}, {@code irregular_periods} where none is looked for. Source:
 * metrics, section 3.
 *
 * <p>Asked figure by figure in the order of time.
 */
final class TrendFinder {
  private static final double LEVEL = 0.95;

  /** What adding and dividing leave beyond so many digits would look like a difference. */
  private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

  private static final int MONTHS = 12;

  private final FigureSeries series;
  private final @Nullable Reason refusal;
  private final int window;
  private final int stepsOfYear;
  private int[] steps = new int[0];
  private double[] values = new double[0];
  private int from;
  private int to;

  /** Looks at a series of an indicator. */
  TrendFinder(FigureSeries series, Indicator indicator, Behaviour behaviour, TrendWindows windows) {
    PeriodType type = series.place().periodType();
    this.series = series;
    this.refusal = refusal(series.place(), behaviour);
    this.window = windows.of(type);
    this.stepsOfYear = stepsOfYear(type);
    if (refusal == null) {
      read(behaviour == Behaviour.CUMULATIVE ? new Growth(indicator.getResetsOn()) : null);
    }
  }

  private static @Nullable Reason refusal(Figure.Where place, Behaviour behaviour) {
    if (behaviour == Behaviour.ORDINAL || behaviour == Behaviour.QUALITATIVE) {
      return behaviour == Behaviour.ORDINAL ? Reason.ORDINAL : Reason.QUALITATIVE;
    }
    if (!place.disaggregation().isEmpty()) {
      return Reason.NOT_HEADLINE;
    }
    return stepsOfYear(place.periodType()) == 0 ? Reason.IRREGULAR_PERIODS : null;
  }

  private static int stepsOfYear(PeriodType type) {
    return switch (type) {
      case month -> MONTHS;
      case quarter -> 4;
      case half_year -> 2;
      case year, budget_year -> 1;
      case day, mandate -> 0;
    };
  }

  private void read(@Nullable Growth growth) {
    steps = new int[series.size()];
    values = new double[series.size()];
    int size = 0;
    for (int index = 0; index < series.size(); index++) {
      Double value = rounded(series.get(index).value());
      if (value != null && growth != null) {
        value = growth.of(series.get(index).place().period(), value, rightBefore(index));
      }
      if (value != null) {
        steps[size] = step(series.get(index));
        values[size] = value;
        size++;
      }
    }
    steps = Arrays.copyOf(steps, size);
    values = Arrays.copyOf(values, size);
  }

  private @Nullable Double rightBefore(int index) {
    if (index == 0) {
      return null;
    }
    Period period = series.get(index).place().period();
    Figure before = series.get(index - 1);
    return before.place().period().end().equals(period.start()) ? rounded(before.value()) : null;
  }

  private static @Nullable Double rounded(@Nullable Double value) {
    return value == null || value == Math.rint(value)
        ? value
        : Double.valueOf(new BigDecimal(value).round(DIGITS).doubleValue() + 0.0);
  }

  /** Place of a period among those of its kind, counted on over all years. */
  private int step(Figure figure) {
    LocalDate start = figure.place().period().start();
    int months = MONTHS * start.getYear() + start.getMonthValue() - 1;
    // A budget year counts by the calendar year in which it starts.
    return Math.floorDiv(months, MONTHS / stepsOfYear);
  }

  /** The trend up to a figure; figures come in the order of time. */
  FoundTrend upTo(int index) {
    if (refusal != null) {
      return FoundTrend.without(refusal);
    }
    Figure figure = series.get(index);
    Reason reason = figure.reason();
    if (figure.value() == null && reason != null) {
      return FoundTrend.without(reason);
    }
    int end = step(figure);
    while (to < steps.length && steps[to] <= end) {
      to++;
    }
    while (from < to && steps[from] <= end - window) {
      from++;
    }
    int size = to - from;
    if (size < Trend.FEWEST) {
      return new FoundTrend(null, size, Reason.TOO_FEW);
    }
    Answer<Trend> trend =
        Trend.of(
            stepsOfYear,
            Arrays.copyOfRange(steps, from, to),
            Arrays.copyOfRange(values, from, to),
            LEVEL);
    Reason why = trend.reason();
    // Growth that is too large is not finite.
    return new FoundTrend(trend.value(), size, why == Reason.NOT_FINITE ? Reason.OVERFLOW : why);
  }
}
