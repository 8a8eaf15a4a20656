package org.opencpas.receive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.opencpas.storage.Durable;
import org.opencpas.storage.HashedBytes;

/**
 * A copy of a file that came in, written under a hidden name beside its place and then given its
 * name in one step, which never replaces anything.
 */
final class FiledCopy {
  private final Path aside;
  private final Path place;

  private FiledCopy(Path aside, Path place) {
    this.aside = aside;
    this.place = place;
  }

  /**
   * Copies a file to beside its place, down to the disk.
   *
   * @param file the file
   * @param sha256 SHA-256 of its bytes, in hexadecimal, when it was looked at
   * @throws IOException when it cannot be read or written, or has changed since it was looked at
   */
  static FiledCopy of(Path file, String sha256, Path place) throws IOException {
    Path directory = Objects.requireNonNull(place.getParent(), "a place has a directory");
    Files.createDirectories(directory);
    FiledCopy copy = new FiledCopy(directory.resolve("." + place.getFileName() + ".part"), place);
    if (!copy.write(file).equals(sha256)) {
      copy.discard();
      throw new IOException(file + " changed while it was read; try again when it is whole");
    }
    return copy;
  }

  private String write(Path from) throws IOException {
    try (InputStream in = Files.newInputStream(from)) {
      return HashedBytes.copy(in, aside).sha256();
    }
  }

  /** Gives it its name. */
  void keep() throws IOException {
    try {
      Files.createLink(place, aside);
      Files.delete(aside);
    } catch (FileAlreadyExistsException taken) {
      throw taken;
    } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
      Files.move(aside, place);
    }
    Durable.forceDirectory(Objects.requireNonNull(place.getParent(), "a place has a directory"));
  }

  /** Takes it away again. */
  void discard() throws IOException {
    Files.deleteIfExists(aside);
  }
}
