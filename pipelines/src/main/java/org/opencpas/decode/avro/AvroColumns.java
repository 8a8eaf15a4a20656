package org.opencpas.decode.avro;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.opencpas.decode.ColumnNames;

/** The columns that an Avro schema declares. */
final class AvroColumns {
  private final ColumnNames names = new ColumnNames();
  private final Set<String> entered = new HashSet<>();
  private boolean open;

  private AvroColumns() {}

  /**
   * The names in the order of the schema; empty where only the rows say them, since there are maps
   * or records inside their own kind.
   *
   * @throws FileBreachException when they are too many
   */
  static Optional<List<String>> declared(Schema record) throws IOException {
    AvroColumns columns = new AvroColumns();
    columns.record("", record);
    return columns.open ? Optional.empty() : Optional.of(columns.names.names());
  }

  private void record(String prefix, Schema record) throws IOException {
    if (!entered.add(record.getFullName())) {
      open = true;
      return;
    }
    for (Schema.Field field : record.getFields()) {
      value(prefix + field.name(), field.schema());
    }
    entered.remove(record.getFullName());
  }

  private void value(String path, Schema schema) throws IOException {
    switch (schema.getType()) {
      case RECORD -> {
        names.branch(path);
        record(path + "/", schema);
      }
      case UNION -> {
        for (Schema each : schema.getTypes()) {
          value(path, each);
        }
      }
      case MAP -> open = true;
      case NULL -> names.none(path);
      case ARRAY -> {
        if (schema.getElementType().getType() != Schema.Type.ARRAY) {
          names.text(path, "");
        } else {
          names.branch(path);
        }
      }
      default -> names.text(path, "");
    }
  }
}
