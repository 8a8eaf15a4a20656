package org.opencpas.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroReadSupport;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;

/**
 * Reads the rows of a part in file order, as generic records under the schema that the part was
 * written with. Not for several threads at once.
 */
public final class PartReader implements Closeable {
  /** Where parquet-avro keeps the schema. */
  static final String SCHEMA = "parquet.avro.schema";

  /** Where parquet-avro is told what rows are to look like. */
  private static final String READ_SCHEMA = "parquet.avro.read.schema";

  private final ParquetReader<IndexedRecord> parquet;

  private PartReader(ParquetReader<IndexedRecord> parquet) {
    this.parquet = parquet;
  }

  /** Opens a part. */
  public static PartReader open(Path file) throws IOException {
    return open(file, new PlainParquetConfiguration(), RowModel.forReading());
  }

  /**
   * Opens a part of which only some columns are read.
   *
   * @param wanted schema of the rows that are given; a column that the part does not have has the
   *     default of this schema
   * @param model makes the rows
   */
  static PartReader open(Path file, Schema wanted, GenericData model) throws IOException {
    Set<String> there = new HashSet<>();
    schema(file).getFields().forEach(field -> there.add(field.name()));
    List<Schema.Field> read = new ArrayList<>();
    for (Schema.Field field : wanted.getFields()) {
      if (there.contains(field.name())) {
        read.add(new Schema.Field(field, field.schema()));
      }
    }
    ParquetConfiguration choice = new PlainParquetConfiguration();
    Schema columns =
        Schema.createRecord(wanted.getName(), null, wanted.getNamespace(), false, read);
    choice.set(AvroReadSupport.AVRO_REQUESTED_PROJECTION, columns.toString());
    choice.set(READ_SCHEMA, wanted.toString());
    return open(file, choice, model);
  }

  private static PartReader open(Path file, ParquetConfiguration choice, GenericData model)
      throws IOException {
    return new PartReader(
        AvroParquetReader.<IndexedRecord>builder(new LocalInputFile(file), choice)
            .withDataModel(model)
            .withCodecFactory(new ZstdCodecs())
            .build());
  }

  /** The Avro schema that a part was written with. */
  static Schema schema(Path file) throws IOException {
    // Options from a plain configuration: the default ones load Hadoop's.
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
      String text = reader.getFileMetaData().getKeyValueMetaData().get(SCHEMA);
      if (text == null) {
        throw new IOException(file + " was not written under an Avro schema");
      }
      return new Schema.Parser().parse(text);
    }
  }

  /** The next row; empty after the last. */
  public Optional<IndexedRecord> read() throws IOException {
    return Optional.ofNullable(parquet.read());
  }

  @Override
  public void close() throws IOException {
    parquet.close();
  }
}
