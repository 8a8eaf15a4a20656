package org.opencpas.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a value against a goal. */
final class PlainJudging {

  /**
   * What comes of it; what cannot be told is null, or empty for a text.
   *
   * @param raw achievement as it is
   * @param expected share of the way that the path expects
   * @param met null when neither met nor not met can be said
   * @param reason why there is no achievement
   * @param isKept whether a level is to be kept rather than reached
   * @param baseline baseline used
   * @param target target used
   * @param matchedShare share of the regions that count, for goals of each region
   * @param matched the regions that count; empty unless each has its own goal
   */
  record Verdict(
      @Nullable Double raw,
      @Nullable Double expected,
      @Nullable Boolean met,
      String reason,
      boolean isKept,
      @Nullable Double baseline,
      @Nullable Double target,
      @Nullable Double matchedShare,
      List<String> matched) {

    /** Nothing can be said. */
    static Verdict none(String reason) {
      return new Verdict(null, null, null, reason, false, null, null, null, List.of());
    }

    /** Only met or not met can be said. */
    static Verdict only(boolean met, String reason) {
      return new Verdict(null, null, met, reason, false, null, null, null, List.of());
    }
  }

  /** The value that counts; null for the reason. */
  record Counted(@Nullable Double value, String reason, List<PlainError> errors) {
    /** None. */
    static Counted none(String reason) {
      return new Counted(null, reason, List.of());
    }
  }

  private final Plan plan;
  private final PlainSeries series;
  private final PlainStarts starts = new PlainStarts();

  PlainJudging(Plan plan, PlainSeries series) {
    this.plan = plan;
    this.series = series;
  }

  private Plan.Indicator indicator(PlainFigure figure) {
    return plan.indicator(figure.spot.fact().indicator());
  }

  private boolean isFlow(PlainFigure figure) {
    return PlainKind.judged(indicator(figure)) == PlainKind.FLOW;
  }

  /** Whether the values of the periods are to be added since the start. */
  boolean isRunningSum(PlainFigure figure, PlainGoal goal) {
    return isFlow(figure) && goal.kind().equals("cumulative");
  }

  /** The baseline that counts: what runs on since a start begins at 0. */
  @Nullable Double baseline(PlainFigure figure, PlainGoal goal) {
    return goal.baseline() == null && goal.exists() && isRunningSum(figure, goal)
        ? Double.valueOf(0)
        : goal.baseline();
  }

  /** First day after the baseline that counts; null when it has none, or no day. */
  @Nullable LocalDate baselineEnd(PlainFigure figure, PlainGoal goal) {
    Span baselineSpan = goal.baselineSpan();
    if (goal.baseline() != null) {
      return baselineSpan == null ? null : baselineSpan.end();
    }
    if (baseline(figure, goal) == null) {
      return null;
    }
    return baselineSpan == null ? goal.span().start() : baselineSpan.end();
  }

  /** The value that counts against a goal: that of the period, or the sum since the start. */
  Counted counted(PlainFigure figure, PlainGoal goal) {
    if (figure.value == null) {
      return Counted.none(figure.reason);
    }
    if (!isRunningSum(figure, goal)) {
      boolean fits = !isFlow(figure) || fitsTarget(figure, goal);
      return fits
          ? new Counted(figure.value, "", figure.errors)
          : Counted.none("target_window_mismatch");
    }
    Span baselineSpan = goal.baselineSpan();
    LocalDate start = baselineSpan == null ? goal.span().start() : baselineSpan.end();
    return since(figure, start);
  }

  private Counted since(PlainFigure figure, LocalDate start) {
    Spot spot = figure.spot;
    Span calendar = Span.around(spot.type(), start).orElse(null);
    boolean starts = calendar == null || calendar.start().equals(start);
    if (!starts || spot.fact().span().start().isBefore(start)) {
      return Counted.none("target_window_mismatch");
    }
    BigDecimal sum = BigDecimal.ZERO;
    List<PlainError> errors = new ArrayList<>();
    LocalDate reached = spot.fact().span().end();
    while (reached.isAfter(start)) {
      PlainFigure part = endingOn(spot, reached);
      if (part != null && part.spot.fact().span().start().isBefore(start)) {
        return Counted.none("target_window_mismatch");
      }
      if (part == null || part.value == null) {
        return Counted.none("incomplete");
      }
      sum = sum.add(new BigDecimal(part.value));
      errors.addAll(part.errors);
      reached = part.spot.fact().span().start();
    }
    return new Counted(sum.doubleValue(), "", errors);
  }

