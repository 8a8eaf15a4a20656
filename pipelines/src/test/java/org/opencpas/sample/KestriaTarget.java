package org.opencpas.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row of the table targets while it is being made; what is not said stays as usual. */
final class KestriaTarget {
  /** Columns of the table. */
  static final List<String> COLUMNS =
      List.of(
          "target_id",
          "indicator_id",
          "region_id",
          "disaggregation",
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
          "set_on",
          "instrument",
          "source");

  private final Map<String, String> cells = new LinkedHashMap<>();

  /** A total of a level for the end of 2025 on a straight path, set at the start. */
  KestriaTarget(String id, String indicator) {
    with("target_id", id).with("indicator_id", indicator);
    with("scope", "total").with("kind", "level").with("path", "linear");
    with("target_period", "2025").with("set_on", "2021-01-01").with("instrument", "Plan 2021");
    with("source", "invented");
  }

  /** Says what stands in a column. */
  KestriaTarget with(String column, String text) {
    if (!COLUMNS.contains(column)) {
      throw new IllegalArgumentException("no column " + column);
    }
    cells.put(column, text);
    return this;
  }

  /** Says from where to where, in hundredths, since a period. */
  KestriaTarget way(long baseline, String since, long target) {
    return with("baseline_value", Hundredths.text(baseline))
        .with("baseline_period", since)
        .with("target_value", Hundredths.text(target));
  }

  /**
   * Says a range and the distance outside it at which achievement is 0; a blank one is not said.
   */
  KestriaTarget range(String low, String high, String tolerance) {
    return with("kind", "range")
        .with("target_low", low)
        .with("target_high", high)
        .with("tolerance", tolerance);
  }

  /** Set later, by a text. */
  KestriaTarget setOn(String day, String instrument) {
    return with("set_on", day).with("instrument", instrument);
  }

  /** The cells in the order of the columns. */
  List<String> row() {
    return COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).toList();
  }
}
