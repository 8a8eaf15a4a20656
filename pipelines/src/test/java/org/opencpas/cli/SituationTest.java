package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Machines that let a run down: each time it says so, ends with 1, and readers keep what they have.
 * File systems are mounted in a name space of the process alone, where the system lets users have
 * one.
 */
@Tag("slow")
class SituationTest {
  /**
   * Mounts for this process alone; what was written is copied back, since the mount goes with it.
   */
  private static final String ON_A_SMALL_DISK =
      """
      mkdir "$OUT.former" && cp -a "$OUT/." "$OUT.former" &&
      mount -t tmpfs -o size=6m tmpfs "$OUT" && cp -a "$OUT.former/." "$OUT" &&
      { "$@"; code=$?; mkdir "$OUT.after" && cp -a "$OUT/." "$OUT.after" && exit $code; }
      """;

  private static final String READ_ONLY =
      "mount --bind \"$%1$s\" \"$%1$s\" && mount -o remount,ro,bind \"$%1$s\" && exec \"$@\"";

  private static final String RELEASES_ON_ANOTHER_DISK =
      """
      mkdir "$OUT.other" && mount -t tmpfs tmpfs "$OUT.other" &&
      cp -a "$OUT/releases/." "$OUT.other" && mount --bind "$OUT.other" "$OUT/releases" &&
      exec "$@"
      """;

  @TempDir private Path directory = Path.of("");

  private Path workspace = Path.of("");
  private Path out = Path.of("");
  private String former = "";
  private Subprocess program = Subprocess.plain(directory);

  @BeforeEach
  void publish() throws IOException {
    workspace = SmallWorkspace.filledIn(directory.resolve("workspace")).directory();
    out = directory.resolve("published");
    former = Program.run("run", workspace, "--out", out).ending(0).releaseId();
    Files.writeString(
        workspace.resolve("records/more.csv"),
        SmallWorkspace.HEADER + "KESMIS,patrols,KS02,2024-02,5,,,2025-01-01,\n");
    program = Subprocess.plain(directory).with("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
  }

  /** The program with its arguments, handed to a script as its own. */
  private Answer run(String script) throws IOException, InterruptedException {
    return program.inShell(
        "OUT='" + out + "'; WORKSPACE='" + workspace + "'; " + script,
        "run",
        workspace,
        "--out",
        out);
  }

  private Answer mounting(String script) throws IOException, InterruptedException {
    assumeThat(canMount()).as("a name space of its own with a disk in it").isTrue();
    return run("export OUT WORKSPACE; exec unshare -rm sh -c '" + script + "' sh \"$@\"");
  }

  private boolean canMount() throws IOException, InterruptedException {
    ProcessBuilder attempt =
        new ProcessBuilder("sh", "-c", "unshare -rm mount -t tmpfs tmpfs " + directory)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return attempt.start().waitFor() == 0;
  }

  /**
   * Readers of a directory have the former release, every byte of it, and nothing else is there.
   */
  private void assertUntouched(Path directoryOfReleases) throws IOException {
    assertThat(Releases.latest(directoryOfReleases)).isEqualTo(former);
    assertThat(Program.run("verify", directoryOfReleases).ending(0).out()).isEmpty();
    try (var releases = Files.list(directoryOfReleases.resolve("releases"))) {
      assertThat(releases).hasSize(1);
    }
    assertThat(directoryOfReleases.resolve(".staging")).doesNotExist();
  }

  private void assertTheNextRunSucceeds() {
    String next = Program.run("run", workspace, "--out", out).ending(0).releaseId();
    assertThat(Releases.latest(out)).isEqualTo(next).isNotEqualTo(former);
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();
  }

  @Test
  void fullDisk() throws IOException, InterruptedException {
    assertThat(mounting(ON_A_SMALL_DISK).ending(1).err())
        .contains(
            "Nothing was published; readers see what they saw before, LATEST leads to " + former,
            "there is no room left on a disk; make room and try again: ",
            "No space left on device");
    assertUntouched(directory.resolve("published.after"));
    assertTheNextRunSucceeds();
  }

  @Test
  void outputThatIsReadOnly() throws IOException, InterruptedException {
    assertThat(mounting(READ_ONLY.formatted("OUT")).ending(1).err())
        .contains(
            "cannot write the log " + out.resolve("logs"),
            "check that --out is a directory you may write",
            "Read-only file system");
    assertUntouched(out);
    assertTheNextRunSucceeds();
  }

  @Test
  void workspaceThatIsReadOnlyIsReadAllTheSame() throws IOException, InterruptedException {
    String next = mounting(READ_ONLY.formatted("WORKSPACE")).ending(0).releaseId();
    assertThat(Releases.latest(out)).isEqualTo(next);
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();
  }

  @Test
  void releasesOnAnotherDiskThanWhereTheyAreMade() throws IOException, InterruptedException {
    assertThat(mounting(RELEASES_ON_ANOTHER_DISK).ending(1).err())
        .contains(
            "publishing into " + out + " failed and the release that readers see is untouched",
            "a directory in it that lies on another disk",
            "readers see what they saw before, LATEST leads to " + former);
    assertUntouched(out);
    assertTheNextRunSucceeds();
  }

  @Test
  void runThatIsInterruptedSaysWhatHasBecomeOfIt() throws IOException, InterruptedException {
    Process process = program.start("run", workspace, "--out", out);
    Path err = directory.resolve("err");
    while (process.isAlive() && !Files.readString(err).contains("Reading 2 files")) {
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
    // SIGTERM; Ctrl-C, which is SIGINT, goes the same way in Java.
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(Files.readString(err))
        .contains(
            "Interrupted. Nothing was published; readers see what they saw before, LATEST leads to "
                + former
                + ". What the run left in the making is cleared away by the next.");
    assertThat(Releases.latest(out)).isEqualTo(former);
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();
    assertTheNextRunSucceeds();
    assertThat(out.resolve(".staging")).doesNotExist();
  }

  @Test
  void explanationThatIsInterruptedLeavesNothingBehind() throws IOException, InterruptedException {
    Path scratch = Files.createDirectory(directory.resolve("scratch"));
    Process process =
        program
            .with("-Djava.io.tmpdir=" + scratch, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
            .start("due", "../sample-data/kestria", "--on", "2026-01-31", "--explain");
    while (process.isAlive() && within(scratch).size() < 5) {
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(within(scratch)).isEmpty();
  }

  /** Everything in the directories that a release is made in to explain what is due. */
  private static List<Path> within(Path scratch) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        scratch,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            if (scratch.relativize(each).toString().startsWith("opencpas-due-")) {
              found.add(each);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path each, IOException goneMeanwhile) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path each, @Nullable IOException goneMeanwhile) {
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }
}
