package org.opencpas.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainCoverage.Covered;
import org.opencpas.sample.PlainTable.Row;

/** What each mission owes the run with its next freeze, from the texts of the framework. */
final class PlainReadiness {
  private static final List<String> DECISIONS =
      List.of("establish", "renew", "rollover", "ceiling_change", "final_extension", "terminate");

  /** A run that is wanted. */
  private record Run(LocalDate freeze, LocalDate date, String name, String label) {}

  /** A date of a mandate. */
  private record Day(String type, LocalDate date) {}

  private final LocalDate today;
  private final List<YamlNode> schedule;
  private final List<Row> events;
  private final List<Row> benchmarks;
  private final Map<String, String> responsible = new TreeMap<>();

  private PlainReadiness(Path workspace, LocalDate today) {
    this.today = today;
    this.schedule = schedule(workspace);
    Path framework = workspace.resolve("framework");
    this.events = PlainTable.read(framework.resolve("mandate_events.csv")).rows();
    this.benchmarks = PlainTable.read(framework.resolve("benchmarks.csv")).rows();
    for (Row row : PlainTable.read(framework.resolve("indicators.csv")).rows()) {
      responsible.put(row.cell("indicator_id"), row.cell("responsible"));
    }
  }

  private static List<YamlNode> schedule(Path workspace) {
    try {
      return YamlNode.read(Files.readString(workspace.resolve("assessment.yaml")))
          .get("schedule")
          .items();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The table.
   *
   * @param horizon first day after the coverage
   * @param covered what was due and what came, if the coverage ended with a day
   */
  static PlainTable table(
      Path workspace,
      Plan plan,
      LocalDate horizon,
      Function<LocalDate, Map<Fact.Cell, Covered>> covered) {
    TableBuilder table =
        new TableBuilder(
            "mission_id,component,responsible,region_id,indicator_id,period_type,period_start,"
                + "period_end,run,run_before,freeze_on,days_left,due_on,days_overdue,"
                + "silent_periods,last_observed_end");
    if (horizon.equals(LocalDate.MIN)) {
      return table.build();
    }
    PlainReadiness all = new PlainReadiness(workspace, horizon.minusDays(1));
    for (String mission : plan.missions.keySet()) {
      Run run = all.next(mission);
      if (run != null) {
        for (Covered cell : covered.apply(run.freeze()).values()) {
          if (cell.cell().mission().equals(mission)
              && cell.expected() == 1
              && cell.responded() == 0
              && !cell.cell().span().lastDay().isAfter(run.freeze())) {
            all.add(plan, run, cell, table);
          }
        }
      }
    }
    return table.build();
  }

  private void add(Plan plan, Run run, Covered owed, TableBuilder table) {
    Fact.Cell cell = owed.cell();
    Plan.Indicator indicator = plan.indicator(cell.indicator());
    LocalDate due = cell.span().end().plusDays(indicator.graceDays());
    table.row(
        cell.mission(),
        indicator.component(),
        responsible.getOrDefault(cell.indicator(), ""),
        cell.region(),
        cell.indicator(),
        cell.span().type(),
        cell.span().start(),
        cell.span().end(),
        run.label(),
        run.date(),
        run.freeze(),
        run.freeze().toEpochDay() - today.toEpochDay(),
        due,
        today.isAfter(due) ? today.toEpochDay() - due.toEpochDay() : 0,
        owed.silentPeriods(),
        owed.lastObservedEnd());
  }

  private @Nullable Run next(String mission) {
    List<Run> runs = new ArrayList<>();
    for (YamlNode entry : schedule) {
      List<String> missions = entry.get("missions").items().stream().map(YamlNode::text).toList();
      List<String> before = entry.get("before").items().stream().map(YamlNode::text).toList();
      String days = entry.get("days").text();
      String freeze = entry.get("freeze").text();
      String name = entry.get("name").text();
      for (Day day : days(mission)) {
        LocalDate frozen = day.date().minusDays(Long.parseLong(freeze.isEmpty() ? days : freeze));
        if (before.contains(day.type())
            && (missions.isEmpty() || missions.contains(mission))
            && !frozen.isBefore(today)) {
          String label = name + "-" + mission.toLowerCase(Locale.ROOT) + "-" + day.date();
          runs.add(new Run(frozen, day.date(), name, label));
        }
      }
    }
    return runs.stream()
        .min(Comparator.comparing(Run::freeze).thenComparing(Run::date).thenComparing(Run::name))
        .orElse(null);
  }

  /** The days of a mission that are known and stand. */
  private List<Day> days(String mission) {
    List<Row> known = new ArrayList<>();
    for (Row event : events) {
      boolean isDecision = DECISIONS.contains(event.cell("event_type"));
      boolean isKnown =
          isDecision
              ? !date(event, "event_date").isAfter(today)
              : isKnown(mission, event.cell("instrument"));
      if (event.cell("mission_id").equals(mission) && isKnown) {
        known.add(event);
      }
    }
    List<Day> days = new ArrayList<>();
    for (Row event : known) {
      if (!DECISIONS.contains(event.cell("event_type"))) {
        days.add(new Day(event.cell("event_type"), date(event, "event_date")));
      }
    }
    for (Row benchmark : benchmarks) {
      String id = benchmark.cell("benchmark_id");
      if (benchmark.cell("mission_id").equals(mission)
          && !benchmark.cell("due_date").isEmpty()
          && known.stream().noneMatch(event -> event.cell("event_id").equals(id))
          && List.of(benchmark.cell("instruments").split(";")).stream()
              .anyMatch(text -> isKnown(mission, text.strip()))) {
        days.add(new Day("benchmark_due", date(benchmark, "due_date")));
      }
    }
    Day expiry = expiry(known);
    if (expiry != null) {
      days.add(expiry);
    }
    return days;
  }

  /** A text is known from the first decision that names it; one that none names from the start. */
  private boolean isKnown(String mission, String instrument) {
    LocalDate first = null;
    for (Row event : events) {
      if (event.cell("mission_id").equals(mission)
          && DECISIONS.contains(event.cell("event_type"))
          && event.cell("instrument").equals(instrument)
          && (first == null || date(event, "event_date").isBefore(first))) {
        first = date(event, "event_date");
      }
    }
    return instrument.isEmpty() || first == null || !first.isAfter(today);
  }

  /** The day on which the mandate runs out by its last decision; null when there is none. */
  private static @Nullable Day expiry(List<Row> known) {
    Row first =
        known.stream()
            .filter(event -> List.of("establish", "renew").contains(event.cell("event_type")))
            .min(
                Comparator.comparing((Row event) -> event.cell("event_type"))
                    .thenComparing(PlainReadiness::effect)
                    .thenComparing(event -> event.cell("event_id")))
            .orElse(null);
    if (first == null) {
      return null;
    }
    List<Row> own =
        new ArrayList<>(
            known.stream()
                .filter(event -> event.cell("authority").equals(first.cell("authority")))
                .toList());
    own.sort(
        Comparator.comparing((Row event) -> date(event, "event_date"))
            .thenComparing(PlainReadiness::effect)
            .thenComparing(event -> event.cell("event_id")));
    Day open = null;
    for (Row event : own) {
      String type = event.cell("event_type");
      boolean isOpen = !event.cell("expires_on").isEmpty();
      if (type.equals("rollover") && isOpen) {
        open = new Day(open == null ? "renew" : open.type(), date(event, "expires_on"));
      } else if (List.of("establish", "renew", "final_extension").contains(type)) {
        String kind = type.equals("final_extension") ? type : "renew";
        open = isOpen ? new Day(kind, date(event, "expires_on")) : null;
      } else if (type.equals("terminate")) {
        open = null;
      }
    }
    return open;
  }

  private static LocalDate effect(Row event) {
    return date(event, event.cell("effective_from").isEmpty() ? "event_date" : "effective_from");
  }

  private static LocalDate date(Row row, String column) {
    return Objects.requireNonNull(LocalDate.parse(row.cell(column)));
  }
}
