package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is above an audience, through the whole program. */
class SmallAudienceTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void aConflictDoesNotNameTheValueOfAVersionAboveTheAudience() {
    SmallWorkspace workspace =
        SmallWorkspace.in(directory.resolve("small"))
            .with(
                "framework/indicators.csv",
                """
                indicator_id,mission_id,title,measure,value_kind,direction,result_level,component,frequency,region_level,sensitivity
                patrols,KESMIS,Patrols,count,flow,increase,output,military,month,1,public
                violations,KESMIS,Violations,count,flow,decrease,outcome,civilian,month,1,public
                """)
            .with(
                "records/returns.csv",
                """
                mission_id,indicator_id,region_id,period,value,reported_at,sensitivity
                KESMIS,patrols,KS01,2024-01,871,2024-02-03,internal
                KESMIS,patrols,KS01,2024-01,12,2024-02-03,public
                """);
    Path inside = directory.resolve("inside");
    Path outside = directory.resolve("outside");
    Program.run("run", workspace.directory(), "--out", inside).ending(0);
    Program.run("run", workspace.directory(), "--out", outside, "--audience", "public").ending(0);
    String conflicts = "SELECT observed FROM quality_flags WHERE rule = 'conflicting_versions'";
    assertThat(Program.query(inside, conflicts)).containsExactly(List.of("12, 871"));
    assertThat(Program.query(outside, conflicts)).isEmpty();
  }

  @Test
  void aFileWithoutAHeaderDoesNotShowItsFirstRowToThePublic() {
    SmallWorkspace workspace =
        SmallWorkspace.filledIn(directory.resolve("small"))
            .with("records/headless.csv", "KESMIS,patrols,KS01,2024-01,871\nKESMIS,x,y,z,1\n");
    Path inside = directory.resolve("inside");
    Path outside = directory.resolve("outside");
    Program.run("run", workspace.directory(), "--out", inside, "--max-rejected", "1").ending(0);
    Program.run(
            "run",
            workspace.directory(),
            "--out",
            outside,
            "--max-rejected",
            "1",
            "--audience",
            "public")
        .ending(0);
    String shown =
        "SELECT count(*) FILTER (contains(r::VARCHAR, '871')), count(*) FROM rejections AS r";
    assertThat(Program.query(inside, shown)).containsExactly(List.of("1", "1"));
    assertThat(Program.query(outside, shown)).containsExactly(List.of("0", "1"));
  }
}
