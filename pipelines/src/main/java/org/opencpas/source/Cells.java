package org.opencpas.source;

import java.util.Set;

/**
 * The cells of a row in composed form, without blanks around them and without the words that mean
 * blank.
 *
 * @param row row as decoded
 * @param missing words that stand for a blank cell in this source
 */
record Cells(RawRow row, Set<String> missing) {

  /** Text under a column; empty when blank, when it is such a word, or when there is no column. */
  String text(String column, Trim trim) {
    return meant(row.cell(column), trim);
  }

  /** Text at a place of the header; empty when blank or when it is such a word. */
  String text(int place, Trim trim) {
    return meant(row.cells().get(place), trim);
  }

  private String meant(String cell, Trim trim) {
    String text = ComposedText.of(trim.strip(cell));
    return missing.contains(text) ? "" : text;
  }
}
