package org.opencpas.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.ReleaseName;
import picocli.CommandLine.Parameters;

/** The two arguments of commands about one release: where releases are, and which one. */
final class NamedRelease {
  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "directory that releases are published in")
  private Path out = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "ID",
      description = "which release: its id, a label, or LATEST",
      converter = ReleaseNameConverter.class)
  private @Nullable ReleaseName release;

  /** Where releases lie. */
  OutputLayout layout() {
    return new OutputLayout(out);
  }

  /** The release that is meant. */
  ReleaseId id() {
    return Objects.requireNonNull(release, "an argument that must be given").in(layout());
  }
}
