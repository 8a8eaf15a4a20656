package org.opencpas.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Each figure on its way from baseline to target. */
final class PlainProgress {

  /** A figure held against its goal; what cannot be told is null, or empty for a text. */
  record Progress(
      PlainFigure figure,
      @Nullable Double baseline,
      @Nullable LocalDate baselineEnd,
      @Nullable Double target,
      @Nullable Double raw,
      @Nullable Double achievement,
      @Nullable Double gap,
      @Nullable Double pace,
      String status,
      String reason,
      String paceReason,
      @Nullable Integer regionsMet,
      @Nullable Integer regionsJudged,
      @Nullable Double matchedShare,
      PlainRenewal.Change change,
      PlainDrawn.Held held) {
    Fact fact() {
      return figure.spot.fact();
    }
  }

  /** Reasons for which there is nothing to be judged, rather than something too hard to judge. */
  private static final Set<String> SILENCE =
      Set.of("no_value", "not_applicable", "withheld", "no_access");

  private final Plan plan;
  private final PlainGoals goals;
  private final Map<Spot, PlainFigure> figures;
  private final PlainJudging judging;
  private final PlainRenewal renewal;
  private final Map<String, List<PlainFigure>> met = new HashMap<>();
  private final Map<Spot, Progress> rows = new TreeMap<>();

  private PlainProgress(
      Plan plan, Map<Spot, PlainFigure> figures, PlainKnownThen then, @Nullable LocalDate asOf) {
    PlainSeries series = new PlainSeries(figures);
    this.plan = plan;
    this.figures = figures;
    this.goals = new PlainGoals(plan, asOf);
    this.judging = new PlainJudging(plan, series);
    this.renewal = new PlainRenewal(plan, series, judging, then);
  }

  /** A row for every figure. */
  static Map<Spot, Progress> of(
      Plan plan, Map<Spot, PlainFigure> figures, PlainKnownThen then, @Nullable LocalDate asOf) {
    PlainProgress all = new PlainProgress(plan, figures, then, asOf);
    List<PlainFigure> inTime = new ArrayList<>(figures.values());
    inTime.sort(
        (one, other) -> Span.IN_TIME.compare(one.spot.fact().span(), other.spot.fact().span()));
    for (PlainFigure figure : inTime) {
      Progress row = all.progress(figure);
      all.rows.put(figure.spot, row);
      if (row.status().equals("met") && figure.withErrors == 0) {
        all.met.computeIfAbsent(figure.spot.series(), key -> new ArrayList<>()).add(figure);
      }
    }
    return all.rows;
  }

  private Progress progress(PlainFigure figure) {
    Fact place = figure.spot.fact();
    Plan.Indicator indicator = plan.indicator(place.indicator());
    PlainEach each = PlainEach.of(figure, figures, goals, judging, indicator);
    PlainGoal goal = goals.find(figure);
    Report report = figure.report;
    goal = report == null ? goal : PlainGoals.with(report, goal);
    boolean eachMode = !goals.isDirect(figure) && each.hasGoals();
    boolean isOnlyNotAdded = Set.of("not_additive", "no_numerator").contains(figure.reason);
    if (eachMode && (figure.value != null || isOnlyNotAdded)) {
      return towardsEach(figure, indicator, each);
    }
    boolean hasGoal = goal != null && goal.exists();
    String absence = eachMode || hasGoal ? "" : goals.absence(place);
    if (figure.value == null) {
      boolean isElsewhere = absence.equals("not_at_target_level");
      PlainJudging.Verdict none = PlainJudging.Verdict.none(isElsewhere ? absence : figure.reason);
      String status = SILENCE.contains(figure.reason) ? "no_data" : "not_computable";
      return row(figure, eachMode ? null : goal, each, none, status);
    }
    if (goal == null || !hasGoal) {
      return row(figure, goal, each, PlainJudging.Verdict.none(absence), "not_computable");
    }
    PlainJudging.Verdict verdict = judging.judge(figure, goal);
    boolean lost = Boolean.FALSE.equals(verdict.met()) && judging.wasMetBefore(figure, goal);
    boolean late = place.span().end().isAfter(goal.span().end());
    return row(figure, goal, each, verdict, status(verdict, lost, late));
  }

