package org.opencpas.query;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opencpas.release.Latest;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.ReleaseLayout;

/** Finds the release that a reader means. */
final class PublishedRelease {

  private PublishedRelease() {}

  /**
   * Finds a release in an output directory.
   *
   * @param id its name; empty: the one that LATEST leads to
   * @throws ReleaseException when it is not there
   */
  static ReleaseLayout find(Path directory, Optional<ReleaseId> id) {
    OutputLayout out = new OutputLayout(directory);
    if (!Files.isDirectory(out.releases())) {
      throw new ReleaseException(
          out.root() + " is not an output directory; name the one that was given to run as --out");
    }
    ReleaseLayout release = out.release(id.orElseGet(() -> latest(out)));
    if (!Files.isRegularFile(release.catalogue())) {
      throw new ReleaseException(
          release.catalogue()
              + " is not there; see with the command releases which releases there are");
    }
    return release;
  }

  private static ReleaseId latest(OutputLayout out) {
    return Latest.read(out)
        .orElseThrow(
            () ->
                new ReleaseException(
                    out.latest()
                        + " is not there, so no release has been shown to readers yet;"
                        + " name one with --release, or publish one with run"));
  }
}
