package org.opencpas.decode.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.jspecify.annotations.Nullable;
import org.opencpas.decode.BrokenRecordsException;
import org.opencpas.decode.FoundRow;
import org.opencpas.decode.TableRows;
import org.opencpas.decode.Untrusted;

/** Rows of a Parquet file. The names of the columns come first, as if a row. */
final class ParquetRows implements TableRows, Closeable {
  private final ParquetFileReader file;
  private final ParquetColumns columns;
  private final ParquetRow row;
  private final MessageColumnIO assembly;
  private @Nullable RecordReader<ParquetRow> records;
  private long left;
  private long line;
  private boolean started;

  private ParquetRows(ParquetFileReader file, ParquetColumns columns, int longestCell) {
    this.file = file;
    this.columns = columns;
    this.row = new ParquetRow(columns.names(), longestCell);
    this.assembly =
        new ColumnIOFactory()
            .getColumnIO(columns.projection(), file.getFooter().getFileMetaData().getSchema());
    file.setRequestedSchema(columns.projection());
  }

  /** Opens a file; whoever does so closes it. */
  static ParquetRows open(InputFile input, int longestCell) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ParquetCodecs())
            .usePageChecksumVerification(true)
            .build();
    ParquetFileReader file = Untrusted.call(() -> ParquetFileReader.open(input, options));
    try {
      ParquetColumns columns = ParquetColumns.of(file.getFooter());
      new ParquetFooterCheck(file.getFooter(), columns).check(input.getLength());
      return Untrusted.call(() -> new ParquetRows(file, columns, longestCell));
    } catch (IOException broken) {
      file.close();
      throw broken;
    }
  }

  @Override
  public Optional<FoundRow> next() throws IOException {
    if (!started) {
      started = true;
      return Optional.of(new FoundRow.Cells(1, columns.names()));
    }
    while (left == 0) {
      if (!enterRowGroup()) {
        return Optional.empty();
      }
    }
    left--;
    line++;
    row.clear();
    read();
    return Optional.of(row.found(line));
  }

  private void read() throws IOException {
    RecordReader<ParquetRow> reader = records;
    if (reader != null) {
      call(reader::read);
    }
  }

  private boolean enterRowGroup() throws IOException {
    Optional<PageReadStore> pages = call(() -> Optional.ofNullable(file.readNextRowGroup()));
    if (pages.isEmpty()) {
      return false;
    }
    records =
        call(
            () ->
                assembly.getRecordReader(
                    pages.get(), columns.materialiser(row), FilterCompat.NOOP));
    left = pages.get().getRowCount();
    return true;
  }

  private <T> T call(Untrusted.Call<T> call) throws IOException {
    try {
      return Untrusted.call(call);
    } catch (IOException broken) {
      throw new BrokenRecordsException(
          "record %d: %s".formatted(Math.max(1, line), broken.getMessage()), broken);
    }
  }

  @Override
  public String raw() {
    return row.raw();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
