package org.opencpas.source;

import java.util.List;
import java.util.Locale;

/** What the row under the header of a file may be beside data. */
public enum TagRow {
  /** Data, whatever it looks like. */
  NONE,
  /** A row of HXL tags, where it is one; it is no row of the file then. */
  HXL;

  /** The word in assessment.yaml. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether the row under the header is a row of tags: every cell that is not blank begins with a
   * hash sign, and there is one. Cells of columns without a name do not count: programs that number
   * rows number this one too.
   */
  public boolean isTagRow(Header header, List<String> cells) {
    boolean tagged = false;
    for (int i = 0; i < cells.size(); i++) {
      String cell = Blanks.trim(cells.get(i));
      boolean named = i < header.names().size() && !header.names().get(i).isEmpty();
      if (!named || cell.isEmpty()) {
        continue;
      }
      if (cell.charAt(0) != '#') {
        return false;
      }
      tagged = true;
    }
    return this == HXL && tagged;
  }
}
