package org.opencpas.receive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opencpas.storage.HashedBytes;

/**
 * A file that came in, as it was when it was looked at.
 *
 * @param file where it is
 * @param sha256 SHA-256 of its bytes, in hexadecimal
 * @param bytes its size, above 0
 */
record Incoming(Path file, String sha256, long bytes) {

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
    try (InputStream in = Files.newInputStream(file)) {
      HashedBytes read = HashedBytes.read(in);
      return new Incoming(file, read.sha256(), read.bytes());
    }
  }

  /** Why a file could not be read, in words. */
  static String unreadable(Path file, IOException failure) {
    return failure instanceof AccessDeniedException
        ? "no permission to read " + file
        : file + " cannot be read (" + failure + ")";
  }
}
