package org.opencpas.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencpas.sample.RandomIndicators.Measured;
import org.opencpas.sample.RandomIndicators.Shape;

/** The rows of a {@link RandomWorkspace}. */
final class RandomReturns {
  static final List<String> COLUMNS =
      List.of(
          "mission_id",
          "indicator_id",
          "region_id",
          "component",
          "period",
          "value",
          "numerator",
          "denominator",
          "low",
          "high",
          "status",
          "disaggregation",
          "text_value",
          "unit",
          "baseline_value",
          "baseline_period",
          "target_value",
          "target_period",
          "record_id",
          "reported_at",
          "revision",
          "action",
          "sensitivity",
          "comment",
          "evidence",
          "respondents",
          "design_effect",
          "question",
          "frame");

  private static final List<String> TIMES =
      List.of(
          "",
          "2024-02-05",
          "2024-02-05",
          "2024-03-01",
          "2024-03-01T10:00:00Z",
          "2024-04-10",
          "2024-05-20",
          "2024-07-15",
          "2024-07-15",
          "2024-10-03");

  private final SplitMix random;

  RandomReturns(SplitMix random) {
    this.random = random;
  }

  /** The reports of a cell: its headline, its parts or both, each with its history. */
  List<Map<String, String>> reports(Measured measured, Map<String, String> cell) {
    List<Map<String, String>> rows = new ArrayList<>();
    boolean divided = random.inPercent(measured.divided());
    if (!divided || random.inPercent(40)) {
      history(measured, cell, rows);
    }
    if (divided) {
      for (String part : measured.parts()) {
        Map<String, String> own = new LinkedHashMap<>(cell);
        own.put("disaggregation", keyed(own).inPercent(10) ? part.replace("sex=", "Sex=") : part);
        history(measured, own, rows);
      }
    }
    return rows;
  }

  private void history(
      Measured measured, Map<String, String> cell, List<Map<String, String>> rows) {
    Map<String, String> first = row(measured, cell);
    rows.add(first);
    while (random.inPercent(15)) {
      switch (random.below(6)) {
        case 0 -> rows.add(new LinkedHashMap<>(first));
        case 1 -> rows.add(again(first));
        case 2 -> rows.add(deletion(cell));
        case 3 -> rows.add(merge(measured, cell));
        default -> rows.add(row(measured, cell));
      }
    }
  }

  private Map<String, String> again(Map<String, String> first) {
    Map<String, String> row = new LinkedHashMap<>(first);
    row.put("reported_at", random.pick(TIMES));
    row.put("record_id", "again");
    return row;
  }

  private Map<String, String> deletion(Map<String, String> cell) {
    Map<String, String> row = new LinkedHashMap<>(cell);
    row.put("action", "delete");
    stamp(row);
    return row;
  }

  private Map<String, String> merge(Measured measured, Map<String, String> cell) {
    Map<String, String> row = new LinkedHashMap<>(cell);
    row.put("action", "merge");
    stamp(row);
    if (random.inPercent(40)) {
      row.put("comment", random.pick(List.of("checked", "vérifié")));
    }
    if (random.inPercent(20)) {
      row.put("sensitivity", random.pick(List.of("public", "council", "internal")));
    }
    if (random.inPercent(15)) {
      row.put("status", random.pick(List.of("not_reported", "no_access", "withheld", "reported")));
      return row;
    }
    if (random.inPercent(40) && measured.shape() != Shape.QUALITATIVE) {
      row.put("value", number());
    }
    if (random.inPercent(20) && measured.shape().isDivided()) {
      row.put(random.pick(List.of("numerator", "denominator")), String.valueOf(random.below(20)));
    }
    return row;
  }

  private void stamp(Map<String, String> row) {
    row.put("reported_at", random.pick(TIMES));
    row.put("revision", random.pick(List.of("", "", "", "1", "2")));
  }

  private Map<String, String> row(Measured measured, Map<String, String> cell) {
    Map<String, String> row = new LinkedHashMap<>(cell);
    stamp(row);
    if (random.inPercent(20)) {
      row.put("component", measured.component());
    } else if (random.inPercent(5)) {
      row.put("component", random.pick(List.of("military", "police")));
    }
    if (random.inPercent(measured.filled() < 100 ? 15 : 2)) {
      row.put(
          "status",
          random.pick(List.of("", "not_reported", "not_applicable", "withheld", "no_access")));
      return row;
    }
    row.put("status", random.pick(List.of("", "", "reported", "estimated")));
    figure(measured, row);
    extras(measured, row);
    return row;
  }

