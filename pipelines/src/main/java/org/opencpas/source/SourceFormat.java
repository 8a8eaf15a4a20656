package org.opencpas.source;

import java.util.Locale;
import java.util.Optional;

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
  XLS,
  /** HXL in delimited text, JSON or a workbook: a row of tags says what the columns are. */
  HXL,
  /** Data value sets of DHIS2, in CSV, XML or JSON. */
  DHIS2,
  /** SDMX-CSV 1.0 or 2.x. */
  SDMX_CSV,
  /** Activity files of IATI. */
  IATI;

  /** The format of a workbook by the ending of its name; empty when it ends otherwise. */
  public static Optional<SourceFormat> ofWorkbook(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    if (name.endsWith(".xls")) {
      return Optional.of(XLS);
    }
    return name.endsWith(".xlsx") || name.endsWith(".xlsm") ? Optional.of(XLSX) : Optional.empty();
  }

  /** Whether its files may be workbooks, whose tables stand on sheets. */
  public boolean hasSheets() {
    return this == XLSX || this == XLS || this == HXL;
  }

  /** Whether its files may be trees, whose rows stand in a list somewhere. */
  boolean hasLists() {
    return this == JSON || this == HXL;
  }

  /** Whether only a mapping can say which column is which field of a record. */
  boolean needsMapping() {
    return this == CSV || this == HXL;
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
