package org.opencpas.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The indicators of a {@link RandomFramework}, and what each of them aims at. */
final class RandomIndicators {

  /**
   * An indicator as returns need to know it.
   *
   * @param id id
   * @param mission mission that returns it
   * @param shape what its values look like
   * @param frequency how often it is due
   * @param component its component
   * @param regions regions that it is returned from
   * @param filled percentage of its cells that are returned
   * @param parts breakdowns that it is returned by
   * @param divided percentage of its cells that are broken down
   */
  record Measured(
      String id,
      String mission,
      Shape shape,
      String frequency,
      String component,
      List<String> regions,
      int filled,
      List<String> parts,
      int divided) {}

  /** What the values of an indicator look like. */
  enum Shape {
    FLOW("count", "flow"),
    STOCK("count", "stock"),
    CUMULATIVE("count", "cumulative"),
    SHARE("percentage", "ratio"),
    LEVEL_SHARE("percentage", "stock"),
    RATE("rate", "rate"),
    RATIO("ratio", "ratio"),
    ORDINAL("ordinal", "ordinal"),
    STEP("ordinal", "stock"),
    QUALITATIVE("qualitative", "qualitative");

    private final String measure;
    private final String valueKind;

    Shape(String measure, String valueKind) {
      this.measure = measure;
      this.valueKind = valueKind;
    }

    String measure() {
      return measure;
    }

    String valueKind() {
      return valueKind;
    }

    /** Whether values may come as numerator and denominator. */
    boolean isDivided() {
      return measure.equals("percentage") || measure.equals("rate") || measure.equals("ratio");
    }

    /** Whether values are steps of a scale. */
    boolean isRated() {
      return measure.equals("ordinal");
    }

    private boolean mayHaveKinds() {
      return isDivided() && !valueKind.equals("stock");
    }
  }

  private static final List<Shape> SHAPES =
      List.of(
          Shape.FLOW,
          Shape.FLOW,
          Shape.FLOW,
          Shape.FLOW,
          Shape.STOCK,
          Shape.STOCK,
          Shape.STOCK,
          Shape.CUMULATIVE,
          Shape.SHARE,
          Shape.SHARE,
          Shape.LEVEL_SHARE,
          Shape.RATE,
          Shape.RATE,
          Shape.RATIO,
          Shape.ORDINAL,
          Shape.STEP,
          Shape.QUALITATIVE);

  static final List<String> COLUMNS =
      List.of(
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
          "valid_to",
          "mandate_component",
          "source_independence");

  private static final List<String> COMPONENTS =
      List.of("military", "police", "civilian", "support");

  private final SplitMix random;
  private final boolean hasTwoMissions;
  private final List<String> districts;
  private final List<Measured> measured = new ArrayList<>();
  private final DelimitedText text = new DelimitedText(',');
  private final DelimitedText components = new DelimitedText(',');
  private final RandomTargets targets;

  RandomIndicators(SplitMix random, boolean hasTwoMissions, List<String> districts) {
    this.random = random;
    this.hasTwoMissions = hasTwoMissions;
    this.districts = districts;
    this.targets = new RandomTargets(random);
    text.row(COLUMNS);
    components.row(List.of("indicator_id", "component"));
    int count = random.between(3, 6);
    for (int i = 1; i <= count; i++) {
      indicator("i" + i);
    }
  }

  /** The tables by path. */
  Map<String, String> tables() {
    Map<String, String> tables = new TreeMap<>();
    tables.put("framework/indicators.csv", text.toString());
    tables.put("framework/indicator_components.csv", components.toString());
    tables.put("framework/targets.csv", targets.text());
    return tables;
  }

  /** The indicators, each once for every mission that returns it. */
  List<Measured> measured() {
    return measured;
  }

