package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 6: readers never see half a release, whenever a run is killed. */
@Tag("slow")
class KillTest {
  private static final int MOMENTS = 20;

  @TempDir private Path directory = Path.of("");

  private Path workspace = Path.of("");
  private Path out = Path.of("");
  private Subprocess program = Subprocess.plain(directory);

  @BeforeEach
  void write() {
    workspace = SmallWorkspace.filledIn(directory.resolve("workspace")).directory();
    out = directory.resolve("published");
    // Compiling less makes a short process shorter; it changes nothing else.
    program = Subprocess.plain(directory).with("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
  }

  @Test
  void killedAtAnyMomentItLeavesAWholeReleaseAndTheNextRunSucceeds()
      throws IOException, InterruptedException {
    Duration whole = measure();
    String shown = Program.run("run", workspace, "--out", out).ending(0).releaseId();
    int killed = 0;
    for (int moment = 1; moment <= MOMENTS; moment++) {
      change(moment);
      killed += runAndKill(whole.multipliedBy(moment).dividedBy(MOMENTS));
      String latest = Releases.latest(out);
      assertWhole(latest.equals(shown) ? moment - 1 : moment);
      String next = Program.run("run", workspace, "--out", out).ending(0).releaseId();
      assertThat(latest).as("moment %d", moment).isIn(shown, next);
      assertThat(Releases.latest(out)).isEqualTo(next);
      assertNothingIsLeftOver();
      shown = next;
    }
    assertWhole(MOMENTS);
    Path undisturbed = directory.resolve("undisturbed");
    Program.run("run", workspace, "--out", undisturbed).ending(0);
    assertThat(Releases.manifestText(out, shown))
        .isEqualTo(Releases.manifestText(undisturbed, shown));
    assertThat(killed).as("runs that had not ended when they were killed").isGreaterThan(10);
  }

  private Duration measure() throws InterruptedException {
    long start = System.nanoTime();
    Answer answer = program.run("run", workspace, "--out", directory.resolve("measured"));
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** One row more, so that the next run has a new release to publish. */
  private void change(int moment) throws IOException {
    Files.writeString(
        workspace.resolve("records/more-%02d.csv".formatted(moment)),
        SmallWorkspace.HEADER
            + "KESMIS,patrols,KS02,2024-02,5,,age=%d,2025-01-01,\n".formatted(moment));
  }

  /** The release that readers see has the four rows and one for each change, and is sound. */
  private void assertWhole(int changes) {
    assertThat(Program.query(out, "SELECT count(*) FROM observations"))
        .isEqualTo(List.of(List.of(Integer.toString(4 + changes))));
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();
  }

  /** Gives 1 when the run was still going on. */
  private int runAndKill(Duration delay) throws InterruptedException {
    Process process = program.start("run", workspace, "--out", out);
    boolean ended = process.waitFor(delay.toMillis(), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return ended ? 0 : 1;
  }

  private void assertNothingIsLeftOver() throws IOException {
    try (Stream<Path> found = Files.list(out)) {
      assertThat(found.map(path -> String.valueOf(path.getFileName())))
          .contains("LATEST", "releases")
          .isSubsetOf("LATEST", "releases", "logs", ".lock", ".staging");
    }
    Path stagings = out.resolve(".staging");
    if (Files.exists(stagings)) {
      assertThat(stagings).isEmptyDirectory();
    }
  }
}
