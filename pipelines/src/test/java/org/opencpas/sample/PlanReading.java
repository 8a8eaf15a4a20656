package org.opencpas.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainTable.Row;

/** Reads a {@link Plan} from the tables of a framework. */
final class PlanReading {
  private final Path folder;
  private final Plan plan = new Plan();

  PlanReading(Path folder) {
    this.folder = folder;
  }

  Plan plan() {
    rows("missions").forEach(this::mission);
    rows("regions").forEach(this::region);
    rows("objectives").forEach(this::objective);
    rows("indicators").forEach(this::indicator);
    for (Row row : rows("indicator_components")) {
      plan.componentsOf(row.cell("indicator_id")).add(row.cell("component"));
    }
    for (Row row : rows("objective_conditions")) {
      plan.conditions
          .computeIfAbsent(row.cell("objective_id"), absent -> new TreeSet<>())
          .add(row.cell("requires"));
    }
    rows("targets").forEach(this::target);
    rows("mandate_events").forEach(this::mandateEvent);
    for (Row row : rows("populations")) {
      plan.populations.add(
          new Plan.Population(
              row.cell("region_id"),
              LocalDate.parse(row.cell("valid_from")),
              Double.parseDouble(row.cell("population"))));
    }
    for (Row row : rows("strength_ceilings")) {
      plan.ceilings.add(
          new Plan.Ceiling(
              row.cell("mission_id"),
              row.cell("authority"),
              row.cell("category"),
              Long.parseLong(row.cell("authorised")),
              LocalDate.parse(row.cell("effective_from"))));
    }
    for (Row row : rows("assessments")) {
      plan.assessments.add(
          new Plan.Assessment(
              row.cell("assessment_id"),
              row.cell("mission_id"),
              row.cell("subject"),
              row.cell("region_id"),
              Span.parse(row.cell("period")).orElseThrow(),
              row.cell("rating"),
              LocalDate.parse(row.cell("assessed_on"))));
    }
    rows("benchmarks").forEach(this::benchmark);
    rows("benchmark_conditions").forEach(this::condition);
    return plan;
  }

  private List<Row> rows(String table) {
    return PlainTable.read(folder.resolve(table + ".csv")).rows();
  }

  private void benchmark(Row row) {
    plan.benchmarks.add(
        new Plan.Benchmark(
            row.cell("benchmark_id"),
            row.cell("mission_id"),
            row.cell("title"),
            row.cell("accountable_parties"),
            row.cell("instruments"),
            usual(row.cell("combine"), "all"),
            (int) or(number(row.cell("hold_periods")), 1),
            (int) or(number(row.cell("fail_periods")), 1),
            date(row.cell("due_date"))));
  }

  private void condition(Row row) {
    plan.benchmarkConditions.add(
        new Plan.Condition(
            row.cell("benchmark_id"),
            row.cell("indicator_id"),
            row.cell("assessment_subject"),
            row.cell("region_id"),
            usual(row.cell("scope"), "total"),
            row.cell("comparison"),
            or(number(row.cell("threshold")), 0),
            number(row.cell("threshold_high"))));
  }

  private void mission(Row row) {
    String id = row.cell("mission_id");
    plan.missions.put(
        id,
        new Plan.Mission(
            id,
            row.cell("root_region_id"),
            date(row.cell("established_on")),
            date(row.cell("closed_on"))));
  }

  private void region(Row row) {
    plan.regions.add(
        new Plan.Region(
            row.cell("region_id"),
            Integer.parseInt(row.cell("level")),
            row.cell("parent_id"),
            date(row.cell("valid_from")),
            date(row.cell("valid_to"))));
  }

  private void objective(Row row) {
    String id = row.cell("objective_id");
    plan.objectives.put(
        id,
        new Plan.Objective(
            id,
            row.cell("mission_id"),
            row.cell("parent_id"),
            or(number(row.cell("weight")), 1),
            row.cell("mandate_reference"),
            row.cell("priority")));
  }

  private void indicator(Row row) {
    String id = row.cell("indicator_id");
    String level = row.cell("region_level");
    plan.components.put(id, new TreeSet<>(Set.of(row.cell("component"))));
    plan.indicators.put(
        id,
        new Plan.Indicator(
            id,
            row.cell("mission_id"),
            row.cell("objective_id"),
            row.cell("unit"),
            row.cell("measure"),
            row.cell("value_kind"),
            row.cell("numerator_kind"),
            row.cell("denominator_kind"),
            !row.cell("additive_over_regions").equals("false"),
            row.cell("resets_on"),
            row.cell("direction"),
            row.cell("result_level"),
            row.cell("component"),
            row.cell("mandate_component"),
            row.cell("source_independence"),
            row.cell("frequency"),
            level.isEmpty() ? null : Integer.valueOf(level),
            (int) or(number(row.cell("grace_days")), 0),
            or(number(row.cell("weight")), 1),
            number(row.cell("range_low")),
            number(row.cell("range_high")),
            usual(row.cell("sensitivity"), "internal"),
            date(row.cell("valid_from")),
            date(row.cell("valid_to"))));
  }

  private void target(Row row) {
    plan.targets.add(
        new Plan.Target(
            row.cell("target_id"),
            row.cell("indicator_id"),
            row.cell("region_id"),
            row.cell("disaggregation"),
            usual(row.cell("scope"), "total"),
            usual(row.cell("kind"), "level"),
            number(row.cell("baseline_value")),
            row.cell("baseline_period"),
            number(row.cell("target_low")),
            number(row.cell("target_value")),
            number(row.cell("target_high")),
            Span.parse(row.cell("target_period")).orElseThrow(),
            usual(row.cell("path"), "linear"),
            number(row.cell("tolerance")),
            date(row.cell("set_on"))));
  }

  private void mandateEvent(Row row) {
    LocalDate effective = date(row.cell("effective_from"));
    plan.mandateEvents.add(
        new Plan.MandateEvent(
            row.cell("event_id"),
            row.cell("mission_id"),
            row.cell("event_type"),
            row.cell("authority"),
            effective == null ? LocalDate.parse(row.cell("event_date")) : effective,
            date(row.cell("expires_on"))));
  }

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static @Nullable Double number(String text) {
    return text.isEmpty() ? null : Double.valueOf(text);
  }

  private static String usual(String text, String usual) {
    return text.isEmpty() ? usual : text;
  }

  private static double or(@Nullable Double given, double usual) {
    return given == null ? usual : given;
  }
}
