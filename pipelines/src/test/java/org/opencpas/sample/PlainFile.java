package org.opencpas.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opencpas.sample.PlainTable.Row;

/** A file of returns as delimited text, which is to be sent in some other form. */
final class PlainFile {
  private final String path;
  private final byte[] bytes;
  private final PlainTable table;

  PlainFile(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
    table =
        path.startsWith("records/support")
            ? PlainTable.of(bytes, StandardCharsets.ISO_8859_1, ';')
            : PlainTable.of(bytes, StandardCharsets.UTF_8, ',');
  }

  String path() {
    return path;
  }

  /** The path with another ending. */
  String path(String ending) {
    return path.substring(0, path.lastIndexOf('.')) + ending;
  }

  /** The name of the file without its ending. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
  }

  byte[] bytes() {
    return bytes;
  }

  List<String> columns() {
    return table.columns();
  }

  List<Row> rows() {
    return table.rows();
  }

  /** The cells of a row in the order of the columns. */
  List<String> cells(Row row) {
    return table.columns().stream().map(row::cell).toList();
  }
}
