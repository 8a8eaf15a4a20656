package org.opencpas.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Optional;

/** A point in time as a declaration writes it. */
final class Moment {
  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2100;

  private Moment() {}

  /**
   * Reads a day, which means its first moment, or a time with or without an offset; without one it
   * is UTC.
   *
   * @return the time in UTC; empty when the text is neither, or outside the years 1945 to 2100
   */
  static Optional<LocalDateTime> parse(String text) {
    try {
      TemporalAccessor read =
          text.indexOf('T') < 0
              ? DateTimeFormatter.ISO_LOCAL_DATE.parse(text)
              : DateTimeFormatter.ISO_DATE_TIME.parse(text);
      LocalDateTime local =
          text.indexOf('T') < 0 ? LocalDate.from(read).atStartOfDay() : LocalDateTime.from(read);
      ZoneOffset offset = read.query(TemporalQueries.offset());
      LocalDateTime utc = offset == null ? local : local.minusSeconds(offset.getTotalSeconds());
      return Optional.of(utc)
          .filter(each -> each.getYear() >= FIRST_YEAR && each.getYear() <= LAST_YEAR);
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }
}
