package org.opencpas.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencpas.sample.RandomIndicators.Shape;

/**
 * A source of a {@link RandomWorkspace} with series long enough to say what is usual in them:
 * steady ones, with values now and then that are far off, repeated, missing or of another
 * denominator.
 */
final class RandomCourses {
  static final String FILE = "records/courses/all.csv";
  static final String SOURCE =
      "  - name: courses\n    files: records/courses/*.csv\n    format: indicator-records\n";

  private static final List<String> COLUMNS =
      List.of(
          "mission_id",
          "indicator_id",
          "region_id",
          "period",
          "value",
          "numerator",
          "denominator",
          "status",
          "disaggregation");

  private final SplitMix random;
  private final DelimitedText records = new DelimitedText(',');
  private final DelimitedText indicators = new DelimitedText(',');

  RandomCourses(SplitMix random) {
    this.random = random;
    records.row(COLUMNS);
    for (int i = random.between(1, 3); i > 0; i--) {
      indicator("c" + i);
    }
  }

  /** The file of records. */
  String records() {
    return records.toString();
  }

  /** Lines for the table of indicators. */
  String indicators() {
    return indicators.toString();
  }

  private void indicator(String id) {
    Shape shape =
        random.pick(List.of(Shape.FLOW, Shape.STOCK, Shape.CUMULATIVE, Shape.SHARE, Shape.ORDINAL));
    boolean isWeekly = random.inPercent(30);
    Map<String, String> row = new LinkedHashMap<>();
    row.put("indicator_id", id);
    row.put("mission_id", "M1");
    row.put("title", "Course " + id);
    row.put("measure", shape.measure());
    row.put("value_kind", shape.valueKind());
    if (shape.isDivided()) {
      row.put("numerator_kind", random.pick(List.of("stock", "flow")));
      row.put("denominator_kind", "stock");
    }
    String reset =
        shape == Shape.CUMULATIVE
            ? random.pick(List.of("", "1 January", "july 1", "--11-15", "each mandate"))
            : "";
    row.put("resets_on", reset);
    row.put("direction", random.pick(List.of("increase", "increase", "decrease", "maintain")));
    row.put("result_level", "output");
    row.put("component", "police");
    row.put("frequency", isWeekly ? "irregular" : "month");
    row.put("region_level", "1");
    row.put("range_high", random.pick(List.of("", "20", "20", "100")));
    indicators.row(
        RandomIndicators.COLUMNS.stream().map(key -> row.getOrDefault(key, "")).toList());
    LocalDate start = LocalDate.of(2024, 1, 1);
    boolean isLong = !isWeekly && random.inPercent(60);
    for (String part : random.pick(List.of(List.of(""), List.of("", "sex=f")))) {
      if (isLong) {
        series(id, shape, months(start.minusMonths(18), 30), reset, part);
      } else {
        series(id, shape, isWeekly ? weeks(start) : months(start, 12), reset, part);
      }
    }
  }

  private void series(String id, Shape shape, List<String> periods, String reset, String part) {
    int usual = random.pick(List.of(0, 300, 2000, 2050, 9999));
    int spread = random.pick(List.of(0, 0, 1, 100, 700));
    int noise = random.pick(List.of(0, 20, 60, 100));
    int slope = random.pick(List.of(0, 0, 30, -20));
    long total = 0;
    for (int i = 0; i < periods.size(); i++) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("mission_id", "M1");
      row.put("indicator_id", id);
      row.put("region_id", "A");
      row.put("period", periods.get(i));
      row.put("disaggregation", part);
      long value = Math.max(0, usual + (long) slope * i);
      if (random.inPercent(6)) {
        value = usual * 9L + 5000;
      } else if (random.inPercent(noise)) {
        value = usual + spread * (long) random.between(0, 4);
      }
      boolean isJanuary = periods.get(i).endsWith("-01");
      total = isJanuary && !reset.isEmpty() ? value : total + value;
      if (random.inPercent(3)) {
        row.put("status", "not_reported");
      } else if (shape.isRated()) {
        row.put("value", "3");
      } else if (shape.isDivided()) {
        row.put("numerator", Hundredths.text(value));
        row.put("denominator", random.inPercent(5) ? "300" : "120");
      } else {
        row.put("value", Hundredths.text(shape == Shape.CUMULATIVE ? total : value));
      }
      records.row(COLUMNS.stream().map(key -> row.getOrDefault(key, "")).toList());
    }
  }

  private static List<String> weeks(LocalDate start) {
    List<String> periods = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      periods.add(start.plusWeeks(i) + "/P7D");
    }
    return periods;
  }

  private static List<String> months(LocalDate start, int count) {
    List<String> periods = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      periods.add(start.plusMonths(i).toString().substring(0, 7));
    }
    return periods;
  }
}
