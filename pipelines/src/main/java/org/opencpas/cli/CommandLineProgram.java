package org.opencpas.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.opencpas.query.QueryException;
import org.opencpas.release.ReleaseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command opencpas and its subcommands. */
@Command(
    name = "opencpas",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = HelpCommand.class,
    header = "Performance assessment for peace operations.",
    description = {
      "",
      "Reads the indicator returns of a workspace, checks and scores them, and publishes a release:",
      "Parquet tables and a DuckDB file that anyone can query.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  opencpas run sample-data/kestria --out out",
      "  opencpas query out \"FROM effectiveness WHERE component = 'police'\"",
      "",
      "Exit codes: 0 done; 1 failed; 2 usage; 3 written, but too much was rejected."
    })
final class CommandLineProgram implements Runnable {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  CommandLineProgram(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs one command; returns its exit code. */
  int run(String... arguments) {
    LibraryLogs.quieten();
    CommandLine line =
        new CommandLine(this)
            .addSubcommand(new RunCommand(surroundings))
            .addSubcommand(new CheckCommand(surroundings))
            .addSubcommand(new DueCommand(surroundings))
            .addSubcommand(new InitCommand(surroundings))
            .addSubcommand(new ReceiveCommand(surroundings))
            .addSubcommand(query())
            .addSubcommand(new TraceCommand(surroundings))
            .addSubcommand(new BriefCommand(surroundings))
            .addSubcommand(new ReleasesCommand(surroundings))
            .addSubcommand(new DiffCommand(surroundings))
            .addSubcommand(new VerifyCommand(surroundings))
            .addSubcommand(new LabelCommand(surroundings))
            .addSubcommand(new WithdrawCommand(surroundings))
            .addSubcommand(new PruneCommand(surroundings))
            .addSubcommand(new InputsCommand(surroundings))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler(new UsageMistakes())
            .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError tooLittle) {
      return tooLittleMemory();
    }
  }

  private int tooLittleMemory() {
    surroundings
        .err()
        .println(
            "opencpas: there is too little memory for this; give Java more of it, as in"
                + " OPENCPAS_JAVA_OPTS=-Xmx4g ./opencpas ...");
    return ExitCode.FAILED;
  }

  /** SQL may begin with a comment, and so with the two dashes of an option. */
  private CommandLine query() {
    return new CommandLine(new QueryCommand(surroundings))
        .setUnmatchedOptionsArePositionalParams(true);
  }

  /**
   * The environment stands in the way, or it is a bug: which of them is said, neither is hidden.
   */
  private int failed(Exception failure) throws Exception {
    if (failure instanceof ReleaseException || failure instanceof QueryException) {
      return failedAs(failure);
    }
    Optional<UncheckedIOException> files = Causes.ofFiles(failure);
    if (files.isPresent()) {
      return failedAs(files.get());
    }
    if (Causes.isTooLittleMemory(failure)) {
      return tooLittleMemory();
    }
    surroundings.err().println("opencpas: this is a defect; please report it with what follows");
    throw failure;
  }

  private int failedAs(Throwable reason) {
    surroundings.err().println("opencpas: " + Causes.inWords(reason));
    return ExitCode.FAILED;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say which command to run");
  }
}
