package org.opencpas.source;

import java.util.Set;

/**
 * The cells of a row, without blanks around them and without the words that mean blank.
 *
 * @param row row as decoded
 * @param missing words that stand for a blank cell in this source
 */
record Cells(RawRow row, Set<String> missing) {

  /** Text under a column; empty when blank, when it is such a word, or when there is no column. */
  String text(String column, Trim trim) {
    String text = trim.strip(row.cell(column));
    return missing.contains(text) ? "" : text;
  }
}
