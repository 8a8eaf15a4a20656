package org.opencpas.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.opencpas.propose.Finding;
import org.opencpas.propose.NewWorkspace;
import org.opencpas.propose.Placement;
import org.opencpas.propose.Proposal;
import org.opencpas.propose.Sureness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command init: a new workspace for files that nobody has described yet. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Looks at files and writes a new workspace for them, as a draft to be checked by a person:",
      "assessment.yaml, the framework's tables to fill in, and copies of the files.",
      "What it is not sure of stands there as a comment and in what it prints.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  opencpas init my-mission returns-2025.csv strength.xlsx",
      "",
      "Exit codes: 0 written; 1 no file was recognised, or the workspace could not be written."
    })
final class InitCommand implements Callable<Integer> {
  private static final int MOST_NAMED = 5;

  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "DIR", description = "new directory for the workspace")
  private Path directory = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "files to look at; a directory stands for the files in it")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--mission",
      defaultValue = "",
      paramLabel = "ID",
      description = "mission of the rows that do not name theirs")
  private String mission = "";

  @Option(
      names = "--in-place",
      description = "leave the files where they are and name them by relative paths")
  private boolean inPlace;

  InitCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (!NewWorkspace.isFree(directory)) {
      return failed(
          directory + " is not an empty directory; name one that is not there yet, or empty it");
    }
    Placement placement = inPlace ? Placement.IN_PLACE : Placement.COPIED;
    Proposal proposal;
    try (NewWorkspace workspace = NewWorkspace.at(directory)) {
      // Once the workspace is in its place, there is nothing left to remove.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(workspace)));
      proposal = workspace.write(files, placement, mission.strip());
    }
    if (!proposal.missing().isEmpty()) {
      return failed(
          proposal.missing().stream().map(Path::toString).collect(Collectors.joining(", "))
              + ": no such file; nothing was written");
    }
    show(proposal);
    return proposal.isAny() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private int failed(String why) {
    surroundings.err().println("opencpas: " + why);
    return ExitCode.FAILED;
  }

  /** What stops in the middle leaves nothing behind, or says what. */
  private void interrupted(NewWorkspace workspace) {
    workspace.close();
    if (Files.exists(workspace.partial())) {
      surroundings.err().println("opencpas: stopped; remove " + workspace.partial());
    }
  }

  private void show(Proposal proposal) {
    PrintStream out = surroundings.out();
    for (Finding finding : proposal.findings()) {
      out.println(names(finding.files()));
      out.println(
          (finding.sureness() == Sureness.UNKNOWN ? "  what it is:    " : "  recognised as: ")
              + finding.recognised());
      out.println("  how sure:      " + finding.sureness().word());
      if (finding.sureness() != Sureness.UNKNOWN) {
        out.printf(
            Locale.ROOT,
            "  rows:          %,d, the first %,d looked at%n",
            finding.rows(),
            finding.lookedAt());
        out.println("  source:        " + finding.source());
      }
      finding.decide().forEach(decision -> out.println("  decide:        " + decision));
    }
    if (!proposal.decide().isEmpty()) {
      out.println("framework");
    }
    proposal.decide().forEach(decision -> out.println("  decide:        " + decision));
    out.println();
    out.printf(
        Locale.ROOT,
        "%s written, %s in it. Next:%n",
        directory,
        inPlace ? "no copies" : size(proposal) + " of copies");
    out.println("  opencpas check " + quoted(directory));
    out.println("  opencpas run " + quoted(directory) + " --out out");
  }

  private static String names(List<String> files) {
    String named = files.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = files.size() - MOST_NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  private static String size(Proposal proposal) {
    long bytes =
        proposal.findings().stream()
            .filter(finding -> finding.sureness() != Sureness.UNKNOWN)
            .mapToLong(Finding::bytes)
            .sum();
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static String quoted(Path path) {
    String text = path.toString();
    boolean plain = text.matches("[\\p{L}\\p{N}_./+-]+");
    return plain ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
