package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiveTest {
  private static final String HEADER = "file,sha256,received_on\n";

  /** SHA-256 of "abc", from FIPS 180-4. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path directory = Path.of("");
  private SmallWorkspace workspace = SmallWorkspace.nowhere();

  @BeforeEach
  void write() {
    workspace =
        SmallWorkspace.in(directory.resolve("small"))
            .with(
                "assessment.yaml",
                """
                name: small
                sources:
                  - {name: police, files: records/police/*.csv, format: indicator-records}
                  - {name: support, files: [records/support/*.csv, records/support/*.xlsx], format: indicator-records}
                  - {name: camps, files: records/camps/**/camp-*.csv, format: indicator-records}
                """);
  }

  private Path file(String name, String text) throws IOException {
    Path file = directory.resolve("in").resolve(name);
    Files.createDirectories(directory.resolve("in"));
    return Files.writeString(file, text);
  }

  private Answer receive(Object... words) {
    List<Object> all = new ArrayList<>(List.of("receive", workspace.directory()));
    all.addAll(List.of(words));
    return Program.run(all.toArray());
  }

  private String read(String path) throws IOException {
    return Files.readString(workspace.directory().resolve(path));
  }

  /** Every file of the workspace's records that is not hidden, sorted. */
  private List<String> records() throws IOException {
    try (Stream<Path> files = Files.walk(workspace.directory().resolve("records"))) {
      return files
          .filter(Files::isRegularFile)
          .map(path -> workspace.directory().relativize(path).toString())
          .filter(path -> !path.contains("/."))
          .sorted()
          .toList();
    }
  }

  @Test
  void aFileIsCopiedToItsSourceWithALineForTheDay() throws IOException {
    Answer answer = receive(file("2025-s2.csv", "abc"), "--source", "police").ending(0);
    assertThat(answer.out()).isEqualTo("records/police/2025-s2.csv\n");
    assertThat(answer.err())
        .contains("filed as records/police/2025-s2.csv of source police, received on 2026-01-31.")
        .contains("opencpas check ");
    assertThat(read("records/police/2025-s2.csv")).isEqualTo("abc");
    assertThat(read("records/received.csv"))
        .isEqualTo(HEADER + "records/police/2025-s2.csv," + ABC + ",2026-01-31\n");
    assertThat(directory.resolve("in/2025-s2.csv")).exists();
  }

  @Test
  void theSourceIsFoundWhereOnlyOneFindsTheName() throws IOException {
    receive(file("a.xlsx", "abc"), file("camp-1.csv", "abcd"), "--on", "2026-01-15").ending(1);
    assertThat(receive(file("a.xlsx", "abc"), "--on", "2026-01-15").ending(0).out())
        .isEqualTo("records/support/a.xlsx\n");
    assertThat(read("records/received.csv")).endsWith(ABC + ",2026-01-15\n");
  }

  @Test
  void severalSourcesOrNoneAreExplained() throws IOException {
    assertThat(receive(file("2025-s2.csv", "abc")).ending(1).err())
        .contains(
            "a file named \"2025-s2.csv\" may be for several; say which with --source:"
                + " police (records/police/2025-s2.csv), support (records/support/2025-s2.csv)");
    assertThat(receive(file("notes.txt", "abc")).ending(1).err())
        .contains("no source would find a file named \"notes.txt\"")
        .contains("police: records/police/*.csv");
    assertThat(receive(file("notes.txt", "abc"), "--source", "police").ending(1).err())
        .contains("source police looks for records/police/*.csv")
        .contains("--as");
    assertThat(receive(file("notes.txt", "abc"), "--source", "polise").ending(2).err())
        .contains("there are police, support, camps");
    assertThat(workspace.directory().resolve("records/police")).doesNotExist();
  }

  @Test
  void theSameFileAgainIsNothingToDo() throws IOException {
    Path file = file("2025-s2.csv", "abc");
    receive(file, "--source", "police", "--on", "2026-01-10").ending(0);
    String before = read("records/received.csv");
    assertThat(receive(file, "--source", "police").ending(0).err())
        .contains("already received on 2026-01-10 as records/police/2025-s2.csv of source police");
    assertThat(read("records/received.csv")).isEqualTo(before);
  }

  @Test
  void otherContentUnderAKnownNameIsRefused() throws IOException {
    receive(file("2025-s2.csv", "abc"), "--source", "police").ending(0);
    Path other = file("2025-s2.csv", "abcd");
    assertThat(receive(other, "--source", "police").ending(1).err())
        .contains("records/police/2025-s2.csv is there with other content")
        .contains("--as")
        .contains("Nothing was filed: 1 mistake.");
    assertThat(read("records/police/2025-s2.csv")).isEqualTo("abc");
    receive(other, "--source", "police", "--as", "2025-s2-corrected.csv").ending(0);
    assertThat(read("records/police/2025-s2-corrected.csv")).isEqualTo("abcd");
  }

  @Test
  void theSameContentUnderAnotherNameIsFiledAndTold() throws IOException {
    receive(file("2025-s2.csv", "abc"), "--source", "police").ending(0);
    assertThat(receive(file("copy.csv", "abc"), "--source", "police").ending(0).err())
        .contains("It holds the same bytes as records/police/2025-s2.csv.");
  }

  @Test
  void allAreCheckedBeforeOneIsFiled() throws IOException {
    Path good = file("2025-s2.csv", "abc");
    Path empty = file("empty.csv", "");
    Answer answer =
        receive(good, empty, directory, directory.resolve("nowhere.csv"), "--source", "police")
            .ending(1);
    assertThat(answer.err())
        .contains(empty + " is empty")
        .contains(directory + " is a directory")
        .contains("nowhere.csv is not there")
        .contains("Nothing was filed: 3 mistakes.");
    assertThat(workspace.directory().resolve("records/police")).doesNotExist();
    Path twice = directory.resolve("in/more/2025-s2.csv");
    Files.createDirectories(directory.resolve("in/more"));
    Files.writeString(twice, "abcd");
    assertThat(receive(good, twice, "--source", "police").ending(1).err())
        .contains("would both be filed as records/police/2025-s2.csv");
  }

  @Test
  void whatLiesAtItsPlaceGetsItsLineAlone() throws IOException {
    workspace.with("records/police/2025-s2.csv", "abc");
    Path inPlace = workspace.directory().resolve("records/police/2025-s2.csv");
    assertThat(receive(inPlace).ending(0).err())
        .contains("lies there as records/police/2025-s2.csv")
        .contains("noted as received on 2026-01-31");
    assertThat(read("records/received.csv"))
        .isEqualTo(HEADER + "records/police/2025-s2.csv," + ABC + ",2026-01-31\n");
    assertThat(receive(inPlace).ending(0).err()).contains("already received on 2026-01-31");
    Files.writeString(inPlace, "abcd");
    assertThat(receive(inPlace).ending(1).err())
        .contains("line 2 of records/received.csv says that other bytes came in");
  }

  @Test
  void aFileThatIsThereWithoutALineGetsNoneSilently() throws IOException {
    workspace.with("records/police/2025-s2.csv", "abc");
    assertThat(receive(file("2025-s2.csv", "abc"), "--source", "police").ending(0).err())
        .contains("counts as known from the start")
        .contains("add the line records/police/2025-s2.csv," + ABC + ",2026-01-31");
    assertThat(workspace.directory().resolve("records/received.csv")).doesNotExist();
  }

  @Test
  void aLineWithoutItsFileIsCompleted() throws IOException {
    workspace.with(
        "records/received.csv", HEADER + "records/police/2025-s2.csv," + ABC + ",2026-01-05\n");
    receive(file("2025-s2.csv", "abc"), "--source", "police").ending(0);
    assertThat(read("records/police/2025-s2.csv")).isEqualTo("abc");
    assertThat(read("records/received.csv"))
        .isEqualTo(HEADER + "records/police/2025-s2.csv," + ABC + ",2026-01-05\n");
    workspace.with(
        "records/received.csv", HEADER + "records/police/2026-s1.csv," + ABC + ",2026-01-05\n");
    assertThat(receive(file("2026-s1.csv", "abcd"), "--source", "police").ending(1).err())
        .contains("line 2 of records/received.csv says that other bytes came in");
  }

  @Test
  void namesWithBlanksAccentsAndCommasAreKept() throws IOException {
    receive(file("région nord, s2.csv", "abc"), "--source", "police").ending(0);
    receive(file("next.csv", "abcd"), "--source", "police").ending(0);
    assertThat(read("records/received.csv"))
        .startsWith(HEADER + "\"records/police/région nord, s2.csv\"," + ABC + ",2026-01-31\n");
    assertThat(Program.run("check", workspace.directory()).out()).doesNotContain("received.csv");
    assertThat(
            receive(file("x.csv", "abc"), "--source", "police", "--as", ".x.csv").ending(1).err())
        .contains("give another with --as");
    assertThat(
            receive(file("x.csv", "abc"), "--source", "police", "--as", "../x.csv").ending(1).err())
        .contains("give another with --as");
  }

  @Test
  void aFileOfTheFrameworkBecomesAVersion() throws IOException {
    Path targets = file("targets.csv", read("framework/targets.csv") + "\n");
    assertThat(receive(targets, "--on", "2026-01-15").ending(1).err())
        .contains("support (records/support/targets.csv)")
        .contains("framework (framework/targets.2026-01-15.csv)");
    workspace.with(
        "assessment.yaml",
        """
        name: small
        sources:
          - {name: police, files: records/police/*-s*.csv, format: indicator-records}
        """);
    assertThat(receive(file("plans.csv", "abc"), "--source", "framework").ending(1).err())
        .contains("\"plans.csv\" is named like no file and no table of the framework");
    assertThat(receive(targets, "--on", "2026-01-15", "--source", "framework").ending(0).out())
        .isEqualTo("framework/targets.2026-01-15.csv\n");
    assertThat(read("records/received.csv"))
        .contains("framework/targets.2026-01-15.csv,")
        .endsWith(",2026-01-15\n");
    assertThat(receive(targets, "--on", "2026-01-15").ending(0).err())
        .contains("already received on 2026-01-15");
    Path second = file("targets.csv", read("framework/targets.csv") + "\n\n");
    assertThat(receive(second, "--on", "2026-01-15").ending(1).err())
        .contains("framework/targets.2026-01-15.csv is there with other content");
    assertThat(receive(second, "--on", "2026-01-15", "--as", "targets.b.csv").ending(1).err())
        .contains("received on one day");
    receive(second, "--on", "2026-01-16", "--as", "targets.b.csv").ending(0);
    assertThat(read("framework/targets.b.csv")).isNotEmpty();
    assertThat(receive(file("targets.B.csv", "abc")).ending(1).err())
        .contains("a version of small letters");
  }

  @Test
  void mistakesOfTheCommandLineAreUsage() throws IOException {
    Path file = file("2025-s2.csv", "abc");
    assertThat(receive(file, "--on", "2026-02-01").ending(2).err()).contains("after today");
    assertThat(receive(file, "--on", "yesterday").ending(2).err()).contains("is no day");
    assertThat(receive(file, file, "--as", "x.csv").ending(2).err())
        .contains("--as names one file");
    assertThat(receive().exitCode()).isEqualTo(2);
  }

  @Test
  void aMissingWorkspaceIsSaid() throws IOException {
    Answer answer =
        Program.run("receive", directory.resolve("nothing"), file("a.csv", "abc")).ending(1);
    assertThat(answer.err()).contains("assessment.yaml").contains("Nothing was filed");
    assertThat(directory.resolve("nothing")).doesNotExist();
  }

  @Test
  void mistakesInTheListOfReceiptsStopIt() throws IOException {
    workspace.with("records/received.csv", "file,day\n");
    assertThat(receive(file("2025-s2.csv", "abc"), "--source", "police").ending(1).err())
        .contains("records/received.csv:1");
    assertThat(records()).containsExactly("records/received.csv");
  }

  @Test
  void aListThatEndsWithoutALineEndIsKeptWhole() throws IOException {
    workspace.with(
        "records/received.csv", "file,sha256,received_on\r\nrecords/police/a.csv,,2025-01-01");
    receive(file("b.csv", "abc"), "--source", "police").ending(0);
    assertThat(read("records/received.csv"))
        .isEqualTo(
            "file,sha256,received_on\r\nrecords/police/a.csv,,2025-01-01\r\n"
                + "records/police/b.csv,"
                + ABC
                + ",2026-01-31\r\n");
  }

  @Test
  void whoMayNotReadOrWriteIsTold() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may everything");
    Path file = file("2025-s2.csv", "abc");
    Files.setPosixFilePermissions(file, Set.of());
    assertThat(receive(file, "--source", "police").ending(1).err())
        .contains("no permission to read " + file);
  }

  @Test
  void severalAtOnceLoseNoLine() throws Exception {
    int many = 12;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Path file = file("f" + i + ".csv", "text " + i);
      threads.add(new Thread(() -> receive(file, "--source", "police").ending(0)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(read("records/received.csv").lines()).hasSize(many + 1);
    assertThat(records()).hasSize(many + 1);
  }
}