  private void indicator(String id) {
    boolean other = hasTwoMissions && !id.equals("i1") && random.inPercent(15);
    boolean common = hasTwoMissions && !other && random.inPercent(30);
    String mission = other ? "M2" : "M1";
    Shape shape = random.pick(SHAPES);
    String frequency =
        random.pick(
            List.of("month", "month", "month", "quarter", "half_year", "year", "irregular"));
    String component = random.pick(COMPONENTS);
    String level =
        other ? random.pick(List.of("", "1")) : random.pick(List.of("", "0", "1", "1", "2", "2"));
    String direction = random.pick(List.of("increase", "increase", "decrease", "maintain"));
    row(
        id,
        common ? "" : mission,
        objective(mission, common),
        shape,
        direction,
        component,
        frequency,
        level);
    if (random.inPercent(30)) {
      String second = random.pick(COMPONENTS);
      if (!second.equals(component)) {
        components.row(List.of(id, second));
      }
    }
    List<String> regions = regionsOf(mission, level);
    if (mission.equals("M1") && random.inPercent(frequency.equals("irregular") ? 60 : 20)) {
      String odd = random.pick(List.of("", "A", "B", "A1"));
      if (!regions.contains(odd)) {
        regions.add(odd);
      }
    }
    measured.add(measured(id, mission, shape, frequency, component, regions));
    targets.of(id, mission, shape, direction, regions);
    if (common) {
      measured.add(measured(id, "M2", shape, frequency, component, regionsOf("M2", level)));
    }
  }

  private Measured measured(
      String id,
      String mission,
      Shape shape,
      String frequency,
      String component,
      List<String> regions) {
    return new Measured(
        id,
        mission,
        shape,
        frequency,
        component,
        regions,
        random.pick(List.of(60, 95, 100, 100, 100)),
        random.pick(
            List.of(
                List.of("sex=f", "sex=m"),
                List.of("sex=f", "sex=m", "sex=f;age=18-24"),
                List.of("age=0-17;sex=f", "age=18+;sex=f", "age=18+;sex=m"))),
        random.pick(List.of(0, 0, 15, 60)));
  }

  private String objective(String mission, boolean common) {
    if (common) {
      return "";
    }
    return mission.equals("M2")
        ? random.pick(List.of("", "P1"))
        : random.pick(List.of("", "O1", "O2", "O2", "O3", "O3", "O4"));
  }

  private void row(
      String id,
      String mission,
      String objective,
      Shape shape,
      String direction,
      String component,
      String frequency,
      String level) {
    List<String> kinds =
        shape.mayHaveKinds()
            ? random.pick(
                List.of(
                    List.of("", ""),
                    List.of("flow", "flow"),
                    List.of("flow", "stock"),
                    List.of("flow", "stock"),
                    List.of("stock", "stock"),
                    List.of("cumulative", "stock"),
                    List.of("stock", "flow")))
            : List.of("", "");
    text.row(
        List.of(
            id,
            mission,
            objective,
            "Indicator " + id,
            shape.isDivided()
                ? random.pick(List.of("", "things per 1,000", "per 100 000", "per 100 persons"))
                : random.pick(List.of("", "things")),
            shape.measure,
            shape.valueKind,
            kinds.get(0),
            kinds.get(1),
            random.pick(List.of("", "", "", "", "true", "false")),
            shape == Shape.CUMULATIVE && random.inPercent(30) ? "each January" : "",
            direction,
            random.pick(
                List.of("output", "output", "outcome", "outcome", "outcome", "impact", "context")),
            component,
            frequency,
            level,
            String.valueOf(random.pick(List.of(0, 10, 30))),
            random.pick(List.of("", "1", "2", "0.5", "0.1", "0")),
            random.pick(List.of("", "0", "5")),
            random.pick(List.of("", "60", "90")),
            random.pick(List.of("", "public", "council", "contributor")),
            random.pick(List.of("", "", "", "2024-01-01", "2024-01-15")),
            random.pick(List.of("", "", "2024-10-01")),
            random.pick(List.of("", "safety", "safety", "law, and its courts")),
            random.pick(List.of("independent", "independent", "checked", "self_reported", ""))));
  }

  private List<String> regionsOf(String mission, String level) {
    List<String> regions = new ArrayList<>();
    boolean isFirst = mission.equals("M1");
    switch (level) {
      case "1" -> regions.addAll(isFirst ? List.of("A", "B") : List.of("Q1", "Q2"));
      case "2" -> regions.addAll(isFirst ? districts : List.of("Q1"));
      default -> regions.add(random.pick(List.of("", isFirst ? "R" : "Q")));
    }
    return regions;
  }
}
