package org.opencpas.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.avro.generic.IndexedRecord;

/**
 * Writes rows of one table as a Parquet file. The same rows in the same order give the same bytes,
 * on any JVM. Not for several threads at once.
 */
public final class PartWriter implements Closeable {
  private final ReleaseTable table;
  private final PartStream stream;
  private final ColumnarFile parquet;
  private final ContentHasher hasher;

  private PartWriter(ReleaseTable table, PartStream stream, ColumnarFile parquet) {
    this.table = table;
    this.stream = stream;
    this.parquet = parquet;
    this.hasher = new ContentHasher(table.schema());
  }

  /**
   * Begins a file.
   *
   * @param table table that the rows are of
   * @param out where the file goes; closed by {@link #finish} and by {@link #close}
   */
  public static PartWriter open(ReleaseTable table, OutputStream out) throws IOException {
    PartStream stream = new PartStream(out);
    return new PartWriter(
        table, stream, ColumnarFile.open(new PartOutputFile(stream), table.schema()));
  }

  /** Adds a row: a generated class or a generic record of the table's schema. */
  public void write(IndexedRecord row) throws IOException {
    parquet.write(row);
    hasher.add(row);
  }

  /**
   * Ends the file.
   *
   * @param file the name that the file has, or is given, in the table's directory
   */
  public Part finish(String file) throws IOException {
    stream.holdBack();
    parquet.close();
    stream.finish();
    return new Part(table.name(), file, hasher.hash(), stream.sha256(), stream.bytes());
  }

  /** Closes the stream; a file that was not finished stays broken. */
  @Override
  public void close() throws IOException {
    stream.abandon();
  }
}
