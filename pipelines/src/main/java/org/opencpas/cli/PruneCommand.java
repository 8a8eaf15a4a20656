package org.opencpas.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.opencpas.publish.Pruning;
import org.opencpas.publish.ReleaseList;
import org.opencpas.release.OutputLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command prune: makes room. */
@Command(
    name = "prune",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Removes releases that nobody named: never one with a label, one that was withdrawn, or the",
      "one that LATEST leads to. Prints the ids of what it removes.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  opencpas prune out --keep 5 --dry-run",
      "  opencpas prune out --keep 5"
    })
final class PruneCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "directory that releases are published in")
  private Path out = Path.of("");

  @Option(
      names = "--keep",
      required = true,
      paramLabel = "N",
      description = "how many of the releases that may go are kept, the last published")
  private int keep;

  @Option(names = "--dry-run", description = "only say what would be removed")
  private boolean dryRun;

  PruneCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (keep < 0) {
      throw new ParameterException(spec.commandLine(), "--keep is 0 or above");
    }
    OutputLayout layout = new OutputLayout(out);
    List<ReleaseList.Entry> entries =
        dryRun
            ? Pruning.candidates(layout, keep)
            : Pruning.prune(layout, surroundings.owner(), keep);
    entries.forEach(entry -> surroundings.out().println(entry.id()));
    double megabytes = entries.stream().mapToLong(ReleaseList.Entry::bytes).sum() / 1e6;
    surroundings
        .err()
        .printf(
            Locale.ROOT,
            "%s %s (%,.1f MB).%n",
            Counts.of(entries.size(), "release"),
            dryRun ? "would go" : "removed",
            megabytes);
    return ExitCode.DONE;
  }
}
