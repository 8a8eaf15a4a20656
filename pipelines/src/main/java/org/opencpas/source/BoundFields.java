package org.opencpas.source;

import java.util.Arrays;
import java.util.List;

/**
 * Expressions by the place of their canonical column.
 *
 * @param fields the expressions that may make a text of a row
 * @param size canonical columns, with those of which no row makes a text
 */
record BoundFields(List<Field> fields, int size) {

  /** An expression and the place of its canonical column, from 0. */
  record Field(int place, Expression expression) {}

  BoundFields {
    fields = List.copyOf(fields);
  }

  MappedRecord evaluate(Cells cells) {
    MappedCell[] record = new MappedCell[size];
    Arrays.fill(record, MappedCell.BLANK);
    for (Field field : fields) {
      record[field.place()] = field.expression().evaluate(cells);
    }
    return new MappedRecord(record);
  }
}
