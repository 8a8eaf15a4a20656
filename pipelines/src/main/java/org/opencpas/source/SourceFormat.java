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
  PARQUET,
  /** A workbook of Excel since 2007, with macros or without. */
  XLSX,
  /** A workbook of Excel 97 to 2003. */
  XLS;

  /** Whether its files are workbooks, whose tables stand on sheets. */
  public boolean isWorkbook() {
    return this == XLSX || this == XLS;
  }

  /** Whether its files are delimited text. */
  public boolean isDelimited() {
    return this == CSV || this == INDICATOR_RECORDS;
  }

  /** The word in assessment.yaml. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
