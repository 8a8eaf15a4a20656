package org.opencpas.query;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Writes rows of a table that is not published as a query would answer with them. */
public final class RecordAnswer {
  private RecordAnswer() {}

  /**
   * Writes all columns of some rows.
   *
   * @param schema schema of the rows: flat
   * @throws IOException when the answer cannot be written
   */
  public static void write(
      Schema schema, List<? extends IndexedRecord> rows, QueryFormat format, Appendable out)
      throws IOException {
    RowWriter writer = format.writer(out, columns(schema));
    for (IndexedRecord row : rows) {
      List<Value> values = new ArrayList<>();
      for (int place = 0; place < schema.getFields().size(); place++) {
        values.add(value(row.get(place)));
      }
      writer.row(values);
    }
    writer.end();
  }

  private static Value value(@Nullable Object object) {
    try {
      return Cells.of(object);
    } catch (SQLException onlyOfDatabases) {
      throw new IllegalStateException(onlyOfDatabases);
    }
  }

  private static Columns columns(Schema schema) {
    List<String> names = new ArrayList<>();
    List<Columns.Alignment> alignments = new ArrayList<>();
    for (Schema.Field field : schema.getFields()) {
      names.add(field.name());
      alignments.add(isNumber(field.schema()) ? Columns.Alignment.RIGHT : Columns.Alignment.LEFT);
    }
    return new Columns(names, alignments);
  }

  private static boolean isNumber(Schema schema) {
    if (schema.getType() == Schema.Type.UNION) {
      return schema.getTypes().stream().anyMatch(RecordAnswer::isNumber);
    }
    boolean isDecimal =
        schema.getLogicalType() != null && schema.getLogicalType().getName().equals("decimal");
    return isDecimal
        || (schema.getLogicalType() == null
            && (schema.getType() == Schema.Type.INT
                || schema.getType() == Schema.Type.LONG
                || schema.getType() == Schema.Type.DOUBLE));
  }
}
