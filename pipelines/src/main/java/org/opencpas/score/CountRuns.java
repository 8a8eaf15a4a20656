package org.opencpas.score;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Indicator;
import org.opencpas.series.Behaviour;

/**
 * The runs of a cumulative count that starts again on a day of each year: totals of one run can be
 * compared, those of two cannot. Where {@code resets_on} names no day, a total that falls begins a
 * run. What is not cumulative, or never starts again, is one run.
 */
final class CountRuns {
  private final int[] runs;

  private CountRuns(int[] runs) {
    this.runs = runs;
  }

  /** The runs of a series of an indicator. */
  static CountRuns of(FigureSeries series, Indicator indicator, Behaviour behaviour) {
    int[] runs = new int[series.size()];
    String words = indicator.getResetsOn();
    if (behaviour != Behaviour.CUMULATIVE || words == null) {
      return new CountRuns(runs);
    }
    Optional<ResetDay> day = ResetDay.read(words);
    Double total = null;
    for (int i = 0; i < runs.length; i++) {
      Double value = series.get(i).value();
      boolean begins = day.isPresent() ? isBetween(day.get(), series, i) : falls(total, value);
      runs[i] = (i == 0 ? 0 : runs[i - 1]) + (begins ? 1 : 0);
      total = value == null ? total : value;
    }
    return new CountRuns(runs);
  }

  private static boolean isBetween(ResetDay day, FigureSeries series, int index) {
    if (index == 0) {
      return false;
    }
    LocalDate before = series.get(index - 1).place().period().end();
    return day.isWithin(before, series.get(index).place().period().end());
  }

  private static boolean falls(@Nullable Double before, @Nullable Double now) {
    return before != null && now != null && now < before;
  }

  /** Number of the run that the total of a period belongs to. */
  int of(int index) {
    return runs[index];
  }
}
