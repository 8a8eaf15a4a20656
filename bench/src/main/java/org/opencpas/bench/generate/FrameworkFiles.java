package org.opencpas.bench.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the framework of a workspace: one CSV a table. */
final class FrameworkFiles {
  private final Plan plan;
  private final long seed;
  private final Path directory;

  FrameworkFiles(Plan plan, long seed, Path directory) {
    this.plan = plan;
    this.seed = seed;
    this.directory = directory;
  }

  void write() throws IOException {
    missions();
    regions();
    objectives();
    objectiveConditions();
    indicators();
    indicatorComponents();
    targets();
  }

  private CsvBytes open(String table) throws IOException {
    return CsvBytes.open(directory.resolve(table + ".csv"));
  }

  private void missions() throws IOException {
    try (CsvBytes csv = open("missions")) {
      csv.row("mission_id", "name", "organisation", "root_region_id", "established_on");
      for (int mission = 0; mission < plan.scale().missions(); mission++) {
        csv.row(
            Plan.missionId(mission),
            "Mission in " + Plan.land(mission) + " (fictional)",
            mission % 4 == 3 ? "AU" : "UN",
            Plan.rootId(mission),
            Scale.FIRST_YEAR + "-01-01");
      }
    }
  }

  private void regions() throws IOException {
    try (CsvBytes csv = open("regions")) {
      csv.row("region_id", "name", "level", "parent_id");
      for (int mission = 0; mission < plan.scale().missions(); mission++) {
        csv.row(Plan.rootId(mission), Plan.land(mission), "0", "");
        int number = 1;
        for (String region : plan.regionIds(mission)) {
          csv.row(region, Plan.land(mission) + " " + number++, "1", Plan.rootId(mission));
        }
      }
    }
  }

  private void objectives() throws IOException {
    try (CsvBytes csv = open("objectives")) {
      csv.row(
          "objective_id",
          "mission_id",
          "parent_id",
          "level",
          "mandate_reference",
          "priority",
          "title",
          "theme",
          "weight");
      for (int mission = 0; mission < plan.scale().missions(); mission++) {
        for (int top = 0; top < 2; top++) {
          csv.row(
              Plan.objectiveId(mission, top),
              Plan.missionId(mission),
              "",
              "objective",
              "Fictional text para. " + (top + 3),
              Integer.toString(top + 1),
              "Objective " + (top + 1),
              top == 0 ? "protection of civilians" : "rule of law",
              top == 0 ? "2" : "1");
        }
        for (int outcome = 0; outcome < plan.outcomes(mission); outcome++) {
          pair(csv, mission, outcome);
        }
      }
    }
  }

  private static void pair(CsvBytes csv, int mission, int outcome) throws IOException {
    String reference = outcome % 3 == 0 ? "Fictional text para. " + (outcome + 10) : "";
    csv.row(
        Plan.outcomeId(mission, outcome),
        Plan.missionId(mission),
        Plan.objectiveId(mission, outcome % 2),
        "outcome",
        reference,
        outcome % 4 == 0 ? Integer.toString(outcome + 1) : "",
        "Outcome " + (outcome + 1),
        "",
        Integer.toString(1 + outcome % 2));
    csv.row(
        Plan.outputId(mission, outcome),
        Plan.missionId(mission),
        Plan.outcomeId(mission, outcome),
        "output",
        "",
        "",
        "Output " + (outcome + 1),
        "",
        "1");
  }

  private void objectiveConditions() throws IOException {
    try (CsvBytes csv = open("objective_conditions")) {
      csv.row("objective_id", "requires", "note");
      for (int mission = 0; mission < plan.scale().missions(); mission++) {
        csv.row(Plan.outcomeId(mission, 1), Plan.outcomeId(mission, 0), "");
        csv.row(Plan.outcomeId(mission, 1), "the law on local courts is passed", "");
      }
    }
  }

