package org.opencpas.speed;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Returns as Avro has them: figures are doubles, all else is text. */
final class RecordSchema {
  private static final List<String> NUMBERS = List.of("value", "numerator", "denominator");
  static final Schema SCHEMA = schema();

  private RecordSchema() {}

  private static Schema schema() {
    SchemaBuilder.FieldAssembler<Schema> fields = SchemaBuilder.record("Return").fields();
    for (String column : Returns.COLUMNS) {
      fields =
          NUMBERS.contains(column) ? fields.requiredDouble(column) : fields.requiredString(column);
    }
    return fields.endRecord();
  }

  static GenericRecord record(List<String> cells) {
    GenericData.Record record = new GenericData.Record(SCHEMA);
    for (int column = 0; column < cells.size(); column++) {
      String name = Returns.COLUMNS.get(column);
      String cell = cells.get(column);
      record.put(column, NUMBERS.contains(name) ? Double.valueOf(cell) : cell);
    }
    return record;
  }
}
