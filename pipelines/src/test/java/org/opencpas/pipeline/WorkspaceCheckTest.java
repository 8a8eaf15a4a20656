package org.opencpas.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a check deals with more than it can hold. */
class WorkspaceCheckTest {
  private static final String HEADER = "mission_id,indicator_id,region_id,period,value\n";

  @TempDir private Path workspace = Path.of("");

  @BeforeEach
  void write() throws IOException {
    with(
        "assessment.yaml",
        """
        name: small
        sources:
          - {name: returns, files: records/*.csv, format: indicator-records}
        """);
    with(
        "framework/missions.csv",
        """
        mission_id,name,organisation,root_region_id,established_on
        KESMIS,Mission in Kestria (fictional),UN,KS,2024-01-01
        """);
    with("framework/regions.csv", "region_id,name,level,parent_id\nKS,Kestria,0,\n");
    with(
        "framework/indicators.csv",
        """
        indicator_id,mission_id,title,measure,value_kind,direction,result_level,component,frequency,range_high
        patrols,KESMIS,Patrols,count,flow,increase,output,military,month,100
        """);
  }

  private void with(String path, String text) throws IOException {
    Path file = workspace.resolve(path);
    Files.createDirectories(workspace.resolve(path + "/..").normalize());
    Files.writeString(file, text);
  }

  private WorkspaceCheck check(long mostRecords) {
    return WorkspaceCheck.of(workspace, mostRecords).value().orElseThrow();
  }

  /** The second file is written by the one who takes the problems of the first. */
  @Test
  void problemsAreHandedOnAsTheyComeAndNotHeldUntilTheEnd() throws IOException {
    with("records/a.csv", HEADER + "KESMIS,patrols,KS1,2024-01,1\n".repeat(3));
    with("records/b.csv", HEADER);
    WorkspaceCheck check = check(10);
    List<String> taken = new ArrayList<>();
    check.check(
        CheckScope.WHOLE,
        problem -> {
          taken.add(problem.file() + ":" + problem.line());
          append("records/b.csv", "KESMIS,patrols,KS2,2024-01,1\n");
        });
    assertThat(taken)
        .startsWith("records/a.csv:2", "records/a.csv:3", "records/a.csv:4")
        .contains("records/b.csv:2", "records/b.csv:4");
  }

  private void append(String path, String text) {
    Path file = workspace.resolve(path);
    try {
      if (Files.size(file) < 200) {
        Files.writeString(file, Files.readString(file) + text);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Test
  void withTooManyRecordsFlagsAreNotLookedForAndThatIsSaid() throws IOException {
    with(
        "records/a.csv",
        HEADER + "KESMIS,patrols,KS,2024-01,500\n" + "KESMIS,patrols,KS,2024-02,5\n");
    List<Problem> problems = new ArrayList<>();
    CheckReport few = check(2).check(CheckScope.WHOLE, problems::add);
    assertThat(few.flagged()).isEqualTo(CheckReport.Flagged.ALL);
    assertThat(problems).extracting(Problem::rule).containsExactly("out_of_range");
    problems.clear();
    CheckReport many = check(1).check(CheckScope.WHOLE, problems::add);
    assertThat(many.flagged()).isEqualTo(CheckReport.Flagged.NOT_LOOKED_FOR);
    assertThat(many.notes()).anyMatch(note -> note.contains("more than 1 records"));
    assertThat(problems).isEmpty();
    assertThat(many.sources().get(0).rowsAccepted()).isEqualTo(2);
  }
}
