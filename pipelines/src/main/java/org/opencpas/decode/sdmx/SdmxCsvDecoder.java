package org.opencpas.decode.sdmx;

import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.Decoder;
import org.opencpas.decode.text.CsvReading;
import org.opencpas.source.ByteSource;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;

/**
 * Reads SDMX-CSV 1.0, which begins with the column DATAFLOW, and 2.x, which begins with STRUCTURE.
 * Rows have codes without labels in their cells, and always a column OBS_STATUS.
 */
public final class SdmxCsvDecoder implements Decoder {
  private static final int LONGEST_CELL = 1_000_000;

  @Override
  public DecodedFile decode(ByteSource bytes, SourceFile file, FileLayout layout, RowSink sink) {
    return new CsvReading(bytes, file, sink, LONGEST_CELL, new SdmxCsvDialect())
        .read(layout.text());
  }
}
