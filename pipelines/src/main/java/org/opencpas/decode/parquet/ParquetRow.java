package org.opencpas.decode.parquet;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.decode.FoundRow;
import org.opencpas.decode.ListCell;
import org.opencpas.decode.RawCells;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;

/** The cells of a row as they are assembled; used for one row after the other. */
final class ParquetRow {
  private final List<String> names;
  private final String[] cells;
  private final @Nullable ListCell[] lists;
  private final int longestCell;
  private @Nullable Rule fault;
  private int faultyCell;

  ParquetRow(List<String> names, int longestCell) {
    this.names = names;
    this.cells = new String[names.size()];
    this.lists = new ListCell[names.size()];
    this.longestCell = longestCell;
    clear();
  }

  /** Forgets the row. */
  void clear() {
    Arrays.fill(cells, "");
    Arrays.fill(lists, null);
    fault = null;
  }

  void cell(int position, String text) {
    cells[position] = text;
  }

  /** A value of the list that is a cell. */
  void entry(int position, String text) {
    ListCell list = lists[position];
    if (list == null) {
      list = new ListCell(longestCell);
      lists[position] = list;
    }
    list.add(text);
  }

  /** Makes the row unusable; the first reason counts. */
  void fault(int position, Rule rule) {
    if (fault == null) {
      fault = rule;
      faultyCell = position;
    }
  }

  /** The row, with its number in the file. */
  FoundRow found(long line) {
    for (int i = 0; i < cells.length; i++) {
      ListCell list = lists[i];
      if (list != null) {
        cells[i] = list.text();
      }
    }
    return fault == null
        ? new FoundRow.Cells(line, List.of(cells))
        : new FoundRow.Broken(
            line,
            fault,
            faultyCell,
            "%s: %s".formatted(Quotation.of(names.get(faultyCell)), fault.text()),
            raw());
  }

  /** The cells of the row with their names, for people to read. */
  String raw() {
    return RawCells.text(names, Arrays.asList(cells));
  }
}
