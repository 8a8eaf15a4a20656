package org.opencpas.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** The pointer to the release that readers see. */
public final class Latest {

  private Latest() {}

  /**
   * Reads the pointer of an output directory.
   *
   * @return the release's name; empty when nothing has been published
   * @throws ReleaseException when the pointer cannot be read or holds no release's name
   */
  public static Optional<ReleaseId> read(OutputLayout out) {
    String text;
    try {
      text = Files.readString(out.latest()).strip();
    } catch (NoSuchFileException nothingPublished) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new ReleaseException(
          out.latest() + " cannot be read; check its permissions", unreadable);
    }
    Optional<ReleaseId> id = ReleaseId.parse(text);
    if (id.isEmpty()) {
      throw new ReleaseException(
          out.latest()
              + " does not hold the name of a release; write the name of a directory of "
              + out.releases()
              + " into it, or remove it");
    }
    return id;
  }
}
