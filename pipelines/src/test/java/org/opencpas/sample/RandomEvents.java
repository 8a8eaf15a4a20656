package org.opencpas.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencpas.sample.RandomIndicators.Shape;

/**
 * A source of events of a {@link RandomWorkspace}, and the indicators that are counted from it:
 * corrections, deletions, merges, repeats, events without a place or outside what the source
 * answers for.
 */
final class RandomEvents {
  private static final List<String> COLUMNS =
      List.of(
          "event_id",
          "mission_id",
          "region_id",
          "place",
          "date_start",
          "date_end",
          "type",
          "deaths_best",
          "deaths_low",
          "deaths_high",
          "civilian_deaths_recorded",
          "place_precision",
          "date_precision",
          "reported_at",
          "revision",
          "action",
          "sensitivity");
  private static final List<String> SPANS =
      List.of(
          "whole years of the file",
          "whole months of the file",
          "whole months of the file",
          "{from: 2024-01, to: 2024-06}",
          "{from: 2023-12, to: 2024-04}",
          "{from: 2024, to: 2024}");
  private static final List<String> TIMES =
      List.of(
          "",
          "2024-02-05",
          "2024-03-01",
          "2024-03-01T10:00:00Z",
          "2024-05-01",
          "2024-05-31",
          "2024-07-15",
          "2024-07-15",
          "2024-08-20",
          "2024-10-03");

  private final SplitMix random;
  private final boolean hasTwoMissions;
  private final boolean isOfOneMission;
  private final String level;
  private final Map<String, String> files = new TreeMap<>();
  private final StringBuilder indicators = new StringBuilder();
  private final StringBuilder targets = new StringBuilder();
  private final String source;

  RandomEvents(SplitMix random, boolean hasTwoMissions) {
    this.random = random;
    this.hasTwoMissions = hasTwoMissions;
    this.isOfOneMission = !hasTwoMissions || random.inPercent(50);
    this.level = random.pick(List.of("", "0", "1", "1", "1"));
    this.source = source();
    fill();
  }

  /** Files by path. */
  Map<String, String> files() {
    return files;
  }

  /** Lines for the table of indicators. */
  String indicators() {
    return indicators.toString();
  }

  /** Lines for the table of targets. */
  String targets() {
    return targets.toString();
  }

  /** The source in assessment.yaml. */
  String sourceText() {
    return source;
  }

  private String source() {
    StringBuilder text = new StringBuilder("  - name: incidents\n    kind: events\n");
    text.append("    files: records/incidents/*.csv\n    format: csv\n");
    if (isOfOneMission) {
      text.append("    constants: {mission_id: M1}\n");
    }
    boolean isDated = random.inPercent(85);
    if (random.inPercent(15)) {
      text.append("    reported_at: 2024-06-20\n");
    }
    text.append("    mapping:\n");
    for (String column : COLUMNS) {
      boolean isConstant = isOfOneMission && column.equals("mission_id");
      if (!isConstant && (isDated || !column.equals("reported_at"))) {
        String blank = column.equals("region_id") && random.inPercent(50) ? ", blank: unknown" : "";
        text.append("      " + column + ": {column: x_" + column + blank + "}\n");
      }
    }
    text.append("      count:\n        span: " + random.pick(SPANS) + "\n");
    if (level.equals("1") && isOfOneMission && random.inPercent(20)) {
      text.append("        regions: " + random.pick(List.of("[A]", "[A, B]")) + "\n");
    } else if (random.inPercent(20)) {
      text.append("        regions: all\n");
    }
    text.append("        indicators:\n");
    List<String> rules =
        List.of(
            "{count: events}",
            "{sum: deaths_best, low: deaths_low, high: deaths_high}",
            "{sum: civilian_deaths_recorded}");
    for (int i = 1; i <= random.between(1, 3); i++) {
      String rule = i == 1 ? random.pick(rules) : rules.get(i - 1);
      text.append("          e" + i + ": " + rule + "\n");
      indicator("e" + i);
    }
    return text.toString();
  }

  private void indicator(String id) {
    String mission = isOfOneMission && (!hasTwoMissions || random.inPercent(70)) ? "M1" : "";
    Map<String, String> row = new LinkedHashMap<>();
    row.put("indicator_id", id);
    row.put("mission_id", mission);
    row.put("objective_id", mission.isEmpty() ? "" : random.pick(List.of("", "O1", "O2", "O4")));
    row.put("title", "Counted " + id);
    row.put("measure", "count");
    row.put("value_kind", "flow");
    row.put("additive_over_regions", random.pick(List.of("", "", "", "true", "false")));
    row.put("direction", random.pick(List.of("decrease", "decrease", "increase", "maintain")));
    row.put("result_level", random.pick(List.of("output", "outcome", "outcome", "impact")));
    row.put("component", random.pick(List.of("military", "police", "civilian", "support")));
    row.put("frequency", random.pick(List.of("month", "month", "month", "quarter", "half_year")));
    row.put("region_level", level);
    row.put("grace_days", "10");
    row.put("range_high", random.pick(List.of("", "3")));
    row.put("sensitivity", random.pick(List.of("", "public", "council")));
    row.put("valid_from", random.pick(List.of("", "", "", "2024-01-15", "2024-03-01")));
    row.put("valid_to", random.pick(List.of("", "", "", "2024-05-01")));
    DelimitedText text = new DelimitedText(',');
    text.row(RandomIndicators.COLUMNS.stream().map(key -> row.getOrDefault(key, "")).toList());
    indicators.append(text);
    RandomTargets own = new RandomTargets(random);
    List<String> regions = level.equals("1") ? List.of("A", "B") : List.of("R");
    own.of(id, "M1", Shape.FLOW, row.getOrDefault("direction", ""), regions);
    String all = own.text();
    targets.append(all.substring(all.indexOf('\n') + 1));
  }

