package org.opencpas.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.opencpas.source.SourceFormat;

/** Parquet files without compression, read by parquet-avro. */
final class ParquetSpeedFile implements SpeedFile {
  @Override
  public String word() {
    return "parquet";
  }

  @Override
  public SourceFormat format() {
    return SourceFormat.PARQUET;
  }

  @Override
  public void write(Path file, Returns returns) throws IOException {
    Files.deleteIfExists(file);
    try (ParquetWriter<GenericRecord> writer =
        AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
            .withSchema(RecordSchema.SCHEMA)
            .withConf(new PlainParquetConfiguration())
            .withDataModel(GenericData.get())
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .build()) {
      for (long number = 0; number < returns.count(); number++) {
        writer.write(RecordSchema.record(returns.row(number)));
      }
    }
  }

  @Override
  public long readByLibrary(Path file) throws IOException {
    long rows = 0;
    try (ParquetReader<GenericRecord> reader =
        AvroParquetReader.<GenericRecord>builder(
                new LocalInputFile(file), new PlainParquetConfiguration())
            .withDataModel(GenericData.get())
            .build()) {
      while (reader.read() != null) {
        rows++;
      }
    }
    return rows;
  }
}
