package org.opencpas.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which goal holds where. */
final class PlainGoals {
  private final Plan plan;
  private final Map<String, List<Plan.Target>> known = new TreeMap<>();

  PlainGoals(Plan plan, @Nullable LocalDate asOf) {
    this.plan = plan;
    for (Plan.Target target : plan.targets) {
      boolean inTime = asOf == null || target.setOn() == null || !target.setOn().isAfter(asOf);
      if (inTime) {
        String key = target.indicator() + "\n" + target.disaggregation();
        known.computeIfAbsent(key, absent -> new ArrayList<>()).add(target);
      }
    }
  }

  /** The goal of a place that reports, by the table of targets; null when it has none. */
  @Nullable PlainGoal find(Fact place) {
    return find(place, level(place));
  }

  /** The goal of a figure by the table of targets; null when it has none. */
  @Nullable PlainGoal find(PlainFigure figure) {
    return find(figure.spot.fact(), level(figure));
  }

  private @Nullable PlainGoal find(Fact place, int level) {
    List<Plan.Target> rows = direct(place, level);
    return choose(rows.isEmpty() ? inherited(place, level) : rows, place.span());
  }

  /** Whether a figure stands above the regions that report. */
  boolean isAbove(PlainFigure figure) {
    return level(figure) > plan.level(figure.spot.fact().region());
  }

  /** Whether rows of the table are for the very place of a figure. */
  boolean isDirect(PlainFigure figure) {
    return !direct(figure.spot.fact(), level(figure)).isEmpty();
  }

  /** Why a place has no goal. */
  String absence(Fact place) {
    for (Plan.Target target : known(place)) {
      String region = region(target, place);
      boolean elsewhere =
          !region.equals(place.region()) && plan.isInArea(region, plan.mission(place.mission()));
      if (target.scope().equals("total") && elsewhere) {
        return "not_at_target_level";
      }
    }
    return "no_target";
  }

  private List<Plan.Target> known(Fact place) {
    return known.getOrDefault(place.indicator() + "\n" + place.disaggregation(), List.of());
  }

  private String region(Plan.Target target, Fact place) {
    return target.region().isEmpty() ? plan.mission(place.mission()).root() : target.region();
  }

  private List<Plan.Target> direct(Fact place, int level) {
    boolean isAbove = level > plan.level(place.region());
    List<Plan.Target> rows = new ArrayList<>();
    for (Plan.Target target : known(place)) {
      boolean forParts = target.scope().equals("each") && isAbove;
      if (region(target, place).equals(place.region()) && !forParts) {
        rows.add(target);
      }
    }
    return rows;
  }

  /** Level that reports; of an irregular indicator without one, the place's own. */
  private int level(Fact place) {
    return isAnyLevel(place)
        ? plan.level(place.region())
        : Plan.reportingLevel(plan.indicator(place.indicator()));
  }

  /** The same; where any level may report, what is made from other regions stands above them. */
  private int level(PlainFigure figure) {
    Fact place = figure.spot.fact();
    boolean isAbove = isAnyLevel(place) && figure.isMadeFromOthers();
    return isAbove ? plan.level(place.region()) + 1 : level(place);
  }

  private boolean isAnyLevel(Fact place) {
    Plan.Indicator indicator = plan.indicator(place.indicator());
    return indicator.frequency().equals("irregular") && indicator.regionLevel() == null;
  }

  private List<Plan.Target> inherited(Fact place, int level) {
    if (level != plan.level(place.region())) {
      return List.of();
    }
    for (String above : plan.above(place.region(), place.span().lastDay())) {
      List<Plan.Target> rows = new ArrayList<>();
      for (Plan.Target target : known(place)) {
        if (target.scope().equals("each") && region(target, place).equals(above)) {
          rows.add(target);
        }
      }
      if (!rows.isEmpty()) {
        return rows;
      }
    }
    return List.of();
  }

