package org.opencpas.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainEffectiveness.Profile;
import org.opencpas.sample.PlainProgress.Progress;

/**
 * Headline figures that are not what they were known to be at the last renewal: everything is
 * computed over again after each step from then to now.
 */
final class PlainChanges {
  private static final List<String> STEPS =
      List.of(
          "scope",
          "boundary",
          "definition",
          "baseline",
          "target",
          "weights",
          "method",
          "late",
          "corrected",
          "retracted",
          "unexplained");

  /** A figure, or why there is none. */
  record Known(@Nullable BigDecimal number, String reason) {
    static final Known NOT_DUE = new Known(null, "not_due");

    static Known of(@Nullable Double value, String reason) {
      if (value == null) {
        return new Known(null, reason.isEmpty() ? "no_value" : reason);
      }
      return Math.abs(value) >= 1e25 ? new Known(null, "overflow") : new Known(decimal(value), "");
    }

    private static BigDecimal decimal(double value) {
      return new BigDecimal(Figures.text(value)).setScale(12, RoundingMode.HALF_EVEN);
    }
  }

  /** The figures once a step has been taken; none before the first. */
  private record State(String step, Map<List<String>, Known> figures) {}

  private final PlainModel model;
  private final PlainAssessment assessment;
  private final PlainDue due;
  private final List<Report> reports;
  private final @Nullable LocalDate asOf;
  private final TableBuilder table =
      new TableBuilder(
          "mission_id,figure,indicator_id,component,mandate_component,result_level,region_id,"
              + "period_type,period_start,period_end,target_id,then_known_on,then_value,"
              + "then_reason,now_value,now_reason,difference,part_"
              + String.join(",part_", STEPS)
              + ",joined_parts,target_lowered");

  private PlainChanges(
      PlainModel model,
      PlainAssessment assessment,
      PlainDue due,
      List<Report> reports,
      @Nullable LocalDate asOf) {
    this.model = model;
    this.assessment = assessment;
    this.due = due;
    this.reports = reports;
    this.asOf = asOf;
  }

  /**
   * The table.
   *
   * @param due what was due, as known now
   * @param reports as they came
   */
  static PlainTable table(
      PlainModel model,
      PlainAssessment assessment,
      PlainDue due,
      List<Report> reports,
      @Nullable LocalDate asOf) {
    PlainChanges changes = new PlainChanges(model, assessment, due, reports, asOf);
    for (Plan.Mission mission : model.plan.missions.values()) {
      LocalDate day =
          due.horizon().equals(LocalDate.MIN)
              ? null
              : PlainMandate.of(model.plan, mission.id()).renewedBefore(due.horizon().minusDays(1));
      if (day != null) {
        changes.figures(mission.id(), day);
        changes.targets(mission, day);
      }
    }
    return changes.table.build();
  }

  /** Everything that a mission's figures are made of, on its way from then to now. */
  private final class Way {
    final String mission;
    final LocalDate day;
    final List<Plan.Target> targetsThen = new ArrayList<>();
    final List<Plan.Target> targetsNow = new ArrayList<>();
    final Map<Fact, Report> factsThen;
    final Map<Fact, Report> factsNow;

    Way(String mission, LocalDate day) {
      this.mission = mission;
      this.day = day;
      for (Plan.Target target : model.plan.targets) {
        LocalDate set = target.setOn();
        if (set == null || !set.isAfter(day)) {
          targetsThen.add(target);
        }
        if (set == null || asOf == null || !set.isAfter(asOf)) {
          targetsNow.add(target);
        }
      }
      List<Report> afresh = new ArrayList<>();
      reports.forEach(report -> afresh.add(report.afresh()));
      Map<Fact, Report> known = PlainRevision.of(afresh, model.plan, day).current;
      model.countedThen.of(mission, day).forEach(report -> known.put(report.fact, report));
      factsThen = relevant(known);
      factsNow = relevant(model.revision.current);
    }

    /** Facts of periods that were over, and all parts. */
    private Map<Fact, Report> relevant(Map<Fact, Report> facts) {
      Map<Fact, Report> relevant = new TreeMap<>();
      facts.forEach(
          (fact, report) -> {
            boolean isOver = !fact.span().end().isAfter(day);
            if (fact.mission().equals(mission) && (isOver || !fact.isHeadline())) {
              relevant.put(fact, report);
            }
          });
      return relevant;
    }

