package org.opencpas.framework;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.opencpas.source.RawRow;
import org.opencpas.source.SourceFile;

/**
 * A framework row as a row of a source defines it, still text.
 *
 * @param file file of the row
 * @param sheet sheet of the row; empty where a format has none
 * @param line line of the row, from 1
 * @param cells texts by column of the framework table; blank ones are left out
 */
record DefinedRow(SourceFile file, String sheet, long line, Map<String, String> cells)
    implements Comparable<DefinedRow>, Serializable {

  // Records of one row share its position, so the text decides between them, not their order.
  private static final Comparator<DefinedRow> ORDER =
      Comparator.comparingInt((DefinedRow each) -> each.file().sourceOrder())
          .thenComparing(each -> each.file().path())
          .thenComparing(DefinedRow::sheet)
          .thenComparingLong(DefinedRow::line)
          .thenComparing(each -> new TreeMap<>(each.cells()).toString());

  DefinedRow {
    cells = Map.copyOf(cells);
  }

  static DefinedRow of(RawRow row, Map<String, String> cells) {
    return new DefinedRow(row.file(), row.sheet(), row.line(), cells);
  }

  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  Place place() {
    return new Place(file.path(), (int) Math.min(line, Integer.MAX_VALUE), Map.of());
  }

  /** By source, path, sheet and line. */
  @Override
  public int compareTo(DefinedRow other) {
    return ORDER.compare(this, other);
  }
}
