package org.opencpas.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.opencpas.issue.Checked;
import org.opencpas.pipeline.WorkspaceCheck;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.Rejection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command check: what is wrong with a workspace. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads a workspace as a run would and prints what is wrong with it; publishes nothing.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  opencpas check sample-data/kestria",
      "",
      "Exit codes: 0 a run would move LATEST; 1 a run would not start; 3 too much would be rejected."
    })
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "WORKSPACE", description = "directory that holds assessment.yaml")
  private Path workspace = Path.of("");

  @Option(
      names = "--max-rejected",
      defaultValue = "0.05",
      paramLabel = "SHARE",
      description = "share of the rows, and of the files, that may be rejected (default: 0.05)")
  private double maxRejected;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Checked<WorkspaceCheck.Report> checked = WorkspaceCheck.check(workspace, this::show);
    if (checked.value().isEmpty()) {
      checked.mistakes().forEach(mistake -> surroundings.out().println(mistake));
      surroundings
          .err()
          .println(Counts.of(checked.mistakes().size(), "mistake") + "; a run would not start.");
      return ExitCode.FAILED;
    }
    WorkspaceCheck.Report report = checked.value().get();
    report.notices().forEach(notice -> surroundings.err().println("Note: " + notice));
    long rows = report.files().stream().mapToLong(FileRead::getRows).sum();
    surroundings
        .err()
        .printf(
            Locale.ROOT,
            "%s in %s, %,d rejected.%n",
            Counts.of(rows, "row"),
            Counts.of(report.files().size(), "file"),
            report.rejected());
    return report.rejectedShare() > maxRejected ? ExitCode.TOO_MUCH_REJECTED : ExitCode.DONE;
  }

  /** One line a rejection: where, which rule, what, and what to do. */
  private void show(Rejection rejection) {
    String sheet = rejection.getSheet().isEmpty() ? "" : "#" + rejection.getSheet();
    String line = rejection.getLine() == 0 ? "" : ":" + rejection.getLine();
    String column = rejection.getColumnName() == null ? "" : ": " + rejection.getColumnName();
    String hint = rejection.getHint() == null ? "" : ". " + rejection.getHint();
    surroundings
        .out()
        .println(
            rejection.getFile()
                + sheet
                + line
                + column
                + ": "
                + rejection.getMessage()
                + " ["
                + rejection.getRule()
                + "]"
                + hint);
  }
}
