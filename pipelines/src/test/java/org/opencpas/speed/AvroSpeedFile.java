package org.opencpas.speed;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.opencpas.source.SourceFormat;

/** Avro object container files, read by Avro. */
final class AvroSpeedFile implements SpeedFile {
  @Override
  public String word() {
    return "avro";
  }

  @Override
  public SourceFormat format() {
    return SourceFormat.AVRO;
  }

  @Override
  public void write(Path file, Returns returns) throws IOException {
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(RecordSchema.SCHEMA))) {
      writer.setCodec(CodecFactory.deflateCodec(1));
      writer.create(RecordSchema.SCHEMA, file.toFile());
      for (long number = 0; number < returns.count(); number++) {
        writer.append(RecordSchema.record(returns.row(number)));
      }
    }
  }

  @Override
  public long readByLibrary(Path file) throws IOException {
    long rows = 0;
    try (DataFileReader<GenericRecord> reader =
        new DataFileReader<>(file.toFile(), new GenericDatumReader<GenericRecord>())) {
      for (GenericRecord record : reader) {
        rows += record.get(0) == null ? 0 : 1;
      }
    }
    return rows;
  }
}
