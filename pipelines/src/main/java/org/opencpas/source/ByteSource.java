package org.opencpas.source;

import java.io.IOException;
import java.io.InputStream;

/** Opens the bytes of a file, each time from the start. */
@FunctionalInterface
public interface ByteSource {

  /**
   * Opens a new stream at the first byte; the caller closes it.
   *
   * @throws IOException when the file cannot be opened
   */
  InputStream open() throws IOException;
}
