package org.opencpas.sample;

/** How values behave over time and regions. */
enum PlainKind {
  FLOW,
  STOCK,
  CUMULATIVE,
  QUOTIENT,
  ORDINAL,
  QUALITATIVE;

  /** The kind of an indicator; whatever is no count is divided, rated or told. */
  static PlainKind of(Plan.Indicator indicator) {
    String kind = indicator.valueKind();
    String measure = indicator.measure();
    if (kind.equals("qualitative") || measure.equals("qualitative")) {
      return QUALITATIVE;
    }
    if (kind.equals("ordinal") || measure.equals("ordinal")) {
      return ORDINAL;
    }
    if (!measure.equals("count") || kind.equals("rate") || kind.equals("ratio")) {
      return QUOTIENT;
    }
    return switch (kind) {
      case "flow" -> FLOW;
      case "stock" -> STOCK;
      default -> CUMULATIVE;
    };
  }

  /**
   * The kind of an indicator against its target: an ordinal measure whose steps are declared to be
   * equal, by another kind of value than ordinal, stands at a level.
   */
  static PlainKind judged(Plan.Indicator indicator) {
    PlainKind kind = of(indicator);
    return kind == ORDINAL && !indicator.valueKind().equals("ordinal") ? STOCK : kind;
  }

  /** Whether values may be added. */
  boolean isAdditive() {
    return this == FLOW || this == STOCK || this == CUMULATIVE;
  }
}
