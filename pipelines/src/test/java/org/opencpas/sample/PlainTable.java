package org.opencpas.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of texts.
 *
 * @param columns names of the columns
 * @param rows rows in order
 */
record PlainTable(List<String> columns, List<Row> rows) {

  /**
   * A row of texts.
   *
   * @param line line on which it starts, from 1
   * @param count number of cells that it has
   * @param cells cells by column
   */
  record Row(long line, int count, Map<String, String> cells) {
    /** The text under a column; empty when there is none. */
    String cell(String column) {
      return cells.getOrDefault(column, "").strip();
    }
  }

  /** Reads a table in UTF-8 with commas; one that is not there has no rows. */
  static PlainTable read(Path file) {
    return Files.exists(file)
        ? read(file, StandardCharsets.UTF_8, ',')
        : new PlainTable(List.of(), List.of());
  }

  /** Reads a table. */
  static PlainTable read(Path file, Charset encoding, char delimiter) {
    try {
      return of(Files.readAllBytes(file), encoding, delimiter);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads a table. */
  static PlainTable of(byte[] bytes, Charset encoding, char delimiter) {
    String text = new String(bytes, encoding);
    try {
      return parse(text.startsWith("\uFEFF") ? text.substring(1) : text, delimiter);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static PlainTable parse(String text, char delimiter) throws IOException {
    List<String> columns = List.of();
    RowCells.Maker maker = new RowCells.Maker(columns);
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord each : reader) {
        if (columns.isEmpty()) {
          columns = List.copyOf(each.getFields());
          maker = new RowCells.Maker(columns);
          continue;
        }
        rows.add(
            new Row(
                each.getStartingLineNumber(), each.getFieldCount(), maker.row(each.getFields())));
      }
    }
    return new PlainTable(columns, rows);
  }

  /** The rows whose text under a column is none of these. */
  PlainTable without(String column, Set<String> texts) {
    List<Row> kept = rows.stream().filter(row -> !texts.contains(row.cell(column))).toList();
    return new PlainTable(columns, kept);
  }

  /** The table as text with commas. */
  String toCsv() {
    DelimitedText text = new DelimitedText(',');
    text.row(columns);
    for (Row row : rows) {
      text.row(columns.stream().map(row::cell).toList());
    }
    return text.toString();
  }
}
