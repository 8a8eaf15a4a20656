package org.opencpas.source;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids of periods as DHIS2 has them. Weeks are those of ISO 8601, or start on the day that the id
 * names; the first has at least four days of the year. What starts in November belongs to the year
 * after.
 */
final class Dhis2Period {
  private static final Pattern DATED = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(?:(\\d{2})|(B))?");
  private static final Pattern WORDED =
      Pattern.compile(
          "(\\d{4})(W|WedW|ThuW|SatW|SunW|BiW|Q|NovQ|S|AprilS|NovS|April|July|Oct|Nov)(\\d{0,2})");

  private static final int DAYS_IN_FIRST_WEEK = 4;

  private Dhis2Period() {}

  /** The canonical text; empty, or one that is no period, when the id is none. */
  static Optional<String> canonical(String id) {
    if (DATED.matcher(id).matches()) {
      return Optional.of(id);
    }
    Matcher digits = DIGITS.matcher(id);
    if (digits.matches()) {
      return digits(digits);
    }
    Matcher worded = WORDED.matcher(id);
    return worded.matches()
        ? worded(Integer.parseInt(worded.group(1)), worded.group(2), worded.group(3))
        : Optional.empty();
  }

  private static Optional<String> digits(Matcher id) {
    String year = id.group(1);
    if (id.group(4) != null) {
      int pair = Integer.parseInt(id.group(2));
      return pair < 1 || pair > 6
          ? Optional.empty()
          : months(Integer.parseInt(year), 2 * pair - 1, 2);
    }
    String month = year + "-" + id.group(2);
    return Optional.of(id.group(3) == null ? month : month + "-" + id.group(3));
  }

  private static Optional<String> worded(int year, String word, String digits) {
    if (digits.isEmpty()) {
      return switch (word) {
        case "April" -> months(year, 4, 12);
        case "July" -> months(year, 7, 12);
        case "Oct" -> months(year, 10, 12);
        case "Nov" -> months(year, -1, 12);
        default -> Optional.empty();
      };
    }
    int number = Integer.parseInt(digits);
    return switch (word) {
      case "W" -> weeks(year, number, DayOfWeek.MONDAY, 1);
      case "WedW" -> weeks(year, number, DayOfWeek.WEDNESDAY, 1);
      case "ThuW" -> weeks(year, number, DayOfWeek.THURSDAY, 1);
      case "SatW" -> weeks(year, number, DayOfWeek.SATURDAY, 1);
      case "SunW" -> weeks(year, number, DayOfWeek.SUNDAY, 1);
      case "BiW" -> weeks(year, 2 * number - 1, DayOfWeek.MONDAY, 2);
      case "Q" -> part(year, 1, number, 3);
      case "NovQ" -> part(year, -1, number, 3);
      case "S" -> part(year, 1, number, 6);
      case "AprilS" -> part(year, 4, number, 6);
      case "NovS" -> part(year, -1, number, 6);
      default -> Optional.empty();
    };
  }

  /**
   * A part of a year.
   *
   * @param first month in which that year begins, -1 for November before
   * @param number number of the part, from 1
   * @param length length in months
   */
  private static Optional<String> part(int year, int first, int number, int length) {
    return number < 1 || number > 12 / length
        ? Optional.empty()
        : months(year, first + (number - 1) * length, length);
  }

  private static Optional<String> months(int year, int month, int count) {
    LocalDate start = LocalDate.of(year, 1, 1).plusMonths(month - 1L);
    return Optional.of(start + "/P" + count + "M");
  }

  private static Optional<String> weeks(int year, int week, DayOfWeek first, int count) {
    WeekFields weeks = WeekFields.of(first, DAYS_IN_FIRST_WEEK);
    LocalDate start =
        LocalDate.of(year, 1, DAYS_IN_FIRST_WEEK).with(weeks.dayOfWeek(), 1).plusWeeks(week - 1L);
    return week < 1 || start.get(weeks.weekBasedYear()) != year
        ? Optional.empty()
        : Optional.of(start + "/P" + 7 * count + "D");
  }
}
