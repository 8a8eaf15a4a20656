package org.opencpas.query;

import java.io.IOException;
import java.util.List;

/** Writes the rows of an answer in one format. */
interface RowWriter {

  /** Writes a row: one value a column. */
  void row(List<Value> values) throws IOException;

  /** Writes what comes after the last row. */
  void end() throws IOException;
}
