package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command init as its users meet it. */
class InitTest {
  private static final String RETURNS =
      """
      Province,Month,Cases
      Northmarch,2024-01,3
      Eastmere,2024-02,4
      """;

  @TempDir private Path directory = Path.of("");

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void saysWhatItFoundAndWhatToDoNext() throws IOException {
    Path workspace = directory.resolve("my mission");

    Answer answer = Program.run("init", workspace, file("cases.csv", RETURNS)).ending(0);

    assertThat(answer.out())
        .contains(
            "cases.csv\n",
            "  recognised as: a table of one value a row\n",
            "  how sure:      not sure\n",
            "  rows:          2, the first 2 looked at\n",
            "  source:        cases\n",
            "  decide:        mission_id: write the id of your mission here",
            "  opencpas check '" + workspace + "'\n",
            "  opencpas run '" + workspace + "' --out out\n");
    assertThat(Program.run("check", workspace).ending(0).err()).contains("2 rows in 1 file");
    assertThat(workspace.resolve("assessment.schema.json"))
        .hasSameTextualContentAs(Path.of("../docs/assessment.schema.json"));
    assertThat(workspace.resolve("assessment.yaml"))
        .content()
        .startsWith("# yaml-language-server: $schema=assessment.schema.json\n");
  }

  @Test
  void whatItWroteRuns() throws IOException {
    Path workspace = directory.resolve("new");
    Path out = directory.resolve("out");
    Program.run("init", workspace, file("cases.csv", RETURNS), "--mission", "KESMIS").ending(0);

    Program.run("run", workspace, "--out", out).ending(0);

    assertThat(
            Program.query(
                out, "SELECT mission_id, region_id, value FROM observations ORDER BY value"))
        .containsExactly(List.of("KESMIS", "Northmarch", "3"), List.of("KESMIS", "Eastmere", "4"));
  }

  @Test
  void leavesADirectoryAloneThatIsNotEmpty() throws IOException {
    Path returns = file("cases.csv", RETURNS);

    Answer answer = Program.run("init", directory, returns).ending(1);

    assertThat(answer.err()).contains("is not an empty directory; name one that is not there yet");
    assertThat(inside(directory)).containsExactly(returns);
  }

  @Test
  void aFileThatIsNotThereIsToldBeforeAnythingIsWritten() throws IOException {
    Path returns = file("cases.csv", RETURNS);
    Path missing = directory.resolve("none.csv");

    Answer answer = Program.run("init", directory.resolve("new"), returns, missing).ending(1);

    assertThat(answer.err()).contains(missing + ": no such file; nothing was written");
    assertThat(inside(directory)).containsExactly(returns);
  }

  @Test
  void filesThatNobodyKnowsFailAndAreToldWhy() throws IOException {
    Answer answer =
        Program.run("init", directory.resolve("new"), file("junk", "\u0001\u0002")).ending(1);

    assertThat(answer.out())
        .contains(
            "how sure:      not recognised", "decide:        it holds bytes that are no text");
  }

  @Test
  void filesCanStayWhereTheyAre() throws IOException {
    Path workspace = directory.resolve("new");
    Answer answer =
        Program.run("init", "--in-place", workspace, file("cases.csv", RETURNS)).ending(0);

    assertThat(answer.out()).contains("no copies");
    assertThat(workspace.resolve("assessment.yaml")).content().contains("files: ../cases.csv");
    Program.run("check", workspace).ending(0);
  }

  @Test
  void aFileMustBeNamed() {
    assertThat(Program.run("init", directory.resolve("new")).ending(2).err()).contains("FILE");
  }
}
