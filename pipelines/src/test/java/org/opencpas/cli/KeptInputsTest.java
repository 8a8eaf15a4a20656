package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs kept beside releases, through the whole program. */
class KeptInputsTest {
  @TempDir private Path directory = Path.of("");
  private SmallWorkspace workspace = SmallWorkspace.nowhere();
  private Path out = Path.of("");

  @BeforeEach
  void write() {
    out = directory.resolve("out");
    workspace =
        SmallWorkspace.filledIn(directory.resolve("a/small"))
            .with(
                "records/received.csv",
                "file,sha256,received_on\nframework/targets.b.csv,,2024-03-01\n")
            .with(
                "framework/targets.b.csv",
                "target_id,indicator_id,region_id,scope,kind,target_value,target_period\n");
  }

  private String run(Path from, Path to, String... more) {
    List<Object> words = new ArrayList<>(List.of("run", from, "--out", to));
    words.addAll(List.of(more));
    return Program.run(words.toArray()).ending(0).releaseId();
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.walk(out.resolve("inputs"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(out.resolve("inputs/kept")))
          .sorted()
          .toList();
    }
  }

  @Test
  void aReleaseIsMadeAgainFromItsInputs() throws IOException {
    String id = run(workspace.directory(), out, "--keep-inputs", "--as-of", "2024-02-15");
    Path again = directory.resolve("again");
    Answer answer = Program.run("inputs", out, id, "--to", again).ending(0);
    assertThat(answer.out()).isEqualTo(again + "\n");
    assertThat(answer.err()).contains("--as-of 2024-02-15 --audience internal");
    assertThat(Files.readString(again.resolve("records/good.csv")))
        .isEqualTo(SmallWorkspace.HEADER + SmallWorkspace.goodRows());
    assertThat(again.resolve("framework/targets.b.csv")).exists();
    assertThat(run(again, directory.resolve("second"), "--as-of", "2024-02-15")).isEqualTo(id);
  }

  @Test
  void inputsFromOutsideTheWorkspaceAreRestoredToo() throws IOException {
    workspace
        .with(
            "assessment.yaml",
            """
            name: small
            sources:
              - name: returns
                files: [records/*.csv, ../data/*.csv]
                format: indicator-records
            """)
        .with("../data/more.csv", SmallWorkspace.HEADER + "KESMIS,patrols,KS02,2024-02,3,,,,\n");
    String id = run(workspace.directory(), out, "--keep-inputs");
    Path again = directory.resolve("again");
    Answer answer = Program.run("inputs", out, "LATEST", "--to", again).ending(0);
    assertThat(answer.out()).isEqualTo(again.resolve("workspace") + "\n");
    assertThat(again.resolve("data/more.csv")).exists();
    assertThat(run(again.resolve("workspace"), directory.resolve("second"))).isEqualTo(id);
  }

  @Test
  void keepingChangesNoRelease() {
    String kept = run(workspace.directory(), out, "--keep-inputs");
    assertThat(run(workspace.directory(), directory.resolve("plain"))).isEqualTo(kept);
    assertThat(directory.resolve("plain/inputs")).doesNotExist();
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();
  }

  @Test
  void verifyFindsAChangedAndAMissingInput() throws IOException {
    run(workspace.directory(), out, "--keep-inputs");
    List<Path> kept = kept();
    Files.writeString(kept.get(0), "other");
    Files.delete(kept.get(1));
    assertThat(Program.run("verify", out).ending(1).out())
        .contains(out.relativize(kept.get(0)) + ": has other bytes than the input ")
        .contains(out.relativize(kept.get(1)) + ": is missing, the input ");
    assertThat(Program.run("inputs", out, "LATEST", "--to", directory.resolve("x")).ending(1).err())
        .contains("not all inputs of");
    assertThat(directory.resolve("x")).doesNotExist();
  }

  @Test
  void sharedInputsAreKeptOnceAndGoWithTheLastReleaseThatHasThem() throws IOException {
    run(workspace.directory(), out, "--keep-inputs");
    int first = kept().size();
    workspace.with("records/more.csv", SmallWorkspace.HEADER);
    run(workspace.directory(), out, "--keep-inputs");
    assertThat(kept()).hasSize(first + 1);
    Program.run("prune", out, "--keep", "0").ending(0);
    assertThat(kept()).hasSize(first + 1);
    Files.delete(workspace.directory().resolve("records/more.csv"));
    workspace.with("records/other.csv", SmallWorkspace.HEADER + "\n");
    run(workspace.directory(), out);
    Program.run("prune", out, "--keep", "0").ending(0);
    assertThat(kept()).isEmpty();
  }

  @Test
  void whatWasNotKeptCannotBeRestored() throws IOException {
    run(workspace.directory(), out);
    assertThat(Program.run("inputs", out, "LATEST", "--to", directory.resolve("x")).ending(1).err())
        .contains("were not kept; a run keeps them with --keep-inputs");
    run(workspace.directory(), out, "--keep-inputs");
    Path full = Files.createDirectories(directory.resolve("full"));
    Files.writeString(full.resolve("a"), "a");
    assertThat(Program.run("inputs", out, "LATEST", "--to", full).ending(1).err())
        .contains("is not an empty directory");
  }
}
