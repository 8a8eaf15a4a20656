package org.opencpas.speed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.opencpas.source.SourceFormat;

/** Delimited text, read by FastCSV. */
final class CsvSpeedFile implements SpeedFile {
  @Override
  public String word() {
    return "csv";
  }

  @Override
  public SourceFormat format() {
    return SourceFormat.INDICATOR_RECORDS;
  }

  @Override
  public void write(Path file, Returns returns) throws IOException {
    try (CsvWriter writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
      writer.writeRecord(Returns.COLUMNS);
      for (long number = 0; number < returns.count(); number++) {
        writer.writeRecord(returns.row(number));
      }
    }
  }

  @Override
  public long readByLibrary(Path file) throws IOException {
    long rows = -1;
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord record : reader) {
        rows += record.getFieldCount() == Returns.COLUMNS.size() ? 1 : 0;
      }
    }
    return rows;
  }
}
