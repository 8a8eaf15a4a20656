package org.opencpas.speed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Delimited text as FastCSV writes and reads it. */
final class DelimitedRecords {
  private DelimitedRecords() {}

  /**
   * Writes returns.
   *
   * @param heads records above the returns, at least one
   * @param before cells before those of each return
   */
  static void write(Path file, List<List<String>> heads, List<String> before, Returns returns)
      throws IOException {
    try (CsvWriter writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
      heads.forEach(writer::writeRecord);
      for (long number = 0; number < returns.count(); number++) {
        List<String> cells = new ArrayList<>(before);
        cells.addAll(returns.row(number));
        writer.writeRecord(cells);
      }
    }
  }

  /** Reads all records and counts those that have as many cells as the first. */
  static long count(Path file) throws IOException {
    long records = 0;
    int cells = -1;
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord record : reader) {
        cells = cells < 0 ? record.getFieldCount() : cells;
        records += record.getFieldCount() == cells ? 1 : 0;
      }
    }
    return records;
  }
}