  private @Nullable PlainFigure endingOn(Spot spot, LocalDate end) {
    for (PlainFigure figure : series.of(spot)) {
      boolean isSelf = spot.fact().span().end().equals(end) && !figure.spot.equals(spot);
      if (figure.spot.fact().span().end().equals(end) && !isSelf) {
        return figure;
      }
    }
    return null;
  }

  private boolean fitsTarget(PlainFigure figure, PlainGoal goal) {
    Span span = figure.spot.fact().span();
    if (!goal.kind().equals("per_period")) {
      return goal.span().isAsLongAs(span);
    }
    Span rhythm = goal.rhythm();
    if (rhythm != null) {
      return rhythm.isAsLongAs(span);
    }
    return Span.around(indicator(figure).frequency(), span.start())
        .map(base -> base.isAsLongAs(span))
        .orElse(true);
  }

  /** Whether the baseline covers a window as long as the value. */
  boolean fitsBaseline(PlainFigure figure, PlainGoal goal) {
    Span baselineSpan = goal.baselineSpan();
    return !isFlow(figure)
        || isRunningSum(figure, goal)
        || baselineSpan == null
        || baselineSpan.isAsLongAs(figure.spot.fact().span());
  }

  /** Holds a figure that has a value against a goal that has a target. */
  Verdict judge(PlainFigure figure, PlainGoal goal) {
    Counted counted = counted(figure, goal);
    Double x = counted.value();
    if (x == null) {
      return Verdict.none(counted.reason());
    }
    Plan.Indicator indicator = indicator(figure);
    boolean met = isMet(figure, x, goal);
    if (PlainKind.judged(indicator) == PlainKind.ORDINAL) {
      return Verdict.only(met, "ordinal");
    }
    Double target = goal.target();
    if (target == null || goal.isRange(indicator)) {
      return kept(met, x, goal.from(), goal.to(), goal.tolerance());
    }
    Double baseline = baseline(figure, goal);
    if (baseline == null) {
      return Verdict.only(met, "no_baseline");
    }
    if (!fitsBaseline(figure, goal)) {
      return Verdict.only(met, "window_mismatch");
    }
    if (baseline.equals(target)) {
      boolean falls = indicator.direction().equals("decrease");
      double from = falls ? Double.NEGATIVE_INFINITY : target;
      double to = falls ? target : Double.POSITIVE_INFINITY;
      return kept(met, x, from, to, goal.tolerance());
    }
    double raw = (x - baseline) / (target - baseline);
    LocalDate end = figure.spot.fact().span().end();
    return new Verdict(
        raw == 0 ? 0.0 : raw,
        goal.expected(end, baseline),
        met,
        isBehind(indicator, target - baseline) ? "target_behind_baseline" : "",
        false,
        null,
        null,
        null,
        List.of());
  }

  /** Whether the target lies on the wrong side of the baseline. */
  static boolean isBehind(Plan.Indicator indicator, double way) {
    return indicator.direction().equals("decrease") ? way > 0 : way < 0;
  }

  private static Verdict kept(
      boolean met, double x, double from, double to, @Nullable Double tolerance) {
    if (tolerance == null || tolerance <= 0) {
      return Verdict.only(met, "maintain_without_tolerance");
    }
    double distance = Math.max(0, Math.max(from - x, x - to));
    double raw = Math.max(-1, 1 - distance / tolerance);
    return new Verdict(raw == 0 ? 0.0 : raw, null, met, "", true, null, null, null, List.of());
  }

  private boolean isMet(PlainFigure figure, double x, PlainGoal goal) {
    Plan.Indicator indicator = indicator(figure);
    Double target = goal.target();
    if (target == null || goal.isRange(indicator)) {
      return goal.from() <= x && x <= goal.to();
    }
    return indicator.direction().equals("decrease") ? x <= target : x >= target;
  }

  /** Whether the count of a series started again between two figures of it. */
  boolean isStartedAgain(PlainFigure one, PlainFigure other) {
    return starts.isBetween(indicator(other), series.of(other.spot), one, other);
  }

  /** Whether an earlier figure of the series would meet the goal of now. */
  boolean wasMetBefore(PlainFigure figure, PlainGoal goal) {
    for (PlainFigure before : series.of(figure.spot)) {
      if (Span.IN_TIME.compare(before.spot.fact().span(), figure.spot.fact().span()) >= 0) {
        return false;
      }
      Double x = counted(before, goal).value();
      if (x != null
          && before.withErrors == 0
          && isMet(before, x, goal)
          && !isStartedAgain(before, figure)) {
        return true;
      }
    }
    return false;
  }
}