    /** Steps by which anything is another. */
    List<String> steps() {
      Set<String> differing = new TreeSet<>();
      factsThen.forEach(
          (fact, then) -> {
            Report now = factsNow.get(fact);
            if (now == null) {
              differing.add("retracted");
            } else {
              compare(then.content, now.content, differing);
            }
          });
      for (Fact fact : factsNow.keySet()) {
        if (!factsThen.containsKey(fact)) {
          differing.add("late");
        }
      }
      if (!ofMission(targetsThen).equals(ofMission(targetsAfter("baseline")))) {
        differing.add("baseline");
      }
      if (!ofMission(targetsNow).equals(ofMission(targetsAfter("baseline")))) {
        differing.add("target");
      }
      return STEPS.stream().filter(differing::contains).toList();
    }

    private static void compare(Content then, Content now, Set<String> differing) {
      if (differ(then, now, List.of("baseline_value"), List.of("baseline_period"))) {
        differing.add("baseline");
      }
      if (differ(then, now, List.of("target_value"), List.of("target_period"))) {
        differing.add("target");
      }
      if (!then.status().equals(now.status())
          || differ(
              then,
              now,
              List.of(
                  "value",
                  "numerator",
                  "denominator",
                  "low",
                  "high",
                  "respondents",
                  "design_effect"),
              List.of("text_value", "unit", "sensitivity", "question", "frame"))) {
        differing.add("corrected");
      }
    }

    private static boolean differ(
        Content then, Content now, List<String> numbers, List<String> texts) {
      boolean differ = false;
      for (String column : numbers) {
        differ |= !Objects.equals(then.number(column), now.number(column));
      }
      for (String column : texts) {
        differ |= !then.text(column).equals(now.text(column));
      }
      return differ;
    }

    private List<Plan.Target> ofMission(List<Plan.Target> targets) {
      return targets.stream()
          .filter(target -> model.plan.indicator(target.indicator()).isOf(mission))
          .toList();
    }

    private boolean isTaken(String step, String last) {
      return STEPS.indexOf(step) <= STEPS.indexOf(last);
    }

    List<Plan.Target> targetsAfter(String last) {
      if (isTaken("target", last)) {
        return targetsNow;
      }
      if (!isTaken("baseline", last)) {
        return targetsThen;
      }
      List<Plan.Target> targets = new ArrayList<>();
      for (Plan.Target target : targetsThen) {
        Plan.Target now = holding(targetsNow, target);
        boolean isHolding = target.equals(holding(targetsThen, target));
        targets.add(now == null || !isHolding ? target : withBaseline(target, now));
      }
      return targets;
    }

    Map<Fact, Report> factsAfter(String last) {
      Map<Fact, Report> facts = new TreeMap<>();
      factsThen.forEach(
          (fact, then) -> {
            Report now = factsNow.get(fact);
            if (now == null) {
              if (!isTaken("retracted", last)) {
                facts.put(fact, then);
              }
            } else {
              facts.put(fact, isTaken("corrected", last) ? now : carrying(then, now, last));
            }
          });
      factsNow.forEach(
          (fact, now) -> {
            if (!factsThen.containsKey(fact) && isTaken("late", last)) {
              facts.put(fact, now);
            }
          });
      return facts;
    }

    /** What was said then, with the baseline and the target that came with what is said now. */
    private Report carrying(Report then, Report now, String last) {
      Map<String, Double> numbers = new TreeMap<>(then.content.numbers());
      Map<String, String> texts = new TreeMap<>(then.content.texts());
      for (String goal : List.of("baseline", "target")) {
        if (isTaken(goal, last)) {
          numbers.remove(goal + "_value");
          texts.remove(goal + "_period");
          Double value = now.content.number(goal + "_value");
          if (value != null) {
            numbers.put(goal + "_value", value);
          }
          if (!now.content.text(goal + "_period").isEmpty()) {
            texts.put(goal + "_period", now.content.text(goal + "_period"));
          }
        }
      }
      Report report = then.afresh();
      report.content = new Content(numbers, texts, then.content.status());
      return report;
    }
  }

  private static boolean isSameTarget(Plan.Target one, Plan.Target other) {
    return one.scope().equals(other.scope())
        && one.indicator().equals(other.indicator())
        && one.region().equals(other.region())
        && one.disaggregation().equals(other.disaggregation())
        && one.span().equals(other.span());
  }

  /** The row of a target that was set last; null when there is none. */
  private static Plan.@Nullable Target holding(List<Plan.Target> targets, Plan.Target wanted) {
    Plan.Target last = null;
    for (Plan.Target target : targets) {
      if (isSameTarget(target, wanted) && (last == null || !isSetLater(last, target))) {
        last = target;
      }
    }
    return last;
  }

  private static boolean isSetLater(Plan.Target one, Plan.Target other) {
    LocalDate first = one.setOn() == null ? LocalDate.MIN : one.setOn();
    return first.isAfter(other.setOn() == null ? LocalDate.MIN : other.setOn());
  }

