package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.publish.ReleaseStore;
import org.opencpas.publish.RunOwner;

/** What becomes of an output directory from run to run, and what is said about it. */
class ReleaseCommandsTest {
  @TempDir private Path directory = Path.of("");

  private Path workspace = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void write() {
    workspace = SmallWorkspace.filledIn(directory.resolve("workspace")).directory();
    out = directory.resolve("releases of Kestria");
  }

  @Test
  void secondRunChangesNoByte() {
    Answer first = run();
    Map<String, String> before = Releases.files(out.resolve("releases"));
    Answer second = run();
    assertThat(second.out()).isEqualTo(first.out()).isEqualTo(Releases.latest(out) + "\n");
    assertThat(first.err()).contains("Published.");
    assertThat(second.err()).contains("Unchanged.");
    assertThat(Releases.files(out.resolve("releases"))).isEqualTo(before);
  }

  @Test
  void olderDayDoesNotMoveLatestUnlessAsked() {
    String all = run().releaseId();
    Answer older = run("--as-of", "2024-02-29");
    assertThat(older.releaseId()).startsWith("2024-02-29-");
    assertThat(older.err()).contains("LATEST stays at a more recent day (--latest would move it)");
    assertThat(Releases.latest(out)).isEqualTo(all);
    assertThat(Program.query(out, "SELECT count(*) FROM observations"))
        .containsExactly(List.of("4"));

    run("--as-of", "2024-02-29", "--latest");
    assertThat(Releases.latest(out)).isEqualTo(older.releaseId());
    assertThat(Program.query(out, "SELECT count(*) FROM observations"))
        .containsExactly(List.of("3"));
  }

