package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Audience;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.pipeline.AssessmentRun;
import org.opencpas.pipeline.Engine;
import org.opencpas.pipeline.RunMonitor;
import org.opencpas.pipeline.RunReport;
import org.opencpas.pipeline.RunRequest;
import org.opencpas.publish.RunOwner;

/**
 * Inputs that do not lie still while a run is at work: it says so, and readers keep what they have.
 */
class DisturbedInputTest {
  @TempDir private Path directory = Path.of("");

  private Path workspace = Path.of("");
  private Path out = Path.of("");
  private String former = "";

  /** What somebody does to the workspace between listing its files and reading them. */
  private interface Disturbance {
    void disturb() throws IOException;
  }

  @BeforeEach
  void publish() throws IOException {
    workspace = SmallWorkspace.filledIn(directory.resolve("workspace")).directory();
    out = directory.resolve("out");
    former = Program.run("run", workspace, "--out", out).ending(0).releaseId();
    Files.writeString(
        workspace.resolve("records/more.csv"),
        SmallWorkspace.HEADER + "KESMIS,patrols,KS02,2024-02,5,,,2025-01-01,\n");
  }

  private Checked<RunReport> run(Disturbance disturbance) {
    RunMonitor monitor =
        new RunMonitor() {
          @Override
          public void step(String what) {
            if (what.endsWith(" files")) {
              disturb(disturbance);
            }
          }

          @Override
          public void rows(long rows) {
            // Nobody looks.
          }
        };
    return AssessmentRun.run(
        new RunRequest(
            workspace,
            out,
            AsOf.ALL,
            Audience.INTERNAL,
            0.5,
            RunRequest.LatestMove.FORWARD,
            Engine.DIRECT,
            1,
            RunRequest.InputKeeping.NOT_KEPT,
            new RunOwner(1, "here", Instant.parse("2026-01-31T12:00:00Z"))),
        monitor);
  }

  private List<String> mistakes(Disturbance disturbance) throws IOException {
    Checked<RunReport> outcome = run(disturbance);
    assertThat(outcome.value()).isEmpty();
    assertThat(Releases.latest(out)).isEqualTo(former);
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();
    try (Stream<Path> releases = Files.list(out.resolve("releases"))) {
      assertThat(releases).containsExactly(out.resolve("releases").resolve(former));
    }
    assertThat(out.resolve(".staging")).doesNotExist();
    return outcome.mistakes().stream().map(Mistake::toString).toList();
  }

  private static void disturb(Disturbance disturbance) {
    try {
      disturbance.disturb();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void aFileThatVanishesIsNamedAndNothingIsPublished() throws IOException {
    assertThat(mistakes(() -> Files.delete(workspace.resolve("records/more.csv"))))
        .containsExactly(
            "records/more.csv: the file was there when the run began and is not any more; put it"
                + " back, or run again without it");
  }

  @Test
  void aFileThatIsReplacedBeforeItIsReadIsReadAsItIs() throws IOException {
    Path more = workspace.resolve("records/more.csv");
    Path other =
        Files.writeString(
            workspace.resolve("other"),
            SmallWorkspace.HEADER + "KESMIS,patrols,KS02,2024-02,7,,,2025-01-01,\n");
    String published =
        run(() -> Files.move(other, more, StandardCopyOption.REPLACE_EXISTING))
            .value()
            .orElseThrow()
            .published()
            .manifest()
            .releaseId()
            .text();
    assertThat(Program.run("run", workspace, "--out", out).ending(0).releaseId())
        .isEqualTo(published);
    assertThat(Program.query(out, "SELECT value FROM observations WHERE file = 'records/more.csv'"))
        .containsExactly(List.of("7"));
  }

  @Test
  void aFileThatChangesAfterItWasReadForWhatItDefinesIsNamed() throws IOException {
    Files.writeString(
        workspace.resolve("assessment.yaml"),
        Files.readString(workspace.resolve("assessment.yaml"))
            + """
              - name: incidents
                kind: events
                files: events.csv
                format: csv
                constants: {mission_id: KESMIS}
                mapping:
                  event_id: {column: id}
                  date_start: {column: day}
                  region_id: {column: region}
            """);
    Path events = workspace.resolve("events.csv");
    Files.writeString(events, "id,day,region\nE1,2024-01-03,KS01\n");
    assertThat(mistakes(() -> Files.writeString(events, "id,day,region\nE1,2024-01-03,KS02\n")))
        .containsExactly(
            "events.csv: the file was changed while it was read; run again when it is at rest");
  }

  @Test
  void aFileThatIsWrittenToWhileItIsReadIsNamed() throws IOException, InterruptedException {
    Path more = workspace.resolve("records/more.csv");
    StringBuilder rows = new StringBuilder(SmallWorkspace.HEADER);
    for (int i = 0; i < 60_000; i++) {
      rows.append("KESMIS,patrols,KS02,2024-02,5,,age=").append(i).append(",2025-01-01,\n");
    }
    Files.writeString(more, rows);
    Thread writer = new Thread(() -> disturb(() -> writeOnAndOn(more)), "writer");
    assertThat(mistakes(writer::start))
        .containsExactly(
            "records/more.csv: the file was changed while it was read; run again when it is at"
                + " rest");
    writer.interrupt();
    writer.join();
  }

  private static void writeOnAndOn(Path file) throws IOException {
    while (!Thread.currentThread().isInterrupted()) {
      Files.writeString(
          file, "KESMIS,patrols,KS02,2024-03,5,,,2025-01-01,\n", StandardOpenOption.APPEND);
      try {
        Thread.sleep(1);
      } catch (InterruptedException enough) {
        return;
      }
    }
  }
}
