package org.opencpas.decode;

import java.io.IOException;

/** Records of a binary file that cannot be read on. */
final class BrokenRecordsException extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenRecordsException(String message, IOException cause) {
    super(message, cause);
  }
}
