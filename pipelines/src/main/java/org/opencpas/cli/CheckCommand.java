package org.opencpas.cli;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.pipeline.CheckReport;
import org.opencpas.pipeline.CheckScope;
import org.opencpas.pipeline.WorkspaceCheck;
import org.opencpas.schemas.FileRead;
import org.opencpas.source.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command check: what is wrong with a workspace. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads a workspace as a run would and prints what is in it and what is wrong with it;",
      "writes nothing.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  opencpas check sample-data/kestria",
      "  opencpas check sample-data/kestria --source military --format csv > problems.csv",
      "",
      "Exit codes: 0 a run would move LATEST; 1 a run would not start, or not publish; 2 usage;",
      "3 too much would be rejected."
    })
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "WORKSPACE", description = "directory that holds assessment.yaml")
  private Path workspace = Path.of("");

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "check this source only; may be given several times")
  private Set<String> sources = new LinkedHashSet<>();

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = {
        "text, csv or json (default: ${DEFAULT-VALUE})",
        "csv has a row and json an object for every problem; csv puts an apostrophe before a text",
        "that a spreadsheet would run as a formula"
      })
  private CheckFormat format = CheckFormat.TEXT;

  @Option(
      names = "--limit",
      defaultValue = "200",
      paramLabel = "N",
      description =
          "problems to show as text, those alike counted as one (default: ${DEFAULT-VALUE})")
  private int limit;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description =
          "day by which it is told what is stale: what has ended by then, grace days included, is"
              + " due (default: the end of the last period in the files)",
      converter = DayConverter.class)
  private @Nullable LocalDate on;

  @Option(
      names = "--max-rejected",
      defaultValue = "0.05",
      paramLabel = "SHARE",
      description =
          "share of the rows, and of the files, that may be rejected (default: ${DEFAULT-VALUE})")
  private double maxRejected;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    check();
    Checked<WorkspaceCheck> prepared = WorkspaceCheck.of(workspace);
    prepared.value().ifPresent(this::refuseUnknownSources);
    PrintWriter out =
        new PrintWriter(
            new BufferedWriter(new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8)));
    CheckOutput output = format.output(out, limit);
    int exitCode =
        prepared.value().isEmpty()
            ? refuse(prepared.mistakes(), output)
            : check(prepared.value().get(), output);
    out.flush();
    return exitCode;
  }

  private void check() {
    if (!(maxRejected >= 0 && maxRejected <= 1)) {
      throw new ParameterException(
          spec.commandLine(), "--max-rejected is a share between 0 and 1, such as 0.05");
    }
    if (limit < 0) {
      throw new ParameterException(spec.commandLine(), "--limit is 0 or above");
    }
  }

  private void refuseUnknownSources(WorkspaceCheck check) {
    List<String> known = check.sources();
    for (String source : sources) {
      if (!known.contains(source)) {
        String nearest = Nearest.to(source, known).map(name -> "; nearest: " + name).orElse("");
        throw new ParameterException(
            spec.commandLine(),
            "--source "
                + Quotation.of(source)
                + " is none of "
                + String.join(", ", known)
                + nearest);
      }
    }
  }

  private int refuse(List<Mistake> mistakes, CheckOutput output) {
    output.end(mistakes);
    surroundings.err().println(Counts.of(mistakes.size(), "mistake") + "; a run would not start.");
    return ExitCode.FAILED;
  }

  private int check(WorkspaceCheck check, CheckOutput output) {
    CheckReport report =
        check.check(new CheckScope(sources, Optional.ofNullable(on)), output::problem);
    output.end(report);
    if (format == CheckFormat.CSV) {
      report.notes().forEach(note -> surroundings.err().println("Note: " + note));
    }
    long rows = report.files().stream().mapToLong(FileRead::getRows).sum();
    surroundings
        .err()
        .printf(
            Locale.ROOT,
            "%s in %s, %,d rejected%s.%n",
            Counts.of(rows, "row"),
            Counts.of(report.files().size(), "file"),
            report.rejected(),
            report.flagged() == CheckReport.Flagged.ALL
                ? "; " + Counts.of(report.flags(), "flag")
                : "");
    if (!report.mistakes().isEmpty()) {
      surroundings
          .err()
          .println(Counts.of(report.mistakes().size(), "mistake") + "; a run would not publish.");
      return ExitCode.FAILED;
    }
    if (check.sources().isEmpty()) {
      surroundings.err().println("There is no source, so nothing for a run; see due.");
      return ExitCode.DONE;
    }
    return report.rejectedShare() > maxRejected ? ExitCode.TOO_MUCH_REJECTED : ExitCode.DONE;
  }
}
