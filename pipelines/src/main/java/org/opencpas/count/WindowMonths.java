package org.opencpas.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.PeriodType;

/**
 * A window as whole months: those whose last day lies in it. Months are numbered from January of
 * the year 0.
 *
 * @param type kind of the window
 * @param period its days
 * @param first its first month
 * @param end the month after its last
 */
record WindowMonths(PeriodType type, Period period, int first, int end) {
  private static final int MONTHS_A_YEAR = 12;

  /** The number of the month in which a day lies. */
  static int number(LocalDate day) {
    return MONTHS_A_YEAR * day.getYear() + day.getMonthValue() - 1;
  }

  /** The first day of a month. */
  static LocalDate firstDay(int month) {
    return LocalDate.of(
        Math.floorDiv(month, MONTHS_A_YEAR), 1 + Math.floorMod(month, MONTHS_A_YEAR), 1);
  }

  /**
   * The windows of a kind that have a day in a span, in order of time; none shorter than a month.
   *
   * @param mandates the periods of the mandate
   */
  static List<WindowMonths> over(PeriodType type, Period span, List<Period> mandates) {
    List<WindowMonths> windows = new ArrayList<>();
    if (type == PeriodType.mandate) {
      mandates.stream()
          .filter(span::overlaps)
          .forEach(period -> windows.add(new WindowMonths(type, period)));
    } else {
      LocalDate next = span.start();
      while (next.isBefore(span.end())) {
        Period period = Period.containing(type, next);
        windows.add(new WindowMonths(type, period));
        next = period.end();
      }
    }
    windows.removeIf(window -> window.count() == 0);
    return windows;
  }

  private WindowMonths(PeriodType type, Period period) {
    this(type, period, number(period.start()), number(period.end()));
  }

  /** How many months. */
  int count() {
    return end - first;
  }

  /**
   * How many months before it the window lies that it is held against: as many whole years as it
   * takes for the two not to overlap, so that both have the same calendar months.
   */
  int back() {
    return MONTHS_A_YEAR * Math.max(1, (count() + MONTHS_A_YEAR - 1) / MONTHS_A_YEAR);
  }
}
