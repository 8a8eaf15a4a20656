package org.opencpas.propose;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** What dates of returns may be: the years of the United Nations. */
final class Years {
  private static final int FIRST = 1945;
  private static final int LAST = 2100;

  private Years() {}

  static boolean arePlausible(Optional<TemporalAccessor> read) {
    return read.filter(each -> each.isSupported(ChronoField.YEAR))
        .map(each -> each.get(ChronoField.YEAR))
        .filter(year -> year >= FIRST && year <= LAST)
        .isPresent();
  }

  /** The month; empty where there is none. */
  static Optional<YearMonth> month(Optional<TemporalAccessor> read) {
    return read.filter(each -> each.isSupported(ChronoField.MONTH_OF_YEAR))
        .map(each -> YearMonth.of(each.get(ChronoField.YEAR), each.get(ChronoField.MONTH_OF_YEAR)));
  }
}
