package org.opencpas.decode.avro;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileConstants;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import org.opencpas.decode.BrokenRecordsException;
import org.opencpas.decode.FileBreachException;
import org.opencpas.decode.Untrusted;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.source.ByteSource;

/** The records of an Avro file, one after the other. */
final class AvroRecords implements Closeable {
  private static final Set<String> CODECS =
      Set.of(
          DataFileConstants.NULL_CODEC,
          DataFileConstants.DEFLATE_CODEC,
          DataFileConstants.SNAPPY_CODEC,
          DataFileConstants.BZIP2_CODEC,
          DataFileConstants.ZSTANDARD_CODEC);

  private final DataFileStream<IndexedRecord> stream;
  private final AvroEnd end;
  private @Nullable IndexedRecord record;
  private long count;

  private AvroRecords(DataFileStream<IndexedRecord> stream, AvroEnd end) {
    this.stream = stream;
    this.end = end;
  }

  /** Opens a file; whoever does so closes it. */
  static AvroRecords open(ByteSource bytes) throws IOException {
    AvroEnd in = AvroEnd.open(bytes);
    try {
      AvroRecords records =
          new AvroRecords(
              Untrusted.call(() -> new DataFileStream<>(in, new GenericDatumReader<>())), in);
      records.check();
      return records;
    } catch (IOException broken) {
      in.close();
      throw broken;
    }
  }

  private void check() throws IOException {
    String codec = stream.getMetaString(DataFileConstants.CODEC);
    if (codec != null && !CODECS.contains(codec)) {
      throw new FileBreachException(
          Rule.FILE_UNREADABLE,
          "the file is compressed with %s, which is not read here; write it with deflate,"
                  .formatted(Quotation.of(codec))
              + " snappy, bzip2, zstandard or no compression");
    }
    if (schema().getType() != Schema.Type.RECORD) {
      throw new FileBreachException(
          Rule.ROWS_MISSING,
          "the entries of the file are of the type %s, not records"
              .formatted(schema().getType().getName()));
    }
  }

  Schema schema() {
    return stream.getSchema();
  }

  /**
   * Goes to the next record; false at the end.
   *
   * @throws BrokenRecordsException when the file cannot be read on
   */
  boolean next() throws IOException {
    IndexedRecord used = record;
    try {
      record =
          Untrusted.call(
                  () ->
                      stream.hasNext()
                          ? Optional.of(stream.next(used))
                          : Optional.<IndexedRecord>empty())
              .orElse(null);
    } catch (IOException broken) {
      throw new BrokenRecordsException(
          "record %d: %s".formatted(count + 1, broken.getMessage()), broken);
    }
    if (record == null && !end.isWhole()) {
      throw new BrokenRecordsException(
          "the file is cut off after record " + count, new EOFException("the file is cut off"));
    }
    count++;
    return record != null;
  }

  /** The record that was gone to. It is used again for the next one. */
  IndexedRecord record() {
    return Objects.requireNonNull(record);
  }

  /** Number of the record, from 1. */
  long number() {
    return count;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
