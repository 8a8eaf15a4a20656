package org.opencpas.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The framework of a {@link RandomWorkspace}: a mission or two, few regions and indicators. */
final class RandomFramework {

  /**
   * An indicator as returns need to know it.
   *
   * @param id id
   * @param mission mission that returns it
   * @param shape what its values look like
   * @param frequency how often it is due
   * @param component its component
   * @param regions regions that it is returned from
   */
  record Measured(
      String id,
      String mission,
      Shape shape,
      String frequency,
      String component,
      List<String> regions) {}

  /** What the values of an indicator look like. */
  enum Shape {
    FLOW("count", "flow"),
    STOCK("count", "stock"),
    CUMULATIVE("count", "cumulative"),
    SHARE("percentage", "ratio"),
    RATE("rate", "rate"),
    ORDINAL("ordinal", "ordinal"),
    QUALITATIVE("qualitative", "qualitative");

    private final String measure;
    private final String valueKind;

    Shape(String measure, String valueKind) {
      this.measure = measure;
      this.valueKind = valueKind;
    }

    /** Whether values may come as numerator and denominator. */
    boolean isDivided() {
      return this == SHARE || this == RATE;
    }
  }

  private final SplitMix random;
  private final Map<String, String> tables = new TreeMap<>();
  private final List<Measured> measured = new ArrayList<>();
  private final boolean hasTwoMissions;

  RandomFramework(SplitMix random) {
    this.random = random;
    hasTwoMissions = random.inPercent(35);
    missions();
    regions();
    objectives();
    indicators();
  }

  /** The tables by path. */
  Map<String, String> tables() {
    return tables;
  }

  /** The indicators, each once for every mission that returns it. */
  List<Measured> measured() {
    return measured;
  }

  /** Cells in which returns of an indicator may come: region and period. */
  List<Map<String, String>> cells(Measured indicator) {
    List<String> periods = new ArrayList<>();
    switch (indicator.frequency()) {
      case "month" ->
          periods.addAll(List.of("2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06"));
      case "quarter" -> periods.addAll(List.of("2024-Q1", "2024-Q2", "2024-Q3"));
      case "half_year" -> periods.addAll(List.of("2024-S1", "2024-S2"));
      case "year" -> periods.add("2024");
      default -> periods.addAll(List.of("2024-02-10", "2024-05-10", "2024-01-15/P2M"));
    }
    if (random.inPercent(12)) {
      periods.add(random.pick(List.of("2024", "2024-S1", "2024-03-31", "2024-02-01/P2M")));
    }
    List<Map<String, String>> cells = new ArrayList<>();
    for (String region : indicator.regions()) {
      for (String period : periods) {
        Map<String, String> cell = new LinkedHashMap<>();
        cell.put("mission_id", indicator.mission());
        cell.put("indicator_id", indicator.id());
        cell.put("region_id", region);
        cell.put("period", period);
        cells.add(cell);
      }
    }
    return cells;
  }

  private void missions() {
    DelimitedText text = new DelimitedText(',');
    text.row(
        List.of(
            "mission_id", "name", "organisation", "root_region_id", "established_on", "closed_on"));
    String established = random.pick(List.of("", "2024-01-01", "2024-01-10", "2023-11-01"));
    String closed = random.inPercent(15) ? "2024-05-15" : "";
    text.row(List.of("M1", "First", "UN", "R", established, closed));
    if (hasTwoMissions) {
      text.row(List.of("M2", "Second", "AU", "Q", "", ""));
    }
    tables.put("framework/missions.csv", text.toString());
  }

  private void regions() {
    DelimitedText text = new DelimitedText(',');
    text.row(List.of("region_id", "name", "level", "parent_id", "valid_from", "valid_to"));
    text.row(List.of("R", "Root", "0", "", "", ""));
    text.row(List.of("A", "Région A", "1", "R", "", ""));
    if (random.inPercent(20)) {
      text.row(List.of("D", "New region", "1", "R", "2024-04-01", ""));
    }
    text.row(List.of("B", "Region B", "1", "R", random.inPercent(30) ? "2024-01-01" : "", ""));
    text.row(List.of("C", "Old region", "1", "R", "", "2024-01-01"));
    text.row(List.of("A1", "Part of A", "2", "A", "", ""));
    if (hasTwoMissions) {
      text.row(List.of("Q", "Other root", "0", "", "", ""));
      text.row(List.of("Q1", "Other region", "1", "Q", "", ""));
    }
    tables.put("framework/regions.csv", text.toString());
  }

  private void objectives() {
    tables.put(
        "framework/objectives.csv",
        """
        objective_id,mission_id,parent_id,level,title,weight
        O1,M1,,objective,First,2
        O2,M1,O1,outcome,Second,0.5
        O3,M1,O1,output,Third,4
        """);
  }

