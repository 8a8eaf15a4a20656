package org.opencpas.source;

import java.util.List;

/**
 * A row as decoded: texts under column names, nothing understood yet.
 *
 * @param file file that it comes from
 * @param sheet sheet of a workbook; empty where a format has none
 * @param line line of the file on which the row starts, from 1
 * @param header names of the columns; shared by the rows of a file
 * @param cells one text a column, as many as the header has names
 */
public record RawRow(SourceFile file, String sheet, long line, Header header, List<String> cells) {

  /** Copies the cells. */
  public RawRow {
    cells = List.copyOf(cells);
  }

  /** The cell under a column; empty when the file has no such column. */
  public String cell(String column) {
    int position = header.position(column);
    return position < 0 ? "" : cells.get(position);
  }
}
