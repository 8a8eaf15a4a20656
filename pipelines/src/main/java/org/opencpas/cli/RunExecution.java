package org.opencpas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.opencpas.release.ReleaseId;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;

/**
 * Runs as somebody at a command line asks for them: progress and outcome go to standard error and
 * into a log, the id of a release to standard output.
 */
final class RunExecution {
  private final Surroundings surroundings;
  private final Settings settings;

  RunExecution(Surroundings surroundings, Settings settings) {
    this.surroundings = surroundings;
    this.settings = settings;
  }

  /**
   * What all runs of one command share, as in {@link RunRequest}.
   *
   * @param workspace directory of the workspace
   * @param out directory that releases are published in
   * @param audience whom releases are made for
   * @param maxRejected share of the rows, and of the files, that may be rejected
   * @param latest whether LATEST may move to an older day
   * @param engine what executes the work
   * @param threads threads to work with; 0 leaves it to the engine
   * @param inputs whether the inputs are kept
   */
  record Settings(
      Path workspace,
      Path out,
      Audience audience,
      double maxRejected,
      RunRequest.LatestMove latest,
      Engine engine,
      int threads,
      RunRequest.InputKeeping inputs) {}

  /**
   * What a run came to.
   *
   * @param exitCode what to tell the one who started it
   * @param release the release; null when none was published
   */
  record Outcome(int exitCode, @Nullable ReleaseId release) {

    /** The release; empty when none was published. */
    Optional<ReleaseId> published() {
      return Optional.ofNullable(release);
    }
  }

  /** Runs once. */
  Outcome run(AsOf asOf) throws IOException {
    Checked<Workspace> declared = WorkspaceReader.read(settings.workspace());
    if (declared.value().isEmpty()) {
      // Told before anything is made in --out: it may be a slip of the hand in either path.
      declared.mistakes().forEach(surroundings.err()::println);
      surroundings.err().println(nothingPublished(declared.mistakes()));
      return new Outcome(ExitCode.FAILED, null);
    }
    RunOwner owner = surroundings.owner();
    Instant start = owner.startedAt();
    try (RunLog log = RunLog.open(settings.out(), start)) {
      Checked<RunReport> outcome = run(asOf, owner, log);
      if (outcome.value().isEmpty()) {
        outcome.mistakes().forEach(mistake -> tell(log, mistake.toString()));
        tell(log, nothingPublished(outcome.mistakes()));
        return new Outcome(ExitCode.FAILED, null);
      }
      RunReport report = outcome.value().get();
      return new Outcome(tell(log, report, start), report.published().manifest().releaseId());
    }
  }

  private static String nothingPublished(List<Mistake> mistakes) {
    return "Nothing was published: " + Counts.of(mistakes.size(), "mistake") + ".";
  }

  private Checked<RunReport> run(AsOf asOf, RunOwner owner, RunLog log) {
    Outlook outlook = Outlook.of(settings.out());
    Interruption interruption = Interruption.awaited(surroundings.err(), outlook);
    try (interruption;
        Progress progress = new Progress(surroundings, log)) {
      return AssessmentRun.run(request(asOf, owner), progress);
    } catch (RuntimeException | OutOfMemoryError failure) {
      log.failure(failure);
      surroundings.err().println("The run failed; more is in " + log.path());
      surroundings.err().println(outlook.since());
      throw failure;
    }
  }

  private RunRequest request(AsOf asOf, RunOwner owner) {
    return new RunRequest(
        settings.workspace(),
        settings.out(),
        asOf,
        settings.audience(),
        settings.maxRejected(),
        settings.latest(),
        settings.engine(),
        settings.threads(),
        settings.inputs(),
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
        100 * settings.maxRejected(),
        settings.out(),
        report.published().manifest().releaseId().text());
  }

  private void showStanding(Published published) throws IOException {
    surroundings.err().println();
    surroundings.err().println("Where indicators stand, last period of each:");
    try (ReleaseQuery query =
        ReleaseQuery.open(settings.out(), Optional.of(published.manifest().releaseId()))) {
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
