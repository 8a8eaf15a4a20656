package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels, withdrawals and making room: what is cited is never altered and never lost. */
class NamedReleasesTest {
  @TempDir private static Path once = Path.of("");
  @TempDir private Path directory = Path.of("");

  private static Path workspace = Path.of("");
  private static String all = "";
  private static String january = "";
  private static String february = "";

  private Path out = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    workspace = SmallWorkspace.filledIn(once.resolve("workspace")).directory();
    Path first = once.resolve("out");
    january = run(first, "--as-of", "2024-02-10");
    february = run(first, "--as-of", "2024-02-29");
    all = run(first);
    age(first, january, "2026-01-01T00:00:00Z");
    age(first, february, "2026-01-02T00:00:00Z");
    age(first, all, "2026-01-03T00:00:00Z");
  }

  @BeforeEach
  void copyWhatWasPublished() {
    out = directory.resolve("out");
    Releases.copy(once.resolve("out"), out);
  }

  private String run(String... options) {
    return run(out, options);
  }

  private static String run(Path out, String... options) {
    return Program.run(
            Stream.concat(Stream.of("run", workspace, "--out", out), Stream.of(options)).toArray())
        .ending(0)
        .releaseId();
  }

  private static void age(Path out, String id, String moment) throws IOException {
    Files.setLastModifiedTime(
        out.resolve("releases").resolve(id), FileTime.from(Instant.parse(moment)));
  }

  private Path release(String id) {
    return out.resolve("releases").resolve(id);
  }

  private String line(String id) {
    return Program.run("releases", out)
        .ending(0)
        .out()
        .lines()
        .filter(each -> each.contains(id))
        .findFirst()
        .orElse("");
  }

  @Test
  void aLabelFindsItsReleaseInEveryCommandAndIsListed() {
    Program.run("label", out, january, "renewal-2024-02").ending(0);
    assertThat(
            Program.run(
                    "query",
                    out,
                    "SELECT count(*) FROM observations",
                    "--release",
                    "renewal-2024-02",
                    "--format",
                    "csv")
                .ending(0)
                .rows()
                .get(1))
        .containsExactly("3");
    Program.run("verify", out, "renewal-2024-02").ending(0);
    assertThat(line(january)).endsWith("whole    renewal-2024-02");
    assertThat(Program.run("label", out, "renewal-2024-02", "sg-report").ending(0).err())
        .isEqualTo(january + " is labelled sg-report and will be kept.\n");
    assertThat(line(january)).endsWith("renewal-2024-02, sg-report");
  }

  @Test
  void releasesAreListedForProgramsToo() {
    Program.run("label", out, january, "renewal").ending(0);
    Program.run("label", out, january, "sg-report").ending(0);
    Program.run("withdraw", out, february, "--because", "wrong, \"twice\"").ending(0);
    List<List<String>> rows = Program.run("releases", out, "--format", "csv").ending(0).rows();
    assertThat(rows.get(0))
        .containsExactly(
            "release_id",
            "latest",
            "as_of",
            "audience",
            "labels",
            "rows",
            "rows_rejected",
            "records",
            "observations",
            "bytes",
            "files",
            "withdrawn_on",
            "withdrawn_because");
    assertThat(rows.get(1))
        .startsWith(all, "true", "", "internal", "", "4", "0", "4", "4")
        .endsWith("whole", "", "");
    assertThat(rows.get(2))
        .startsWith(february, "false", "2024-02-29", "internal", "", "4", "0", "4", "3")
        .endsWith("whole", "2026-01-31", "wrong, \"twice\"");
    assertThat(rows.get(3))
        .startsWith(january, "false", "2024-02-10", "internal", "renewal sg-report");
    assertThat(Program.run("releases", out, "--format", "json").ending(0).out())
        .startsWith("[ {")
        .contains(
            "\"release_id\" : \"" + all + "\"",
            "\"latest\" : true",
            "\"as_of\" : null",
            "\"labels\" : \"renewal sg-report\"",
            "\"withdrawn_because\" : \"wrong, \\\"twice\\\"\"");
  }

  @Test
  void aLabelStaysWithItsRelease() {
    Program.run("label", out, january, "renewal").ending(0);
    assertThat(Program.run("label", out, all, "renewal").ending(1).err())
        .contains("the label renewal stands for " + january + " and may have been cited");
    assertThat(Program.run("label", out, january, "renewal").ending(0).err())
        .contains("has the label renewal already");
  }

  @Test
  void onlyWhatIsThereIsLabelled() {
    assertThat(Program.run("label", out, "all-000000000000", "renewal").ending(1).err())
        .contains("is not there, so this is not a whole release");
    assertThat(Program.run("label", out, all, "Renewal 2026").ending(2).err())
        .contains("'Renewal 2026' is no label");
    assertThat(Program.run("query", out, "FROM missions", "--release", "nobody").ending(1).err())
        .contains("has no release labelled nobody");
  }

  @Test
  void aWithdrawnReleaseIsUnchangedAndItsReadersAreTold() {
    Map<String, String> before = Releases.files(release(all));
    Answer withdrawn =
        Program.run("withdraw", out, all, "--because", "patrols of January were counted twice")
            .ending(0);
    String notice =
        all
            + " was withdrawn on 2026-01-31 and should not be cited: patrols of January were"
            + " counted twice";
    assertThat(withdrawn.err()).startsWith(notice + "\n").contains("LATEST still leads to it");
    assertThat(Releases.files(release(all))).isEqualTo(before);
    Answer read = Program.run("query", out, "FROM observations").ending(0);
    assertThat(read.err()).isEqualTo("Note: " + notice + "\n");
    assertThat(read.out()).contains("patrols");
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();
    assertThat(line(all)).contains("withdrawn on 2026-01-31: patrols of January");
    assertThat(Program.run("withdraw", out, all, "--because", "something else").ending(0).err())
        .startsWith(notice);
  }

  @Test
  void latestIsNotLedToAWithdrawnRelease() {
    run("--as-of", "2024-02-29", "--latest");
    Program.run("withdraw", out, all, "--because", "wrong baseline").ending(0);
    Answer again = Program.run("run", workspace, "--out", out).ending(0);
    assertThat(again.err()).contains("LATEST stays where it was, since this release was withdrawn");
    assertThat(Releases.latest(out)).isEqualTo(february);
  }

  @Test
  void aReasonIsALineOfWords() {
    assertThat(Program.run("withdraw", out, all, "--because", " ").ending(2).err())
        .contains("--because says in one line");
    assertThat(Program.run("withdraw", out, all, "--because", "two\nlines").ending(2).err())
        .contains("--because says in one line");
  }

  @Test
  void pruningLeavesWhatIsNamedWithdrawnOrLatest() {
    String open = run("--audience", "public", "--as-of", "2024-02-10");
    String council = run("--audience", "council", "--as-of", "2024-02-10");
    Program.run("label", out, january, "renewal").ending(0);
    Program.run("withdraw", out, february, "--because", "wrong baseline").ending(0);
    assertThat(Program.run("prune", out, "--keep", "0", "--dry-run").ending(0).out().lines())
        .containsExactlyInAnyOrder(open, council);
    assertThat(release(open)).isDirectory();
    Answer pruned = Program.run("prune", out, "--keep", "0").ending(0);
    assertThat(pruned.err()).startsWith("2 releases removed (");
    assertThat(release(open)).doesNotExist();
    assertThat(release(council)).doesNotExist();
    for (String kept : List.of(january, february, all)) {
      Program.run("verify", out, kept).ending(0);
    }
    assertThat(out.resolve(".staging"))
        .satisfiesAnyOf(
            left -> assertThat(left).doesNotExist(), left -> assertThat(left).isEmptyDirectory());
  }

  @Test
  void pruningKeepsTheLastPublishedOfThoseThatMayGo() {
    assertThat(Program.run("prune", out, "--keep", "1").ending(0).out()).isEqualTo(january + "\n");
    assertThat(release(february)).isDirectory();
    assertThat(Program.run("prune", out, "--keep", "-1").ending(2).err())
        .contains("--keep is 0 or above");
  }

  @Test
  void aReleaseWithAFileOfAnotherSizeIsListedAsDamaged() throws IOException {
    Path coverage = release(all).resolve("tables/coverage");
    try (Stream<Path> parts = Files.list(coverage)) {
      Files.writeString(parts.findFirst().orElseThrow(), "cut");
    }
    assertThat(line(all)).endsWith("damaged");
    assertThat(line(january)).endsWith("whole");
  }

  @Test
  void aRunThatWasKilledIsNamedByTheNext() throws IOException {
    Files.writeString(
        out.resolve(".lock"), "process 4711 on mission-server, started 2026-01-30T11:00:00Z\n");
    assertThat(Program.run("run", workspace, "--out", out).ending(0).err())
        .contains(
            "Clearing away what another run left that did not come to its end: process 4711 on"
                + " mission-server, started 2026-01-30T11:00:00Z");
    assertThat(Program.run("run", workspace, "--out", out).ending(0).err())
        .doesNotContain("did not come to its end");
  }
}
