package org.opencpas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opencpas.pipeline.ComparedReleases;
import org.opencpas.pipeline.ReleaseComparison;
import org.opencpas.publish.KeptDiff;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.ReleaseName;
import org.opencpas.release.Withdrawal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command diff: what differs between two releases, and what made it differ. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tells which headline figures (values, achievements, scores, targets) of two releases differ,",
      "and splits every difference in steps that add up to it: scope, boundary, definition,",
      "baseline, target, weights, method, late, corrected, retracted.",
      "Compares the periods that both cover. Exit code 0 also when they differ.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  opencpas diff out renewal-2025-11 LATEST",
      "  opencpas diff out renewal-2025-11 LATEST --format csv > changes.csv"
    })
final class DiffCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "directory that releases are published in")
  private Path out = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "A",
      description = "the release to compare with: its id, a label, or LATEST",
      converter = ReleaseNameConverter.class)
  private @Nullable ReleaseName then;

  @Parameters(
      index = "2",
      paramLabel = "B",
      description = "the release whose figures count as those of now",
      converter = ReleaseNameConverter.class)
  private @Nullable ReleaseName now;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = {
        "text is a summary; csv, json and markdown hold every row, with the columns of the table",
        "changes (default: ${DEFAULT-VALUE})"
      })
  private DiffFormat format = DiffFormat.TEXT;

  @Option(
      names = "--save",
      description = "keep all four formats in DIR/diffs, as <A>..<B>.txt, .csv, .json and .md")
  private boolean isKept;

  @Option(names = "--mission", paramLabel = "ID", description = "look at one mission only")
  private @Nullable String mission;

  DiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (isKept && mission != null) {
      throw new ParameterException(
          spec.commandLine(), "--save keeps the comparison of all missions; leave out --mission");
    }
    OutputLayout layout = new OutputLayout(out);
    ReleaseId earlier = Objects.requireNonNull(then).in(layout);
    ReleaseId later = Objects.requireNonNull(now).in(layout);
    ComparedReleases compared =
        ReleaseComparison.compare(layout, earlier, later, Optional.ofNullable(mission));
    DiffText text = new DiffText(layout);
    format.write(compared, text, surroundings.out());
    surroundings.out().flush();
    if (format != DiffFormat.TEXT) {
      tellIfWithdrawn(layout, earlier);
      tellIfWithdrawn(layout, later);
      compared.notes().forEach(note -> surroundings.err().println("Note: " + note));
    }
    if (isKept) {
      keep(layout, compared, text);
    }
    return ExitCode.DONE;
  }

  private void tellIfWithdrawn(OutputLayout layout, ReleaseId id) {
    Withdrawal.find(layout, id)
        .ifPresent(notice -> surroundings.err().println("Note: " + Notices.of(id, notice)));
  }

  private void keep(OutputLayout layout, ComparedReleases compared, DiffText text)
      throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (DiffFormat each : DiffFormat.values()) {
      StringBuilder written = new StringBuilder();
      each.write(compared, text, written);
      texts.put(each.ending(), written.toString());
    }
    List<Path> files =
        KeptDiff.keep(
            layout,
            surroundings.owner(),
            compared.then().releaseId(),
            compared.now().releaseId(),
            texts);
    files.forEach(file -> surroundings.err().println("Kept " + file));
  }
}
