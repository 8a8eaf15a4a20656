package org.opencpas.decode.text;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.TableReading;
import org.opencpas.decode.TableRows;
import org.opencpas.source.ByteSource;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;
import org.opencpas.source.TagRow;
import org.opencpas.source.TextFormat;

/** The reading of one CSV file: what has been found in it so far. */
public final class CsvReading {
  private final ByteSource bytes;
  private final TableReading table;
  private final int longestCell;
  private final CsvDialect dialect;
  private DecodedFile found = DecodedFile.UNREAD;

  /**
   * Starts a file.
   *
   * @param longestCell characters that a cell may have
   * @param dialect what the format says beyond RFC 4180
   */
  public CsvReading(
      ByteSource bytes, SourceFile file, RowSink sink, int longestCell, CsvDialect dialect) {
    this.bytes = bytes;
    this.table = new TableReading(file, sink, longestCell);
    this.longestCell = longestCell;
    this.dialect = dialect;
  }

  /** Reads the file to its end, or to where it cannot be read. */
  public DecodedFile read(TextFormat text) {
    try {
      open(text);
    } catch (IOException trouble) {
      table.breakOff(trouble);
    }
    return new DecodedFile(found.encoding(), found.origin(), found.delimiter(), table.rows());
  }

  private void open(TextFormat text) throws IOException {
    TextEncoding encoding = new EncodingDetection(bytes).find(text);
    char delimiter = delimiter(text, encoding);
    found =
        new DecodedFile(encoding.charset().name(), encoding.origin(), String.valueOf(delimiter), 0);
    try (Reader reader = encoding.open(bytes)) {
      RecordReader records = new RecordReader(reader, delimiter, longestCell);
      TableRows rows = dialect.table(records);
      table.read(
          "", text.header().isEmpty() ? rows : new NamedRows(text.header(), rows), text.tagRow());
    }
  }

  private char delimiter(TextFormat text, TextEncoding encoding) throws IOException {
    if (text.declaredDelimiter().isPresent()) {
      return text.declaredDelimiter().get();
    }
    if (text.tagRow() == TagRow.NAMES) {
      Optional<Character> tagged = TagDelimiter.find(bytes, encoding, longestCell);
      if (tagged.isPresent()) {
        return tagged.get();
      }
    }
    try (Reader reader = encoding.open(bytes)) {
      return dialect.delimiter(reader);
    }
  }
}
