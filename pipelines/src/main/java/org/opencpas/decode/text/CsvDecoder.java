package org.opencpas.decode.text;

import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.Decoder;
import org.opencpas.source.ByteSource;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;

/**
 * Reads CSV and its relatives as RFC 4180 has them, with any of comma, semicolon, tab, pipe or a
 * declared character between cells. The first record that is not blank names the columns; blank
 * lines are no rows. A quote inside an unquoted cell is text; other quotes that stand where RFC
 * 4180 allows none reject their row, since any reading of them would be a guess. What is held in
 * memory does not grow with the file.
 */
public final class CsvDecoder implements Decoder {
  private static final int LONGEST_CELL = 1_000_000;
  private static final int LONGEST_LIMIT = 100_000_000;

  private final int longestCell;

  /** Allows cells of up to 1,000,000 characters. */
  public CsvDecoder() {
    this(LONGEST_CELL);
  }

  /**
   * Sets a limit.
   *
   * @param longestCell characters that a cell may have, 1 to 100,000,000; a row may have four times
   *     as many and some
   */
  public CsvDecoder(int longestCell) {
    if (longestCell < 1 || longestCell > LONGEST_LIMIT) {
      throw new IllegalArgumentException("no limit for a cell: " + longestCell);
    }
    this.longestCell = longestCell;
  }

  @Override
  public DecodedFile decode(ByteSource bytes, SourceFile file, FileLayout layout, RowSink sink) {
    return new CsvReading(bytes, file, sink, longestCell, CsvDialect.PLAIN).read(layout.text());
  }
}
