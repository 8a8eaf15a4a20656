package org.opencpas.decode.avro;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.opencpas.decode.BrokenRecordsException;
import org.opencpas.decode.ColumnNames;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.Decoder;
import org.opencpas.decode.EncodingOrigin;
import org.opencpas.decode.TableReading;
import org.opencpas.source.ByteSource;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;

/**
 * Reads Avro object container files whose records are rows. Records inside a row, and maps, become
 * columns with a slash in their name; lists become cells as those of JSON do. Dates, times and
 * decimals are written as people write them, bytes as hexadecimal digits. The line of a row is the
 * number of its record, from 1. A file with maps, or records inside their own kind, is read twice,
 * since only its rows say which columns there are.
 */
public final class AvroDecoder implements Decoder {
  private static final int LONGEST_CELL = 1_000_000;

  @Override
  public DecodedFile decode(ByteSource bytes, SourceFile file, FileLayout layout, RowSink sink) {
    TableReading table = new TableReading(file, sink, LONGEST_CELL);
    try {
      List<String> names = names(bytes);
      try (AvroRecords records = AvroRecords.open(bytes)) {
        table.read("", new AvroRows(records, names, LONGEST_CELL), layout.text().tagRow());
      }
    } catch (IOException trouble) {
      table.breakOff(trouble);
    }
    return new DecodedFile("", EncodingOrigin.UNKNOWN, "", table.rows());
  }

  private static List<String> names(ByteSource bytes) throws IOException {
    try (AvroRecords records = AvroRecords.open(bytes)) {
      Optional<List<String>> declared = AvroColumns.declared(records.schema());
      return declared.isPresent() ? declared.get() : gathered(records);
    }
  }

  private static List<String> gathered(AvroRecords records) throws IOException {
    ColumnNames names = new ColumnNames();
    AvroRowWalk walk = new AvroRowWalk(names, LONGEST_CELL);
    try {
      while (records.next()) {
        walk.row(records.record());
      }
    } catch (BrokenRecordsException broken) {
      // The rows before it count; the reading of the rows meets it again and tells of it.
      return names.names();
    }
    return names.names();
  }
}
