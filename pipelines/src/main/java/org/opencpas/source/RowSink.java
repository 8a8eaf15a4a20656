package org.opencpas.source;

import org.opencpas.schemas.Rejection;

/** Takes what a decoder finds, in file order, one at a time. */
public interface RowSink {

  /**
   * Takes the names of a table's columns before its first row, so that a table without rows can be
   * checked too. Formats whose rows carry their own names do not tell them ahead.
   *
   * @param sheet sheet of the file, or member of the archive; empty where there is only one
   */
  default void header(SourceFile file, String sheet, Header header) {}

  /** Takes a row that has a cell for every column of the header. */
  void row(RawRow row);

  /** Takes a row that cannot be used (line 1 or above) or the file itself (line 0). */
  void rejection(Rejection rejection);
}
