package org.opencpas.query;

/** How a trace is written. */
public enum TraceFormat {
  /** For a terminal: the figure in words, then the first rows of each table. */
  TEXT,
  /**
   * The rows that the figure rests on and nothing else: facts, or the indicators of a score.
   * Spreadsheet-safe, as a query's CSV.
   */
  CSV,
  /** One object: the figure, then a list for each kind of row. */
  JSON,
  /** A heading and a table for each kind of row. */
  MARKDOWN
}
