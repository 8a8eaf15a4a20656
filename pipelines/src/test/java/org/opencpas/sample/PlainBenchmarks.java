package org.opencpas.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainProgress.Progress;

/**
 * Where benchmarks stand, and why. Every state is made from the whole list of what was found up to
 * then, over again for each period.
 */
final class PlainBenchmarks {
  private static final List<String> COMPONENTS =
      List.of("military", "police", "civilian", "support");

  private static final Comparator<Plan.Condition> BY_NUMBER =
      Comparator.comparing((Plan.Condition each) -> each.indicator().isEmpty())
          .thenComparing(Plan.Condition::indicator)
          .thenComparing(Plan.Condition::subject)
          .thenComparing(Plan.Condition::region)
          .thenComparing(Plan.Condition::scope)
          .thenComparing(Plan.Condition::comparison);

  /** A figure or judgement of one region; what cannot be told is null, or empty for a text. */
  private record Part(
      String region,
      @Nullable Double value,
      String result,
      String reason,
      @Nullable Progress row,
      Plan.@Nullable Assessment judgement) {}

  /** What a period says of one condition, or of all together. */
  private record Found(String result, String reason, List<Part> parts) {}

  /** What a period says; the result is empty where everything was over. */
  private record Period(Span span, String result, String reason, List<Found> conditions) {}

  /** Where a benchmark stands once a list of periods has been gone through. */
  private record Course(
      String state,
      int held,
      int failed,
      int silent,
      @Nullable LocalDate firstMet,
      @Nullable LocalDate lastSatisfied) {}

  private final PlainModel model;
  private final Plan plan;
  private final List<String> computed;
  private final PlainDue due;
  private final PlainKnownThen then;
  private final @Nullable LocalDate asOf;
  private final TableBuilder progress =
      new TableBuilder(
          "benchmark_id,period_start,period_end,period_type,mission_id,title,accountable_parties,"
              + "parties,instruments,combine,state,since,condition_result,reason,conditions,"
              + "conditions_satisfied,conditions_failing,periods_held,hold_periods,"
              + "periods_failed,fail_periods,periods_silent,first_met_on,last_satisfied_end,"
              + "due_date,overdue,state_then,then_reason,first_met_then");
  private final TableBuilder evidence =
      new TableBuilder(
          "benchmark_id,condition,region_id,period_start,period_end,mission_id,indicator_id,"
              + "assessment_subject,scope,comparison,threshold,threshold_high,value,"
              + "condition_result,reason,grade,grade_reason,assessment_id,rating,assessed_on");

  /** Works through all benchmarks. */
  PlainBenchmarks(
      PlainModel model,
      PlainAssessment assessment,
      PlainDue due,
      PlainKnownThen then,
      @Nullable LocalDate asOf) {
    this.model = model;
    this.plan = model.plan;
    this.computed = assessment.periods();
    this.due = due;
    this.then = then;
    this.asOf = asOf;
    for (Plan.Benchmark benchmark : plan.benchmarks) {
      new OfBenchmark(benchmark).write();
    }
  }

  PlainTable progress() {
    return progress.build();
  }

  PlainTable evidence() {
    return evidence.build();
  }

  /** Figures and judgements as known now, or as known at the last renewal. */
  private final class View {
    final Plan.Mission mission;
    final @Nullable LocalDate day;

    View(Plan.Mission mission, @Nullable LocalDate day) {
      this.mission = mission;
      this.day = day;
    }

    @Nullable PlainFigure figure(Spot spot) {
      if (day != null) {
        return then.at(spot);
      }
      Progress row = model.progress.get(spot);
      return row == null ? null : row.figure();
    }

    /** The undivided figure, of the indicator's own component or else of the first. */
    @Nullable Spot headline(String indicator, String region, Span span) {
      List<String> order = new ArrayList<>(List.of(plan.indicator(indicator).component()));
      order.addAll(COMPONENTS);
      for (String component : order) {
        Spot spot =
            new Spot(new Fact(mission.id(), indicator, region, component, "", span), span.type());
        if (figure(spot) != null) {
          return spot;
        }
      }
      return null;
    }

