package org.opencpas.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.opencpas.schemas.FrameworkTables;

/** A table of the framework as its Avro schema describes it: name, columns, how a row is read. */
final class TableFormat {
  private final String name;
  private final Schema schema;
  private final List<CellFormat> cells;
  private final List<String> columnNames;
  private final List<String> keyColumns;

  private TableFormat(Schema.Field table) {
    this.name = table.name();
    this.schema = table.schema().getElementType();
    this.cells = schema.getFields().stream().map(CellFormat::new).toList();
    this.columnNames = cells.stream().map(CellFormat::column).toList();
    this.keyColumns = keyColumns(schema);
  }

  /** Every table, in the order of the schema. */
  static List<TableFormat> all() {
    return FrameworkTables.getClassSchema().getFields().stream().map(TableFormat::new).toList();
  }

  /** The table of a name that is known to be one. */
  static TableFormat of(String name) {
    return named(name).orElseThrow(() -> new IllegalArgumentException("no table is named " + name));
  }

  /** The table of a name; empty when there is none. */
  static Optional<TableFormat> named(String name) {
    return Optional.ofNullable(FrameworkTables.getClassSchema().getField(name))
        .map(TableFormat::new);
  }

  String name() {
    return name;
  }

  List<CellFormat> cells() {
    return cells;
  }

  List<String> columnNames() {
    return columnNames;
  }

  boolean hasColumn(String column) {
    return schema.getField(column) != null;
  }

  /** The first column: the id of the row, or of what it belongs to. */
  String firstColumn() {
    return columnNames.get(0);
  }

  /** The columns that tell one row from another. */
  List<String> keyColumns() {
    return keyColumns;
  }

  /** What stands in the key columns of a row. */
  List<Object> key(IndexedRecord row) {
    List<Object> key = new ArrayList<>();
    keyColumns.forEach(column -> key.add(row.get(schema.getField(column).pos())));
    return key;
  }

  private static List<String> keyColumns(Schema schema) {
    return schema.getObjectProp("key") instanceof Collection<?> columns
        ? columns.stream().map(String::valueOf).toList()
        : List.of();
  }

  /**
   * Reads a row.
   *
   * @param texts text of a cell by column; empty when the file has no such column
   * @param mistakes takes the column and the reading of every cell that is mistaken
   * @return the row in Avro's generic form; empty when a cell is mistaken
   */
  Optional<GenericRecord> read(
      UnaryOperator<String> texts, BiConsumer<String, CellReading> mistakes) {
    GenericRecord row = new GenericData.Record(schema);
    List<String> mistaken = new ArrayList<>();
    for (CellFormat cell : cells) {
      CellReading reading = cell.read(texts.apply(cell.column()));
      if (reading.isMistaken()) {
        mistaken.add(cell.column());
        mistakes.accept(cell.column(), reading);
      } else {
        row.put(cell.column(), reading.value());
      }
    }
    return mistaken.isEmpty() ? Optional.of(row) : Optional.empty();
  }
}
