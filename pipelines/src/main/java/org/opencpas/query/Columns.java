package org.opencpas.query;

import java.util.List;

/**
 * The columns of an answer.
 *
 * @param names names as the query gives them; they may repeat
 * @param alignments which side each column's values stand on
 */
record Columns(List<String> names, List<Alignment> alignments) {

  /** Which side values stand on. */
  enum Alignment {
    LEFT,
    RIGHT
  }

  /** Copies the lists. */
  Columns {
    names = List.copyOf(names);
    alignments = List.copyOf(alignments);
  }

  int count() {
    return names.size();
  }
}