    /** Undivided figures that stand where they were reported. */
    Set<Spot> reported(String indicator) {
      Map<Spot, PlainFigure> all = new TreeMap<>();
      if (day == null) {
        model.progress.forEach((spot, row) -> all.put(spot, row.figure()));
      } else {
        all.putAll(then.all(mission.id()));
      }
      Set<Spot> reported = new TreeSet<>();
      all.forEach(
          (spot, figure) -> {
            boolean own = figure.rollUp.equals("own") || figure.rollUp.equals("parts");
            boolean same =
                spot.fact().indicator().equals(indicator)
                    && spot.fact().mission().equals(mission.id());
            boolean isOver = day == null || !spot.fact().span().end().isAfter(day);
            if (own && same && isOver && spot.fact().isHeadline()) {
              reported.add(spot);
            }
          });
      return reported;
    }

    List<Plan.Assessment> judgements(String subject) {
      List<Plan.Assessment> found = new ArrayList<>();
      for (Plan.Assessment each : plan.assessments) {
        boolean known =
            (asOf == null || !each.signedOn().isAfter(asOf))
                && (day == null || !each.signedOn().isAfter(day));
        if (known && each.mission().equals(mission.id()) && each.subject().equals(subject)) {
          found.add(each);
        }
      }
      return found;
    }
  }

  private String regionOf(Plan.Assessment judgement) {
    return judgement.region().isEmpty()
        ? plan.mission(judgement.mission()).root()
        : judgement.region();
  }

  private static boolean isNumber(String rating) {
    try {
      Double.parseDouble(rating.strip());
      return true;
    } catch (NumberFormatException words) {
      return false;
    }
  }

  /** One benchmark. */
  private final class OfBenchmark {
    final Plan.Benchmark benchmark;
    final Plan.Mission mission;
    final List<Plan.Condition> conditions = new ArrayList<>();
    final List<String> obstacles = new ArrayList<>();
    final @Nullable LocalDate renewal;
    String rhythm = "";

    OfBenchmark(Plan.Benchmark benchmark) {
      this.benchmark = benchmark;
      this.mission = plan.mission(benchmark.mission());
      this.renewal = then.day(mission.id());
      for (Plan.Condition condition : plan.benchmarkConditions) {
        if (condition.benchmark().equals(benchmark.id())) {
          conditions.add(condition);
        }
      }
      conditions.sort(BY_NUMBER);
      View now = new View(mission, null);
      conditions.forEach(each -> obstacles.add(obstacle(each, now)));
      for (int i = 0; i < conditions.size(); i++) {
        String indicator = conditions.get(i).indicator();
        if (obstacles.get(i).isEmpty() && !indicator.isEmpty()) {
          String frequency = plan.indicator(indicator).frequency();
          if (Span.monthsOf(frequency) > Span.monthsOf(rhythm)) {
            rhythm = frequency;
          }
        }
      }
      for (int i = 0; i < conditions.size(); i++) {
        String indicator = conditions.get(i).indicator();
        if (obstacles.get(i).isEmpty() && !indicator.isEmpty() && !rhythm.isEmpty()) {
          String frequency = plan.indicator(indicator).frequency();
          boolean own = frequency.equals("irregular") || frequency.equals(rhythm);
          if (!computed.contains(rhythm) && !(computed.isEmpty() && own)) {
            obstacles.set(i, "not_computed");
          }
        }
      }
    }

    private String region(Plan.Condition condition) {
      return condition.region().isEmpty() ? mission.root() : condition.region();
    }

    private String obstacle(Plan.Condition condition, View now) {
      if (condition.indicator().isEmpty()) {
        boolean isAny = false;
        for (Plan.Assessment each : now.judgements(condition.subject())) {
          boolean isMeant =
              condition.scope().equals("each") || regionOf(each).equals(region(condition));
          if (isMeant && plan.isInArea(regionOf(each), mission)) {
            isAny = true;
            if (isNumber(each.rating())) {
              return "";
            }
          }
        }
        return isAny ? "rating_in_words" : "";
      }
      Plan.Indicator indicator = plan.indicator(condition.indicator());
      if (!indicator.isOf(mission.id()) || !plan.isInArea(region(condition), mission)) {
        return "not_due";
      }
      return indicator.valueKind().equals("qualitative")
              || indicator.measure().equals("qualitative")
          ? "qualitative"
          : "";
    }

    private boolean isMeasurable() {
      return obstacles.contains("");
    }

