package org.opencpas.sample;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Audience;
import org.opencpas.issue.Checked;
import org.opencpas.pipeline.AssessmentRun;
import org.opencpas.pipeline.Engine;
import org.opencpas.pipeline.RunMonitor;
import org.opencpas.pipeline.RunReport;
import org.opencpas.pipeline.RunRequest;
import org.opencpas.publish.Published;
import org.opencpas.publish.RunOwner;

/** Publishes internal releases. */
final class Publishing {
  private Publishing() {}

  /** Publishes a workspace with the usual engine on two threads. */
  static Published publish(Path workspace, Path out, @Nullable LocalDate asOf) {
    return publish(workspace, out, asOf, Engine.DIRECT, 2);
  }

  /**
   * Publishes a workspace.
   *
   * @param asOf last day of which everything is known; null for all
   */
  static Published publish(
      Path workspace, Path out, @Nullable LocalDate asOf, Engine engine, int threads) {
    RunRequest request =
        new RunRequest(
            workspace,
            out,
            new AsOf(asOf),
            Audience.INTERNAL,
            1,
            RunRequest.LatestMove.ALWAYS,
            engine,
            threads,
            RunRequest.InputKeeping.NOT_KEPT,
            new RunOwner(1, "test", Instant.EPOCH));
    Checked<RunReport> report = AssessmentRun.run(request, Silent.MONITOR);
    return report
        .value()
        .orElseThrow(() -> new IllegalArgumentException(report.mistakes().toString()))
        .published();
  }

  /** Says nothing. */
  private enum Silent implements RunMonitor {
    MONITOR;

    @Override
    public void step(String what) {}

    @Override
    public void rows(long rows) {}
  }
}
