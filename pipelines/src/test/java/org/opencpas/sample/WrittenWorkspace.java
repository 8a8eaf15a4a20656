package org.opencpas.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the files of a small workspace, given as text. */
final class WrittenWorkspace {
  private final Path directory;

  WrittenWorkspace(Path directory) {
    this.directory = directory;
  }

  /** Where it stands. */
  Path directory() {
    return directory;
  }

  /** Writes a file. */
  WrittenWorkspace with(String path, String text) {
    try {
      Path file = directory.resolve(path).toAbsolutePath();
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return this;
  }
}
