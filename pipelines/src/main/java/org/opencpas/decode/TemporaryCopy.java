package org.opencpas.decode;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.opencpas.source.ByteSource;

/** A copy of a file for as long as it is read, for formats that begin at their end. */
record TemporaryCopy(Path path) implements Closeable {

  /**
   * Copies a file.
   *
   * @throws IOException when it cannot be read, or there is no room
   */
  static TemporaryCopy of(ByteSource bytes) throws IOException {
    TemporaryCopy copy = new TemporaryCopy(Files.createTempFile("opencpas-", ".copy"));
    try (InputStream stream = bytes.open()) {
      Files.copy(stream, copy.path(), StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException trouble) {
      copy.close();
      throw trouble;
    }
  }

  /** Deletes the copy. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