  private void figure(Measured measured, Map<String, String> row) {
    if (measured.shape() == Shape.QUALITATIVE) {
      row.put("text_value", random.pick(List.of("No change", "Progrès", "Worse, \"much\" worse")));
      return;
    }
    if (measured.shape().isDivided() && random.inPercent(85)) {
      row.put("numerator", String.valueOf(random.between(0, 20)));
      if (random.inPercent(12)) {
        row.put("value", number());
      } else if (random.inPercent(90)) {
        row.put("denominator", String.valueOf(random.pick(List.of(0, 8, 10, 16, 20, 40, 50, 80))));
      }
      return;
    }
    if (measured.shape().isRated()) {
      row.put("value", String.valueOf(random.between(1, 5)));
      return;
    }
    row.put("value", number());
    if (random.inPercent(15)) {
      row.put("low", "10");
      row.put("high", "50.5");
    }
  }

  private void extras(Measured measured, Map<String, String> row) {
    // Every other quotient is a survey, and now and then a figure of it is none.
    if (measured.shape().isDivided() && measured.id().hashCode() % 2 == 0) {
      survey(row);
    }
    if (random.inPercent(15)) {
      row.put("unit", random.pick(List.of("things", "dozens")));
    }
    if (random.inPercent(4)) {
      row.put("baseline_value", random.pick(List.of("0", "12.5", "40")));
      row.put("baseline_period", random.pick(List.of("", "2023-12", "2023")));
    }
    if (random.inPercent(4)) {
      row.put("target_value", random.pick(List.of("0", "12.5", "70")));
      row.put("target_period", random.pick(List.of("", "2024", "2024-Q1")));
    }
    if (random.inPercent(10)) {
      row.put("sensitivity", random.pick(List.of("public", "council", "internal")));
    }
    if (random.inPercent(10)) {
      row.put("comment", random.pick(List.of("two\nlines", "a, b; c")));
    }
    if (random.inPercent(5)) {
      row.put("evidence", measured.id() + ", p. 3");
    }
  }

  /** What a survey says of its cells, or a part of it. */
  private static void survey(Map<String, String> row) {
    SplitMix own = keyed(row);
    if (own.inPercent(90)) {
      row.put("respondents", own.pick(List.of("", "0", "40", "400", "400")));
      row.put("design_effect", own.pick(List.of("", "0", "1", "1.75", "1.75")));
      row.put("question", own.pick(List.of("", "Safe?", "Safe?", "Safe?", "Very safe?")));
      row.put("frame", own.pick(List.of("", "adults", "adults", "adults", "women")));
    }
  }

  /** Draws of their own, which leave those of everything else as they are. */
  private static SplitMix keyed(Map<String, String> row) {
    return SplitMix.keyed("beside", row.toString());
  }

  private String number() {
    return Hundredths.text(random.pick(List.of(0, 1000, 2000, 2050, 3325, 4000, 6000, 9999)));
  }

  /** A row for an indicator that is counted. */
  static Map<String, String> ofCounted() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("mission_id", "M1");
    row.put("indicator_id", "e1");
    row.put("region_id", "R");
    row.put("period", "2024-04");
    row.put("value", "3");
    return row;
  }

  /** A row that breaks one rule. */
  Map<String, String> refused(Measured measured) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("mission_id", measured.mission());
    row.put("indicator_id", measured.id());
    row.put("region_id", "R");
    row.put("period", "2024-02");
    row.put("reported_at", "2024-03-03");
    switch (random.below(13)) {
      case 0 -> row.put("mission_id", "M9");
      case 1 -> row.put("indicator_id", "i99");
      case 2 -> row.put("region_id", "Z");
      case 3 -> row.put("region_id", "C");
      case 4 -> row.put("period", "2024-14");
      case 5 -> row.put("period", "0024-02");
      case 6 -> row.put("value", "12,5");
      case 7 -> row.put(random.pick(List.of("comment", "record_id")), "=SUM(A1:A3)");
      case 8 -> row.put("mission_id", "");
      case 9 -> row.put("status", "reported");
      case 10 -> row.put("component", "navy");
      case 11 -> row.put("reported_at", "yesterday");
      default -> row.put("disaggregation", "women");
    }
    return row;
  }
}
