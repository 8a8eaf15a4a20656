package org.opencpas.score;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.PeriodType;
import org.opencpas.series.Figure;
import org.opencpas.statistics.ExactSum;

/**
 * Change of a flow since a renewal: the sum since then minus the sum over the same months a year
 * earlier.
 *
 * <p>Cells are the regions that the figure is made from, times the periods of its type that lie
 * between the renewal and its end; each is set against the period a year earlier in the same
 * region, and counts when both have a value. Null {@code unmatched} when fewer than two thirds of
 * the cells count, {@code period_too_short} when no period lies between. Spans of no calendar
 * (single days and odd periods) are those that the place itself has. As known then: the sum over
 * the same cells a year earlier as they were known on the day; null {@code not_known_then} when one
 * of them was not, since a sum of fewer would not be the same. Source: metrics, section 2.
 *
 * <p>Asked figure by figure in the order of time, it adds only what is new.
 */
final class FlowSinceRenewal {
  /** Values that may not be added in one span may not be in two. */
  private static final Set<Reason> REFUSALS =
      EnumSet.of(Reason.NOT_ADDITIVE, Reason.LEVELS_MIXED, Reason.PERIODS_MIXED);

  private final FigureSeries series;
  private final Map<String, FigureSeries> byRegion;
  private final KnownAtRenewal known;
  private final Optional<Map<String, FigureSeries>> asKnown;
  private @Nullable LocalDate renewal;
  private List<String> regions = List.of();
  private LocalDate coveredTo = LocalDate.MIN;
  private int next;
  private ExactSum now = new ExactSum();
  private ExactSum then = new ExactSum();
  private long cells;
  private long matched;
  private ExactSum knownThen = new ExactSum();
  private long matchedKnown;

  FlowSinceRenewal(FigureSeries series, FigureBook figures, KnownAtRenewal known) {
    this.series = series;
    this.byRegion = figures.alike(series.place());
    this.known = known;
    this.asKnown = known.figures().map(book -> book.alike(series.place()));
  }

  /** The change up to the end of a figure's period; figures come in the order of time. */
  SinceRenewal of(Figure figure, LocalDate day) {
    Reason refusal = refusal(figure);
    if (refusal != null) {
      return SinceRenewal.without(day, refusal);
    }
    if (!day.equals(renewal) || !regions.equals(figure.evidence().regions())) {
      startAnew(figure, day);
    }
    LocalDate end = figure.place().period().end();
    cover(end);
    if (cells == 0) {
      return SinceRenewal.without(day, Reason.PERIOD_TOO_SHORT);
    }
    double share = (double) matched / cells;
    if (3 * matched < 2 * cells) {
      return SinceRenewal.without(day, share, Reason.UNMATCHED);
    }
    double sumThen = then.value();
    double sumNow = now.value();
    return Double.isFinite(sumThen) && Double.isFinite(sumNow)
        ? new SinceRenewal(day, sumThen, sumNow, share, null, known(day, sumThen))
        : SinceRenewal.without(day, share, Reason.OVERFLOW);
  }

  private KnownThen known(LocalDate day, double sumThen) {
    Reason refusal = known.refusal(day);
    if (refusal != null) {
      return KnownThen.without(refusal);
    }
    if (asKnown.isEmpty()) {
      return KnownThen.of(sumThen);
    }
    return matchedKnown == matched
        ? KnownThen.of(knownThen.value())
        : KnownThen.without(Reason.NOT_KNOWN_THEN);
  }

  /** Why no values that a figure is made from may be added over time; null when they may. */
  static @Nullable Reason refusal(Figure figure) {
    Reason reason = figure.reason();
    boolean isRefused =
        reason != null && (REFUSALS.contains(reason) || figure.evidence().regions().isEmpty());
    return isRefused ? reason : null;
  }

  private void startAnew(Figure figure, LocalDate day) {
    renewal = day;
    regions = figure.evidence().regions();
    coveredTo = day;
    next = 0;
    now = new ExactSum();
    then = new ExactSum();
    cells = 0;
    matched = 0;
    knownThen = new ExactSum();
    matchedKnown = 0;
  }

  private void cover(LocalDate end) {
    PeriodType type = series.place().periodType();
    if (type == PeriodType.mandate || type == PeriodType.day) {
      coverOwnPeriods(end);
    } else if (coveredTo.isBefore(end)) {
      Period.within(type, coveredTo, end).forEach(this::add);
      coveredTo = end;
    }
  }

  private void coverOwnPeriods(LocalDate end) {
    while (next < series.size()) {
      Period period = series.get(next).place().period();
      if (period.end().isAfter(end)) {
        return;
      }
      if (!period.start().isBefore(coveredTo)) {
        add(period);
      }
      next++;
    }
  }

  private void add(Period period) {
    cells += regions.size();
    LocalDate start = period.start().minusYears(1);
    LocalDate end = period.end().minusYears(1);
    if (!start.isBefore(end)) {
      return; // 28 February of a leap year: its 29th and the 28th of the year before are one day
    }
    Period yearBefore = new Period(start, end);
    for (String region : regions) {
      FigureSeries values = byRegion.get(region);
      Double current = values == null ? null : values.valueOf(period);
      Double before = values == null ? null : values.valueOf(yearBefore);
      if (current != null && before != null) {
        matched++;
        now.add(current);
        then.add(before);
        addKnown(region, yearBefore);
      }
    }
  }

  private void addKnown(String region, Period yearBefore) {
    FigureSeries values = asKnown.map(regions -> regions.get(region)).orElse(null);
    Double before = values == null ? null : values.valueOf(yearBefore);
    if (before != null) {
      matchedKnown++;
      knownThen.add(before);
    }
  }
}
