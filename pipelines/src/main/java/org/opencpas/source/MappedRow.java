package org.opencpas.source;

import java.util.Map;

/**
 * A row under canonical column names, still text.
 *
 * @param cells cells by canonical column; a column that is not mapped is absent
 */
public record MappedRow(Map<String, MappedCell> cells) {

  /** Copies the cells. */
  public MappedRow {
    cells = Map.copyOf(cells);
  }

  /** The cell under a canonical column; blank when the mapping does not fill it. */
  public MappedCell cell(String column) {
    return cells.getOrDefault(column, MappedCell.BLANK);
  }
}
