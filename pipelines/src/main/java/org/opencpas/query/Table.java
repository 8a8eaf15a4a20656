package org.opencpas.query;

import java.io.IOException;
import java.util.List;

/** A whole answer, held in memory. */
record Table(Columns columns, List<List<Value>> rows) {

  /** Copies the rows. */
  Table {
    rows = List.copyOf(rows);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  int size() {
    return rows.size();
  }

  /** The value in a row of a column. */
  Value value(int row, String column) {
    return rows.get(row).get(place(column));
  }

  /** Its text; empty for null. */
  String text(int row, String column) {
    return value(row, column).text();
  }

  boolean isNull(int row, String column) {
    return value(row, column).kind() == Value.Kind.NULL;
  }

  private int place(String column) {
    int place = columns.names().indexOf(column);
    if (place < 0) {
      throw new IllegalArgumentException("no column " + column + " in " + columns.names());
    }
    return place;
  }

  /** The same columns with only some of the rows, by their places. */
  Table only(List<Integer> places) {
    return new Table(columns, places.stream().map(rows::get).toList());
  }

  /** The first row alone. */
  Table first() {
    return only(List.of(0));
  }

  /** Writes all of it. */
  void write(RowWriter writer) throws IOException {
    for (List<Value> row : rows) {
      writer.row(row);
    }
    writer.end();
  }
}
