package org.opencpas.rollup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.PeriodType;
import org.opencpas.series.CoverageSpan;

/**
 * A period of rows, and which of the due periods fall into it: those whose last day does.
 *
 * @param first place of the first due period in it
 * @param last place of the last due period in it
 * @param end place of the last period in it by the calendar; -1 where that is not due
 * @param periods how many periods the calendar has in it, due or not
 * @param days their days together
 * @param whole whether at least one of them lies in it from its first day to its last
 */
record Span(
    PeriodType type,
    Period period,
    Depth depth,
    int first,
    int last,
    int end,
    int periods,
    long days,
    Hold whole) {

  /** Whether a span is one due period or made of several. */
  enum Depth {
    FINEST,
    COARSER
  }

  /** Whether a span holds a due period from its first day to its last. */
  enum Hold {
    WHOLE,
    PIECES_ONLY
  }

  private static final Comparator<PeriodType> LENGTH = Comparator.comparing(Span::months);

  /**
   * The spans of which rows are wanted.
   *
   * @param due the due periods, one after the other, all of one type
   * @param computed types of period of which rows are wanted; empty: the data's own
   * @param mandates periods of the mandate
   * @param coverage no coarser span ends after its end; without one there is none
   */
  static List<Span> over(
      List<Period> due,
      PeriodType type,
      Set<PeriodType> computed,
      List<Period> mandates,
      CoverageSpan coverage) {
    List<Span> spans = new ArrayList<>();
    if (computed.isEmpty() || computed.contains(type)) {
      for (int i = 0; i < due.size(); i++) {
        long days = due.get(i).days();
        spans.add(new Span(type, due.get(i), Depth.FINEST, i, i, i, 1, days, Hold.WHOLE));
      }
    }
    for (PeriodType coarser : computed) {
      candidates(due, type, coarser, mandates).stream()
          .filter(coverage::hasSeen)
          .map(period -> of(coarser, period, due, type))
          .flatMap(Optional::stream)
          .forEach(spans::add);
    }
    return spans;
  }

  private static List<Period> candidates(
      List<Period> due, PeriodType type, PeriodType coarser, List<Period> mandates) {
    if (coarser == PeriodType.mandate) {
      return mandates;
    }
    if (coarser == PeriodType.day || LENGTH.compare(coarser, type) <= 0) {
      return List.of();
    }
    Set<Period> periods = new LinkedHashSet<>();
    for (Period each : due) {
      periods.add(Period.containing(coarser, each.lastDay()));
    }
    return List.copyOf(periods);
  }

  private static int months(PeriodType type) {
    return switch (type) {
      case day -> 0;
      case month -> 1;
      case quarter -> 3;
      case half_year -> 6;
      case year, budget_year -> 12;
      case mandate -> throw new IllegalArgumentException("a mandate has no fixed length");
    };
  }

  /** Empty where no due period falls into it. */
  private static Optional<Span> of(
      PeriodType coarser, Period period, List<Period> due, PeriodType type) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < due.size(); i++) {
      if (period.contains(due.get(i).lastDay())) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return Optional.empty();
    }
    List<Period> calendar = calendar(period, type);
    return Optional.of(
        new Span(
            coarser,
            period,
            Depth.COARSER,
            first,
            last,
            due.indexOf(calendar.get(calendar.size() - 1)),
            calendar.size(),
            calendar.stream().mapToLong(Period::days).sum(),
            calendar.stream().anyMatch(each -> !each.start().isBefore(period.start()))
                ? Hold.WHOLE
                : Hold.PIECES_ONLY));
  }

  /** The calendar's periods of a type whose last day falls into a span, in order of time. */
  private static List<Period> calendar(Period span, PeriodType type) {
    return Period.within(type, span.start().minusYears(1), span.end()).stream()
        .filter(each -> span.contains(each.lastDay()))
        .toList();
  }
}
