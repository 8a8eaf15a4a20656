package org.opencpas.pipeline;

import java.util.Optional;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.RawRow;

/** What is made of the rows of one file. */
interface RowUse {

  /** Takes a row; gives the rejection when it cannot be used. */
  Optional<Rejection> take(RawRow row);

  /** The file has been read to its end, and none of it was lost. */
  default void end() {}

  /** Tells how many records were made, and what they span. */
  void tell(FileRead.Builder read);
}
