package org.opencpas.pipeline;

import java.util.Optional;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.Header;
import org.opencpas.source.RawRow;

/** Learns of a file what its records do not tell, while it is read. */
interface FileWatch {

  /** Takes the names of the columns of each table in the file. */
  void header(Header header);

  /**
   * Takes a row that cannot be used, or the file itself.
   *
   * @param row the row; empty where not even its cells could be told apart
   */
  void rejection(Rejection rejection, Optional<RawRow> row);
}