    private @Nullable LocalDate end() {
      LocalDate end = mission.closedOn();
      LocalDate terminated = terminated();
      if (terminated != null && (end == null || terminated.isBefore(end))) {
        end = terminated;
      }
      LocalDate last = LocalDate.MIN;
      for (int i = 0; i < conditions.size(); i++) {
        if (obstacles.get(i).isEmpty()) {
          String id = conditions.get(i).indicator();
          LocalDate until = id.isEmpty() ? null : plan.indicator(id).validTo();
          LocalDate open = until == null ? LocalDate.MAX : until;
          last = open.isAfter(last) ? open : last;
        }
      }
      boolean closes = isMeasurable() && last.isBefore(LocalDate.MAX);
      return closes && (end == null || last.isBefore(end)) ? last : end;
    }

    private @Nullable LocalDate terminated() {
      String authority = "";
      for (String type : List.of("renew", "establish")) {
        LocalDate first = null;
        String id = "";
        for (Plan.MandateEvent event : plan.mandateEvents) {
          if (event.mission().equals(mission.id()) && event.type().equals(type)) {
            boolean earlier =
                first == null
                    || event.day().isBefore(first)
                    || (event.day().equals(first) && event.id().compareTo(id) < 0);
            if (earlier) {
              first = event.day();
              id = event.id();
              authority = event.authority();
            }
          }
        }
      }
      LocalDate started = LocalDate.MIN;
      LocalDate terminated = null;
      for (int round = 0; round < 2; round++) {
        for (Plan.MandateEvent event : plan.mandateEvents) {
          if (event.mission().equals(mission.id()) && event.authority().equals(authority)) {
            boolean starts = event.type().equals("establish") || event.type().equals("renew");
            if (starts && event.day().isAfter(started)) {
              started = event.day();
            }
            boolean isLast = round == 1 && event.day().isAfter(started);
            if (event.type().equals("terminate")
                && isLast
                && (terminated == null || event.day().isBefore(terminated))) {
              terminated = event.day();
            }
          }
        }
      }
      return terminated;
    }

    private boolean isOver(Span span) {
      LocalDate end = end();
      return end != null && span.end().isAfter(end);
    }

    private List<Span> spans(View view) {
      TreeSet<Span> spans = new TreeSet<>(Span.IN_TIME);
      if (!isMeasurable() || due.horizon().equals(LocalDate.MIN)) {
        return List.of();
      }
      for (int i = 0; i < conditions.size(); i++) {
        if (obstacles.get(i).isEmpty()) {
          if (rhythm.isEmpty()) {
            spans.addAll(spoken(conditions.get(i), view));
          } else if (!conditions.get(i).indicator().isEmpty()) {
            spans.addAll(inRhythm(plan.indicator(conditions.get(i).indicator())));
          }
        }
      }
      spans.removeIf(span -> span.end().isAfter(due.horizon()));
      LocalDate end = end();
      if (rhythm.isEmpty() && !spans.isEmpty() && end != null && end.isBefore(due.horizon())) {
        spans.add(new Span(end, due.horizon()));
      }
      return List.copyOf(spans);
    }

    private List<Span> inRhythm(Plan.Indicator indicator) {
      LocalDate from = mission.establishedOn();
      LocalDate valid = indicator.validFrom();
      if (valid != null && (from == null || valid.isAfter(from))) {
        from = valid;
      }
      from = from == null ? due.firstStart(mission) : from;
      if (indicator.frequency().equals("irregular") || from == null) {
        return List.of();
      }
      List<Span> spans = new ArrayList<>();
      Span span = Span.months(from.getYear(), 1, Span.monthsOf(rhythm));
      while (!span.end().isAfter(due.horizon())) {
        if (!span.start().isBefore(from)) {
          spans.add(span);
        }
        span = new Span(span.end(), span.end().plusMonths(Span.monthsOf(rhythm)));
      }
      return spans;
    }

    private List<Span> spoken(Plan.Condition condition, View view) {
      List<Span> spans = new ArrayList<>();
      if (condition.indicator().isEmpty()) {
        for (Plan.Assessment each : view.judgements(condition.subject())) {
          if (judged(condition, each.span().lastDay()).contains(regionOf(each))) {
            spans.add(each.span());
          }
        }
      } else {
        for (Spot spot : view.reported(condition.indicator())) {
          Span span = spot.fact().span();
          if (isUnder(spot.fact().region(), region(condition), span.lastDay())) {
            spans.add(span);
          }
        }
      }
      return spans;
    }

