package org.opencpas.normalise;

import java.util.StringJoiner;
import org.opencpas.source.RawRow;

/** A row written as one record of CSV, so that a rejection can show it. */
final class RawText {
  private RawText() {}

  /** The cells with commas between them, in quotes where they need them. */
  static String of(RawRow row) {
    StringJoiner text = new StringJoiner(",");
    row.cells().forEach(cell -> text.add(quoted(cell)));
    return text.toString();
  }

  private static String quoted(String cell) {
    boolean plain =
        cell.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
