package org.opencpas.bench.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A state of the workspace, and the release that an undisturbed run makes of it.
 *
 * @param workspace its directory
 * @param releaseId name of the release
 * @param manifest the whole manifest: content hashes of all tables, hashes of all parts, counts
 */
record State(Path workspace, String releaseId, String manifest) {

  /** The sample as it is. */
  static Path whole(Path sample, Path directory) {
    copy(sample, directory);
    return directory;
  }

  /** The sample before a file of corrections came in: other rows, other hashes. */
  static Path uncorrected(Path sample, Path directory) throws IOException {
    copy(sample, directory);
    Files.delete(directory.resolve("records/corrections/2024-various.csv"));
    return directory;
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