    private boolean isUnder(String region, String upper, LocalDate day) {
      return region.equals(upper) || plan.above(region, day).contains(upper);
    }

    /** Regions of which a judgement is wanted. */
    private Set<String> judged(Plan.Condition condition, LocalDate day) {
      if (!condition.scope().equals("each")) {
        return Set.of(region(condition));
      }
      Set<String> children = new TreeSet<>();
      for (Plan.Region region : plan.regions) {
        if (region.isValidOn(day)
            && region.parent().equals(region(condition))
            && !region.id().equals(Plan.unknown(mission))) {
          children.add(region.id());
        }
      }
      return children;
    }

    private Found find(int number, Span span, View view) {
      Plan.Condition condition = conditions.get(number);
      if (!obstacles.get(number).isEmpty()) {
        return unsaid(number, "not_measurable", obstacles.get(number));
      }
      List<Part> parts = new ArrayList<>();
      if (condition.indicator().isEmpty()) {
        for (String region : judged(condition, span.lastDay())) {
          parts.add(judgement(condition, region, span, view));
        }
        return parts.isEmpty() ? new Found("silent", "not_judged", parts) : all(parts);
      }
      for (String region : regions(condition, span, view)) {
        parts.add(figure(condition, region, span, view));
      }
      return parts.isEmpty() ? new Found("silent", "not_due", parts) : all(parts);
    }

    private Found unsaid(int number, String result, String reason) {
      String region = region(conditions.get(number));
      return new Found(result, reason, List.of(new Part(region, null, result, reason, null, null)));
    }

    private Set<String> regions(Plan.Condition condition, Span span, View view) {
      if (!condition.scope().equals("each")) {
        return Set.of(region(condition));
      }
      Plan.Indicator indicator = plan.indicator(condition.indicator());
      Set<String> regions = new TreeSet<>();
      if (indicator.frequency().equals("irregular")) {
        for (Spot spot : view.reported(indicator.id())) {
          if (spot.fact().span().equals(span)) {
            regions.add(spot.fact().region());
          }
        }
      } else {
        regions.addAll(
            plan.regions(mission, indicator, Plan.reportingLevel(indicator), span.lastDay()));
      }
      regions.removeIf(region -> !isUnder(region, region(condition), span.lastDay()));
      return regions;
    }

    private Part figure(Plan.Condition condition, String region, Span span, View view) {
      Spot spot = view.headline(condition.indicator(), region, span);
      PlainFigure figure = spot == null ? null : view.figure(spot);
      if (figure == null) {
        return new Part(region, null, "silent", "not_due", null, null);
      }
      Progress row = spot == null ? null : model.progress.get(spot);
      if (figure.value != null) {
        return new Part(region, figure.value, judge(condition, figure.value), "", row, null);
      }
      String reason = row == null || view.day != null ? figure.reason : row.reason();
      if (reason.equals("not_at_target_level")) {
        boolean isPart = figure.observed > 0 && figure.observed < figure.expected;
        reason = figure.expected == 0 ? "not_applicable" : isPart ? "incomplete" : "no_value";
      }
      return new Part(region, null, "silent", reason, row, null);
    }

    private Part judgement(Plan.Condition condition, String region, Span span, View view) {
      Plan.Assessment last = null;
      for (Plan.Assessment each : view.judgements(condition.subject())) {
        boolean fits = each.span().holds(span) || span.holds(each.span());
        boolean later =
            last == null
                || each.signedOn().isAfter(last.signedOn())
                || (each.signedOn().equals(last.signedOn()) && each.id().compareTo(last.id()) > 0);
        if (fits && later && regionOf(each).equals(region)) {
          last = each;
        }
      }
      if (last == null) {
        return new Part(region, null, "silent", "not_judged", null, null);
      }
      if (!isNumber(last.rating())) {
        return new Part(region, null, "silent", "rating_in_words", null, last);
      }
      double rating = Double.parseDouble(last.rating().strip());
      return new Part(region, rating, judge(condition, rating), "", null, last);
    }

