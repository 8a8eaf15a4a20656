package org.opencpas.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/** Files of binary formats about Kestria, made anew for each test. */
public final class SampleFiles {
  public static final Schema SCHEMA =
      new Schema.Parser()
          .parse(
              """
              {"type": "record", "name": "Return", "namespace": "kestria", "fields": [
                {"name": "id", "type": "int"},
                {"name": "name", "type": ["null", "string"]},
                {"name": "day", "type": {"type": "int", "logicalType": "date"}},
                {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}},
                {"name": "local", "type": {"type": "long", "logicalType": "local-timestamp-micros"}},
                {"name": "time", "type": {"type": "int", "logicalType": "time-millis"}},
                {"name": "share", "type": "double"},
                {"name": "small", "type": "float"},
                {"name": "big", "type": "long"},
                {"name": "ok", "type": "boolean"},
                {"name": "amount",
                 "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
                {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["A", "B"]}},
                {"name": "raw", "type": "bytes"},
                {"name": "place", "type": ["null", {"type": "record", "name": "Place", "fields": [
                  {"name": "region", "type": "string"},
                  {"name": "lat", "type": ["null", "double"]}]}]},
                {"name": "tags", "type": {"type": "array", "items": ["null", "string"]}}]}
              """);

  private SampleFiles() {}

  /** Two returns: one with everything, one with as little as can be. */
  public static List<GenericRecord> records() {
    GenericData.Record place = new GenericData.Record(place());
    place.put("region", "Alva");
    place.put("lat", 1.5);
    GenericData.EnumSymbol kind = new GenericData.EnumSymbol(SCHEMA.getField("kind").schema(), "B");
    return List.of(
        new GenericRecordBuilder(SCHEMA)
            .set("id", 7)
            .set("name", "Bron é")
            .set("day", 19_874)
            .set("at", 1_717_164_000_000L)
            .set("local", 1_717_164_000_500_000L)
            .set("time", 3_600_000)
            .set("share", 0.1)
            .set("small", 1.1f)
            .set("big", 9_007_199_254_740_993L)
            .set("ok", true)
            .set("amount", ByteBuffer.wrap(new BigDecimal("12.50").unscaledValue().toByteArray()))
            .set("kind", kind)
            .set("raw", ByteBuffer.wrap(new byte[] {1, (byte) 0xab}))
            .set("place", place)
            .set("tags", List.of("x", "y"))
            .build(),
        new GenericRecordBuilder(SCHEMA)
            .set("id", -1)
            .set("name", null)
            .set("day", 0)
            .set("at", 0L)
            .set("local", 0L)
            .set("time", 0)
            .set("share", -0.0)
            .set("small", 3f)
            .set("big", 0L)
            .set("ok", false)
            .set("amount", ByteBuffer.wrap(new byte[] {-1}))
            .set("kind", new GenericData.EnumSymbol(SCHEMA.getField("kind").schema(), "A"))
            .set("raw", ByteBuffer.wrap(new byte[0]))
            .set("place", null)
            .set("tags", List.of())
            .build());
  }

  private static Schema place() {
    return SCHEMA.getField("place").schema().getTypes().get(1);
  }

  public static byte[] avro() throws IOException {
    return avro(SCHEMA, records(), CodecFactory.deflateCodec(6));
  }

  public static byte[] avro(Schema schema, List<GenericRecord> records, CodecFactory codec)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
      writer.setCodec(codec).create(schema, bytes);
      for (GenericRecord each : records) {
        writer.append(each);
      }
    }
    return bytes.toByteArray();
  }

  public static byte[] parquet(Path folder) throws IOException {
    Schema schema =
        new Schema.Parser()
            .parse(SCHEMA.toString().replace("[\"null\",\"string\"]}}]}", "\"string\"}}]}"));
    Path file = folder.resolve("sample.parquet");
    try (ParquetWriter<GenericRecord> writer =
        AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
            .withSchema(schema)
            .withDataModel(GenericData.get())
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .build()) {
      for (GenericRecord each : records()) {
        writer.write(each);
      }
    }
    return Files.readAllBytes(file);
  }
}
