package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workspaces with nothing in them. */
class EmptyWorkspaceTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void aWorkspaceWithoutAnyFileIsRefusedAndLatestStays() {
    SmallWorkspace workspace = SmallWorkspace.in(directory.resolve("small"));
    Path out = directory.resolve("out");
    assertThat(Program.run("run", workspace.directory(), "--out", out).ending(1).err())
        .contains("no file matches")
        .contains("Nothing was published");
    assertThat(out.resolve("LATEST")).doesNotExist();
  }

  @Test
  void aFileWithoutRowsLeavesEveryReturnSilent() {
    SmallWorkspace workspace =
        SmallWorkspace.in(directory.resolve("small"))
            .with("records/none.csv", SmallWorkspace.HEADER);
    Path out = directory.resolve("out");
    Program.run(
            "run",
            workspace.directory(),
            "--out",
            out,
            "--as-of",
            "2024-03-31",
            "--max-rejected",
            "1")
        .ending(0);
    assertThat(Program.query(out, "SELECT sum(expected), sum(observed) FROM coverage"))
        .containsExactly(List.of("12", "0"));
  }
}