    private String judge(Plan.Condition condition, double value) {
      Double high = condition.high();
      boolean holds =
          switch (condition.comparison()) {
            case ">=" -> value >= condition.threshold();
            case "<=" -> value <= condition.threshold();
            case "=" -> value == condition.threshold();
            default -> high != null && value >= condition.threshold() && value <= high;
          };
      return holds ? "satisfied" : "failing";
    }

    private Found all(List<Part> parts) {
      List<Part> counting = new ArrayList<>(parts);
      if (parts.size() > 1) {
        counting.removeIf(part -> part.reason().equals("not_applicable"));
      }
      List<String> results = counting.stream().map(Part::result).toList();
      if (results.contains("failing")) {
        return new Found("failing", "", parts);
      }
      for (Part part : counting) {
        if (part.result().equals("silent")) {
          return new Found("silent", part.reason(), parts);
        }
      }
      return results.isEmpty()
          ? new Found("silent", "not_applicable", parts)
          : new Found("satisfied", "", parts);
    }

    private Period period(Span span, List<Found> found) {
      List<String> results = found.stream().map(Found::result).toList();
      boolean any = benchmark.combine().equals("any");
      String reason = "";
      for (int i = found.size() - 1; i >= 0; i--) {
        reason = found.get(i).reason().isEmpty() ? reason : found.get(i).reason();
      }
      if (any && results.contains("satisfied")) {
        return new Period(span, "satisfied", "", found);
      }
      if (!any && results.contains("failing")) {
        return new Period(span, "failing", "", found);
      }
      if (results.contains("silent") || results.contains("not_measurable")) {
        return new Period(span, "silent", reason, found);
      }
      return new Period(span, any ? "failing" : "satisfied", "", found);
    }

