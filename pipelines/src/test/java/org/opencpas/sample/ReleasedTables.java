package org.opencpas.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import org.opencpas.publish.PartReader;

/** Reads the tables of a release as texts, to be laid beside those of the plain model. */
final class ReleasedTables {
  private ReleasedTables() {}

  /** The rows of a table; columns of the release that are not asked for are left out. */
  static PlainTable read(Path release, String table, List<String> columns) {
    RowCells.Maker maker = new RowCells.Maker(columns);
    List<PlainTable.Row> rows = new ArrayList<>();
    try (Stream<Path> parts = Files.list(release.resolve("tables").resolve(table))) {
      for (Path part : parts.sorted().toList()) {
        try (PartReader reader = PartReader.open(part)) {
          for (Optional<IndexedRecord> row = reader.read(); row.isPresent(); row = reader.read()) {
            rows.add(row(row.get(), columns, maker));
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new PlainTable(columns, rows);
  }

  /** Rows that were not released, in the same shape. */
  static PlainTable of(List<? extends IndexedRecord> records, List<String> columns) {
    RowCells.Maker maker = new RowCells.Maker(columns);
    return new PlainTable(
        columns, records.stream().map(each -> row(each, columns, maker)).toList());
  }

  private static PlainTable.Row row(
      IndexedRecord record, List<String> columns, RowCells.Maker maker) {
    List<String> texts = columns.stream().map(column -> cell(record, column)).toList();
    return new PlainTable.Row(0, columns.size(), maker.row(texts));
  }

  /** The model names the place of the ending record in two columns. */
  private static String cell(IndexedRecord row, String column) {
    if (column.equals("by_file") || column.equals("by_line")) {
      String place = text(value(row, "ended_by"));
      int colon = place.lastIndexOf(':');
      if (colon < 0) {
        return "";
      }
      return column.equals("by_file") ? place.substring(0, colon) : place.substring(colon + 1);
    }
    return text(value(row, column));
  }

  private static @Nullable Object value(IndexedRecord row, String column) {
    return row.get(row.getSchema().getField(column).pos());
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Double number
        ? new BigDecimal(number).toPlainString()
        : value.toString().replace("$", "");
  }
}
