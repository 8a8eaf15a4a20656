package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 3: the same inputs give the same content, wherever and however the program runs. */
class SameContentTest {
  private static final Path KESTRIA = Path.of("../sample-data/kestria");

  /** Columns that say where a row stood, which differs when rows are put elsewhere. */
  private static final List<String> CONTENT =
      List.of(
          "SELECT * EXCLUDE (file, line) FROM observations ORDER BY ALL",
          "SELECT * EXCLUDE (file, line, record_order, ended_by) FROM observation_history ORDER BY"
              + " ALL",
          "SELECT rule, column_name, message, hint, raw FROM rejections ORDER BY ALL",
          "SELECT * EXCLUDE (file, line) FROM quality_flags ORDER BY ALL",
          "FROM indicator_progress ORDER BY ALL",
          "FROM coverage ORDER BY ALL",
          "FROM effectiveness ORDER BY ALL");

  @TempDir private static Path reference = Path.of("");

  private static String id = "";

  @TempDir private Path directory = Path.of("");

  @BeforeAll
  static void publish() {
    id = Program.run("run", KESTRIA, "--out", reference).ending(0).releaseId();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void onThreads(int threads) {
    Path out = directory.resolve("out");
    Program.run("run", KESTRIA, "--out", out, "--threads", threads).ending(0);
    assertThat(Releases.manifestText(out, Releases.latest(out)))
        .isEqualTo(Releases.manifestText(reference, id));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void onFlink(int threads) {
    Path out = directory.resolve("out");
    Answer answer =
        Program.run("run", KESTRIA, "--out", out, "--engine", "flink", "--threads", threads);
    assertThat(answer.ending(0).err()).doesNotContainIgnoringCase("flink");
    assertThat(Releases.manifestText(out, Releases.latest(out)))
        .isEqualTo(Releases.manifestText(reference, id));
    assertThat(out.resolve(".staging")).doesNotExist();
  }

  @Test
  void inTheTimeZoneOfTheChathamIslands() throws InterruptedException {
    assertSame(Subprocess.plain(directory).within("TZ", "Pacific/Chatham"));
  }

  @Test
  void inTurkish() throws InterruptedException {
    assertSame(Subprocess.plain(directory).with("-Duser.language=tr", "-Duser.country=TR"));
  }

  @Test
  void whereTextIsLatin1() throws InterruptedException {
    assertSame(
        Subprocess.plain(directory).with("-Dfile.encoding=ISO-8859-1").within("LC_ALL", "C.UTF-8"));
  }

  @Test
  void onJava25() throws IOException, InterruptedException {
    Optional<Path> java = java25();
    assumeThat(java).as("a Java 25; set JAVA25_HOME").isPresent();
    assertSame(Subprocess.plain(directory).on(java.orElseThrow()));
  }

  @Test
  void withFilesWrittenInAnotherOrderElsewhere() throws IOException {
    Path copy = directory.resolve("a place with spaces/and-another-name");
    List<Path> files;
    try (Stream<Path> found = Files.walk(KESTRIA)) {
      files = new ArrayList<>(found.filter(Files::isRegularFile).sorted().toList());
    }
    Collections.reverse(files);
    for (Path file : files) {
      Path target = copy.resolve(KESTRIA.relativize(file));
      Files.createDirectories(target.resolve("..").normalize());
      Files.copy(file, target);
    }
    Path out = directory.resolve("out");
    Program.run("run", copy, "--out", out).ending(0);
    assertThat(Releases.manifestText(out, Releases.latest(out)))
        .isEqualTo(Releases.manifestText(reference, id));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyOrderAndAnySplitOfTheRowsGivesTheSameFacts(long seed) {
    List<String> rows = rows();
    Path together = publish("together", List.of(rows));
    Random random = new Random(seed);
    Collections.shuffle(rows, random);
    List<List<String>> files = new ArrayList<>();
    for (int from = 0; from < rows.size(); ) {
      int to = Math.min(rows.size(), from + 1 + random.nextInt(rows.size() / 2));
      files.add(rows.subList(from, to));
      from = to;
    }
    Path apart = publish("apart", files);
    for (String sql : CONTENT) {
      List<List<String>> expected = Program.query(together, sql);
      assertThat(expected).as(sql).isNotEmpty();
      assertThat(Program.query(apart, sql)).as(sql).isEqualTo(expected);
    }
  }

  private static void assertSame(Subprocess program) throws InterruptedException {
    Path out = program.scratch().resolve("published");
    Answer answer = program.run("run", KESTRIA, "--out", out);
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.releaseId()).isEqualTo(id);
    assertThat(Releases.contentHashes(out, id)).isEqualTo(Releases.contentHashes(reference, id));
    assertThat(Releases.manifestText(out, id)).isEqualTo(Releases.manifestText(reference, id));
  }

  private static Optional<Path> java25() throws IOException {
    String home = System.getenv("JAVA25_HOME");
    if (home != null) {
      return Optional.of(Path.of(home, "bin", "java"));
    }
    Path installed = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(installed)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(installed, "*25*")) {
      for (Path each : found) {
        Path java = each.resolve("bin").resolve("java");
        if (Files.isExecutable(java)) {
          return Optional.of(java);
        }
      }
    }
    return Optional.empty();
  }

  private Path publish(String name, List<List<String>> files) {
    SmallWorkspace workspace = SmallWorkspace.in(directory.resolve(name));
    for (int i = 0; i < files.size(); i++) {
      workspace.with(
          "records/" + i + ".csv", SmallWorkspace.HEADER + String.join("", files.get(i)));
    }
    Path out = directory.resolve("out-" + name);
    Program.run("run", workspace.directory(), "--out", out, "--max-rejected", "1").ending(0);
    return out;
  }

  /** A year of two regions with corrections, deletions, repeats, silence and rows to refuse. */
  private static List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (int month = 1; month <= 9; month++) {
      for (int region = 1; region <= 2; region++) {
        String key = "KESMIS,patrols,KS0%d,2024-0%d,".formatted(region, month);
        String first = key + (10 + month * region) + ",,,2024-0" + month + "-28,\n";
        rows.add(first);
        if (month % 3 == 0) {
          rows.add(first);
        }
        if (month % 4 == 1) {
          rows.add(key + "7,,,2024-11-1" + month + ",corrected\n");
          rows.add(key + "8,,,2024-12-1" + month + ",corrected again\n");
        }
        rows.add(
            "KESMIS,violations,KS0%d,2024-0%d,,not_reported,,2024-12-01,\n"
                .formatted(region, month));
        rows.add("KESMIS,nonsense%d,KS0%d,2024-0%d,1,,,,\n".formatted(month, region, month));
      }
    }
    rows.add("KESMIS,violations,KS01,2024-10,3,,,2024-11-02,\n");
    rows.add("KESMIS,patrols,KS01,2024-12,900,,sex=f,2024-11-02,\n");
    return rows;
  }
}
