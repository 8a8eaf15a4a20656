package org.opencpas.decode.packed;

import java.io.InputStream;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * One unpacking of a packed file.
 *
 * @param stream what comes out
 * @param packed packed bytes that went into what came out so far
 * @param size bytes that must come out in all; empty when the unpacking checks that itself
 * @param checksum CRC-32 of what must come out; looked at only beside a size
 */
record Unpacking(InputStream stream, LongSupplier packed, OptionalLong size, long checksum) {

  /** An unpacking that checks sizes and checksums itself. */
  static Unpacking checkingItself(InputStream stream, LongSupplier packed) {
    return new Unpacking(stream, packed, OptionalLong.empty(), 0);
  }
}
