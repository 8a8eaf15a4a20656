package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes of those who prepare a workspace: all said at once, each with its place. */
class MistakenWorkspaceTest {
  @TempDir private Path directory = Path.of("");

  private Path out = Path.of("");
  private SmallWorkspace workspace;

  @BeforeEach
  void write() {
    out = directory.resolve("out");
    workspace = SmallWorkspace.filledIn(directory.resolve("workspace"));
  }

  @Test
  void brokenYamlIsToldWithItsPlace() {
    workspace.with("assessment.yaml", "name: small\nsources: [\n");
    assertThat(run().err()).containsPattern("assessment.yaml:\\d+:\\d+: ");
  }

  @Test
  void everyMistakeOfTheAssessmentIsToldAtOnce() {
    workspace.with(
        "assessment.yaml",
        """
        name: small
        thresholds: {on_trak: 0.9}
        sources:
          - name: returns
            file: records/*.csv
            format: indicator-record
        """);
    assertThat(run().err())
        .contains("assessment.yaml:2:14: ", "on_trak", "on_track")
        .contains("assessment.yaml:5:5: ", "file", "files")
        .contains("assessment.yaml:6:13: ", "indicator-record", "indicator-records")
        .contains("Nothing was published: ");
  }

  @Test
  void everyMistakeOfTheFrameworkIsToldAtOnce() {
    workspace
        .with(
            "framework/regions.csv",
            """
            region_id,name,level,parent_id
            KS,Kestria,0,
            KS01,Haute-Vérane,1,KS9
            KS02,Valdorée,one,KS
            """)
        .with(
            "framework/targets.csv",
            """
            target_id,indicator_id,region_id,scope,kind,baseline_value,target_value,target_period
            T1,patrol,KS01,total,per_period,10,20,2024
            T2,patrols,KS01,total,per_period,ten,30,2024
            """);
    Answer answer = run();
    assertThat(answer.err())
        .contains("framework/regions.csv:3:4: ", "KS9")
        .contains("framework/regions.csv:4:3: ", "one")
        .contains("framework/targets.csv:2:2: ", "patrol")
        .contains("framework/targets.csv:3:6: ", "ten")
        .contains("Nothing was published: ");
    assertThat(Program.run("check", workspace.directory()).ending(1).out())
        .contains("framework/regions.csv:3:4: ");
  }

  @Test
  void missingFrameworkIsNamed() throws IOException {
    Files.delete(workspace.directory().resolve("framework/indicators.csv"));
    assertThat(run().err()).contains("indicators");
  }

  @Test
  void mistypedWorkspaceLeavesNothingBehind() {
    Program.run("run", directory.resolve("worksapce"), "--out", out).ending(1);
    assertThat(out).doesNotExist();
    workspace.with("assessment.yaml", "name: small\n");
    assertThat(run().err()).contains("sources", "Nothing was published: 1 mistake.");
    assertThat(out).doesNotExist();
  }

  @Test
  void fileWithNothingButAWrongHeaderIsRefused() {
    workspace.with("records/header.csv", "mission_id,indicator_id,area,period,value\n");
    Answer answer = Program.run("run", workspace.directory(), "--out", out).ending(3);
    assertThat(answer.err()).contains("could not be read: records/header.csv");
    assertThat(Program.run("check", workspace.directory()).ending(3).out())
        .contains("records/header.csv: ", "\"area\"", "[column_unknown]");
  }

  @Test
  void releaseOfNothingDoesNotBecomeTheLatest() throws IOException {
    Path returns = workspace.directory().resolve("records/good.csv");
    Files.writeString(returns, Files.readAllLines(returns).get(0) + "\n");
    Answer answer = Program.run("run", workspace.directory(), "--out", out).ending(3);
    assertThat(answer.err()).contains("Read 0 rows", "Not a single row was read");
    assertThat(out.resolve("LATEST")).doesNotExist();
    Program.run("run", workspace.directory(), "--out", out, "--max-rejected", "1").ending(0);
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();
  }

  private Answer run() {
    Answer answer = Program.run("run", workspace.directory(), "--out", out).ending(1);
    assertThat(out.resolve("LATEST")).doesNotExist();
    return answer;
  }
}
