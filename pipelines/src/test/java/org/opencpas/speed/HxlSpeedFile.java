package org.opencpas.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.opencpas.source.SourceFormat;

/** Delimited text with a row of HXL tags, read by FastCSV. */
final class HxlSpeedFile implements SpeedFile {
  private static final List<String> TAGS =
      Returns.COLUMNS.stream().map(column -> "#meta+" + column.replace("_", "")).toList();

  @Override
  public String word() {
    return "hxl";
  }

  @Override
  public SourceFormat format() {
    return SourceFormat.HXL;
  }

  @Override
  public void write(Path file, Returns returns) throws IOException {
    DelimitedRecords.write(file, List.of(Returns.COLUMNS, TAGS), List.of(), returns);
  }

  @Override
  public long readByLibrary(Path file) throws IOException {
    return DelimitedRecords.count(file) - 2;
  }
}
