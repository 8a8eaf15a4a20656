package org.opencpas.framework;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading a cell.
 *
 * @param value the value as Avro's generic form has it; null when the cell is blank or mistaken
 * @param found what stands in the cell and cannot be; empty when the cell is right
 * @param allowed what may stand there; empty when the cell is right
 */
record CellReading(@Nullable Object value, String found, String allowed) {

  static CellReading of(@Nullable Object value) {
    return new CellReading(value, "", "");
  }

  static CellReading mistaken(String found, String allowed) {
    return new CellReading(null, found, allowed);
  }

  boolean isMistaken() {
    return !found.isEmpty();
  }
}