  private Progress towardsEach(PlainFigure figure, Plan.Indicator indicator, PlainEach each) {
    PlainJudging.Verdict verdict = each.verdict(indicator);
    boolean late = figure.spot.fact().span().end().isAfter(each.due());
    boolean lost =
        met.getOrDefault(figure.spot.series(), List.of()).stream()
            .anyMatch(earlier -> !judging.isStartedAgain(earlier, figure));
    return row(figure, null, each, verdict, status(verdict, lost, late));
  }

  private static String status(PlainJudging.Verdict verdict, boolean metBefore, boolean late) {
    Boolean met = verdict.met();
    if (Boolean.TRUE.equals(met)) {
      return "met";
    }
    if (met != null && metBefore) {
      return "lost";
    }
    if (met != null && late) {
      return "missed";
    }
    Double raw = verdict.raw();
    if (raw == null || !verdict.reason().isEmpty()) {
      return "not_computable";
    }
    if (verdict.isKept()) {
      return raw < 0 ? "reversed" : grade(raw);
    }
    Double expected = verdict.expected();
    if (expected != null && expected < 0.15) {
      return "too_early";
    }
    if (raw < 0) {
      return "reversed";
    }
    return expected == null ? "too_early" : grade(raw / expected);
  }

  private static String grade(double pace) {
    return pace >= 0.95 ? "on_track" : pace >= 0.60 ? "behind" : "far_behind";
  }

  private Progress row(
      PlainFigure figure,
      @Nullable PlainGoal goal,
      PlainEach each,
      PlainJudging.Verdict verdict,
      String status) {
    Double baseline = goal == null ? verdict.baseline() : judging.baseline(figure, goal);
    LocalDate baselineEnd =
        goal == null ? summedEnd(verdict, each) : judging.baselineEnd(figure, goal);
    Double target = goal == null ? verdict.target() : goal.target();
    Double raw = verdict.raw();
    boolean shown = raw != null && verdict.reason().isEmpty();
    Double expected = shown && !verdict.isKept() ? verdict.expected() : null;
    return new Progress(
        figure,
        baseline,
        baselineEnd,
        target,
        raw,
        raw == null || !shown ? null : zero(Math.min(1, Math.max(0, raw))),
        raw == null || expected == null ? null : zero(raw - expected),
        raw == null || expected == null || expected <= 0 ? null : zero(raw / expected),
        status,
        verdict.reason(),
        whyNoPace(shown, verdict.reason(), expected),
        each.hasGoals() ? each.met() : null,
        each.hasGoals() ? each.judged() : null,
        verdict.matchedShare(),
        renewal.change(figure, goal, verdict),
        held(figure, goal, each, baseline, target));
  }

  private PlainDrawn.Held held(
      PlainFigure figure,
      @Nullable PlainGoal goal,
      PlainEach each,
      @Nullable Double baseline,
      @Nullable Double target) {
    if (goal == null) {
      return new PlainDrawn.Held(each.value(), each.errors(), baseline, target, null, null, null);
    }
    PlainJudging.Counted counted = judging.counted(figure, goal);
    Plan.Indicator indicator = plan.indicator(figure.spot.fact().indicator());
    Double from = null;
    Double to = null;
    if (target == null || goal.isRange(indicator)) {
      from = goal.from();
      to = goal.to();
    } else if (target.equals(baseline)) {
      boolean falls = indicator.direction().equals("decrease");
      from = falls ? Double.NEGATIVE_INFINITY : target;
      to = falls ? target : Double.POSITIVE_INFINITY;
    }
    Double x = counted.value();
    return new PlainDrawn.Held(
        x == null ? 0 : x, counted.errors(), baseline, target, from, to, goal.tolerance());
  }

  private static String whyNoPace(boolean shown, String reason, @Nullable Double expected) {
    if (!shown) {
      return reason;
    }
    return expected == null ? "no_course" : expected <= 0 ? "not_due_yet" : "";
  }

  private static @Nullable LocalDate summedEnd(PlainJudging.Verdict verdict, PlainEach each) {
    return verdict.baseline() == null ? null : each.baselineEnd();
  }

  private static Double zero(double number) {
    return number == 0 ? 0.0 : number;
  }
}
