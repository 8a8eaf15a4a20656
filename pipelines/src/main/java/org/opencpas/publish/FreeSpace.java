package org.opencpas.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opencpas.release.ReleaseException;

/** The room that is left on the disk of a directory. */
final class FreeSpace {
  private static final long MEBIBYTE = 1L << 20;

  private FreeSpace() {}

  /**
   * Checks the room before any work is done.
   *
   * @throws ReleaseException when there is less than is needed
   */
  static void check(Path directory, long neededBytes) throws IOException {
    long usable = Files.getFileStore(directory).getUsableSpace();
    if (usable < neededBytes) {
      throw new ReleaseException(
          "the disk of "
              + directory
              + " has "
              + usable / MEBIBYTE
              + " MiB left and the run may need "
              + (neededBytes + MEBIBYTE - 1) / MEBIBYTE
              + " MiB; make room, or choose another directory");
    }
  }
}
