package org.opencpas.decode.workbook;

import java.util.ArrayList;
import java.util.List;
import org.opencpas.source.Blanks;

/**
 * A row of a sheet.
 *
 * @param number its number on the sheet, from 1
 * @param texts what its cells say, from column A on; may end before the sheet does
 * @param errors columns from 0 whose cells hold an error in place of a value
 */
record SheetRow(int number, List<String> texts, List<Integer> errors) {

  /** Its cells from one column to before another; blank where it has none. */
  List<String> cells(int from, int to) {
    List<String> cells = new ArrayList<>(to - from);
    for (int column = from; column < to; column++) {
      cells.add(column < texts.size() ? texts.get(column) : "");
    }
    return cells;
  }

  /** The column after the last one from a column to another that is not blank; 0 when all are. */
  int width(int from, int to) {
    for (int column = Math.min(to, texts.size() - 1); column >= from; column--) {
      if (!Blanks.isBlank(texts.get(column))) {
        return column + 1;
      }
    }
    return 0;
  }
}
