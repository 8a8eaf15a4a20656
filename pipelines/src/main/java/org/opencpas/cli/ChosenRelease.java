package org.opencpas.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.release.Latest;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.ReleaseName;
import picocli.CommandLine.Option;

/** The option of commands that ask a release which one is meant. */
final class ChosenRelease {
  @Option(
      names = "--release",
      paramLabel = "ID",
      description = "which release, its id or a label (default: the one that LATEST leads to)",
      converter = ReleaseNameConverter.class)
  private @Nullable ReleaseName release;

  /** The release that was named; empty: none was. */
  Optional<ReleaseId> named(OutputLayout layout) {
    return Optional.ofNullable(release).map(name -> name.in(layout));
  }

  /** That, or the one that LATEST leads to; empty where it leads to none. */
  Optional<ReleaseId> orLatest(OutputLayout layout) {
    return named(layout).or(() -> Latest.read(layout));
  }
}
