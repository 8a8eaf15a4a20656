package org.opencpas.decode;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.opencpas.source.ByteSource;

/** A copy of a file for formats that are not read from start to end; closing removes it. */
final class LocalCopy implements Closeable {
  private final Path path;

  private LocalCopy(Path path) {
    this.path = path;
  }

  /** Copies a file to the directory of temporary files. */
  static LocalCopy of(ByteSource bytes) throws IOException {
    try (InputStream in = bytes.open()) {
      LocalCopy copy = new LocalCopy(Files.createTempFile("opencpas-", ".copy"));
      try {
        Files.copy(in, copy.path, StandardCopyOption.REPLACE_EXISTING);
        return copy;
      } catch (IOException broken) {
        copy.close();
        throw broken;
      }
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
