package org.opencpas.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.opencpas.source.ByteSource;

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
    MessageDigest digest = newDigest();
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    try (InputStream in = source.open()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        bytes += read;
      }
    } catch (IOException unreadable) {
      return UNREADABLE;
    }
    return new InputHash(HexFormat.of().formatHex(digest.digest()), bytes);
  }

  /** A fresh SHA-256, which every Java platform has. */
  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
