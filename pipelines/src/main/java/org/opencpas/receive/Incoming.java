package org.opencpas.receive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file that came in, as it was when it was looked at.
 *
 * @param file where it is
 * @param sha256 SHA-256 of its bytes, in hexadecimal
 * @param bytes its size, above 0
 */
record Incoming(Path file, String sha256, long bytes) {
  private static final int BUFFER = 1 << 16;

  /** Why a file cannot be received, in words; empty when it can. */
  static Optional<String> trouble(Path file) {
    if (!Files.exists(file)) {
      return Optional.of(file + " is not there");
    }
    if (Files.isDirectory(file)) {
      return Optional.of(file + " is a directory; name the files in it");
    }
    if (!Files.isRegularFile(file)) {
      return Optional.of(file + " is no file");
    }
    try {
      return Files.size(file) == 0
          ? Optional.of(file + " is empty; if it was still being written, try again")
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of(file + " cannot be looked at (" + unreadable + ")");
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read
   */
  static Incoming read(Path file) throws IOException {
    MessageDigest digest = FiledCopy.newDigest();
    long bytes = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        bytes += read;
      }
    }
    return new Incoming(file, HexFormat.of().formatHex(digest.digest()), bytes);
  }

  /** Why a file could not be read, in words. */
  static String unreadable(Path file, IOException failure) {
    return failure instanceof AccessDeniedException
        ? "no permission to read " + file
        : file + " cannot be read (" + failure + ")";
  }
}
