package org.opencpas.decode.parquet;

import java.io.IOException;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.Decoder;
import org.opencpas.decode.EncodingOrigin;
import org.opencpas.decode.LocalCopy;
import org.opencpas.decode.TableReading;
import org.opencpas.source.ByteSource;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;

/**
 * Reads Parquet files, whoever wrote them, a row group after the other. Groups inside a row become
 * columns with a slash in their name; lists become cells as those of JSON do, and so do maps, as
 * lists of objects. Dates, times and decimals are written as people write them; bytes without a
 * type as text where they are UTF-8, else as hexadecimal digits. Geometries are left out. The line
 * of a row is the number of its record, from 1.
 *
 * <p>The format is read from its end, so the file is first copied: those are then the bytes that
 * count, whatever happens to the file meanwhile.
 */
public final class ParquetDecoder implements Decoder {
  private static final int LONGEST_CELL = 1_000_000;

  @Override
  public DecodedFile decode(ByteSource bytes, SourceFile file, FileLayout layout, RowSink sink) {
    TableReading table = new TableReading(file, sink, LONGEST_CELL);
    try (LocalCopy copy = LocalCopy.of(bytes);
        ParquetRows rows = ParquetRows.open(new CopiedInput(copy), LONGEST_CELL)) {
      table.read("", rows, layout.text().tagRow());
    } catch (IOException trouble) {
      table.breakOff(trouble);
    }
    return new DecodedFile("", EncodingOrigin.UNKNOWN, "", table.rows());
  }
}