  private void indicators() {
    DelimitedText text = new DelimitedText(',');
    text.row(
        List.of(
            "indicator_id",
            "mission_id",
            "objective_id",
            "title",
            "unit",
            "measure",
            "value_kind",
            "resets_on",
            "direction",
            "result_level",
            "component",
            "frequency",
            "region_level",
            "grace_days",
            "weight",
            "range_low",
            "range_high",
            "sensitivity",
            "valid_from",
            "valid_to"));
    DelimitedText components = new DelimitedText(',');
    components.row(List.of("indicator_id", "component"));
    DelimitedText targets = new DelimitedText(',');
    targets.row(
        List.of(
            "target_id",
            "indicator_id",
            "region_id",
            "disaggregation",
            "baseline_value",
            "baseline_period",
            "target_low",
            "target_value",
            "target_high",
            "target_period",
            "path",
            "tolerance",
            "set_on"));
    int count = random.between(3, 7);
    for (int i = 1; i <= count; i++) {
      String id = "i" + i;
      boolean common = hasTwoMissions && random.inPercent(30);
      Shape shape = random.pick(List.of(Shape.values()));
      String frequency =
          random.pick(List.of("month", "month", "quarter", "half_year", "year", "irregular"));
      String component = random.pick(List.of("military", "police", "civilian", "support"));
      String level = random.pick(List.of("", "0", "1", "1", "2"));
      String direction = random.pick(List.of("increase", "increase", "decrease", "maintain"));
      text.row(
          List.of(
              id,
              common ? "" : "M1",
              common ? "" : random.pick(List.of("", "O1", "O2", "O2", "O3", "O3")),
              "Indicator " + i,
              random.pick(List.of("", "things")),
              shape.measure,
              shape.valueKind,
              shape == Shape.CUMULATIVE && random.inPercent(30) ? "each January" : "",
              direction,
              random.pick(List.of("output", "output", "outcome", "outcome", "impact", "context")),
              component,
              frequency,
              level,
              String.valueOf(random.pick(List.of(0, 10, 30))),
              random.pick(List.of("", "1", "2", "0.5", "0.1", "0")),
              random.pick(List.of("", "0", "5")),
              random.pick(List.of("", "60", "90")),
              random.pick(List.of("", "public", "council", "contributor")),
              random.pick(List.of("", "", "2024-01-01")),
              random.pick(List.of("", "", "2024-10-01"))));
      if (random.inPercent(30)) {
        String other = random.pick(List.of("military", "police", "civilian", "support"));
        if (!other.equals(component)) {
          components.row(List.of(id, other));
        }
      }
      List<String> regions = regionsOf(level);
      measured.add(new Measured(id, "M1", shape, frequency, component, regions));
      targets(id, direction, regions, targets);
      if (common) {
        List<String> others = level.equals("1") ? List.of("Q1") : List.of("");
        measured.add(new Measured(id, "M2", shape, frequency, component, others));
      }
    }
    tables.put("framework/indicators.csv", text.toString());
    tables.put("framework/indicator_components.csv", components.toString());
    tables.put("framework/targets.csv", targets.toString());
  }

  private List<String> regionsOf(String level) {
    List<String> regions = new ArrayList<>();
    switch (level) {
      case "1" -> regions.addAll(List.of("A", "B"));
      case "2" -> regions.add("A1");
      default -> regions.add(random.pick(List.of("", "R")));
    }
    if (random.inPercent(15)) {
      regions.add(level.equals("1") ? "" : "B");
    }
    return regions;
  }

  private void targets(
      String indicator, String direction, List<String> regions, DelimitedText targets) {
    int number = 0;
    for (String region : regions) {
      for (int i = random.between(0, 3); i > 0; i--) {
        number++;
        String path = random.pick(List.of("linear", "linear", "step", "milestones"));
        boolean based = random.inPercent(80);
        boolean range = random.inPercent(direction.equals("maintain") ? 70 : 5);
        targets.row(
            List.of(
                indicator + "-" + number,
                indicator,
                region.equals("R") ? random.pick(List.of("", "R")) : region,
                random.pick(List.of("", "", "", "sex=f")),
                based ? String.valueOf(random.between(0, 8) * 5) : "",
                based
                    ? random.pick(List.of("", "2023-12", "2023-Q4", "2023", "2024-01-15/P2M"))
                    : "",
                range ? random.pick(List.of("20", "20", "")) : "",
                range ? random.pick(List.of("", "", "30")) : String.valueOf(random.below(17) * 5),
                range ? "40" : "",
                random.pick(List.of("2024-Q1", "2024-06", "2024", "2024-S1", "2025")),
                path,
                direction.equals("maintain") ? random.pick(List.of("", "10", "12.5")) : "",
                random.pick(List.of("", "2024-01-01", "2024-04-01"))));
      }
    }
  }
}
