package org.opencpas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Audience;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.pipeline.AssessmentRun;
import org.opencpas.pipeline.Engine;
import org.opencpas.pipeline.RunReport;
import org.opencpas.pipeline.RunRequest;
import org.opencpas.publish.Published;
import org.opencpas.publish.RunOwner;
import org.opencpas.query.QueryFormat;
import org.opencpas.query.ReleaseQuery;
import org.opencpas.release.Manifest;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;
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
      "  opencpas run sample-data/kestria --out public --audience public"
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
    Checked<Workspace> declared = WorkspaceReader.read(workspace);
    if (declared.value().isEmpty()) {
      // Told before anything is made in --out: it may be a slip of the hand in either path.
      declared.mistakes().forEach(surroundings.err()::println);
      surroundings.err().println(nothingPublished(declared.mistakes()));
      return ExitCode.FAILED;
    }
    RunOwner owner = surroundings.owner();
    Instant start = owner.startedAt();
    try (RunLog log = RunLog.open(out, start)) {
      Checked<RunReport> outcome = run(owner, log);
      if (outcome.value().isEmpty()) {
        outcome.mistakes().forEach(mistake -> tell(log, mistake.toString()));
        tell(log, nothingPublished(outcome.mistakes()));
        return ExitCode.FAILED;
      }
      return tell(log, outcome.value().get(), start);
    }
  }

  private static String nothingPublished(List<Mistake> mistakes) {
    return "Nothing was published: " + Counts.of(mistakes.size(), "mistake") + ".";
  }

  private Checked<RunReport> run(RunOwner owner, RunLog log) {
    Outlook outlook = Outlook.of(out);
    Interruption interruption = Interruption.awaited(surroundings.err(), outlook);
    try (interruption;
        Progress progress = new Progress(surroundings, log)) {
      return AssessmentRun.run(request(owner), progress);
    } catch (RuntimeException | OutOfMemoryError failure) {
      log.failure(failure);
      surroundings.err().println("The run failed; more is in " + log.path());
      surroundings.err().println(outlook.since());
      throw failure;
    }
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
    if (threads < 0) {
      throw new ParameterException(spec.commandLine(), "--threads is 1 or above");
    }
  }

  private RunRequest request(RunOwner owner) {
    return new RunRequest(
        workspace,
        out,
        new AsOf(asOf),
        audience,
        maxRejected,
        latest ? RunRequest.LatestMove.ALWAYS : RunRequest.LatestMove.FORWARD,
        engine,
        threads,
        keepInputs ? RunRequest.InputKeeping.KEPT : RunRequest.InputKeeping.NOT_KEPT,
        owner);
  }

  private void tell(RunLog log, String line) {
    surroundings.err().println(line);
    log.line(line);
  }

  private int tell(RunLog log, RunReport report, Instant start) throws IOException {
    report.notices().forEach(notice -> tell(log, "Note: " + notice));
    Published published = report.published();
    Manifest.Counts counts = published.manifest().counts();
    tell(
        log,
        String.format(
            Locale.ROOT,
            "Read %,d rows: %,d accepted, %,d rejected. Of %,d records %,d hold, %,d repeat another,"
                + " %,d were replaced, %,d retracted, %,d not yet known.",
            counts.rows(),
            counts.rowsAccepted(),
            counts.rowsRejected(),
            counts.records(),
            counts.current(),
            counts.duplicate(),
            counts.superseded(),
            counts.retracted(),
            counts.later()));
    for (Map.Entry<String, Long> rule : report.rejectedByRule().entrySet()) {
      tell(log, String.format(Locale.ROOT, "  rejected, %s: %,d", rule.getKey(), rule.getValue()));
    }
    report.unreadable().forEach(file -> tell(log, "  could not be read: " + file));
    if (counts.recordsAboveAudience() > 0) {
      tell(
          log,
          Counts.of(counts.recordsAboveAudience(), "record")
              + " above the audience stay out of the release.");
    }
    showStanding(published);
    tell(log, pointer(published.pointer(), published.novelty()));
    log.line("Took " + Duration.between(start, surroundings.clock().instant()));
    surroundings.out().println(published.manifest().releaseId().text());
    if (report.tolerance() == RunReport.Tolerance.EXCEEDED) {
      tell(log, counts.rows() == 0 ? nothingRead() : tooMuchRejected(report));
      return ExitCode.TOO_MUCH_REJECTED;
    }
    return ExitCode.DONE;
  }

  private static String nothingRead() {
    return "Not a single row was read; check the paths of the sources and the as-of day, or allow it with"
        + " --max-rejected 1.";
  }

  private String tooMuchRejected(RunReport report) {
    return String.format(
        Locale.ROOT,
        "Too much was rejected: %.1f %% of the rows or files, allowed are %.1f %%. See: opencpas"
            + " query %s --release %s \"FROM rejections\"",
        100 * report.rejectedShare(),
        100 * maxRejected,
        out,
        report.published().manifest().releaseId().text());
  }

  private void showStanding(Published published) throws IOException {
    surroundings.err().println();
    surroundings.err().println("Where indicators stand, last period of each:");
    try (ReleaseQuery query =
        ReleaseQuery.open(out, Optional.of(published.manifest().releaseId()))) {
      query.answer(SqlText.of("standing.sql"), QueryFormat.TABLE, surroundings.err());
    }
    surroundings.err().println();
  }

  private static String pointer(Published.Pointer pointer, Published.Novelty novelty) {
    String release = novelty == Published.Novelty.NEW ? "Published" : "Unchanged";
    return switch (pointer) {
      case MOVED -> release + ". LATEST leads to this release now:";
      case ALREADY_THERE -> release + ". LATEST leads to this release:";
      case KEPT -> release + ". LATEST stays where it was:";
      case KEPT_AS_OLDER ->
          release + ". LATEST stays at a more recent day (--latest would move it):";
      case KEPT_AS_WITHDRAWN ->
          release + ". LATEST stays where it was, since this release was withdrawn:";
    };
  }
}
