package org.opencpas.source;

import org.opencpas.schemas.Rejection;

/** Takes what a decoder finds, in file order, one at a time. */
public interface RowSink {

  /** Takes a row that has a cell for every column of the header. */
  void row(RawRow row);

  /** Takes a row that cannot be used (line 1 or above) or the file itself (line 0). */
  void rejection(Rejection rejection);
}