  /** For each target date the goal set last; of these the next to come, or else the last. */
  private static @Nullable PlainGoal choose(List<Plan.Target> rows, Span span) {
    Map<LocalDate, Plan.Target> latest = new TreeMap<>();
    for (Plan.Target target : rows) {
      Plan.Target last = lastMilestone(target, rows);
      LocalDate date = last.span().end();
      Plan.Target before = latest.get(date);
      if (before == null || !isEarlier(last.setOn(), before.setOn())) {
        latest.put(date, last);
      }
    }
    Plan.Target chosen = null;
    for (Map.Entry<LocalDate, Plan.Target> entry : latest.entrySet()) {
      boolean passed = chosen != null && !chosen.span().end().isBefore(span.end());
      chosen = passed ? chosen : entry.getValue();
    }
    return chosen == null ? null : goal(chosen, rows);
  }

  private static boolean isEarlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    return other != null && (one == null || one.isBefore(other));
  }

  private static boolean isOnPath(Plan.Target one, Plan.Target other) {
    return one.path().equals("milestones")
        && other.path().equals("milestones")
        && one.id().equals(other.id());
  }

  /** The row that ends the path of a milestone, or the row itself. */
  private static Plan.Target lastMilestone(Plan.Target target, List<Plan.Target> rows) {
    Plan.Target last = target;
    for (Plan.Target other : rows) {
      if (isOnPath(target, other)) {
        int byDate = other.span().end().compareTo(last.span().end());
        boolean later = byDate == 0 && !isEarlier(other.setOn(), last.setOn());
        last = byDate > 0 || later ? other : last;
      }
    }
    return last;
  }

  private static PlainGoal goal(Plan.Target chosen, List<Plan.Target> rows) {
    Map<LocalDate, Plan.Target> milestones = new TreeMap<>();
    for (Plan.Target other : rows) {
      Plan.Target before = milestones.get(other.span().end());
      if (isOnPath(chosen, other)
          && (before == null || !isEarlier(other.setOn(), before.setOn()))) {
        milestones.put(other.span().end(), other);
      }
    }
    List<PlainGoal.Milestone> course = new ArrayList<>();
    milestones.forEach(
        (date, milestone) -> {
          Double value = milestone.value();
          if (value != null) {
            course.add(new PlainGoal.Milestone(date, value));
          }
        });
    return new PlainGoal(
        chosen.baselineValue(),
        span(chosen.baselinePeriod()),
        span(chosen.baselinePeriod()),
        chosen.low(),
        chosen.value(),
        chosen.high(),
        chosen.span(),
        chosen.kind(),
        chosen.path(),
        course,
        chosen.tolerance());
  }

  private static @Nullable Span span(String text) {
    return text.isEmpty() ? null : Span.parse(text).orElseThrow();
  }

  /** The goal of a fact: what came with it wins, baseline and target each for itself. */
  static @Nullable PlainGoal with(Report fact, @Nullable PlainGoal planned) {
    Content content = fact.content;
    Double baseline = content.number("baseline_value");
    Double target = content.number("target_value");
    if (baseline == null && target == null) {
      return planned;
    }
    Span baselineSpan = planned == null ? null : planned.baselineSpan();
    if (baseline != null) {
      baselineSpan = span(content.text("baseline_period"));
    } else if (planned != null) {
      baseline = planned.baseline();
    }
    Double tolerance = planned == null ? null : planned.tolerance();
    if (target == null && planned != null) {
      return new PlainGoal(
          baseline,
          baselineSpan,
          planned.rhythm(),
          planned.low(),
          planned.target(),
          planned.high(),
          planned.span(),
          planned.kind(),
          planned.path(),
          planned.course(),
          tolerance);
    }
    Span own = span(content.text("target_period"));
    return new PlainGoal(
        baseline,
        baselineSpan,
        null,
        null,
        target,
        null,
        own == null ? fact.fact.span() : own,
        "own",
        "linear",
        List.of(),
        tolerance);
  }
}
