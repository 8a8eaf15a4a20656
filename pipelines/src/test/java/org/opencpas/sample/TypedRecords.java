package org.opencpas.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainTable.Row;

/**
 * The rows of a plain file as records of Avro: figures as numbers, days as days, the rest texts.
 */
final class TypedRecords {
  private static final Set<String> NUMBERS = Set.of("value", "numerator", "denominator");
  private static final Set<String> DAYS = Set.of("reported_at");

  private TypedRecords() {}

  /** Every column may be blank. */
  static Schema schema(PlainFile file) {
    SchemaBuilder.FieldAssembler<Schema> fields =
        SchemaBuilder.record("Return").namespace("kestria").fields();
    for (String column : file.columns()) {
      Schema type = Schema.create(Schema.Type.STRING);
      if (NUMBERS.contains(column)) {
        type = Schema.create(Schema.Type.DOUBLE);
      } else if (DAYS.contains(column)) {
        type = LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
      }
      Schema orBlank = Schema.createUnion(Schema.create(Schema.Type.NULL), type);
      fields = fields.name(column).type(orBlank).withDefault(null);
    }
    return fields.endRecord();
  }

  /** The records in the order of the rows. */
  static List<GenericRecord> records(PlainFile file, Schema schema) {
    List<GenericRecord> records = new ArrayList<>();
    for (Row row : file.rows()) {
      GenericRecord filled = new GenericData.Record(schema);
      for (String column : file.columns()) {
        filled.put(column, value(column, row.cell(column)));
      }
      records.add(filled);
    }
    return records;
  }

  private static @Nullable Object value(String column, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    if (NUMBERS.contains(column)) {
      return Double.valueOf(cell);
    }
    return DAYS.contains(column) ? (int) LocalDate.parse(cell).toEpochDay() : cell;
  }
}
