package org.opencpas.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.statistics.ExactSum;

/** What happened in each of several regions over a span of the calendar, with its gaps. */
final class MonthlySums {
  private static final int MONTHS = 12;

  private final List<@Nullable FigureSeries> regions = new ArrayList<>();
  private final List<ExactSum> sums = new ArrayList<>();
  private final long[] observed;
  private final long[] monthsOfYear = new long[MONTHS];
  private long periods;
  private long months;

  /** Nothing yet. */
  MonthlySums(List<String> regions, Map<String, FigureSeries> byRegion) {
    for (String region : regions) {
      this.regions.add(byRegion.get(region));
      this.sums.add(new ExactSum());
    }
    this.observed = new long[regions.size()];
  }

  /** Adds a period of whole months, all of one length. */
  void add(Period period) {
    periods++;
    LocalDate month = period.start();
    for (; month.isBefore(period.end()); month = month.plusMonths(1)) {
      monthsOfYear[month.getMonthValue() - 1]++;
      months++;
    }
    for (int i = 0; i < observed.length; i++) {
      FigureSeries series = regions.get(i);
      Double value = series == null ? null : series.valueOf(period);
      if (value != null) {
        observed[i]++;
        sums.get(i).add(value);
      }
    }
  }

  boolean isEmpty() {
    return periods == 0;
  }

  /** Whether a region has a value in two thirds of the periods. */
  boolean isCovered(int region) {
    return 3 * observed[region] >= 2 * periods;
  }

  /** What a region comes to in a month that it reported; not finite when it is too large. */
  double perMonth(int region) {
    return sums.get(region).value() / ((double) observed[region] * months / periods);
  }

  /** Whether both have every month of the year equally often, for their lengths. */
  boolean hasSeasonsOf(MonthlySums other) {
    for (int i = 0; i < MONTHS; i++) {
      if (monthsOfYear[i] * other.months != other.monthsOfYear[i] * months) {
        return false;
      }
    }
    return true;
  }
}
