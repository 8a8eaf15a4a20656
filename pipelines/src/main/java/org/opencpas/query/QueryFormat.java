package org.opencpas.query;

import java.io.IOException;
import org.opencpas.issue.SpreadsheetText;

/** How the rows of an answer are written. */
public enum QueryFormat {
  /** Columns under each other, for a terminal. Holds all rows in memory. */
  TABLE,
  /**
   * RFC 4180 with line feeds; null is an empty cell, an empty text is two quotes. A text that a
   * spreadsheet would run as a formula has an apostrophe before it.
   */
  CSV,
  /** The same with every text as it is, for programs. */
  CSV_EXACT,
  /** An array of objects; numbers are numbers, what is not finite is null. */
  JSON,
  /** A table in GitHub's Markdown. */
  MARKDOWN;

  /** Begins an answer. */
  RowWriter writer(Appendable out, Columns columns) throws IOException {
    return switch (this) {
      case TABLE -> new TableWriter(out, columns);
      case CSV -> new CsvWriter(out, columns, SpreadsheetText::harmless);
      case CSV_EXACT -> new CsvWriter(out, columns, text -> text);
      case JSON -> new JsonWriter(out, columns);
      case MARKDOWN -> new MarkdownWriter(out, columns);
    };
  }
}
