package org.opencpas.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** What a spreadsheet makes of the cells of the French layout: numbers and days. */
final class FrenchCell {
  private static final Set<String> NUMBERS = Set.of("Valeur", "Numérateur", "Dénominateur");
  private static final Set<String> DAYS = Set.of("Début", "Reçu le");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private FrenchCell() {}

  /** A number, a day or a text; an empty text where the cell is blank. */
  static Object typed(String column, String cell) {
    if (cell.isEmpty()) {
      return cell;
    }
    if (NUMBERS.contains(column)) {
      return Double.valueOf(cell.replace(',', '.'));
    }
    return DAYS.contains(column) ? LocalDate.parse(cell, DAY) : cell;
  }
}
