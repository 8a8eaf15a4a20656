package org.opencpas.decode.parquet;

import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;

/** Gives the row that the converters have filled. */
final class ParquetMaterialiser extends RecordMaterializer<ParquetRow> {
  private final ParquetRow row;
  private final GroupConverter root;

  ParquetMaterialiser(ParquetRow row, GroupConverter root) {
    this.row = row;
    this.root = root;
  }

  @Override
  public ParquetRow getCurrentRecord() {
    return row;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }
}
