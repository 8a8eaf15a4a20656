package org.opencpas.sample;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When cumulative counts start again. */
final class PlainStarts {
  private final Map<String, Set<MonthDay>> named = new HashMap<>();

  /** Whether words say a day of the year at all. */
  boolean isDay(String words) {
    return !daysNamed(words).isEmpty();
  }

  /** Whether words say a day. */
  boolean isNamed(LocalDate day, String words) {
    return daysNamed(words).contains(MonthDay.from(day));
  }

  /**
   * Whether a count started again between the totals of two periods.
   *
   * @param inTime figures of the series in order of time
   */
  boolean isBetween(
      Plan.Indicator indicator, List<PlainFigure> inTime, PlainFigure one, PlainFigure other) {
    String words = indicator.resetsOn();
    if (PlainKind.judged(indicator) != PlainKind.CUMULATIVE || words.isEmpty()) {
      return false;
    }
    if (!isDay(words)) {
      return falls(inTime.subList(inTime.indexOf(one), inTime.indexOf(other) + 1));
    }
    LocalDate end = other.spot.fact().span().end();
    for (LocalDate day = one.spot.fact().span().end(); day.isBefore(end); day = day.plusDays(1)) {
      if (isNamed(day, words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean falls(List<PlainFigure> figures) {
    @Nullable Double before = null;
    for (PlainFigure figure : figures) {
      Double value = figure.value;
      if (before != null && value != null && value < before) {
        return true;
      }
      before = value == null ? before : value;
    }
    return false;
  }

  private Set<MonthDay> daysNamed(String words) {
    return named.computeIfAbsent(
        words,
        said ->
            Stream.iterate(LocalDate.of(2024, 1, 1), day -> day.plusDays(1))
                .limit(366)
                .filter(day -> spellings(day).contains(said.strip().toUpperCase(Locale.ROOT)))
                .map(MonthDay::from)
                .collect(Collectors.toSet()));
  }

  private static List<String> spellings(LocalDate day) {
    String month = day.getMonth().name();
    int number = day.getDayOfMonth();
    String digits = String.format(Locale.ROOT, "%02d-%02d", day.getMonthValue(), number);
    return List.of(
        number + " " + month,
        month + " " + number,
        "0" + number + " " + month,
        month + " 0" + number,
        digits,
        "--" + digits);
  }
}
