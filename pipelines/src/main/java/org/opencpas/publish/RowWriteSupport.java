package org.opencpas.publish;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands flat rows to Parquet column by column. Does what parquet-avro's own does for any record,
 * under the same schemas: flat rows need no walk through types.
 */
final class RowWriteSupport extends WriteSupport<IndexedRecord> {
  private final Schema schema;
  private final RowColumn[] columns;
  private @Nullable RecordConsumer consumer;

  private RowWriteSupport(Schema schema) {
    this.schema = schema;
    this.columns = RowColumn.of(schema);
  }

  /** A writer of rows of a schema, to be set up further. */
  static Builder builder(OutputFile file, Schema schema) {
    return new Builder(file, schema);
  }

  @Override
  @SuppressWarnings("deprecation") // abstract still, in place of the one that follows
  public WriteContext init(Configuration configuration) {
    return init(new PlainParquetConfiguration());
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(
        new AvroSchemaConverter(configuration).convert(schema),
        Map.of(PartReader.SCHEMA, schema.toString()));
  }

  /** Readers of the file meet the same rows as if parquet-avro had written it. */
  @Override
  public String getName() {
    return "avro";
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    consumer = recordConsumer;
  }

  @Override
  public void write(IndexedRecord row) {
    RecordConsumer out = consumer;
    if (out == null) {
      throw new IllegalStateException("rows come after the beginning of the file");
    }
    out.startMessage();
    for (RowColumn column : columns) {
      column.write(row.get(column.position()), out);
    }
    out.endMessage();
  }

  /** Sets up a writer. */
  static final class Builder extends ParquetWriter.Builder<IndexedRecord, Builder> {
    private final Schema schema;

    private Builder(OutputFile file, Schema schema) {
      super(file);
      this.schema = schema;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract still, in place of the one that follows
    protected WriteSupport<IndexedRecord> getWriteSupport(Configuration configuration) {
      return new RowWriteSupport(schema);
    }

    @Override
    protected WriteSupport<IndexedRecord> getWriteSupport(ParquetConfiguration configuration) {
      return new RowWriteSupport(schema);
    }
  }
}
