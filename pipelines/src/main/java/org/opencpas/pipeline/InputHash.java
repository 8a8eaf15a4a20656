package org.opencpas.pipeline;

import java.io.IOException;
import java.io.InputStream;
import org.opencpas.source.ByteSource;
import org.opencpas.storage.HashedBytes;

/**
 * What identifies the content of an input file.
 *
 * @param sha256 SHA-256 of the bytes, in hexadecimal; empty when the file cannot be read
 * @param bytes size; 0 when the file cannot be read
 */
record InputHash(String sha256, long bytes) {
  private static final InputHash UNREADABLE = new InputHash("", 0);

  /** Reads a file once. That it cannot be read is for the decoder to say. */
  static InputHash of(ByteSource source) {
    try (InputStream in = source.open()) {
      HashedBytes read = HashedBytes.read(in);
      return new InputHash(read.sha256(), read.bytes());
    } catch (IOException unreadable) {
      return UNREADABLE;
    }
  }
}
