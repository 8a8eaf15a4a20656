package org.opencpas.source;

import java.util.Collections;
import java.util.Map;

/**
 * A row under canonical column names, still text.
 *
 * @param cells cells by canonical column; a column that is not mapped is absent
 */
public record MappedRow(Map<String, MappedCell> cells) {

  /** Guards the cells, which nobody else may change: copies would be made for every row. */
  public MappedRow {
    cells = Collections.unmodifiableMap(cells);
  }

  /** The cell under a canonical column; blank when the mapping does not fill it. */
  public MappedCell cell(String column) {
    return cells.getOrDefault(column, MappedCell.BLANK);
  }
}
