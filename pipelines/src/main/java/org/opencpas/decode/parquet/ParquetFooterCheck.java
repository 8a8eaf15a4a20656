package org.opencpas.decode.parquet;

import java.io.IOException;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.opencpas.decode.FileBreachException;
import org.opencpas.issue.Rule;

/**
 * Checks that the footer of a Parquet file fits the file, before anything is believed that it says:
 * memory is taken, and rows are counted, by it.
 */
final class ParquetFooterCheck {
  private static final long LARGEST_ROW_GROUP = 512L << 20;

  private final ParquetMetadata footer;
  private final ParquetColumns columns;

  ParquetFooterCheck(ParquetMetadata footer, ParquetColumns columns) {
    this.footer = footer;
    this.columns = columns;
  }

  /**
   * Checks it.
   *
   * @param length bytes of the file
   * @throws FileBreachException when it does not fit, or a row group is too large
   */
  void check(long length) throws IOException {
    List<BlockMetaData> rowGroups = footer.getBlocks();
    for (BlockMetaData rowGroup : rowGroups) {
      check(rowGroup, length);
    }
  }

  private void check(BlockMetaData rowGroup, long length) throws IOException {
    long bytes = 0;
    for (ColumnDescriptor column : columns.projection().getColumns()) {
      ColumnChunkMetaData chunk = chunk(rowGroup, column);
      if (!ParquetCodecs.READ.contains(chunk.getCodec())) {
        throw unfit(
            "it is compressed with %s, which is not read here; write it with SNAPPY, GZIP, ZSTD or"
                    .formatted(chunk.getCodec())
                + " no compression");
      }
      long size = chunk.getTotalSize();
      long start = chunk.getStartingPos();
      if (start < 0 || size < 0 || start > length || size > length - start) {
        throw unfit("a column lies outside of the file");
      }
      boolean isFlat = column.getMaxRepetitionLevel() == 0;
      if (rowGroup.getRowCount() < 0
          || chunk.getValueCount() < rowGroup.getRowCount()
          || (isFlat && chunk.getValueCount() != rowGroup.getRowCount())) {
        throw unfit("a column has another number of rows than its row group");
      }
      bytes += size;
    }
    if (bytes > LARGEST_ROW_GROUP) {
      throw unfit(
          "a row group has %d bytes, more than %d; write the file with smaller ones"
              .formatted(bytes, LARGEST_ROW_GROUP));
    }
  }

  private static ColumnChunkMetaData chunk(BlockMetaData rowGroup, ColumnDescriptor column)
      throws IOException {
    ColumnPath path = ColumnPath.get(column.getPath());
    for (ColumnChunkMetaData chunk : rowGroup.getColumns()) {
      if (chunk.getPath().equals(path)) {
        return chunk;
      }
    }
    throw unfit("a row group lacks the column " + path.toDotString());
  }

  private static FileBreachException unfit(String message) {
    return new FileBreachException(Rule.FILE_UNREADABLE, "the file cannot be read: " + message);
  }
}
