package org.opencpas.decode;

import java.io.IOException;
import java.util.Optional;

/**
 * The records of one table of a file, one after the other. The first names the columns. Serves one
 * thread.
 */
public interface TableRows {

  /**
   * The next record; empty at the end. Blank ones are passed over.
   *
   * @throws IOException when the file cannot be read on; records before it have been given
   */
  Optional<FoundRow> next() throws IOException;

  /** The record that was given last as the file has it, for people to read; may be cut. */
  String raw() throws IOException;
}
