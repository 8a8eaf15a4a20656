package org.opencpas.publish;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;

/**
 * A Parquet file that is written a column at a time, some rows at once. Parquet's own way of taking
 * a row apart is made for rows within rows; flat ones do not need it, and take it most of the time
 * of writing.
 */
final class ColumnarFile implements Closeable {
  private static final long ROW_GROUP_BYTES = 32L << 20;

  /** Rows that are written together: few enough to stay near the processor. */
  private static final int ROWS_AT_ONCE = 1024;

  private final RowColumn[] columns;
  private final MessageType type;
  private final Map<String, String> metadata;
  private final BytesInputCompressor compressor;
  private final ParquetProperties properties;
  private final ParquetFileWriter file;
  private final IndexedRecord[] waiting = new IndexedRecord[ROWS_AT_ONCE];
  private int waitingRows;
  private RowGroup rowGroup;

  private ColumnarFile(OutputFile out, Schema schema) throws IOException {
    this.columns = RowColumn.of(schema);
    this.type = new AvroSchemaConverter(new PlainParquetConfiguration()).convert(schema);
    // As parquet-avro names them, which reads these files.
    this.metadata =
        Map.of(PartReader.SCHEMA, schema.toString(), ParquetWriter.OBJECT_MODEL_NAME_PROP, "avro");
    this.compressor = new ZstdCodecs().getCompressor(CompressionCodecName.ZSTD);
    // Sizes by nesting level say nothing about flat rows.
    this.properties = ParquetProperties.builder().withSizeStatisticsEnabled(false).build();
    this.file =
        new ParquetFileWriter(
            out,
            type,
            ParquetFileWriter.Mode.CREATE,
            ROW_GROUP_BYTES,
            ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
            null,
            properties);
    this.rowGroup = new RowGroup();
  }

  /** Begins a file of rows of a schema. */
  static ColumnarFile open(OutputFile out, Schema schema) throws IOException {
    ColumnarFile opened = new ColumnarFile(out, schema);
    opened.file.start();
    return opened;
  }

  /** Adds a row. */
  void write(IndexedRecord row) throws IOException {
    waiting[waitingRows++] = row;
    if (waitingRows == ROWS_AT_ONCE) {
      writeWaiting();
      if (rowGroup.isFull()) {
        rowGroup.end();
        rowGroup = new RowGroup();
      }
    }
  }

  /** Ends the file. */
  @Override
  public void close() throws IOException {
    writeWaiting();
    rowGroup.end();
    file.end(metadata);
    file.close();
  }

  private void writeWaiting() {
    rowGroup.write(waiting, waitingRows);
    waitingRows = 0;
  }

  /** The rows between two flushes. */
  private final class RowGroup {
    private final ColumnChunkPageWriteStore pages =
        new ColumnChunkPageWriteStore(
            compressor,
            type,
            properties.getAllocator(),
            properties.getColumnIndexTruncateLength(),
            properties.getPageWriteChecksumEnabled());
    private final ColumnWriteStore store = properties.newColumnWriteStore(type, pages, pages);
    private long rows;

    private void write(IndexedRecord[] more, int count) {
      List<ColumnDescriptor> descriptors = type.getColumns();
      for (int i = 0; i < columns.length; i++) {
        RowColumn column = columns[i];
        ColumnWriter writer = store.getColumnWriter(descriptors.get(i));
        for (int row = 0; row < count; row++) {
          column.write(more[row].get(i), writer);
        }
      }
      for (int row = 0; row < count; row++) {
        store.endRecord();
      }
      rows += count;
    }

    private boolean isFull() {
      return store.getBufferedSize() > ROW_GROUP_BYTES;
    }

    private void end() throws IOException {
      if (rows > 0) {
        file.startBlock(rows);
        store.flush();
        pages.flushToFileWriter(file);
        file.endBlock();
      }
      store.close();
      pages.close();
    }
  }
}
