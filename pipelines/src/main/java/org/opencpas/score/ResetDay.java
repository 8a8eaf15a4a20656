package org.opencpas.score;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day of each year on which a cumulative count starts again. */
record ResetDay(MonthDay day) {
  private static final Pattern WORDS =
      Pattern.compile("(\\d{1,2}) ([A-Za-z]+)|([A-Za-z]+) (\\d{1,2})");
  private static final Pattern NUMBERS = Pattern.compile("(?:--)?(\\d{2})-(\\d{2})");

  /**
   * Reads a day such as {@code 1 July}, {@code July 1}, {@code 07-01} or {@code --07-01}.
   *
   * @return empty when the words say no day of the year
   */
  static Optional<ResetDay> read(String words) {
    Matcher numbers = NUMBERS.matcher(words.strip());
    if (numbers.matches()) {
      return of(Integer.parseInt(numbers.group(1)), numbers.group(2));
    }
    Matcher matcher = WORDS.matcher(words.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean isDayFirst = matcher.group(1) != null;
    String name = matcher.group(isDayFirst ? 2 : 3);
    for (Month month : Month.values()) {
      if (month.name().equalsIgnoreCase(name)) {
        return of(month.getValue(), matcher.group(isDayFirst ? 1 : 4));
      }
    }
    return Optional.empty();
  }

  private static Optional<ResetDay> of(int month, String day) {
    try {
      return Optional.of(new ResetDay(MonthDay.of(month, Integer.parseInt(day))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Whether it lies on a day or after it, and before another. */
  boolean isWithin(LocalDate from, LocalDate end) {
    for (int year = from.getYear(); year <= end.getYear(); year++) {
      LocalDate reset = day.atYear(year);
      if (!reset.isBefore(from) && reset.isBefore(end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a day of the calendar, of whatever year. */
  boolean is(LocalDate date) {
    return day.atYear(date.getYear()).equals(date);
  }
}