  private void fill() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = random.between(3, 25); i > 0; i--) {
      history("E" + i, rows);
    }
    for (int i = random.below(4); i > 0; i--) {
      rows.add(refused());
    }
    int count = random.between(1, 3);
    List<DelimitedText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      DelimitedText text = new DelimitedText(',');
      text.row(COLUMNS.stream().map(column -> "x_" + column).toList());
      texts.add(text);
    }
    while (!rows.isEmpty()) {
      Map<String, String> row = rows.remove(random.below(rows.size()));
      random.pick(texts).row(COLUMNS.stream().map(column -> row.getOrDefault(column, "")).toList());
    }
    for (int i = 0; i < count; i++) {
      files.put("records/incidents/" + (i + 1) + ".csv", texts.get(i).toString());
    }
  }

  /** Rows for records/received.csv. */
  List<List<String>> received() {
    List<List<String>> rows = new ArrayList<>();
    files.forEach(
        (path, text) -> {
          if (random.inPercent(50)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            String day = "2024-0" + random.between(2, 8) + "-15";
            rows.add(List.of(path, KestriaGenerator.sha256(bytes), day));
          }
        });
    return rows;
  }

  private void history(String id, List<Map<String, String>> rows) {
    Map<String, String> first = row(id);
    rows.add(first);
    while (random.inPercent(30)) {
      Map<String, String> next =
          switch (random.below(5)) {
            case 0 -> new LinkedHashMap<>(first);
            case 1, 2 -> row(id);
            case 3 -> merge(row(id), first);
            default -> deletion(id, first.getOrDefault("mission_id", ""));
          };
      if (random.inPercent(50)) {
        next.put("reported_at", random.pick(TIMES));
      }
      rows.add(next);
    }
  }

  private Map<String, String> row(String id) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("event_id", id);
    boolean isFirst = isOfOneMission || random.inPercent(70);
    row.put("mission_id", isFirst ? "M1" : "M2");
    row.put(
        "region_id",
        random.pick(
            isFirst
                ? List.of("A", "A", "B", "B", "A1", "A2", "B1", "R", "unknown", "")
                : List.of("Q1", "Q1", "Q2", "Q", "")));
    row.put("place", random.pick(List.of("", "a bridge", "près du pont")));
    LocalDate day = LocalDate.of(2023, 12, 1).plusDays(random.below(270));
    row.put("date_start", day.toString());
    row.put(
        "date_end",
        random.inPercent(60) ? "" : day.plusDays(random.pick(List.of(0, 1, 40, -2))).toString());
    row.put("type", random.pick(List.of("clash", "attack", "", "shelling")));
    row.put("deaths_best", random.inPercent(6) ? "" : String.valueOf(random.below(5)));
    row.put("deaths_low", random.inPercent(6) ? "" : String.valueOf(random.below(3)));
    row.put("deaths_high", random.inPercent(6) ? "" : String.valueOf(random.between(3, 7)));
    row.put("civilian_deaths_recorded", random.pick(List.of("", "0", "0", "1", "2.5")));
    row.put("place_precision", random.pick(List.of("", "1", "3", "4", "7")));
    row.put("date_precision", random.pick(List.of("", "1", "2")));
    row.put("reported_at", random.pick(TIMES));
    row.put("revision", random.pick(List.of("", "", "", "1", "2")));
    row.put("sensitivity", random.pick(List.of("public", "public", "council", "")));
    return row;
  }

  /** A merge must name the first day; most of the rest may be blank. */
  private Map<String, String> merge(Map<String, String> row, Map<String, String> first) {
    row.put("action", "merge");
    if (random.inPercent(70)) {
      row.put("date_start", first.getOrDefault("date_start", ""));
    }
    String mission = first.getOrDefault("mission_id", "");
    if (!mission.equals(row.put("mission_id", mission))) {
      row.put("region_id", "");
    }
    for (String column : COLUMNS.subList(2, COLUMNS.size() - 4)) {
      if (!column.equals("date_start") && random.inPercent(60)) {
        row.put(column, "");
      }
    }
    return row;
  }

  private static Map<String, String> deletion(String id, String mission) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("event_id", id);
    row.put("mission_id", mission);
    row.put("action", "delete");
    return row;
  }

  /** A row that breaks one rule. */
  private Map<String, String> refused() {
    Map<String, String> row = row("E99");
    row.put("mission_id", "M1");
    row.put("region_id", "A");
    row.put("date_start", "2024-02-10");
    switch (random.below(10)) {
      case 0 -> row.put("event_id", "");
      case 1 -> row.put("region_id", "Z");
      case 2 -> row.put("region_id", "C");
      case 3 -> row.put("date_start", "");
      case 4 -> row.put("date_start", "2024-02-30");
      case 5 -> row.put("deaths_low", "-1");
      case 6 -> row.put("deaths_best", "many");
      case 7 -> row.put("place_precision", "2.5");
      case 8 -> row.put("sensitivity", "secret");
      default -> row.put("type", "=SUM(A1:A3)");
    }
    return row;
  }
}