  private static Plan.Target withBaseline(Plan.Target row, Plan.Target now) {
    return new Plan.Target(
        row.id(),
        row.indicator(),
        row.region(),
        row.disaggregation(),
        row.scope(),
        row.kind(),
        now.baselineValue(),
        now.baselinePeriod(),
        row.low(),
        row.value(),
        row.high(),
        row.span(),
        row.path(),
        row.tolerance(),
        row.setOn());
  }

  private void figures(String mission, LocalDate day) {
    Way way = new Way(mission, day);
    List<String> steps = way.steps();
    if (steps.isEmpty()) {
      return;
    }
    List<State> states = new ArrayList<>();
    String taken = "";
    for (String step : steps) {
      states.add(new State(taken, computed(way, taken)));
      taken = step;
    }
    states.add(
        new State(taken, collected(mission, day, model.progress.values(), model.effectiveness)));
    Map<List<String>, Known> then = states.get(0).figures();
    Map<List<String>, Known> now = states.get(states.size() - 1).figures();
    Set<List<String>> keys = new HashSet<>(then.keySet());
    keys.addAll(now.keySet());
    keys.removeIf(key -> !differ(known(then, key).number(), known(now, key).number()));
    for (List<String> key : keys.stream().sorted(Comparator.comparing(List::toString)).toList()) {
      row(mission, key, day, known(then, key), known(now, key), parts(key, states), "");
    }
  }

  private static Known known(Map<List<String>, Known> figures, List<String> key) {
    return figures.getOrDefault(key, Known.NOT_DUE);
  }

  private Map<List<String>, Known> computed(Way way, String last) {
    Plan plan = model.plan.withTargets(way.targetsAfter(last));
    PlainRevision revision = PlainRevision.holding(plan, way.factsAfter(last));
    PlainEvidence evidence = new PlainEvidence(plan, revision, List.of());
    Map<Spot, PlainFigure> figures = new TreeMap<>();
    PlainRollUp.of(plan, revision, assessment, due, evidence)
        .forEach(
            (spot, figure) -> {
              if (!spot.fact().span().end().isAfter(way.day)) {
                figures.put(spot, figure);
              }
            });
    Map<Spot, Progress> progress = PlainProgress.of(plan, figures, PlainKnownThen.nothing(), null);
    List<Profile> profiles =
        PlainEffectiveness.of(
            plan,
            new PlainPlaces(progress.values()),
            new PlainDrawn(plan, YamlNode.read("draws: 0\n")));
    return collected(way.mission, way.day, progress.values(), profiles);
  }

  private Map<List<String>, Known> collected(
      String mission, LocalDate day, Iterable<Progress> progress, List<Profile> profiles) {
    Map<List<String>, Known> figures = new HashMap<>();
    for (Progress row : progress) {
      Fact fact = row.fact();
      if (fact.mission().equals(mission) && fact.isHeadline() && !fact.span().end().isAfter(day)) {
        List<String> rest =
            List.of(
                fact.indicator(),
                fact.component(),
                "all",
                model.plan.indicator(fact.indicator()).resultLevel(),
                fact.region(),
                row.figure().spot.type(),
                fact.span().start().toString(),
                fact.span().end().toString());
        figures.put(key("value", rest), Known.of(row.figure().value, row.reason()));
        figures.put(key("achievement", rest), Known.of(row.raw(), row.reason()));
      }
    }
    for (Profile row : profiles) {
      PlainPlaces.Place place = row.place();
      if (place.mission().equals(mission) && !place.span().end().isAfter(day)) {
        List<String> rest =
            List.of(
                "",
                row.component(),
                row.mandateComponent(),
                row.level(),
                place.region(),
                place.type(),
                place.span().start().toString(),
                place.span().end().toString());
        figures.put(key("score", rest), Known.of(row.score(), row.reason()));
      }
    }
    return figures;
  }

  private static List<String> key(String figure, List<String> rest) {
    List<String> key = new ArrayList<>(List.of(figure));
    key.addAll(rest);
    key.add("");
    return key;
  }

  /** What each step adds, and at the end the steps that cannot be told apart. */
  private static List<String> parts(List<String> key, List<State> states) {
    Map<String, BigDecimal> parts = new TreeMap<>();
    Set<String> joined = new TreeSet<>();
    Set<String> open = new TreeSet<>();
    BigDecimal before = states.get(0).figures().getOrDefault(key, Known.NOT_DUE).number();
    for (State state : states.subList(1, states.size())) {
      BigDecimal after = state.figures().getOrDefault(key, Known.NOT_DUE).number();
      if (after == null || before == null) {
        open.add(state.step());
        continue;
      }
      parts.put(state.step(), after.subtract(before));
      if (!open.isEmpty()) {
        joined.addAll(open);
        joined.add(state.step());
        open.clear();
      }
      before = after;
    }
    List<String> texts = new ArrayList<>();
    STEPS.forEach(step -> texts.add(text(parts.getOrDefault(step, BigDecimal.ZERO))));
    texts.add(String.join(";", STEPS.stream().filter(joined::contains).toList()));
    return texts;
  }

