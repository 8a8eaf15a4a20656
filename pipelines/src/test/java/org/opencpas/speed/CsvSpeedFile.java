package org.opencpas.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    DelimitedRecords.write(file, List.of(Returns.COLUMNS), List.of(), returns);
  }

  @Override
  public long readByLibrary(Path file) throws IOException {
    return DelimitedRecords.count(file) - 1;
  }
}
