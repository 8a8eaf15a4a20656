package org.opencpas.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainJudging.Verdict;

/** What has changed since the mandate was last established or renewed. */
final class PlainRenewal {

  /** Then and now; what cannot be told is null, or empty for the reason. */
  record Change(
      @Nullable LocalDate anchor,
      @Nullable Double then,
      @Nullable Double now,
      @Nullable Double change,
      @Nullable Double matchedShare,
      String reason,
      @Nullable Double thenKnown,
      String thenKnownReason) {
    private Change known(@Nullable Double value, String why) {
      return new Change(anchor, then, now, change, matchedShare, reason, value, why);
    }
  }

  private static final Set<String> REFUSALS =
      Set.of("not_additive", "levels_mixed", "periods_mixed");

  private final Plan plan;
  private final PlainSeries series;
  private final PlainJudging judging;
  private final PlainKnownThen known;
  private final Map<String, PlainMandate> mandates = new TreeMap<>();

  PlainRenewal(Plan plan, PlainSeries series, PlainJudging judging, PlainKnownThen known) {
    this.plan = plan;
    this.known = known;
    this.series = series;
    this.judging = judging;
    plan.missions.keySet().forEach(id -> mandates.put(id, PlainMandate.of(plan, id)));
  }

  /** The day from which the mandate in force at the end of a period was last decided. */
  @Nullable LocalDate anchor(String mission, Span span) {
    PlainMandate mandate = mandates.get(mission);
    return mandate == null ? null : mandate.renewedBefore(span.lastDay());
  }

  /**
   * The change of a figure.
   *
   * @param goal what it was held against itself; null when it has no goal, or each region its own
   */
  Change change(PlainFigure figure, @Nullable PlainGoal goal, Verdict verdict) {
    Fact place = figure.spot.fact();
    LocalDate anchor = anchor(place.mission(), place.span());
    if (anchor == null) {
      return none(null, "no_renewal");
    }
    return switch (PlainKind.judged(plan.indicator(place.indicator()))) {
      case ORDINAL -> none(anchor, "ordinal");
      case QUALITATIVE -> none(anchor, "qualitative");
      case FLOW -> ofFlow(figure, anchor);
      case STOCK, CUMULATIVE, QUOTIENT -> ofLevel(figure, goal, verdict, anchor);
    };
  }

  private static Change none(@Nullable LocalDate anchor, String reason) {
    return new Change(anchor, null, null, null, null, reason, null, reason);
  }

  private Change ofLevel(
      PlainFigure figure, @Nullable PlainGoal goal, Verdict verdict, LocalDate anchor) {
    Double now = verdict.raw();
    if (now == null) {
      return none(anchor, verdict.reason());
    }
    PlainFigure before = latest(series.of(figure.spot), anchor);
    if (before == null || before.value == null) {
      return none(anchor, "no_value");
    }
    if (judging.isStartedAgain(before, figure)) {
      return none(anchor, "started_again");
    }
    if (before.withErrors > 0) {
      return none(anchor, "error_then");
    }
    if (goal == null && !before.regions.equals(figure.regions)) {
      return none(anchor, "unmatched");
    }
    Double then =
        goal == null ? ofRegions(before, verdict, series::at) : judging.judge(before, goal).raw();
    if (then == null) {
      return none(anchor, "no_value");
    }
    Change change = new Change(anchor, then, now, zero(now - then), null, "", null, "");
    String refusal = known.refusal(figure.spot.fact(), anchor);
    if (!refusal.isEmpty()) {
      return change.known(null, refusal);
    }
    PlainFigure asKnown = known.at(before.spot);
    boolean isThere = asKnown != null && asKnown.value != null;
    if (asKnown == null || !isThere || (goal == null && !asKnown.regions.equals(figure.regions))) {
      return change.known(null, "not_known_then");
    }
    Double value =
        goal == null ? ofRegions(asKnown, verdict, known::at) : judging.judge(asKnown, goal).raw();
    return change.known(value, value == null ? "not_known_then" : "");
  }

  /** The last of a series that ended by a day; null when there is none. */
  static @Nullable PlainFigure latest(List<PlainFigure> inTime, LocalDate day) {
    PlainFigure latest = null;
    for (PlainFigure figure : inTime) {
      latest = figure.spot.fact().span().end().isAfter(day) ? latest : figure;
    }
    return latest;
  }

  private static @Nullable Double ofRegions(
      PlainFigure before, Verdict verdict, Function<Spot, @Nullable PlainFigure> figures) {
    Double baseline = verdict.baseline();
    Double target = verdict.target();
    BigDecimal sum = BigDecimal.ZERO;
    for (String region : verdict.matched()) {
      PlainFigure own = figures.apply(before.spot.in(region));
      if (own == null || own.value == null) {
        return null;
      }
      sum = sum.add(new BigDecimal(own.value));
    }
    return baseline == null || target == null
        ? null
        : zero((sum.doubleValue() - baseline) / (target - baseline));
  }

  private Change ofFlow(PlainFigure figure, LocalDate anchor) {
    if (REFUSALS.contains(figure.reason) || figure.regions.isEmpty()) {
      return none(anchor, figure.reason);
    }
    List<Span> spans = spans(figure.spot, anchor);
    if (spans.isEmpty()) {
      return none(anchor, "period_too_short");
    }
    BigDecimal now = BigDecimal.ZERO;
    BigDecimal then = BigDecimal.ZERO;
    int cells = 0;
    int matched = 0;
    BigDecimal asKnown = BigDecimal.ZERO;
    int matchedKnown = 0;
    for (String region : figure.regions) {
      for (Span span : spans) {
        PlainFigure own = series.at(figure.spot.at(region, span));
        PlainFigure before = series.at(figure.spot.at(region, span.yearEarlier()));
        cells++;
        if (own != null && own.value != null && before != null && before.value != null) {
          matched++;
          now = now.add(new BigDecimal(own.value));
          then = then.add(new BigDecimal(before.value));
          PlainFigure knownBefore = known.at(before.spot);
          if (knownBefore != null && knownBefore.value != null) {
            matchedKnown++;
            asKnown = asKnown.add(new BigDecimal(knownBefore.value));
          }
        }
      }
    }
    double share = (double) matched / cells;
    if (3 * matched < 2 * cells) {
      return new Change(anchor, null, null, null, share, "unmatched", null, "unmatched");
    }
    double change = now.subtract(then).doubleValue();
    Change found =
        new Change(
            anchor, then.doubleValue(), now.doubleValue(), zero(change), share, "", null, "");
    String refusal = known.refusal(figure.spot.fact(), anchor);
    if (!refusal.isEmpty()) {
      return found.known(null, refusal);
    }
    return matchedKnown == matched
        ? found.known(asKnown.doubleValue(), "")
        : found.known(null, "not_known_then");
  }

  /** Periods of the type from the anchor to the end of the figure's own. */
  private List<Span> spans(Spot spot, LocalDate anchor) {
    LocalDate end = spot.fact().span().end();
    if (!anchor.isBefore(end)) {
      return List.of();
    }
    Span time = new Span(anchor, end);
    List<Span> spans = new ArrayList<>();
    if (spot.type().equals("mandate")) {
      spans.addAll(series.spans(spot));
    } else {
      spans.addAll(time.ending(spot.type()));
    }
    spans.removeIf(span -> !time.holds(span));
    return spans;
  }

  private static double zero(double number) {
    return number == 0 ? 0.0 : number;
  }
}
