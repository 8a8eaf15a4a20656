package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says to one who asks for something that it cannot do. */
class CommandLineTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void withoutACommandItShowsWhichThereAre() {
    Answer answer = Program.run().ending(2);
    assertThat(answer.err()).contains("say which command to run", "releases", "verify");
    assertThat(answer.out()).isEmpty();
  }

  @Test
  void helpOfEachCommandHasAnExample() {
    for (String command : new String[] {"run", "check", "query", "releases", "verify"}) {
      assertThat(Program.run(command, "--help").ending(0).out())
          .as(command)
          .contains("Example", "  opencpas " + command + " ");
    }
  }

  @Test
  void unknownOptionIsAUsageMistakeSaidInThreeLines() {
    Answer answer = Program.run("run", "w", "--out", "o", "--bogus").ending(2);
    assertThat(answer.err()).contains("'--bogus'", "opencpas run --help");
    assertThat(answer.err().lines()).hasSizeLessThan(8);
  }

  @Test
  void whatOneMayHaveMeantIsSuggested() {
    assertThat(Program.run("rum").ending(2).err()).contains("run");
    assertThat(Program.run("run", "w", "--out", "o", "--as-off", "2024-01-01").ending(2).err())
        .contains("--as-of");
  }

  @Test
  void dayThatIsNoneIsAUsageMistake() {
    assertThat(Program.run("run", "w", "--out", "o", "--as-of", "2024-13-01").ending(2).err())
        .contains("--as-of", "'2024-13-01' is no day, such as 2025-03-31");
  }

  @Test
  void settingsOutsideTheirBoundsAreUsageMistakes() {
    assertThat(Program.run("run", "w", "--out", "o", "--max-rejected", "5").ending(2).err())
        .contains("between 0 and 1");
    assertThat(Program.run("run", "w", "--out", "o", "--threads", "-1").ending(2).err())
        .contains("--threads");
    assertThat(Program.run("run", "w", "--out", "o", "--audience", "press").ending(2).err())
        .contains("public, council, contributor, internal");
    assertThat(Program.run("run", "w", "--out", "o", "--engine", "storm").ending(2).err())
        .contains("--engine", "'storm' is none of direct, flink");
    assertThat(Program.run("run", "w", "--out", "o", "--engine", "spark").ending(2).err())
        .contains("spark is not bundled yet; there are: direct, flink");
    assertThat(Program.run("verify", "o", "Latest one").ending(2).err())
        .contains("all-0123456789ab");
  }

  @Test
  void workspaceThatIsNotThereIsNamed() {
    Path nowhere = directory.resolve("nowhere");
    assertThat(Program.run("run", nowhere, "--out", directory.resolve("out")).ending(1).err())
        .contains("no directory " + nowhere, "name the directory that holds assessment.yaml");
    assertThat(Program.run("check", nowhere).ending(1).out()).contains("no directory " + nowhere);
  }

  @Test
  void directoryWithoutReleasesIsNoOutputDirectory() {
    for (String command : new String[] {"releases", "verify"}) {
      Answer answer = Program.run(command, directory).ending(1);
      assertThat(answer.err()).as(command).contains(directory.toString(), "run");
      assertThat(answer.out()).as(command).isEmpty();
    }
    assertThat(Program.run("query", directory, "SELECT 1").ending(1).err())
        .contains("is not an output directory", "--out");
  }

  @Test
  void outputIntoAFileIsRefused() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    SmallWorkspace workspace = SmallWorkspace.filledIn(directory.resolve("w"));
    assertThat(Program.run("run", workspace.directory(), "--out", file).ending(1).err())
        .contains("check that --out is a directory you may write");
    assertThat(file).isEmptyFile();
  }

  @Test
  void queriesMayBeginWithACommentAndMustBeSql() {
    Path out = directory.resolve("out");
    SmallWorkspace workspace = SmallWorkspace.filledIn(directory.resolve("w"));
    Program.run("run", workspace.directory(), "--out", out).ending(0);
    assertThat(Program.query(out, "-- How many?\nSELECT count(*) FROM observations"))
        .isEqualTo(List.of(List.of("4")));
    assertThat(Program.run("query", out, "SELEC 1").ending(1).err()).contains("SELEC");
    assertThat(Program.run("query", out, "SELECT nope FROM observations").ending(1).err())
        .contains("\"nope\"");
    assertThat(Program.run("query", out, "DROP TABLE observations").ending(1).err())
        .contains("a release is never written");
    assertThat(Program.run("query", out, "SELECT 1", "--fromat", "csv").ending(2).err())
        .contains("--fromat");
  }
}
