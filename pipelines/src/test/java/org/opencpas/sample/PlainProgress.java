package org.opencpas.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Each fact that holds, on its way from baseline to target. */
final class PlainProgress {

  /** A fact with its figures; what cannot be told is null, or empty for the reason. */
  record Progress(
      Fact fact,
      @Nullable Double value,
      @Nullable Double baseline,
      @Nullable Double target,
      @Nullable Double raw,
      @Nullable Double achievement,
      @Nullable Double gap,
      @Nullable Double pace,
      String status,
      String reason,
      @Nullable Boolean met) {}

  /** What a fact is measured against. */
  private record Goal(
      @Nullable Double baseline,
      @Nullable Span baselineSpan,
      @Nullable Double low,
      @Nullable Double target,
      @Nullable Double high,
      LocalDate due,
      String path,
      @Nullable Double tolerance) {
    boolean exists() {
      return target != null || low != null || high != null;
    }

    /** Without a bound on either side the target is the only wanted value. */
    double from() {
      Double bound = low == null && high == null ? target : low;
      return bound == null ? Double.NEGATIVE_INFINITY : bound;
    }

    double to() {
      Double bound = low == null && high == null ? target : high;
      return bound == null ? Double.POSITIVE_INFINITY : bound;
    }
  }

  private static final Set<String> UNSCORED =
      Set.of(
          "no_baseline",
          "target_equals_baseline",
          "target_behind_baseline",
          "window_mismatch",
          "ordinal",
          "maintain_without_tolerance");

  private final Plan plan;
  private final @Nullable LocalDate asOf;
  private final Set<String> metBefore = new TreeSet<>();

  private PlainProgress(Plan plan, @Nullable LocalDate asOf) {
    this.plan = plan;
    this.asOf = asOf;
  }

  /** A row for every fact that holds and whose period type is computed. */
  static Map<Fact, Progress> of(
      Plan plan, PlainRevision revision, PlainAssessment assessment, @Nullable LocalDate asOf) {
    PlainProgress all = new PlainProgress(plan, asOf);
    Map<Fact, Progress> rows = new TreeMap<>();
    for (Report report : revision.inTime()) {
      Progress progress = all.progress(report);
      if (Boolean.TRUE.equals(progress.met)) {
        all.metBefore.add(report.fact.series());
      }
      if (assessment.covers(report.fact.span())) {
        rows.put(report.fact, progress);
      }
    }
    return rows;
  }

  private Progress progress(Report report) {
    Plan.Indicator indicator = plan.indicator(report.fact.indicator());
    Goal goal = goal(report);
    Content content = report.content;
    boolean observed = content.isObserved();
    Double value = observed ? value(content, indicator) : null;
    if (indicator.valueKind().equals("qualitative") && observed) {
      return row(report, value, goal, "not_computable", "qualitative");
    }
    if (value == null) {
      boolean says = List.of("not_applicable", "withheld", "no_access").contains(content.status());
      return row(report, null, goal, "no_data", says ? content.status() : "no_value");
    }
    if (!goal.exists()) {
      return row(report, value, goal, "not_computable", "no_target");
    }
    return scored(report, indicator, value, goal);
  }

  private static Progress row(
      Report report, @Nullable Double value, Goal goal, String status, String reason) {
    return new Progress(
        report.fact,
        value,
        goal.baseline,
        goal.target,
        null,
        null,
        null,
        null,
        status,
        reason,
        null);
  }

  private static @Nullable Double value(Content content, Plan.Indicator indicator) {
    if (content.number("value") != null) {
      return content.number("value");
    }
    Double numerator = content.number("numerator");
    Double denominator = content.number("denominator");
    boolean percentage = indicator.measure().equals("percentage");
    boolean divides =
        percentage
            || List.of("rate", "ratio").contains(indicator.measure())
            || List.of("rate", "ratio").contains(indicator.valueKind());
    if (!divides || numerator == null || denominator == null || denominator == 0) {
      return null;
    }
    return percentage ? 100 * numerator / denominator : numerator / denominator;
  }

  private Progress scored(Report report, Plan.Indicator indicator, double x, Goal goal) {
    boolean ranged = indicator.direction().equals("maintain") || goal.target == null;
    boolean met = isMet(indicator, x, goal, ranged);
    String reason = "";
    Double raw = null;
    if (indicator.valueKind().equals("ordinal")) {
      reason = "ordinal";
    } else if (ranged) {
      raw = goal.tolerance == null || goal.tolerance <= 0 ? null : kept(x, goal, goal.tolerance);
      reason = raw == null ? "maintain_without_tolerance" : "";
    } else {
      reason = reason(report, indicator, goal);
      boolean divides = reason.isEmpty() || reason.equals("target_behind_baseline");
      raw = divides ? share(x, goal) : null;
    }
    LocalDate end = report.fact.span().end();
    boolean aims = raw != null && !ranged && reason.isEmpty();
    Double expected = aims ? expected(goal, end) : null;
    Double gap = raw == null || expected == null ? null : zero(raw - expected);
    Double pace = raw == null || expected == null || expected == 0 ? null : zero(raw / expected);
    String series = report.fact.series();
    String status;
    if (met) {
      status = "met";
    } else if (metBefore.contains(series)) {
      status = "lost";
    } else if (end.isAfter(goal.due)) {
      status = "missed";
    } else if (UNSCORED.contains(reason) || raw == null) {
      status = "not_computable";
    } else if (ranged) {
      status = raw < 0 ? "reversed" : grade(raw);
    } else if (expected != null && (expected == 0 || expected < 0.15)) {
      status = "too_early";
    } else if (raw < 0) {
      status = "reversed";
    } else {
      status = pace == null ? "too_early" : grade(pace);
    }
    Double achievement =
        raw == null || !reason.isEmpty() ? null : zero(Math.min(1, Math.max(0, raw)));
    return new Progress(
        report.fact,
        x,
        goal.baseline,
        goal.target,
        raw == null ? null : zero(raw),
        achievement,
        gap,
        pace,
        status,
        reason,
        met);
  }

