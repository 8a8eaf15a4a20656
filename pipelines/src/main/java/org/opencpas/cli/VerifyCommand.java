package org.opencpas.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opencpas.publish.Finding;
import org.opencpas.publish.ReleaseVerifier;
import org.opencpas.release.Latest;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.ReleaseName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command verify: whether a release is still what was published. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Reads every file of a release again and compares it with the manifest.",
      "Exit code 1 when something differs.",
      ""
    },
    footer = {"", "Examples:", "  opencpas verify out", "  opencpas verify out all-0123456789ab"})
final class VerifyCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "DIR", description = "directory that releases are published in")
  private Path out = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ID",
      description = "which release, its id or a label (default: the one that LATEST leads to)",
      converter = ReleaseNameConverter.class)
  private @Nullable ReleaseName release;

  VerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    OutputLayout layout = new OutputLayout(out);
    Optional<ReleaseId> id =
        Optional.ofNullable(release).map(name -> name.in(layout)).or(() -> Latest.read(layout));
    if (id.isEmpty()) {
      surroundings
          .err()
          .println("opencpas: " + out + " holds no release yet; publish one with: opencpas run");
      return ExitCode.FAILED;
    }
    List<Finding> findings = new ReleaseVerifier(layout).verify(id.get());
    findings.forEach(finding -> surroundings.out().println(finding));
    surroundings
        .err()
        .println(
            id.get()
                + (findings.isEmpty()
                    ? " is what was published."
                    : " is not what was published: "
                        + Counts.of(findings.size(), "finding")
                        + "."));
    return findings.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
