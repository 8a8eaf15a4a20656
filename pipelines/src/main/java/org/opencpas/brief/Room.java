package org.opencpas.brief;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Room on the first page, in lines of print. What has no room there stands in the annex, and the
 * page says how much that is.
 *
 * @param lines lines there are
 * @param width characters that a line holds
 */
record Room(int lines, int width) {
  /** Half of the page. */
  private static final int COLUMN = 62;

  static Room column(int lines) {
    return new Room(lines, COLUMN);
  }

  /** Lines that so many characters need. */
  int lines(int characters) {
    return Math.max(1, (characters + width - 1) / width);
  }

  /** How many of these have room, from the first one on; the first always has. */
  <T> int holds(List<T> items, ToIntFunction<T> characters) {
    int used = 0;
    for (int i = 0; i < items.size(); i++) {
      used += lines(characters.applyAsInt(items.get(i)));
      if (used > lines && i > 0) {
        return i;
      }
    }
    return items.size();
  }
}
