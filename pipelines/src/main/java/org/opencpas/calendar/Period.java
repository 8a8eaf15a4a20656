package org.opencpas.calendar;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.PeriodType;

/**
 * A half-open span of days: the first day belongs to it, the end day does not.
 *
 * @param start first day
 * @param end first day after; later than start
 */
public record Period(LocalDate start, LocalDate end) implements Comparable<Period>, Serializable {

  private static final Pattern TEXT =
      Pattern.compile(
          "(\\d{4})(?:-S([12])|-Q([1-4])|-W(\\d{2})|-(\\d{2})(?:-(\\d{2})(?:/(P(?:\\d{1,4}[YMWD])+))?)?)?");

  private static final LocalDate FIRST_PLAUSIBLE = LocalDate.of(1945, 1, 1);
  private static final LocalDate END_PLAUSIBLE = LocalDate.of(2101, 1, 1);

  /** Checks that the period holds at least one day. */
  public Period {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("period ends " + end + " before it starts " + start);
    }
  }

  /**
   * Reads a period as data write it: {@code 2024}, {@code 2024-S1}, {@code 2024-Q2}, {@code
   * 2024-W05}, which is a week of ISO 8601, {@code 2024-05}, {@code 2024-05-31} or {@code
   * 2024-11-15/P1Y}.
   *
   * @return the period, or empty when the text is none of these or names a day that does not exist
   */
  public static Optional<Period> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(matcher));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    } catch (IllegalArgumentException lastsNoTime) {
      return Optional.empty();
    }
  }

  private static Period read(Matcher matcher) {
    int year = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) != null) {
      return months(year, 6 * Integer.parseInt(matcher.group(2)) - 5, 6);
    }
    if (matcher.group(3) != null) {
      return months(year, 3 * Integer.parseInt(matcher.group(3)) - 2, 3);
    }
    if (matcher.group(4) != null) {
      return week(year, Integer.parseInt(matcher.group(4)));
    }
    if (matcher.group(5) == null) {
      return months(year, 1, 12);
    }
    int month = Integer.parseInt(matcher.group(5));
    if (matcher.group(6) == null) {
      return months(year, month, 1);
    }
    LocalDate start = LocalDate.of(year, month, Integer.parseInt(matcher.group(6)));
    String duration = matcher.group(7);
    return new Period(
        start, duration == null ? start.plusDays(1) : start.plus(java.time.Period.parse(duration)));
  }

  /** A week of ISO 8601: the first one has the first Thursday of the year. */
  private static Period week(int year, int week) {
    LocalDate start = LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
    if (start.get(IsoFields.WEEK_BASED_YEAR) != year) {
      throw new DateTimeException("no week " + week + " in " + year);
    }
    return new Period(start, start.plusWeeks(1));
  }

  private static Period months(int year, int month, int count) {
    LocalDate start = LocalDate.of(year, month, 1);
    return new Period(start, start.plusMonths(count));
  }

  /**
   * The calendar's periods of a kind that lie wholly inside a span.
   *
   * @param type month, quarter, half_year, year or budget_year
   * @param from no period starts before this day
   * @param end no period ends after this day
   * @return the periods in order of time
   */
  public static List<Period> within(PeriodType type, LocalDate from, LocalDate end) {
    List<Period> periods = new ArrayList<>();
    int months = monthsOf(type);
    int phase = type == PeriodType.budget_year ? 6 : 0;
    LocalDate start = from.withDayOfMonth(1);
    while (start.isBefore(from) || Math.floorMod(start.getMonthValue() - 1 - phase, months) != 0) {
      start = start.plusMonths(1);
    }
    for (LocalDate next = start.plusMonths(months);
        !next.isAfter(end);
        next = next.plusMonths(months)) {
      periods.add(new Period(next.minusMonths(months), next));
    }
    return periods;
  }

  /**
   * The calendar's period of a kind to which a day belongs.
   *
   * @param type month, quarter, half_year, year or budget_year
   */
  public static Period containing(PeriodType type, LocalDate day) {
    int months = monthsOf(type);
    int phase = type == PeriodType.budget_year ? 6 : 0;
    int into = Math.floorMod(day.getMonthValue() - 1 - phase, months);
    LocalDate start = day.withDayOfMonth(1).minusMonths(into);
    return new Period(start, start.plusMonths(months));
  }

  private static int monthsOf(PeriodType type) {
    return switch (type) {
      case month -> 1;
      case quarter -> 3;
      case half_year -> 6;
      case year, budget_year -> 12;
      case day, mandate ->
          throw new IllegalArgumentException(type + " is not a number of calendar months");
    };
  }

  /** Whether the whole period lies in the years 1945 to 2100, the life of the United Nations. */
  public boolean isPlausible() {
    return !start.isBefore(FIRST_PLAUSIBLE) && !end.isAfter(END_PLAUSIBLE);
  }

  /** The last day that belongs to the period. */
  public LocalDate lastDay() {
    return end.minusDays(1);
  }

  /** Whether a day belongs to the period. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end);
  }

  /** Whether some day belongs to both. */
  public boolean overlaps(Period other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** Length in days. */
  public long days() {
    return ChronoUnit.DAYS.between(start, end);
  }

  /**
   * Whether the other period is as long: the same number of whole months where both are whole
   * months from the first of one, the same number of days else.
   */
  public boolean isAsLongAs(Period other) {
    if (isWholeMonths() && other.isWholeMonths()) {
      return ChronoUnit.MONTHS.between(start, end)
          == ChronoUnit.MONTHS.between(other.start, other.end);
    }
    return days() == other.days();
  }

  /** Whether the other period is longer; a leap year is not longer than another year. */
  public boolean isShorterThan(Period other) {
    return days() < other.days() && !isAsLongAs(other);
  }

  private boolean isWholeMonths() {
    return start.getDayOfMonth() == 1 && end.getDayOfMonth() == 1;
  }

  /**
   * What kind of time span it is, by its first day and length; a span that is none of the
   * calendar's is a {@code mandate} period.
   */
  public PeriodType type() {
    if (!isWholeMonths()) {
      return days() == 1 ? PeriodType.day : PeriodType.mandate;
    }
    int month = start.getMonthValue();
    int months = 12 * (end.getYear() - start.getYear()) + end.getMonthValue() - month;
    if (months == 1) {
      return PeriodType.month;
    }
    if (months == 3 && month % 3 == 1) {
      return PeriodType.quarter;
    }
    if (months == 6 && month % 6 == 1) {
      return PeriodType.half_year;
    }
    if (months == 12 && month == 1) {
      return PeriodType.year;
    }
    if (months == 12 && month == 7) {
      return PeriodType.budget_year;
    }
    return PeriodType.mandate;
  }

  /**
   * The period as data write it, such as {@code 2024-Q2} or {@code 2024-05}; a span that is none of
   * the calendar's by its first and last day, such as {@code 2024-05-03 to 2024-06-17}.
   */
  public String text() {
    int year = start.getYear();
    int month = start.getMonthValue();
    return switch (type()) {
      case day -> start.toString();
      case month -> String.format(Locale.ROOT, "%04d-%02d", year, month);
      case quarter -> String.format(Locale.ROOT, "%04d-Q%d", year, 1 + month / 3);
      case half_year -> String.format(Locale.ROOT, "%04d-S%d", year, 1 + month / 6);
      case year -> String.format(Locale.ROOT, "%04d", year);
      case budget_year, mandate -> start + " to " + lastDay();
    };
  }

  /** By first day, then by end. */
  @Override
  public int compareTo(Period other) {
    int byStart = start.compareTo(other.start);
    return byStart == 0 ? end.compareTo(other.end) : byStart;
  }

  // What a record has of itself is several times slower until Java's second compiler has seen it,
  // and every fact is looked up by its period.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Period that && start.equals(that.start) && end.equals(that.end);
  }

  @Override
  public int hashCode() {
    return 31 * start.hashCode() + end.hashCode();
  }
}