  private void indicators() throws IOException {
    try (CsvBytes csv = open("indicators")) {
      csv.row(
          "indicator_id",
          "mission_id",
          "objective_id",
          "title",
          "unit",
          "measure",
          "value_kind",
          "numerator_kind",
          "denominator_kind",
          "additive_over_regions",
          "direction",
          "result_level",
          "component",
          "frequency",
          "region_level",
          "grace_days",
          "weight",
          "range_low",
          "range_high",
          "sensitivity");
      for (int mission = 0; mission < plan.scale().missions(); mission++) {
        for (PlannedIndicator indicator : plan.indicators(mission)) {
          indicator(csv, indicator);
        }
      }
    }
  }

  private void indicator(CsvBytes csv, PlannedIndicator indicator) throws IOException {
    Kind kind = indicator.kind();
    csv.row(
        indicator.id(),
        Plan.missionId(indicator.mission()),
        objectiveOf(indicator),
        kind.title() + " " + (indicator.number() + 1),
        kind.unit(),
        kind.measure(),
        kind.valueKind(),
        kind.partKind(),
        kind.partKind(),
        "true",
        kind.direction(),
        kind.level(),
        kind.component(),
        "quarter",
        "1",
        "30",
        Integer.toString(indicator.weight()),
        "0",
        kind.isShare() ? "100" : kind.isCumulative() ? "1200" : "430",
        "public");
  }

  private String objectiveOf(PlannedIndicator indicator) {
    int mission = indicator.mission();
    int outcome = indicator.number() % plan.outcomes(mission);
    return switch (indicator.kind().level()) {
      case "output" -> Plan.outputId(mission, outcome);
      case "outcome" -> Plan.outcomeId(mission, outcome);
      default -> Plan.objectiveId(mission, indicator.number() % 2);
    };
  }

  private void indicatorComponents() throws IOException {
    try (CsvBytes csv = open("indicator_components")) {
      csv.row("indicator_id", "component");
      for (int mission = 0; mission < plan.scale().missions(); mission++) {
        for (PlannedIndicator indicator : plan.indicators(mission)) {
          if (indicator.number() % 17 == 0) {
            boolean support = indicator.kind().component().equals("support");
            csv.row(indicator.id(), support ? "civilian" : "support");
          }
        }
      }
    }
  }

  private void targets() throws IOException {
    try (CsvBytes csv = open("targets")) {
      csv.row(
          "target_id",
          "indicator_id",
          "region_id",
          "scope",
          "kind",
          "baseline_value",
          "baseline_period",
          "target_low",
          "target_value",
          "target_high",
          "target_period",
          "path",
          "tolerance",
          "set_on");
      for (int mission = 0; mission < plan.scale().missions(); mission++) {
        for (PlannedIndicator indicator : plan.indicators(mission)) {
          targets(csv, indicator);
        }
      }
    }
  }

  private void targets(CsvBytes csv, PlannedIndicator indicator) throws IOException {
    switch (indicator.goal()) {
      case EACH_PLACE -> {
        List<String> regions = plan.regionIds(indicator.mission());
        for (int region = 0; region < regions.size(); region++) {
          TargetRows rows = new TargetRows(csv, indicator, regions.get(region), plan.scale());
          rows.write(Aim.of(seed, indicator, region));
        }
      }
      case ONE_FOR_EACH ->
          new TargetRows(csv, indicator, "", plan.scale()).write(Aim.of(seed, indicator, 0));
      case TOTAL -> new TargetRows(csv, indicator, "", plan.scale()).write(total(indicator));
      case NONE -> {}
    }
  }

  /**
   * Amounts add up over regions; shares and their ranges do not, so the first region's stand in.
   */
  private Aim total(PlannedIndicator indicator) {
    Aim first = Aim.of(seed, indicator, 0);
    if (indicator.kind().isShare()) {
      return first;
    }
    int baseline = 0;
    int target = 0;
    int range = 0;
    for (int region = 0; region < plan.scale().regions(); region++) {
      Aim aim = Aim.of(seed, indicator, region);
      baseline += aim.baseline();
      target += aim.target();
      range += aim.range();
    }
    return new Aim(baseline, target, range);
  }
}
