package org.opencpas.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts the lists of a Parquet footer into one order. Parquet-java fills them from sets in the order
 * of identity hashes and from maps, which differs between JVMs; readers do not mind the order.
 */
final class SortedFooter {
  /** The footer's length and the magic bytes. */
  private static final int TRAILER_BYTES = 8;

  private SortedFooter() {}

  /**
   * The end of a file with its footer in order.
   *
   * @param tail the last bytes of the file, with the whole footer among them
   */
  static byte[] of(byte[] tail) throws IOException {
    ByteBuffer trailer = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
    int footerEnd = tail.length - TRAILER_BYTES;
    int footerStart = footerEnd - trailer.getInt(footerEnd);
    FileMetaData footer =
        Util.readFileMetaData(new ByteArrayInputStream(tail, footerStart, footerEnd - footerStart));
    sort(footer);
    ByteArrayOutputStream sorted = new ByteArrayOutputStream(tail.length + TRAILER_BYTES);
    sorted.write(tail, 0, footerStart);
    Util.writeFileMetaData(footer, sorted);
    ByteBuffer newTrailer = ByteBuffer.allocate(TRAILER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    newTrailer.putInt(sorted.size() - footerStart);
    newTrailer.put(tail, footerEnd + Integer.BYTES, TRAILER_BYTES - Integer.BYTES);
    sorted.writeBytes(newTrailer.array());
    return sorted.toByteArray();
  }

  private static void sort(FileMetaData footer) {
    if (footer.isSetKey_value_metadata()) {
      List<KeyValue> metadata = new ArrayList<>(footer.getKey_value_metadata());
      metadata.sort(Comparator.comparing(KeyValue::getKey));
      footer.setKey_value_metadata(metadata);
    }
    for (RowGroup rowGroup : footer.getRow_groups()) {
      for (ColumnChunk chunk : rowGroup.getColumns()) {
        sort(chunk.getMeta_data());
      }
    }
  }

  private static void sort(ColumnMetaData column) {
    column.setEncodings(column.getEncodings().stream().sorted().toList());
    if (column.isSetEncoding_stats()) {
      List<PageEncodingStats> stats = new ArrayList<>(column.getEncoding_stats());
      stats.sort(
          Comparator.comparing(PageEncodingStats::getPage_type)
              .thenComparing(PageEncodingStats::getEncoding));
      column.setEncoding_stats(stats);
    }
  }
}
