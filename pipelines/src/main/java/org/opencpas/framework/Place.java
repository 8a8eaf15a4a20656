package org.opencpas.framework;

import java.util.Map;
import org.opencpas.issue.Mistake;

/**
 * Where a row stands.
 *
 * @param file path of its file
 * @param line line on which it starts, from 1
 * @param columns number of each column in the file, from 1; shared by the rows of a file
 */
record Place(String file, int line, Map<String, Integer> columns) {

  /** No place: that of a row of which nobody asks where it stands. */
  static final Place NONE = new Place("", 0, Map.of());

  /** A mistake in one cell of the row; about the whole row when the file has no such column. */
  Mistake mistake(String column, String found, String allowed) {
    return new Mistake(file, line, columns.getOrDefault(column, 0), found, allowed);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
