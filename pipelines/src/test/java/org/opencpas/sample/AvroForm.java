package org.opencpas.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;

/** An Avro object container file. */
final class AvroForm implements Form {
  /** What stands between blocks, which is drawn by lot elsewhere. */
  private static final byte[] SYNC = "Kestria, Kestria".getBytes(StandardCharsets.US_ASCII);

  @Override
  public SentFile send(PlainFile file) {
    Schema schema = TypedRecords.schema(file);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
      writer.create(schema, bytes, SYNC);
      for (GenericRecord each : TypedRecords.records(file, schema)) {
        writer.append(each);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return SentFile.of(
        file.path(".avro"), bytes.toByteArray(), file.rows(), i -> new Place("", i + 1));
  }
}
