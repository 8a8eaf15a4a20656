package org.opencpas.sample;

import java.util.List;
import java.util.Map;

/**
 * An indicator of Kestria, as its row of the framework says it.
 *
 * @param id id
 * @param months months of its period; 0 for an irregular one
 * @param level level of the regions that report it
 * @param shape how values behave, in a word of this sample
 * @param cells the row of the table indicators, by column
 */
record KestriaIndicator(String id, int months, int level, String shape, Map<String, String> cells) {
  /** Measure, kind of value, of numerator and of denominator, by shape. */
  private static final Map<String, List<String>> SHAPES =
      Map.ofEntries(
          Map.entry("flow", List.of("count", "flow", "", "")),
          Map.entry("stock", List.of("count", "stock", "", "")),
          Map.entry("cumulative", List.of("count", "cumulative", "", "")),
          Map.entry("share of flows", List.of("percentage", "ratio", "flow", "flow")),
          Map.entry("share of stocks", List.of("percentage", "ratio", "stock", "stock")),
          Map.entry("flow by stock", List.of("rate", "rate", "flow", "stock")),
          Map.entry("flow by flow", List.of("ratio", "ratio", "flow", "flow")),
          Map.entry("rate", List.of("rate", "rate", "", "")),
          Map.entry("ordinal", List.of("ordinal", "ordinal", "", "")),
          Map.entry("qualitative", List.of("qualitative", "qualitative", "", "")));

  /** What a shape stands for: measure, kind of value, of numerator and of denominator. */
  static List<String> kinds(String shape) {
    List<String> kinds = SHAPES.get(shape);
    if (kinds == null) {
      throw new IllegalArgumentException("no shape " + shape);
    }
    return kinds;
  }

  /** Whether values happen in a period. */
  boolean isFlow() {
    return shape.equals("flow");
  }

  /** Whether values run on since a start. */
  boolean isCumulative() {
    return shape.equals("cumulative");
  }

  /** A cell of its row. */
  String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
