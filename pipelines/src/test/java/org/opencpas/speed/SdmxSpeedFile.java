package org.opencpas.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencpas.source.SourceFormat;

/** SDMX-CSV 2.1, read by FastCSV. */
final class SdmxSpeedFile implements SpeedFile {
  private static final List<String> STRUCTURE = List.of("STRUCTURE", "STRUCTURE_ID", "ACTION");

  @Override
  public String word() {
    return "sdmx-csv";
  }

  @Override
  public SourceFormat format() {
    return SourceFormat.SDMX_CSV;
  }

  @Override
  public void write(Path file, Returns returns) throws IOException {
    List<String> names = new ArrayList<>(STRUCTURE);
    names.addAll(
        List.of(
            "AGENCY",
            "INDICATOR",
            "REF_AREA",
            "TIME_PERIOD",
            "OBS_VALUE",
            "NUMERATOR",
            "DENOMINATOR",
            "NOTE",
            "REPORTED",
            "COMMENT"));
    DelimitedRecords.write(
        file, List.of(names), List.of("dataflow", "KES:RETURNS(1.0)", "M"), returns);
  }

  @Override
  public long readByLibrary(Path file) throws IOException {
    return DelimitedRecords.count(file) - 1;
  }
}
