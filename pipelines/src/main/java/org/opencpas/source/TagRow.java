package org.opencpas.source;

import java.util.List;
import java.util.Locale;

/** What rows of tags mean in a file. */
public enum TagRow {
  /** Nothing: the first row is the header and all others are data. */
  NONE,
  /** The row under the header may be a row of HXL tags; it is no row of the file then. */
  HXL,
  /** A row of HXL tags near the top says what the columns are; what stands above it is no data. */
  NAMES;

  /** The word in settings; in assessment.yaml only that of HXL. */
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
