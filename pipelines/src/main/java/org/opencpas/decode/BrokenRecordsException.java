package org.opencpas.decode;

import java.io.IOException;

/** Records that cannot be read on; those before count. */
public final class BrokenRecordsException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says where the records break off, and why. */
  public BrokenRecordsException(String message) {
    super(message);
  }

  /** Says where the records break off, and why. */
  public BrokenRecordsException(String message, IOException cause) {
    super(message, cause);
  }
}
