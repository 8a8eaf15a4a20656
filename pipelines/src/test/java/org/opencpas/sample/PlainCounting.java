package org.opencpas.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainAssessment.Source;

/** Counts events into facts, one for every region and period that their source answers for. */
final class PlainCounting {
  private final Plan plan;
  private final List<PlainEvent> events;
  private final PlainAnswers answers;

  PlainCounting(Plan plan, List<PlainEvent> events, PlainAnswers answers) {
    this.plan = plan;
    this.events = events;
    this.answers = answers;
  }

  /** The facts of all sources. */
  List<Report> count(List<Source> sources) {
    List<Report> facts = new ArrayList<>();
    for (Source source : sources) {
      for (Map.Entry<String, YamlNode> entry :
          source.count().get("indicators").entries().entrySet()) {
        Plan.Indicator indicator = plan.indicator(entry.getKey());
        for (Plan.Mission mission : plan.missions.values()) {
          if (indicator.isOf(mission.id())) {
            count(source, entry.getValue(), indicator, mission, facts);
          }
        }
      }
    }
    return facts;
  }

  private void count(
      Source source,
      YamlNode rule,
      Plan.Indicator indicator,
      Plan.Mission mission,
      List<Report> facts) {
    Set<LocalDate> months = answers.months(source, mission);
    Set<Span> periods = new TreeSet<>();
    for (LocalDate month : months) {
      Span period = Span.around(indicator.frequency(), month).orElseThrow();
      if (isInUse(indicator, period) && months.containsAll(firstDays(period))) {
        periods.add(period);
      }
    }
    for (Span period : periods) {
      String file = answers.files(source, mission).iterator().next();
      for (String region : regions(source, mission, indicator, period)) {
        Fact fact =
            new Fact(mission.id(), indicator.id(), region, indicator.component(), "", period);
        List<PlainEvent> found = inCell(source, indicator, mission, fact);
        facts.add(fact(source, rule, indicator, fact, found, file));
      }
    }
  }

  private static boolean isInUse(Plan.Indicator indicator, Span period) {
    LocalDate from = indicator.validFrom();
    LocalDate to = indicator.validTo();
    return (from == null || !period.lastDay().isBefore(from))
        && (to == null || period.lastDay().isBefore(to));
  }

  private static List<LocalDate> firstDays(Span period) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = period.start(); day.isBefore(period.end()); day = day.plusMonths(1)) {
      days.add(day);
    }
    return days;
  }

  private Set<String> regions(
      Source source, Plan.Mission mission, Plan.Indicator indicator, Span period) {
    int level = Plan.reportingLevel(indicator);
    Set<String> regions = plan.regions(mission, indicator, level, period.lastDay());
    List<String> listed = PlainAnswers.regions(source);
    // What has no place lies somewhere in what the source answers for.
    regions.removeIf(
        region ->
            !listed.isEmpty() && !listed.contains(region) && !region.equals(Plan.unknown(mission)));
    return regions;
  }

  private List<PlainEvent> inCell(
      Source source, Plan.Indicator indicator, Plan.Mission mission, Fact fact) {
    List<PlainEvent> found = new ArrayList<>();
    for (PlainEvent event : events) {
      if (event.source.equals(source.name())
          && event.mission.equals(mission)
          && fact.span().holds(event.day())
          && place(event, Plan.reportingLevel(indicator)).equals(fact.region())) {
        found.add(event);
      }
    }
    return found;
  }

  /** The region of a level in which an event lies on its first day. */
  private String place(PlainEvent event, int level) {
    List<String> places = new ArrayList<>(List.of(event.region()));
    places.addAll(plan.above(event.region(), event.day()));
    for (String place : places) {
      if (plan.level(place) == level) {
        return place;
      }
    }
    return "";
  }

  private static Report fact(
      Source source,
      YamlNode rule,
      Plan.Indicator indicator,
      Fact fact,
      List<PlainEvent> events,
      String file) {
    Map<String, Double> numbers = new TreeMap<>();
    if (rule.get("count").text().equals("events")) {
      numbers.put("value", (double) events.size());
    }
    put(numbers, "value", sum(events, rule.get("sum").text()));
    if (numbers.containsKey("value")) {
      put(numbers, "low", sum(events, rule.get("low").text()));
      put(numbers, "high", sum(events, rule.get("high").text()));
    }
    String narrowest = indicator.sensitivity();
    for (PlainEvent event : events) {
      String own = event.content.text("sensitivity");
      List<String> all = PlainCells.SENSITIVITIES;
      narrowest = all.indexOf(own) > all.indexOf(narrowest) ? own : narrowest;
    }
    String status = numbers.containsKey("value") ? "reported" : "not_reported";
    Content content = new Content(numbers, Map.of("sensitivity", narrowest), status);
    return new Report(
        fact, content, "replace", null, null, null, source.order(), source.name(), file, 0);
  }

  private static void put(Map<String, Double> numbers, String column, @Nullable Double number) {
    if (number != null) {
      numbers.put(column, number);
    }
  }

  /** Null when nothing is asked for, or an event does not give it. */
  private static @Nullable Double sum(List<PlainEvent> events, String column) {
    if (column.isEmpty()) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (PlainEvent event : events) {
      Double number = event.content.number(column);
      if (number == null) {
        return null;
      }
      sum = sum.add(new BigDecimal(number));
    }
    return sum.doubleValue();
  }
}
