package org.opencpas.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/** A Parquet file without compression, whose bytes depend on the version of its library alone. */
final class ParquetForm implements Form {
  @Override
  public SentFile send(PlainFile file) {
    return SentFile.of(file.path(".parquet"), bytes(file), file.rows(), i -> new Place("", i + 1));
  }

  private static byte[] bytes(PlainFile file) {
    try {
      Path target = Files.createTempFile("kestria", ".parquet");
      try {
        write(file, target);
        return Files.readAllBytes(target);
      } finally {
        Files.delete(target);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void write(PlainFile file, Path target) throws IOException {
    Schema schema = TypedRecords.schema(file);
    try (ParquetWriter<GenericRecord> writer =
        AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(target))
            .withSchema(schema)
            .withDataModel(GenericData.get())
            .withConf(new PlainParquetConfiguration())
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .build()) {
      for (GenericRecord each : TypedRecords.records(file, schema)) {
        writer.write(each);
      }
    }
  }
}
