package org.opencpas.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.PeriodType;
import org.opencpas.series.Figure;
import org.opencpas.statistics.ExactSum;

/**
 * A flow per month since a renewal, beside that of the mandate period before, which ended with it.
 *
 * <p>Spans are the periods of the figure's type that lie wholly in them. A region is matched when
 * it has a value in two thirds of the periods of each; it comes to the sum of its values by the
 * months that have one, and the figure to the sum over the matched regions. Null {@code unmatched}
 * when fewer than two thirds of the regions are matched, {@code period_too_short} when no period
 * lies in one of the spans, {@code no_previous_mandate}, {@code irregular_periods} for single days
 * and odd periods. Source: metrics, section 2.
 *
 * <p>Asked figure by figure in the order of time, it adds only what is new.
 */
final class FlowPerMonth {
  private final PeriodType type;
  private final Map<String, FigureSeries> byRegion;
  private @Nullable LocalDate renewal;
  private List<String> regions = List.of();
  private LocalDate coveredTo = LocalDate.MIN;
  private MonthlySums now;
  private MonthlySums before;

  FlowPerMonth(FigureSeries series, FigureBook figures) {
    this.type = series.place().periodType();
    this.byRegion = figures.alike(series.place());
    this.now = new MonthlySums(List.of(), byRegion);
    this.before = now;
  }

  /**
   * Both up to the end of a figure's period; figures come in the order of time.
   *
   * @param day of the renewal
   * @param previous first day of the mandate period before; empty when there is none
   */
  PreviousMandate of(Figure figure, LocalDate day, Optional<LocalDate> previous) {
    Reason refusal = FlowSinceRenewal.refusal(figure);
    if (refusal != null) {
      return PreviousMandate.without(refusal);
    }
    if (previous.isEmpty()) {
      return PreviousMandate.without(Reason.NO_PREVIOUS_MANDATE);
    }
    if (type == PeriodType.day || type == PeriodType.mandate) {
      return PreviousMandate.without(Reason.IRREGULAR_PERIODS);
    }
    if (!day.equals(renewal) || !regions.equals(figure.evidence().regions())) {
      startAnew(figure, day, previous.get());
    }
    LocalDate end = figure.place().period().end();
    if (coveredTo.isBefore(end)) {
      Period.within(type, coveredTo, end).forEach(now::add);
      coveredTo = end;
    }
    return now.isEmpty() || before.isEmpty()
        ? PreviousMandate.without(Reason.PERIOD_TOO_SHORT)
        : compared();
  }

  private void startAnew(Figure figure, LocalDate day, LocalDate previous) {
    renewal = day;
    regions = figure.evidence().regions();
    coveredTo = day;
    now = new MonthlySums(regions, byRegion);
    before = new MonthlySums(regions, byRegion);
    Period.within(type, previous, day).forEach(before::add);
  }

  private PreviousMandate compared() {
    ExactSum perMonth = new ExactSum();
    ExactSum perMonthBefore = new ExactSum();
    int matched = 0;
    boolean isTooLarge = false;
    for (int region = 0; region < regions.size(); region++) {
      if (now.isCovered(region) && before.isCovered(region)) {
        matched++;
        double one = now.perMonth(region);
        double other = before.perMonth(region);
        if (Double.isFinite(one) && Double.isFinite(other)) {
          perMonth.add(one);
          perMonthBefore.add(other);
        } else {
          isTooLarge = true;
        }
      }
    }
    if (3L * matched < 2L * regions.size()) {
      return PreviousMandate.without(Reason.UNMATCHED);
    }
    double sum = perMonth.value();
    double sumBefore = perMonthBefore.value();
    return isTooLarge || !Double.isFinite(sum) || !Double.isFinite(sumBefore)
        ? PreviousMandate.without(Reason.OVERFLOW)
        : new PreviousMandate(sum, sumBefore, !now.hasSeasonsOf(before), null);
  }
}
