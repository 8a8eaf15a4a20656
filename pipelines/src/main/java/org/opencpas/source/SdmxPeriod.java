package org.opencpas.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time periods as SDMX has them: of the calendar, of a reporting year that is the calendar's, or
 * from a day for a duration. A point in time is its day; a time zone says nothing about a period.
 */
final class SdmxPeriod {
  private static final String ZONE = "(?:Z|[+-]\\d{2}:\\d{2})?";
  private static final Pattern CALENDAR =
      Pattern.compile(
          "(\\d{4}(?:-\\d{2}(?:-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)?)?)?)" + ZONE);
  private static final Pattern REPORTING = Pattern.compile("(\\d{4})-([ASTQMWD])(\\d{1,3})" + ZONE);
  private static final Pattern RANGE =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:T00:00(?::00(?:\\.0{1,9})?)?)?"
              + ZONE
              + "/(P(?:\\d{1,4}[YMWD])+)");
  private static final int MOST_TRIMESTERS = 3;

  private SdmxPeriod() {}

  /** The canonical text; empty, or one that is no period, when the text is none. */
  static Optional<String> canonical(String text) {
    Matcher calendar = CALENDAR.matcher(text);
    if (calendar.matches()) {
      String day = calendar.group(1);
      int time = day.indexOf('T');
      return Optional.of(time < 0 ? day : day.substring(0, time));
    }
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      return Optional.of(range.group(1) + "/" + range.group(2));
    }
    Matcher reporting = REPORTING.matcher(text);
    return reporting.matches()
        ? reporting(
            reporting.group(1), reporting.group(2).charAt(0), Integer.parseInt(reporting.group(3)))
        : Optional.empty();
  }

  private static Optional<String> reporting(String year, char kind, int number) {
    String two = number < 10 ? "0" + number : String.valueOf(number);
    return switch (kind) {
      case 'A' -> number == 1 ? Optional.of(year) : Optional.empty();
      case 'T' -> trimester(year, number);
      case 'M' -> Optional.of(year + "-" + two);
      case 'W' -> Optional.of(year + "-W" + two);
      case 'D' -> day(Integer.parseInt(year), number);
      default -> Optional.of(year + "-" + kind + number);
    };
  }

  private static Optional<String> trimester(String year, int number) {
    return number < 1 || number > MOST_TRIMESTERS
        ? Optional.empty()
        : Optional.of("%s-%02d-01/P4M".formatted(year, 4 * number - 3));
  }

  private static Optional<String> day(int year, int number) {
    try {
      return Optional.of(LocalDate.ofYearDay(year, number).toString());
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
