package org.opencpas.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates that programs write as a number, and numbered quarters and weeks. */
final class NumberedDate {
  private static final int MILLISECOND_DIGITS = 13;
  private static final int MICROSECOND_DIGITS = 16;

  /**
   * Numbers of days below this are counted from 1970, the others from 1900 as spreadsheets do: so
   * either means a day of the last decades.
   */
  private static final int FIRST_OF_SPREADSHEETS = 30_000;

  /** HXL programs call 1 January 1970 day 1. */
  private static final LocalDate BEFORE_1970 = LocalDate.of(1969, 12, 31);

  private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{10,17}");
  private static final Pattern DAYS = Pattern.compile("[0-9]{5}");
  private static final Pattern QUARTER_OR_WEEK =
      Pattern.compile("([12][0-9]{3})[- ]?(?:Q([1-4])|W([0-9]{1,2}))", Pattern.CASE_INSENSITIVE);
  private static final DateTimeFormatter QUARTER =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendValue(IsoFields.QUARTER_OF_YEAR, 1)
          .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter WEEK =
      new DateTimeFormatterBuilder()
          .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
          .appendLiteral('W')
          .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
          .toFormatter(Locale.ROOT);

  private NumberedDate() {}

  /** What a text says; empty when it is nothing of the kind. */
  static Optional<TemporalAccessor> read(String text) {
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(Instant.ofEpochMilli(milliseconds(text)).atOffset(ZoneOffset.UTC));
    }
    if (DAYS.matcher(text).matches()) {
      int days = Integer.parseInt(text);
      return Optional.of(
          (days < FIRST_OF_SPREADSHEETS ? BEFORE_1970 : SPREADSHEET_ZERO).plusDays(days));
    }
    Matcher matcher = QUARTER_OR_WEEK.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return matcher.group(2) == null
        ? week(matcher.group(1), Integer.parseInt(matcher.group(3)))
        : Optional.of(QUARTER.parse(matcher.group(1) + matcher.group(2)));
  }

  private static long milliseconds(String text) {
    long number = Long.parseLong(text);
    if (text.length() >= MICROSECOND_DIGITS) {
      return number / 1000;
    }
    return text.length() >= MILLISECOND_DIGITS ? number : 1000 * number;
  }

  private static Optional<TemporalAccessor> week(String year, int week) {
    LocalDate inside = LocalDate.of(Integer.parseInt(year), 6, 30);
    boolean exists = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inside).isValidValue(week);
    return exists ? Optional.of(WEEK.parse(year + "W" + week)) : Optional.empty();
  }
}