  @Test
  void releasesAreListedWithTheOneThatLatestLeadsTo() {
    String all = run().releaseId();
    String older = run("--as-of", "2024-02-29").releaseId();
    String open = run("--audience", "public").releaseId();
    List<String> lines = Program.run("releases", out).ending(0).out().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines).anyMatch(line -> line.startsWith("  " + all) && line.contains("internal"));
    assertThat(lines).anyMatch(line -> line.startsWith("* " + open) && line.contains("public"));
    assertThat(lines.get(3)).startsWith("  " + older).contains("2024-02-29", "internal", " 3 ");
  }

  @Test
  void directoryInUseIsLeftToTheRunThatHasIt() throws IOException, InterruptedException {
    String first = run().releaseId();
    RunOwner owner = new RunOwner(4711, "mission-server", Instant.parse("2026-01-31T11:00:00Z"));
    try (ReleaseStore held = ReleaseStore.open(out, owner, 0)) {
      Answer refused =
          Subprocess.plain(directory).run("run", workspace, "--out", out, "--audience", "public");
      refused.ending(1);
      assertThat(refused.err())
          .contains(
              "is in use by another run (process 4711 on mission-server, started"
                  + " 2026-01-31T11:00:00Z); wait until it ends, or end it");
      assertThat(held.staging().root()).isDirectory();
      assertThat(Program.run("query", out, "FROM observations").ending(0).out()).contains("KS01");
    }
    assertThat(Releases.latest(out)).isEqualTo(first);
    run("--audience", "public");
  }

  /** The device that is always full stands where the next LATEST is written. */
  @Test
  void diskThatIsFullInTheLastStepLeavesReadersWhatTheyHave() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).as("a device that is always full").exists();
    String former = run().releaseId();
    Path next = Files.createSymbolicLink(out.resolve("LATEST.next"), full);
    Answer failed = Program.run("run", workspace, "--out", out, "--audience", "public").ending(1);
    assertThat(failed.err())
        .contains(
            "The release was written; readers see what they saw before, LATEST leads to " + former,
            "look for a full disk",
            "No space left on device");
    assertThat(Releases.latest(out)).isEqualTo(former);
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();

    Files.delete(next);
    Answer again = run("--audience", "public");
    assertThat(again.err()).contains("Unchanged. LATEST leads to this release now");
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();
  }

  @Test
  void aClockThatWasSetBackChangesNothingOfTheContent() {
    Program past = Program.at("1999-12-31T23:59:59Z");
    String first = run().releaseId();
    String manifest = Releases.manifestText(out, first);
    Path fresh = directory.resolve("in the past");
    past.ask("run", workspace, "--out", fresh).ending(0);
    assertThat(Releases.manifestText(fresh, first)).isEqualTo(manifest);

    String second =
        past.ask("run", workspace, "--out", out, "--audience", "public").ending(0).releaseId();
    assertThat(Releases.latest(out)).isEqualTo(second).isNotEqualTo(first);
    past.ask("withdraw", out, first, "--because", "wrong baseline").ending(0);
    assertThat(Program.run("releases", out).ending(0).out())
        .contains("withdrawn on 1999-12-31: wrong baseline");
    assertThat(Program.run("prune", out, "--keep", "0").ending(0).out()).isEmpty();
    assertThat(Program.run("verify", out, first).ending(0).out()).isEmpty();
    assertThat(Program.run("verify", out, second).ending(0).out()).isEmpty();
  }

  @Test
  void aDamagedManifestIsListedAndFoundAndToldToTheNextRun() throws IOException {
    String id = run().releaseId();
    Files.writeString(out.resolve("releases").resolve(id).resolve("manifest.json"), "{\n");
    assertThat(Program.run("releases", out).ending(0).out()).contains("* " + id, "damaged");
    assertThat(findings()).singleElement().asString().startsWith("manifest.json: ");
    assertThat(Program.run("run", workspace, "--out", out).ending(1).err())
        .contains("cannot be understood", "remove the release and run again");
  }

  @Test
  void flippedByteIsFound() throws IOException {
    run();
    Path part = part("observations");
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length / 2] ^= 1;
    Files.write(part, bytes);
    assertThat(findings())
        .containsExactly(
            "tables/observations/" + part.getFileName() + ": has other bytes than were published");
  }

  @Test
  void cutPartIsFound() throws IOException {
    run();
    Path part = part("coverage");
    Files.write(part, Arrays.copyOf(Files.readAllBytes(part), 10));
    assertThat(findings())
        .singleElement()
        .asString()
        .contains("coverage", "has 10 bytes instead of");
  }

  @Test
  void addedFileIsFound() throws IOException {
    run();
    Files.writeString(part("observations").resolveSibling("part-99999.parquet"), "");
    assertThat(findings())
        .containsExactly("tables/observations/part-99999.parquet: does not belong to the release");
  }

  @Test
  void removedFileIsFound() throws IOException {
    run();
    Path part = part("observations");
    Files.delete(part);
    assertThat(findings())
        .contains("tables/observations/" + part.getFileName() + ": is missing")
        .allMatch(finding -> finding.contains("observations"));
  }

  @Test
  void damagedCatalogueIsFoundAndSaidToTheReader() throws IOException {
    String id = run().releaseId();
    Path catalogue = out.resolve("releases").resolve(id).resolve("catalog.duckdb");
    Files.writeString(catalogue, "no database");
    assertThat(findings()).isNotEmpty().allMatch(finding -> finding.startsWith("catalog.duckdb: "));
    assertThat(Program.run("query", out, "FROM observations").ending(1).err())
        .contains("cannot be opened; verify the release");
  }

  @Test
  void pointerToNowhereIsFound() throws IOException {
    String id = run().releaseId();
    Files.writeString(out.resolve("LATEST"), "all-000000000000\n");
    assertThat(Program.run("verify", out, id).ending(1).out())
        .contains("LATEST: leads to all-000000000000, not there");
    assertThat(Program.run("query", out, "FROM observations").ending(1).err())
        .contains("see with the command releases which releases there are");
    Files.writeString(out.resolve("LATEST"), "yesterday's\n");
    assertThat(Program.run("query", out, "FROM observations").ending(1).err())
        .contains("does not hold the name of a release");
  }

  private Answer run(String... options) {
    return Program.run(
            Stream.concat(Stream.of("run", workspace, "--out", out), Stream.of(options)).toArray())
        .ending(0);
  }

  private List<String> findings() {
    return Program.run("verify", out).ending(1).out().lines().toList();
  }

  private Path part(String table) throws IOException {
    Path parts = out.resolve("releases").resolve(Releases.latest(out)).resolve("tables");
    try (Stream<Path> found = Files.list(parts.resolve(table))) {
      return found.sorted().findFirst().orElseThrow();
    }
  }
}
