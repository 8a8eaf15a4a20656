package org.opencpas.publish;

import java.util.List;
import org.apache.avro.Schema;
import org.opencpas.storage.Sha256;

/**
 * A table of a release, as its contract describes it.
 *
 * @param name name of the table and of its directory
 * @param schema schema of a row: flat, every column a primitive, an enum, or either with null
 * @param doc what the table holds, in a sentence
 * @param key columns that tell its rows apart, in sorting order
 */
public record ReleaseTable(String name, Schema schema, String doc, List<String> key) {

  /** Copies the key. */
  public ReleaseTable {
    key = List.copyOf(key);
  }

  /** The columns in order. */
  List<Column> columns() {
    return schema.getFields().stream().map(Column::of).toList();
  }

  /**
   * What the rows look like, in one number: the SHA-256, in hex, of a line for each column with its
   * name, type, nullability and codes. Words of explanation are not in it.
   */
  static String fingerprint(Schema schema) {
    StringBuilder lines = new StringBuilder();
    for (Schema.Field field : schema.getFields()) {
      Column column = Column.of(field);
      lines.append(column.name()).append(' ').append(column.type());
      lines.append(' ').append(column.nullability());
      column.codes().ifPresent(codes -> lines.append(' ').append(codes.getEnumSymbols()));
      lines.append('\n');
    }
    return Sha256.of(lines.toString());
  }
}
