package org.opencpas.sample;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The model's own period: the first day belongs to it, the end day does not.
 *
 * @param start first day
 * @param end first day after
 */
record Span(LocalDate start, LocalDate end) implements Comparable<Span> {

  /** What ended earlier first, of equals what began earlier. */
  static final Comparator<Span> IN_TIME =
      Comparator.comparing(Span::end).thenComparing(Span::start);

  /** Reads 2024, 2024-S1, 2024-Q2, 2024-05, 2024-05-31 or 2024-11-15/P1Y. */
  static Optional<Span> parse(String text) {
    try {
      return Optional.of(read(text)).filter(span -> span.start.isBefore(span.end));
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
      return Optional.empty();
    }
  }

  private static Span read(String text) {
    int slash = text.indexOf('/');
    if (slash > 0) {
      LocalDate start = LocalDate.parse(text.substring(0, slash));
      return new Span(start, start.plus(Period.parse(text.substring(slash + 1))));
    }
    if (!text.matches("\\d{4}(-(S[12]|Q[1-4]|\\d{2}|\\d{2}-\\d{2}))?")) {
      throw new IllegalArgumentException(text);
    }
    int year = Integer.parseInt(text.substring(0, 4));
    if (text.length() == 4) {
      return months(year, 1, 12);
    }
    if (text.charAt(5) == 'S') {
      return months(year, text.charAt(6) == '1' ? 1 : 7, 6);
    }
    if (text.charAt(5) == 'Q') {
      return months(year, 3 * (text.charAt(6) - '1') + 1, 3);
    }
    if (text.length() == 7) {
      return months(year, Integer.parseInt(text.substring(5)), 1);
    }
    LocalDate day = LocalDate.parse(text);
    return new Span(day, day.plusDays(1));
  }

  /** So many months from the first of one. */
  static Span months(int year, int month, int count) {
    LocalDate start = LocalDate.of(year, month, 1);
    return new Span(start, start.plusMonths(count));
  }

  /** The calendar's period of a type in which a day lies; empty for the type mandate. */
  static Optional<Span> around(String type, LocalDate day) {
    int months = monthsOf(type);
    if (type.equals("day")) {
      return Optional.of(new Span(day, day.plusDays(1)));
    }
    if (months == 0) {
      return Optional.empty();
    }
    int phase = type.equals("budget_year") ? 6 : 0;
    LocalDate start = day.withDayOfMonth(1);
    while (Math.floorMod(start.getMonthValue() - 1 - phase, months) != 0) {
      start = start.minusMonths(1);
    }
    return Optional.of(new Span(start, start.plusMonths(months)));
  }

  /** Months in a period of a type; 0 for the types that are not whole months. */
  static int monthsOf(String type) {
    return switch (type) {
      case "month" -> 1;
      case "quarter" -> 3;
      case "half_year" -> 6;
      case "year", "budget_year" -> 12;
      default -> 0;
    };
  }

  /** The calendar's periods of a type whose last day lies in this one. */
  List<Span> ending(String type) {
    List<Span> spans = new ArrayList<>();
    Span span = around(type, start).orElseThrow();
    while (span.lastDay().isBefore(end)) {
      spans.add(span);
      span = around(type, span.end).orElseThrow();
    }
    return spans;
  }

  /** Whether a day lies in it. */
  boolean holds(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end);
  }

  /** Whether another lies wholly in it. */
  boolean holds(Span other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  /** Whether both have a day in common. */
  boolean overlaps(Span other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** The same dates a year earlier. */
  Span yearEarlier() {
    return new Span(start.minusYears(1), end.minusYears(1));
  }

  /** The last day in it. */
  LocalDate lastDay() {
    return end.minusDays(1);
  }

  /** Days in it. */
  long days() {
    return end.toEpochDay() - start.toEpochDay();
  }

  private boolean isWholeMonths() {
    return start.getDayOfMonth() == 1 && end.getDayOfMonth() == 1;
  }

  private int monthsInIt() {
    return (end.getYear() - start.getYear()) * 12 + end.getMonthValue() - start.getMonthValue();
  }

  /** Whether both have the same number of whole months, or of days. */
  boolean isAsLongAs(Span other) {
    if (isWholeMonths() && other.isWholeMonths()) {
      return monthsInIt() == other.monthsInIt();
    }
    return days() == other.days();
  }

  /** Name of its kind: day, month, quarter, half_year, year, budget_year or mandate. */
  String type() {
    if (days() == 1) {
      return "day";
    }
    if (!isWholeMonths()) {
      return "mandate";
    }
    int first = start.getMonthValue() - 1;
    return switch (monthsInIt()) {
      case 1 -> "month";
      case 3 -> first % 3 == 0 ? "quarter" : "mandate";
      case 6 -> first % 6 == 0 ? "half_year" : "mandate";
      case 12 -> first == 0 ? "year" : first == 6 ? "budget_year" : "mandate";
      default -> "mandate";
    };
  }

  @Override
  public int compareTo(Span other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : end.compareTo(other.end);
  }
}
