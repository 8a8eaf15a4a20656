package org.opencpas.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.opencpas.publish.Restoring;
import org.opencpas.release.Manifest;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command inputs: the workspace of a release as it was. */
@Command(
    name = "inputs",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lays out the workspace of a release again, from inputs that its run kept (--keep-inputs).",
      "Prints the directory of the workspace.",
      ""
    },
    footer = {"", "Example:", "  opencpas inputs out renewal-2026-11 --to renewal-workspace"})
final class InputsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private NamedRelease named = new NamedRelease();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "NEWDIR",
      description = "directory to write; not there yet, or empty")
  private Path to = Path.of("");

  InputsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    OutputLayout layout = named.layout();
    ReleaseId id = named.id();
    Manifest manifest = ManifestFile.read(layout.release(id));
    Path workspace = Restoring.restore(layout, id, to);
    surroundings.out().println(workspace);
    manifest.inputs().stream()
        .filter(input -> input.sha256().isEmpty())
        .forEach(
            input ->
                surroundings
                    .err()
                    .println("Note: " + input.path() + " could not be read then and is not here."));
    surroundings
        .err()
        .println(
            "With version "
                + manifest.program().version()
                + " of the program it makes "
                + id
                + " again: opencpas run "
                + workspace
                + " --out DIR"
                + (manifest.asOf() == null ? "" : " --as-of " + manifest.asOf())
                + " --audience "
                + manifest.audience());
    return ExitCode.DONE;
  }
}
