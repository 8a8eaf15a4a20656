package org.opencpas.source;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates that people write: at most a day, a month by name or number, and a year. */
final class SpelledDate {
  private static final int MONTHS = 12;
  private static final int FIRST_OF_TWO_DIGITS = 1969;
  private static final List<String> NAMES =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Pattern DAY_OF_WEEK =
      Pattern.compile(
          "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[., ]++",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME =
      Pattern.compile(
          "[T ,]++([0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]{1,9})?)?)(?: ?([AP]M))?"
              + "(?: ?(Z|GMT|UTC|[+-][0-9]{2}:?[0-9]{2}))?$",
          Pattern.CASE_INSENSITIVE);
  private static final DateTimeFormatter HALF_DAYS =
      DateTimeFormatter.ofPattern("h:mm[:ss]a", Locale.ENGLISH);
  private static final Pattern PARTS =
      Pattern.compile("[A-Za-z0-9]++(?:(?:[ ./-]|[.,] ?)[A-Za-z0-9]++){0,2}+");
  private static final Pattern NUMBER =
      Pattern.compile("([0-9]{1,8})(?:st|nd|rd|th)?", Pattern.CASE_INSENSITIVE);

  private final SpelledDates order;
  private final List<String> numbers = new ArrayList<>(3);
  private int month;
  private boolean sound = true;

  private SpelledDate(SpelledDates order) {
    this.order = order;
  }

  /**
   * What a text says; empty when it is no date.
   *
   * @param order what to make of numbers that may be day and month or month and day
   * @throws java.time.DateTimeException when there is no such day or time
   */
  static Optional<TemporalAccessor> read(String text, SpelledDates order) {
    String dated = DAY_OF_WEEK.matcher(text).lookingAt() ? afterDayOfWeek(text) : text;
    Matcher time = TIME.matcher(dated);
    if (!time.find()) {
      return date(dated, order);
    }
    return date(dated.substring(0, time.start()), order)
        .filter(LocalDate.class::isInstance)
        .map(day -> at((LocalDate) day, time));
  }

  private static String afterDayOfWeek(String text) {
    return DAY_OF_WEEK.matcher(text).replaceFirst("");
  }

  private static TemporalAccessor at(LocalDate day, Matcher time) {
    String clock = time.group(1);
    LocalTime local =
        time.group(2) == null
            ? LocalTime.parse(clock.indexOf(':') == 1 ? "0" + clock : clock)
            : LocalTime.parse(clock + time.group(2).toUpperCase(Locale.ROOT), HALF_DAYS);
    String zone = time.group(3);
    if (zone == null) {
      return day.atTime(local);
    }
    return day.atTime(local)
        .atOffset(Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone));
  }

  private static Optional<TemporalAccessor> date(String text, SpelledDates order) {
    if (!PARTS.matcher(text).matches()) {
      return Optional.empty();
    }
    SpelledDate date = new SpelledDate(order);
    for (String part : text.split("[ ,./-]++", -1)) {
      date.add(part);
    }
    return date.sound ? date.read() : Optional.empty();
  }

  private void add(String part) {
    Matcher number = NUMBER.matcher(part);
    if (number.matches()) {
      numbers.add(number.group(1));
      return;
    }
    int named = month(part.toLowerCase(Locale.ROOT));
    sound &= named > 0 && month == 0;
    month = named;
  }

  /** The month of a name or of its beginning of three letters or four, from 1; 0 when none. */
  private static int month(String name) {
    for (int i = 0; i < MONTHS; i++) {
      boolean isShort = name.length() == 3 || name.length() == 4;
      if (NAMES.get(i).equals(name) || (isShort && NAMES.get(i).startsWith(name))) {
        return i + 1;
      }
    }
    return 0;
  }

  private Optional<TemporalAccessor> read() {
    String first = numbers.isEmpty() ? "" : numbers.get(0);
    String last = numbers.isEmpty() ? "" : numbers.get(numbers.size() - 1);
    if (month > 0) {
      return switch (numbers.size()) {
        case 1 -> isYear(first) ? Optional.of(YearMonth.of(year(first), month)) : Optional.empty();
        case 2 -> isYear(first) ? day(first, month, last) : day(last, month, first);
        default -> Optional.empty();
      };
    }
    return switch (numbers.size()) {
      case 1 -> alone(first);
      case 2 -> isYear(first) ? month(first, last) : month(last, first);
      case 3 ->
          isYear(first)
              ? day(first, number(numbers.get(1)), last)
              : inOrder(number(first), number(numbers.get(1)), last);
      default -> Optional.empty();
    };
  }

  private static Optional<TemporalAccessor> alone(String number) {
    if (number.length() == 8) {
      return day(number.substring(0, 4), number(number.substring(4, 6)), number.substring(6));
    }
    return isYear(number) ? Optional.of(Year.of(year(number))) : Optional.empty();
  }

  private static Optional<TemporalAccessor> month(String year, String month) {
    return isYear(year) && month.length() <= 2
        ? Optional.of(YearMonth.of(year(year), number(month)))
        : Optional.empty();
  }

  /** One of the first two is the day, where it can be no month, or where an order is declared. */
  private Optional<TemporalAccessor> inOrder(int one, int other, String year) {
    boolean showsItself = one > MONTHS || other > MONTHS || one == other;
    if (!showsItself && order == SpelledDates.HXL) {
      return Optional.empty();
    }
    boolean dayFirst = one > MONTHS || (other <= MONTHS && order == SpelledDates.HXL_DAY_FIRST);
    return dayFirst ? day(year, other, String.valueOf(one)) : day(year, one, String.valueOf(other));
  }

  private static Optional<TemporalAccessor> day(String year, int month, String day) {
    boolean sound = (isYear(year) || year.length() == 2) && day.length() <= 2;
    return sound ? Optional.of(LocalDate.of(year(year), month, number(day))) : Optional.empty();
  }

  private static boolean isYear(String number) {
    return number.length() == 4 && (number.charAt(0) == '1' || number.charAt(0) == '2');
  }

  private static int year(String number) {
    int year = number(number);
    return isYear(number)
        ? year
        : FIRST_OF_TWO_DIGITS + Math.floorMod(year - FIRST_OF_TWO_DIGITS, 100);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
