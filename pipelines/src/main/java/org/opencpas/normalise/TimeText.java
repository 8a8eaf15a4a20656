package org.opencpas.normalise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Optional;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;

/**
 * Reads points in time and periods. What could be read is remembered, since the same few times and
 * periods stand in many rows. Serves one thread.
 */
final class TimeText {
  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2100;

  private static final DateTimeFormatter DATE_AND_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  private final TextMemory<LocalDateTime> times = new TextMemory<>();
  private final TextMemory<LocalDate> days = new TextMemory<>();
  private final TextMemory<Period> periods = new TextMemory<>();

  /**
   * Reads a day, which means its first moment, or a day and time, in UTC where no offset is given.
   *
   * @return the time in UTC, to the millisecond; empty when it is none or outside the years 1945 to
   *     2100, with the breach noted
   */
  Optional<LocalDateTime> time(String field, String text, RowBreaches breaches) {
    return times.read(text, unknown -> readTime(field, unknown, breaches));
  }

  /** The time of a text in UTC; empty when it is none or outside those years. */
  static Optional<LocalDateTime> plausible(String text) {
    return parse(text).filter(utc -> isPlausible(utc.getYear()));
  }

  private static boolean isPlausible(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static Optional<LocalDateTime> readTime(String field, String text, RowBreaches breaches) {
    Optional<LocalDateTime> utc = parse(text);
    if (utc.isEmpty()) {
      breaches.add(
          field,
          Rule.NOT_A_TIMESTAMP,
          field + " " + Quotation.of(text) + " is not a point in time");
      return Optional.empty();
    }
    if (!isPlausible(utc.get().getYear())) {
      breaches.add(field, Rule.YEAR_IMPLAUSIBLE, implausible(field, text));
      return Optional.empty();
    }
    return utc;
  }

  private static Optional<LocalDateTime> parse(String text) {
    try {
      if (text.indexOf('T') < 0) {
        return Optional.of(LocalDate.parse(text).atStartOfDay());
      }
      TemporalAccessor read = DATE_AND_TIME.parse(text);
      ZoneOffset offset = read.query(TemporalQueries.offset());
      LocalDateTime local = LocalDateTime.from(read).truncatedTo(ChronoUnit.MILLIS);
      return Optional.of(offset == null ? local : local.minusSeconds(offset.getTotalSeconds()));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /** Reads a day; empty when it is none or outside the years 1945 to 2100, with the breach. */
  Optional<LocalDate> day(String field, String text, RowBreaches breaches) {
    return days.read(text, unknown -> readDay(field, unknown, breaches));
  }

  private static Optional<LocalDate> readDay(String field, String text, RowBreaches breaches) {
    Optional<LocalDate> day =
        text.indexOf('T') < 0 ? parse(text).map(LocalDateTime::toLocalDate) : Optional.empty();
    if (day.isEmpty()) {
      breaches.add(field, Rule.NOT_A_DATE, field + " " + Quotation.of(text) + " is not a day");
    } else if (day.get().getYear() < FIRST_YEAR || day.get().getYear() > LAST_YEAR) {
      breaches.add(field, Rule.YEAR_IMPLAUSIBLE, implausible(field, text));
      return Optional.empty();
    }
    return day;
  }

  /** Reads a period; empty when it is none or outside the years 1945 to 2100, with the breach. */
  Optional<Period> period(String field, String text, RowBreaches breaches) {
    return periods.read(text, unknown -> readPeriod(field, unknown, breaches));
  }

  private static Optional<Period> readPeriod(String field, String text, RowBreaches breaches) {
    Optional<Period> period = Period.parse(text);
    if (period.isEmpty()) {
      breaches.add(field, Rule.NOT_A_PERIOD, field + " " + Quotation.of(text) + " is not a period");
    } else if (!period.get().isPlausible()) {
      breaches.add(field, Rule.YEAR_IMPLAUSIBLE, implausible(field, text));
      return Optional.empty();
    }
    return period;
  }

  private static String implausible(String field, String text) {
    return "%s %s lies outside the years %d to %d"
        .formatted(field, Quotation.of(text), FIRST_YEAR, LAST_YEAR);
  }
}
