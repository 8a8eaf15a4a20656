package org.opencpas.decode;

import java.io.IOException;

/** Records that cannot be read on; those before count. */
final class BrokenRecordsException extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenRecordsException(String message) {
    super(message);
  }

  BrokenRecordsException(String message, IOException cause) {
    super(message, cause);
  }
}