  private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return (one == null) != (other == null);
    }
    return one.compareTo(other) != 0;
  }

  private static String text(@Nullable BigDecimal number) {
    if (number == null) {
      return "";
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private void row(
      String mission,
      List<String> key,
      LocalDate day,
      Known before,
      Known after,
      List<String> parts,
      String lowered) {
    List<Object> cells = new ArrayList<>(List.of(mission));
    cells.addAll(key);
    cells.add(day);
    cells.add(text(before.number()));
    cells.add(before.reason());
    cells.add(text(after.number()));
    cells.add(after.reason());
    if (before.number() == null || after.number() == null) {
      for (int i = 0; i < STEPS.size() + 2; i++) {
        cells.add("");
      }
    } else {
      cells.add(text(after.number().subtract(before.number())));
      cells.addAll(parts);
    }
    cells.add(lowered);
    table.row(cells.toArray());
  }

  /** Targets of the whole that ask for something else. */
  private void targets(Plan.Mission mission, LocalDate day) {
    Way way = new Way(mission.id(), day);
    List<Plan.Target> then = rooted(way.targetsThen, mission);
    List<Plan.Target> now = rooted(way.targetsNow, mission);
    List<Plan.Target> seen = new ArrayList<>();
    List<Plan.Target> all = new ArrayList<>(then);
    all.addAll(now);
    for (Plan.Target target : all) {
      if (seen.stream().noneMatch(other -> isSameTarget(target, other))) {
        seen.add(target);
        target(mission.id(), day, holding(then, target), holding(now, target));
      }
    }
  }

  private List<Plan.Target> rooted(List<Plan.Target> targets, Plan.Mission mission) {
    List<Plan.Target> rooted = new ArrayList<>();
    for (Plan.Target row : targets) {
      String region = row.region().isEmpty() ? mission.root() : row.region();
      if (row.disaggregation().isEmpty()
          && model.plan.indicator(row.indicator()).isOf(mission.id())
          && model.plan.isInArea(region, mission)) {
        rooted.add(
            new Plan.Target(
                row.id(),
                row.indicator(),
                region,
                "",
                row.scope(),
                row.kind(),
                row.baselineValue(),
                row.baselinePeriod(),
                row.low(),
                row.value(),
                row.high(),
                row.span(),
                row.path(),
                row.tolerance(),
                row.setOn()));
      }
    }
    return rooted;
  }

  private void target(
      String mission, LocalDate day, Plan.@Nullable Target then, Plan.@Nullable Target now) {
    Known before = Known.of(then == null ? null : asked(then), "no_target");
    Known after = Known.of(now == null ? null : asked(now), "no_target");
    Plan.Target any = now == null ? then : now;
    if (any == null || !differ(before.number(), after.number())) {
      return;
    }
    Plan.Indicator indicator = model.plan.indicator(any.indicator());
    BigDecimal part =
        before.number() == null || after.number() == null
            ? null
            : after.number().subtract(before.number());
    List<String> parts = new ArrayList<>();
    STEPS.forEach(step -> parts.add(step.equals("target") ? text(part) : "0"));
    parts.add("");
    row(
        mission,
        List.of(
            "target",
            any.indicator(),
            indicator.component(),
            "all",
            indicator.resultLevel(),
            any.region(),
            any.span().type(),
            any.span().start().toString(),
            any.span().end().toString(),
            any.id()),
        day,
        before,
        after,
        parts,
        then == null || now == null ? "" : lowered(indicator, then, now));
  }

  private static @Nullable Double asked(Plan.Target row) {
    Double low = row.low();
    Double high = row.high();
    if (row.value() != null) {
      return row.value();
    }
    return low != null && high != null ? Double.valueOf(high - low) : low == null ? high : low;
  }

  /** Whether a target leaves more room than before; nothing where that cannot be told. */
  private static String lowered(Plan.Indicator indicator, Plan.Target then, Plan.Target now) {
    Double before = asked(then);
    Double after = asked(now);
    boolean isAlike =
        (then.value() == null) == (now.value() == null)
            && (then.low() == null) == (now.low() == null)
            && (then.high() == null) == (now.high() == null);
    if (before == null || after == null || !isAlike) {
      return "";
    }
    boolean isMore = after > before;
    if (now.value() == null) {
      boolean isLowerEnd = now.high() == null;
      return String.valueOf(isLowerEnd != isMore);
    }
    return switch (indicator.direction()) {
      case "increase" -> String.valueOf(!isMore);
      case "decrease" -> String.valueOf(isMore);
      default -> "";
    };
  }
}
