package org.opencpas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opencpas.release.OutputLayout;
import org.opencpas.storage.Durable;

/** A file that a page is written to: whole and in one step, or not at all. */
final class PageFile {
  private final Path directory;
  private final Path file;

  private PageFile(Path directory, Path file) {
    this.directory = directory;
    this.file = file;
  }

  /**
   * The file at a path, which may be there already; behind a link the one that it leads to.
   *
   * @return empty where a directory or a device is, which must not be replaced
   */
  static Optional<PageFile> at(Path path) throws IOException {
    Path file = real(path.toAbsolutePath().normalize());
    Path directory = file.getParent();
    return directory == null || (Files.exists(file) && !Files.isRegularFile(file))
        ? Optional.empty()
        : Optional.of(new PageFile(directory, file));
  }

  private static Path real(Path path) throws IOException {
    Path parent = path.getParent();
    return Files.exists(path) || parent == null
        ? path.toRealPath()
        : real(parent).resolve(path.getFileName());
  }

  /** Whether it is where only runs and the commands about releases may write. */
  boolean isAmong(OutputLayout releases) {
    return releases.isReserved(file);
  }

  /**
   * Writes the page; of two that write at once the later one stays.
   *
   * @throws UncheckedIOException when it cannot be written; what stood there stays then
   */
  void write(String page) {
    String owner = Long.toString(ProcessHandle.current().pid());
    Path aside = directory.resolve("." + file.getFileName() + "." + owner + ".part");
    try {
      Files.createDirectories(directory);
      try {
        Durable.replace(file, aside, page);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(
          file + " cannot be written; check permissions and free space", failure);
    }
  }
}
