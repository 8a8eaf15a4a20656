package org.opencpas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Audience;
import org.opencpas.issue.Checked;
import org.opencpas.pipeline.AssessmentRun;
import org.opencpas.pipeline.Engine;
import org.opencpas.pipeline.RunMonitor;
import org.opencpas.pipeline.RunReport;
import org.opencpas.pipeline.RunRequest;
import org.opencpas.query.QueryFormat;
import org.opencpas.query.ReleaseQuery;

/**
 * A release that is made to answer a few questions and is gone afterwards; nobody else sees it.
 * Made in the directory for temporary files, from the inputs as they are known on a day.
 */
final class ScratchRelease implements AutoCloseable {
  private final ScratchDirectory directory;
  private final ReleaseQuery query;

  private ScratchRelease(ScratchDirectory directory, ReleaseQuery query) {
    this.directory = directory;
    this.query = query;
  }

  /**
   * Makes one for an audience within.
   *
   * @param workspace directory of the workspace
   * @return every mistake in the workspace where it has any
   */
  static Checked<ScratchRelease> make(Path workspace, LocalDate day, Surroundings surroundings)
      throws IOException {
    ScratchDirectory directory = ScratchDirectory.make("opencpas-due-", surroundings.err());
    boolean isMade = false;
    try {
      Checked<RunReport> report =
          AssessmentRun.run(
              new RunRequest(
                  workspace,
                  directory.path(),
                  new AsOf(day),
                  Audience.INTERNAL,
                  1,
                  RunRequest.LatestMove.ALWAYS,
                  Engine.DIRECT,
                  0,
                  RunRequest.InputKeeping.NOT_KEPT,
                  surroundings.owner()),
              new Silent());
      if (report.value().isEmpty()) {
        return Checked.mistaken(report.mistakes());
      }
      ReleaseQuery query =
          ReleaseQuery.open(
              directory.path(),
              Optional.of(report.value().get().published().manifest().releaseId()));
      isMade = true;
      return Checked.of(new ScratchRelease(directory, query));
    } finally {
      if (!isMade) {
        directory.close();
      }
    }
  }

  /** Answers a question that lies beside this class. */
  void answer(String question, QueryFormat format, Appendable out) throws IOException {
    query.answer(SqlText.of(question), format, out);
  }

  @Override
  public void close() throws IOException {
    query.close();
    directory.close();
  }

  /** Nobody waits long enough to be told. */
  private static final class Silent implements RunMonitor {
    @Override
    public void step(String what) {}

    @Override
    public void rows(long rows) {}
  }
}
