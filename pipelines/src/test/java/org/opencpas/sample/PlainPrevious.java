package org.opencpas.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A flow per month in the mandate in force and in the one before. */
final class PlainPrevious {

  /** Both; null for the reason, which is empty when there are both. */
  record Months(
      @Nullable Double now,
      @Nullable Double before,
      @Nullable Boolean seasonsDiffer,
      String reason) {}

  private static final Set<String> REFUSALS =
      Set.of("not_additive", "levels_mixed", "periods_mixed");

  private final Plan plan;
  private final PlainSeries series;

  private PlainPrevious(Plan plan, Map<Spot, PlainFigure> figures) {
    this.plan = plan;
    this.series = new PlainSeries(figures);
  }

  /** Both of every figure. */
  static Map<Spot, Months> of(Plan plan, Map<Spot, PlainFigure> figures) {
    PlainPrevious all = new PlainPrevious(plan, figures);
    Map<Spot, Months> found = new TreeMap<>();
    figures.values().forEach(figure -> found.put(figure.spot, all.find(figure)));
    return found;
  }

  private static Months none(String reason) {
    return new Months(null, null, null, reason);
  }

  private Months find(PlainFigure figure) {
    Fact fact = figure.spot.fact();
    PlainMandate mandate = PlainMandate.of(plan, fact.mission());
    LocalDate anchor = mandate.renewedBefore(fact.span().lastDay());
    if (anchor == null) {
      return none("no_renewal");
    }
    if (PlainKind.of(plan.indicator(fact.indicator())) != PlainKind.FLOW) {
      return none("not_a_flow");
    }
    if (REFUSALS.contains(figure.reason) || figure.regions.isEmpty()) {
      return none(figure.reason);
    }
    LocalDate previous = mandate.startBefore(anchor);
    if (previous == null) {
      return none("no_previous_mandate");
    }
    if (Span.monthsOf(figure.spot.type()) == 0) {
      return none("irregular_periods");
    }
    List<Span> now = spans(figure.spot.type(), anchor, fact.span().end());
    List<Span> before = spans(figure.spot.type(), previous, anchor);
    if (now.isEmpty() || before.isEmpty()) {
      return none("period_too_short");
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal sumBefore = BigDecimal.ZERO;
    int matched = 0;
    for (String region : figure.regions) {
      Double perMonth = perMonth(figure.spot, region, now);
      Double perMonthBefore = perMonth(figure.spot, region, before);
      if (perMonth != null && perMonthBefore != null) {
        matched++;
        sum = sum.add(new BigDecimal(perMonth));
        sumBefore = sumBefore.add(new BigDecimal(perMonthBefore));
      }
    }
    return 3 * matched < 2 * figure.regions.size()
        ? none("unmatched")
        : new Months(sum.doubleValue(), sumBefore.doubleValue(), seasonsDiffer(now, before), "");
  }

  private static List<Span> spans(String type, LocalDate from, LocalDate end) {
    if (!from.isBefore(end)) {
      return List.of();
    }
    Span time = new Span(from, end);
    List<Span> spans = new ArrayList<>(time.ending(type));
    spans.removeIf(span -> !time.holds(span));
    return spans;
  }

  /** Mean over the months with a value; null where fewer than two thirds have one. */
  private @Nullable Double perMonth(Spot spot, String region, List<Span> spans) {
    BigDecimal sum = BigDecimal.ZERO;
    int observed = 0;
    for (Span span : spans) {
      PlainFigure own = series.at(spot.at(region, span));
      if (own != null && own.value != null) {
        observed++;
        sum = sum.add(new BigDecimal(own.value));
      }
    }
    return 3 * observed < 2 * spans.size()
        ? null
        : Double.valueOf(sum.doubleValue() / (observed * Span.monthsOf(spot.type())));
  }

  private static boolean seasonsDiffer(List<Span> one, List<Span> other) {
    for (int month = 1; month <= 12; month++) {
      if (often(month, one) * 12.0 / one.size() != often(month, other) * 12.0 / other.size()) {
        return true;
      }
    }
    return false;
  }

  private static int often(int month, List<Span> spans) {
    int often = 0;
    for (Span span : spans) {
      for (LocalDate day = span.start(); day.isBefore(span.end()); day = day.plusMonths(1)) {
        often += day.getMonthValue() == month ? 1 : 0;
      }
    }
    return often;
  }
}
