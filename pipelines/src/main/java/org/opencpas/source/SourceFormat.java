package org.opencpas.source;

import java.util.Locale;

/** The format of a source's files. */
public enum SourceFormat {
  /** Delimited text with columns of its own, which the mapping renames. */
  CSV,
  /** Delimited text whose columns are the fields of the canonical indicator record. */
  INDICATOR_RECORDS,
  /** JSON: a list of objects or of lists, or an object on each line. */
  JSON,
  /** Avro object container files. */
  AVRO,
  /** Parquet, whoever wrote it. */
  PARQUET;

  /** The word in assessment.yaml. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
