package org.opencpas.decode;

import java.io.IOException;

/** Bytes that do not fit the encoding in which a file is read. */
final class UnfitBytesException extends IOException {
  private static final long serialVersionUID = 1L;

  UnfitBytesException(String message) {
    super(message);
  }
}
