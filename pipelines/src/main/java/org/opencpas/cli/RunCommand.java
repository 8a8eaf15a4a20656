package org.opencpas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Audience;
import org.opencpas.pipeline.Engine;
import org.opencpas.pipeline.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command run: from a workspace to a published release. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads a workspace and publishes a release; prints its id to standard output.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  opencpas run sample-data/kestria --out out",
      "  opencpas run sample-data/kestria --out out --as-of 2025-03-31",
      "  opencpas run sample-data/kestria --out public --audience public",
      "  opencpas run my-mission --out out --due"
    })
final class RunCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "WORKSPACE", description = "directory that holds assessment.yaml")
  private Path workspace = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "directory that releases are published in; made when it is not there")
  private Path out = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "what was known by the end of this day, UTC; without it, everything is known",
      converter = DayConverter.class)
  private @Nullable LocalDate asOf;

  @Option(
      names = "--due",
      description = {
        "do every run that is due or overdue by the schedule and not done (see due), each as known",
        "on the day of its freeze, and label its release; nothing to do is no failure"
      })
  private boolean due;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "with --due, the day by which runs are due (default: today, UTC)",
      converter = DayConverter.class)
  private @Nullable LocalDate on;

  @Option(
      names = "--audience",
      defaultValue = "internal",
      paramLabel = "WHO",
      description =
          "whom the release is made for: public, council, contributor or internal; what is above"
              + " it stays out (default: ${DEFAULT-VALUE})",
      converter = AudienceConverter.class)
  private Audience audience = Audience.INTERNAL;

  @Option(
      names = "--engine",
      defaultValue = "direct",
      paramLabel = "NAME",
      description =
          "what executes the work: direct, or flink, which comes in a bundle of its own; changes no"
              + " result (default: ${DEFAULT-VALUE})",
      converter = EngineConverter.class)
  private Engine engine = Engine.DIRECT;

  @Option(
      names = "--threads",
      defaultValue = "0",
      paramLabel = "N",
      description = "threads to work with (default: one a processor); changes no result")
  private int threads;

  @Option(
      names = "--max-rejected",
      defaultValue = "0.05",
      paramLabel = "SHARE",
      description =
          "share of the rows, and of the files, that may be rejected; beyond it LATEST does not"
              + " move and the exit code is 3 (default: ${DEFAULT-VALUE})")
  private double maxRejected;

  @Option(
      names = "--latest",
      description = "let LATEST lead to this release even if it looks back to an older day")
  private boolean latest;

  @Option(
      names = "--keep-inputs",
      description =
          "keep every input beside the releases, each content once, so that the release can be made"
              + " again (see inputs)")
  private boolean keepInputs;

  RunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    check();
    RunExecution execution =
        new RunExecution(
            surroundings,
            new RunExecution.Settings(
                workspace,
                out,
                audience,
                maxRejected,
                latest ? RunRequest.LatestMove.ALWAYS : RunRequest.LatestMove.FORWARD,
                engine,
                threads,
                keepInputs ? RunRequest.InputKeeping.KEPT : RunRequest.InputKeeping.NOT_KEPT));
    if (!due) {
      return execution.run(new AsOf(asOf)).exitCode();
    }
    return new DueRuns(surroundings, execution)
        .run(workspace, out, on == null ? surroundings.today() : on);
  }

  private void check() {
    if (!engine.isInstalled()) {
      throw new ParameterException(
          spec.commandLine(),
          "the bundle of --engine "
              + engine.word()
              + " is missing; start the program with ./opencpas, which fetches it on first use");
    }
    if (!(maxRejected >= 0 && maxRejected <= 1)) {
      throw new ParameterException(
          spec.commandLine(), "--max-rejected is a share between 0 and 1, such as 0.05");
    }
    if (due && asOf != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--due looks back to the days that the schedule says; leave out --as-of, or --due");
    }
    if (on != null && !due) {
      throw new ParameterException(spec.commandLine(), "--on is for --due; a run takes --as-of");
    }
    if (threads < 0) {
      throw new ParameterException(spec.commandLine(), "--threads is 1 or above");
    }
  }
}
