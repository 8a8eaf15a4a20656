package org.opencpas.decode.workbook;

import java.util.ArrayList;
import java.util.List;
import org.opencpas.decode.FileBreachException;
import org.opencpas.issue.Rule;

/** Collects the cells of a row of a sheet. */
final class RowCollector {
  private static final int COLUMNS = 16_384;
  private static final int ROWS = 1_048_576;

  private final int number;
  private final List<String> texts;
  private final List<Integer> errors = new ArrayList<>(0);

  /**
   * Starts a row.
   *
   * @param number its number, from 1
   * @param before number of the row before; 0 when it is the first
   * @param expected cells that it is likely to have
   */
  RowCollector(int number, int before, int expected) throws FileBreachException {
    if (number <= before || number > ROWS) {
      throw new FileBreachException(
          Rule.WORKBOOK_UNREADABLE, "row %d of the sheet follows row %d".formatted(number, before));
    }
    this.number = number;
    this.texts = new ArrayList<>(expected);
  }

  int number() {
    return number;
  }

  /** The column after the last that has a cell. */
  int end() {
    return texts.size();
  }

  /** Sets what a cell says; a later text of a cell replaces an earlier one. */
  void text(int column, String text) throws FileBreachException {
    if (column < 0 || column >= COLUMNS) {
      throw new FileBreachException(
          Rule.WORKBOOK_UNREADABLE,
          "row %d has a cell in column %d, beyond any sheet".formatted(number, column + 1));
    }
    while (texts.size() <= column) {
      texts.add("");
    }
    texts.set(column, text);
  }

  /** Sets an error in place of a value, such as #N/A. */
  void error(int column, String error) throws FileBreachException {
    text(column, error);
    errors.add(column);
  }

  SheetRow row() {
    return new SheetRow(number, texts, errors);
  }
}
