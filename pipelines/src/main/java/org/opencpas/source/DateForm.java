package org.opencpas.source;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The canonical form in which a date is written on: a period, or a point in time. */
enum DateForm {
  /** A day: 2024-05-31. */
  DATE,
  /** A month: 2024-05. */
  MONTH,
  /** A quarter: 2024-Q2. */
  QUARTER,
  /** Half a year: 2024-S1. */
  HALF_YEAR,
  /** A year: 2024. */
  YEAR,
  /** A week from Monday: 2024-05-27/P1W. */
  WEEK,
  /** The day, week, month, quarter or year that the text names. */
  PERIOD,
  /**
   * A point in time, to the millisecond: 2024-05-31T14:00:00Z. A time without an offset is UTC, a
   * date without a time its first moment.
   */
  TIMESTAMP,
  /** A day; of a month or year of which no day is given, the first. */
  FIRST_DAY,
  /** A day; of a month or year of which no day is given, the last. */
  LAST_DAY;

  private static final int LAST_YEAR = 9999;

  /** The word in assessment.yaml. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the pattern must have for this form, in words; empty when it has it. */
  Optional<String> lacking(DatePattern pattern) {
    String letters = pattern.letters();
    boolean year = letters.indexOf('y') >= 0 || letters.indexOf('u') >= 0;
    boolean month = letters.indexOf('M') >= 0 || letters.indexOf('L') >= 0;
    boolean quarter = letters.indexOf('q') >= 0 || letters.indexOf('Q') >= 0;
    if (!year) {
      return Optional.of("a year, yyyy");
    }
    return switch (this) {
      case YEAR, PERIOD, FIRST_DAY, LAST_DAY -> Optional.empty();
      case HALF_YEAR, QUARTER ->
          month || quarter ? Optional.empty() : Optional.of("a month, MM, or a quarter, q");
      case MONTH -> month ? Optional.empty() : Optional.of("a month, MM");
      case DATE, WEEK, TIMESTAMP ->
          month && letters.indexOf('d') >= 0
              ? Optional.empty()
              : Optional.of("a month, MM, and a day, dd");
    };
  }

  /** The text of what was read; empty when it does not say enough. */
  Optional<String> text(TemporalAccessor read) {
    if (this == PERIOD) {
      return Stream.of(DATE, WEEK, MONTH, QUARTER, YEAR)
          .flatMap(form -> form.text(read).stream())
          .findFirst();
    }
    if (this == WEEK) {
      return monday(read).map(day -> day + "/P1W");
    }
    if (!read.isSupported(ChronoField.YEAR)) {
      return Optional.empty();
    }
    int year = read.get(ChronoField.YEAR);
    if (year < 0 || year > LAST_YEAR) {
      return Optional.empty();
    }
    return switch (this) {
      case YEAR -> Optional.of(format("%04d", year));
      case HALF_YEAR -> firstMonth(read).map(m -> format("%04d-S%d", year, (m - 1) / 6 + 1));
      case QUARTER -> firstMonth(read).map(m -> format("%04d-Q%d", year, (m - 1) / 3 + 1));
      case MONTH -> month(read).map(m -> format("%04d-%02d", year, m));
      case DATE -> day(read).map(LocalDate::toString);
      case FIRST_DAY ->
          day(read).or(() -> Optional.of(firstDay(year, read))).map(LocalDate::toString);
      case LAST_DAY ->
          day(read).or(() -> Optional.of(lastDay(year, read))).map(LocalDate::toString);
      case TIMESTAMP -> day(read).map(day -> moment(day, read));
      case WEEK, PERIOD -> throw new IllegalStateException("answered above: " + this);
    };
  }

  /** The first day of the week, of which only its number may be given. */
  private static Optional<LocalDate> monday(TemporalAccessor read) {
    Optional<LocalDate> inside = day(read);
    if (inside.isEmpty() && read.isSupported(IsoFields.WEEK_OF_WEEK_BASED_YEAR)) {
      inside =
          Optional.of(
              LocalDate.of(Math.toIntExact(read.getLong(IsoFields.WEEK_BASED_YEAR)), 1, 4)
                  .plusWeeks(read.getLong(IsoFields.WEEK_OF_WEEK_BASED_YEAR) - 1));
    }
    return inside
        .map(day -> day.with(ChronoField.DAY_OF_WEEK, 1))
        .filter(day -> day.getYear() >= 0 && day.getYear() <= LAST_YEAR);
  }

  private static LocalDate firstDay(int year, TemporalAccessor read) {
    return LocalDate.of(year, month(read).orElse(1), 1);
  }

  private static LocalDate lastDay(int year, TemporalAccessor read) {
    return YearMonth.of(year, month(read).orElse(12)).atEndOfMonth();
  }

  private static String format(String form, Object... numbers) {
    return String.format(Locale.ROOT, form, numbers);
  }

  private static Optional<Integer> month(TemporalAccessor read) {
    return read.isSupported(ChronoField.MONTH_OF_YEAR)
        ? Optional.of(read.get(ChronoField.MONTH_OF_YEAR))
        : Optional.empty();
  }

  /** The month, or the first one of the quarter where only that is given. */
  private static Optional<Integer> firstMonth(TemporalAccessor read) {
    Optional<Integer> month = month(read);
    if (month.isPresent() || !read.isSupported(IsoFields.QUARTER_OF_YEAR)) {
      return month;
    }
    return Optional.of(3 * Math.toIntExact(read.getLong(IsoFields.QUARTER_OF_YEAR)) - 2);
  }

  private static Optional<LocalDate> day(TemporalAccessor read) {
    return Optional.ofNullable(read.query(TemporalQueries.localDate()));
  }

  private static String moment(LocalDate day, TemporalAccessor read) {
    LocalTime time = read.query(TemporalQueries.localTime());
    ZoneOffset offset = read.query(TemporalQueries.offset());
    LocalDateTime local = day.atTime(time == null ? LocalTime.MIDNIGHT : time);
    LocalDateTime utc = offset == null ? local : local.minusSeconds(offset.getTotalSeconds());
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(utc.truncatedTo(ChronoUnit.MILLIS)) + "Z";
  }
}
