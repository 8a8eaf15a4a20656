package org.opencpas.query;

import java.io.IOException;

/** How the rows of an answer are written. */
public enum QueryFormat {
  /** Columns under each other, for a terminal. Holds all rows in memory. */
  TABLE,
  /** RFC 4180 with line feeds; null is an empty cell, an empty text is two quotes. */
  CSV,
  /** An array of objects; numbers are numbers, what is not finite is null. */
  JSON,
  /** A table in GitHub's Markdown. */
  MARKDOWN;

  /** Begins an answer. */
  RowWriter writer(Appendable out, Columns columns) throws IOException {
    return switch (this) {
      case TABLE -> new TableWriter(out, columns);
      case CSV -> new CsvWriter(out, columns);
      case JSON -> new JsonWriter(out, columns);
      case MARKDOWN -> new MarkdownWriter(out, columns);
    };
  }
}
