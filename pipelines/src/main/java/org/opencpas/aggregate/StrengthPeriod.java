package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.PeriodType;

/**
 * A period of strength, as the months whose last day lies in it.
 *
 * @param type kind of the period
 * @param period its days
 * @param months first day of each month, in order
 */
record StrengthPeriod(PeriodType type, Period period, List<LocalDate> months) {

  /**
   * The periods of a kind that have a day from a first one on and have ended by a last one, in
   * order of time; none without the end of a month.
   *
   * @param mandates the periods of the mandate
   */
  static List<StrengthPeriod> over(
      PeriodType type, LocalDate first, LocalDate end, List<Period> mandates) {
    List<Period> periods =
        type == PeriodType.mandate
            ? mandates.stream().filter(each -> each.end().isAfter(first)).toList()
            : first.isBefore(end)
                ? Period.within(type, Period.containing(type, first).start(), end)
                : List.of();
    return periods.stream()
        .filter(each -> !each.end().isAfter(end))
        .map(each -> new StrengthPeriod(type, each, months(each)))
        .filter(each -> !each.months().isEmpty())
        .toList();
  }

  private static List<LocalDate> months(Period period) {
    List<LocalDate> months = new ArrayList<>();
    LocalDate end = period.end().withDayOfMonth(1);
    for (LocalDate month = period.start().withDayOfMonth(1);
        month.isBefore(end);
        month = month.plusMonths(1)) {
      months.add(month);
    }
    return List.copyOf(months);
  }

  /** The last month. */
  LocalDate lastMonth() {
    return months.get(months.size() - 1);
  }
}
