package org.opencpas.decode.packed;

import java.io.IOException;

/** Packed bytes that could not be read, which says nothing about the packing. */
final class PackedBytesException extends IOException {
  private static final long serialVersionUID = 1L;

  PackedBytesException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
