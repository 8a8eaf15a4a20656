package org.opencpas.source;

/** A record under canonical columns, still text, its cells by the place of their column. */
public final class MappedRecord {
  private final MappedCell[] cells;

  /** Takes the cells, which nobody else may change: copies would be made for every row. */
  MappedRecord(MappedCell[] cells) {
    this.cells = cells;
  }

  /**
   * The cell of a canonical column; blank when the mapping does not fill it.
   *
   * @param place place of the column among those for which the mapping was bound, from 0
   */
  public MappedCell cell(int place) {
    return cells[place];
  }
}