  private static String grade(double pace) {
    return pace >= 0.95 ? "on_track" : pace >= 0.60 ? "behind" : "far_behind";
  }

  private static double zero(double number) {
    return number == 0 ? 0.0 : number;
  }

  private static boolean isMet(Plan.Indicator indicator, double x, Goal goal, boolean ranged) {
    if (ranged || goal.target == null) {
      return goal.from() <= x && x <= goal.to();
    }
    return indicator.direction().equals("decrease") ? x <= goal.target : x >= goal.target;
  }

  private static double kept(double x, Goal goal, double tolerance) {
    double distance = Math.max(0, Math.max(goal.from() - x, x - goal.to()));
    return Math.max(-1, 1 - distance / tolerance);
  }

  private static @Nullable Double share(double x, Goal goal) {
    return goal.target == null || goal.baseline == null
        ? null
        : zero((x - goal.baseline) / (goal.target - goal.baseline));
  }

  private static String reason(Report report, Plan.Indicator indicator, Goal goal) {
    if (goal.baseline == null || goal.target == null) {
      return "no_baseline";
    }
    boolean flow = indicator.valueKind().equals("flow");
    if (flow && goal.baselineSpan != null && !goal.baselineSpan.isAsLongAs(report.fact.span())) {
      return "window_mismatch";
    }
    double way = goal.target - goal.baseline;
    if (way == 0) {
      return "target_equals_baseline";
    }
    boolean behind = indicator.direction().equals("decrease") ? way > 0 : way < 0;
    return behind ? "target_behind_baseline" : "";
  }

  private static @Nullable Double expected(Goal goal, LocalDate end) {
    LocalDate start = goal.baselineSpan == null ? null : goal.baselineSpan.end();
    if (goal.path.equals("linear") && start != null && start.isBefore(goal.due)) {
      double days = end.toEpochDay() - start.toEpochDay();
      double all = goal.due.toEpochDay() - start.toEpochDay();
      return Math.min(1, Math.max(0, days / all));
    }
    return end.isBefore(goal.due) ? null : Double.valueOf(1);
  }

  private Goal goal(Report report) {
    Content content = report.content;
    Plan.Target planned = planned(report.fact);
    Double ownBaseline = content.number("baseline_value");
    Double ownTarget = content.number("target_value");
    Double baseline =
        ownBaseline != null || planned == null ? ownBaseline : planned.baselineValue();
    String baselinePeriod =
        ownBaseline != null || planned == null
            ? content.text("baseline_period")
            : planned.baselinePeriod();
    Span baselineSpan = baselinePeriod.isEmpty() ? null : Span.parse(baselinePeriod).orElseThrow();
    Double tolerance = planned == null ? null : planned.tolerance();
    if (ownTarget == null && planned != null) {
      return new Goal(
          baseline,
          baselineSpan,
          planned.low(),
          planned.value(),
          planned.high(),
          planned.span().end(),
          planned.path(),
          tolerance);
    }
    String targetPeriod = content.text("target_period");
    Span due = targetPeriod.isEmpty() ? report.fact.span() : Span.parse(targetPeriod).orElseThrow();
    return new Goal(baseline, baselineSpan, null, ownTarget, null, due.end(), "linear", tolerance);
  }

  private Plan.@Nullable Target planned(Fact fact) {
    String root = plan.mission(fact.mission()).root();
    Map<LocalDate, Plan.Target> latest = new TreeMap<>();
    for (Plan.Target target : plan.targets) {
      String region = target.region().isEmpty() ? root : target.region();
      boolean fits =
          target.indicator().equals(fact.indicator())
              && region.equals(fact.region())
              && target.disaggregation().equals(fact.disaggregation());
      boolean known = asOf == null || target.setOn() == null || !target.setOn().isAfter(asOf);
      if (!fits || !known) {
        continue;
      }
      Plan.Target before = latest.get(target.span().end());
      if (before == null || !isEarlier(target.setOn(), before.setOn())) {
        latest.put(target.span().end(), target);
      }
    }
    Plan.Target next = null;
    Plan.Target last = null;
    for (Plan.Target target : latest.values()) {
      LocalDate end = target.span().end();
      boolean stillAhead = !end.isBefore(fact.span().end());
      if (stillAhead && (next == null || end.isBefore(next.span().end()))) {
        next = target;
      }
      if (last == null || end.isAfter(last.span().end())) {
        last = target;
      }
    }
    return next == null ? last : next;
  }

  private static boolean isEarlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    return other != null && (one == null || one.isBefore(other));
  }
}