    private List<Period> periods(View view) {
      List<Period> periods = new ArrayList<>();
      for (Span span : spans(view)) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < conditions.size() && !isOver(span); i++) {
          found.add(find(i, span, view));
        }
        periods.add(isOver(span) ? new Period(span, "", "ended", found) : period(span, found));
      }
      LocalDate start = due.firstStart(mission);
      if (periods.isEmpty() && start != null && start.isBefore(due.horizon())) {
        periods.add(whole(new Span(start, due.horizon())));
      }
      return periods;
    }

    private Period whole(Span span) {
      if (isOver(span)) {
        return new Period(span, "", "ended", List.of());
      }
      List<Found> found = new ArrayList<>();
      for (int i = 0; i < conditions.size(); i++) {
        String silence = conditions.get(i).indicator().isEmpty() ? "not_judged" : "no_value";
        String obstacle = obstacles.get(i);
        found.add(
            obstacle.isEmpty()
                ? unsaid(i, "silent", silence)
                : unsaid(i, "not_measurable", obstacle));
      }
      if (isMeasurable()) {
        return period(span, found);
      }
      String reason = conditions.isEmpty() ? "no_conditions" : obstacles.get(0);
      return new Period(span, "not_measurable", reason, found);
    }

    /** From the first of the periods to the last, each time anew. */
    private Course course(List<Period> periods) {
      List<String> run = new ArrayList<>();
      int silent = 0;
      boolean met = false;
      int failed = 0;
      LocalDate firstMet = null;
      LocalDate lastSatisfied = null;
      for (Period period : periods) {
        if (period.result().isEmpty() || period.result().equals("not_measurable")) {
          continue;
        }
        if (period.result().equals("silent")) {
          silent++;
          if (silent == 2) {
            run.clear();
            met = false;
            failed = 0;
          }
          continue;
        }
        silent = 0;
        run.add(period.result());
        if (period.result().equals("satisfied")) {
          failed = 0;
          lastSatisfied = period.span().end();
          met = met || lastAre(run, "satisfied", benchmark.hold());
          firstMet = met && firstMet == null ? period.span().end() : firstMet;
        } else if (met) {
          failed++;
          met = !lastAre(run, "failing", benchmark.fail());
        }
      }
      int held = 0;
      while (held < run.size() && run.get(run.size() - 1 - held).equals("satisfied")) {
        held++;
      }
      String state =
          run.isEmpty() || silent > 1
              ? "no_data"
              : met ? "met" : held > 0 ? "holding" : firstMet == null ? "not_met" : "lost";
      return new Course(state, held, failed, silent, firstMet, lastSatisfied);
    }

    private boolean lastAre(List<String> run, String result, int count) {
      if (run.size() < count) {
        return false;
      }
      return run.subList(run.size() - count, run.size()).stream().allMatch(result::equals);
    }

    private String state(List<Period> periods) {
      Period last = periods.get(periods.size() - 1);
      if (last.result().isEmpty()) {
        return "ended";
      }
      return last.result().equals("not_measurable") ? "not_measurable" : course(periods).state();
    }

    void write() {
      List<Period> now = periods(new View(mission, null));
      LocalDate day = renewal;
      List<Period> before = new ArrayList<>();
      if (day != null) {
        before.addAll(periods(new View(mission, day)));
        before.removeIf(period -> period.span().end().isAfter(day));
      }
      String last = "";
      LocalDate since = LocalDate.MIN;
      for (int i = 0; i < now.size(); i++) {
        Period period = now.get(i);
        Span span = period.span();
        List<Period> sofar = now.subList(0, i + 1);
        Course course = course(sofar);
        String state = state(sofar);
        String stateThen = "";
        LocalDate metThen = null;
        for (int j = 0; j < before.size(); j++) {
          List<Period> soFarThen = before.subList(0, j + 1);
          if (before.get(j).span().equals(span)) {
            stateThen = state(soFarThen);
          }
          LocalDate first = course(soFarThen).firstMet();
          if (metThen == null && first != null && !first.isAfter(span.end())) {
            metThen = first;
          }
        }
        boolean may = Set.of("not_met", "holding", "no_data").contains(state);
        if (may && metThen != null && course.firstMet() == null) {
          state = "revised_away";
        }
        since = state.equals(last) ? since : span.end();
        last = state;
        String whyThen = day == null ? "no_renewal" : "after_renewal";
        if (day != null && !span.end().isAfter(day)) {
          whyThen = "not_known_then";
        }
        row(period, course, state, since, stateThen, whyThen, metThen);
        evidence(period);
      }
    }

    private void row(
        Period period,
        Course course,
        String state,
        LocalDate since,
        String stateThen,
        String whyThen,
        @Nullable LocalDate metThen) {
      Span span = period.span();
      int parties = 0;
      for (String party : benchmark.parties().split(";", -1)) {
        parties += party.isBlank() ? 0 : 1;
      }
      LocalDate dueDate = benchmark.dueDate();
      boolean isDue = dueDate != null && dueDate.isBefore(span.end());
      List<String> results = period.conditions().stream().map(Found::result).toList();
      progress.row(
          benchmark.id(),
          span.start(),
          span.end(),
          span.type(),
          mission.id(),
          benchmark.title(),
          benchmark.parties(),
          parties,
          benchmark.instruments(),
          benchmark.combine(),
          state,
          since,
          period.result(),
          period.reason(),
          conditions.size(),
          results.stream().filter("satisfied"::equals).count(),
          results.stream().filter("failing"::equals).count(),
          course.held(),
          benchmark.hold(),
          course.failed(),
          benchmark.fail(),
          course.silent(),
          course.firstMet(),
          course.lastSatisfied(),
          dueDate,
          isDue && !Set.of("met", "ended").contains(state),
          stateThen,
          stateThen.isEmpty() ? whyThen : "",
          metThen);
    }

    private void evidence(Period period) {
      for (int i = 0; i < period.conditions().size(); i++) {
        Plan.Condition condition = conditions.get(i);
        for (Part part : period.conditions().get(i).parts()) {
          Progress row = part.row();
          Plan.Assessment judgement = part.judgement();
          PlainGrade grade = row == null ? null : PlainGrade.of(plan, row);
          evidence.row(
              benchmark.id(),
              i + 1,
              part.region(),
              period.span().start(),
              period.span().end(),
              mission.id(),
              condition.indicator(),
              condition.subject(),
              condition.scope(),
              condition.comparison(),
              Figures.text(condition.threshold()),
              Figures.text(condition.high()),
              Figures.text(part.value()),
              part.result(),
              part.reason(),
              grade == null ? "" : grade.grade(),
              grade == null ? "" : grade.reason(),
              judgement == null ? "" : judgement.id(),
              judgement == null ? "" : judgement.rating(),
              judgement == null ? "" : judgement.signedOn());
        }
      }
    }
  }
}
