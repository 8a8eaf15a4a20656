package org.opencpas.source;

import java.util.Locale;

/**
 * 1 for true, 0 for false, each also by its first letter and in any case; every other text stays,
 * so that a column may hold numbers too.
 */
record TruthStep() implements Step {

  @Override
  public MappedCell apply(MappedCell cell) {
    return switch (cell.text().toLowerCase(Locale.ROOT)) {
      case "true", "t" -> cell.withText("1");
      case "false", "f" -> cell.withText("0");
      default -> cell;
    };
  }

  @Override
  public String text() {
    return "number: boolean";
  }
}
