package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking back to a day, through the whole program. */
class AsOfTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void aTargetThatWasSetLaterIsNotInTheReleaseOfAnEarlierDay() {
    SmallWorkspace workspace =
        SmallWorkspace.filledIn(directory.resolve("small"))
            .with(
                "framework/targets.csv",
                """
                target_id,indicator_id,region_id,scope,kind,baseline_value,baseline_period,target_value,target_period,set_on
                T1,patrols,KS01,total,per_period,10,2023-12,20,2024,2024-01-15
                T2,patrols,KS01,total,per_period,10,2023-12,30,2024,2024-03-01
                T3,violations,KS01,total,per_period,8,2023-12,0,2024,
                """);
    Path then = directory.resolve("then");
    Path now = directory.resolve("now");
    Program.run("run", workspace.directory(), "--out", then, "--as-of", "2024-02-29").ending(0);
    Program.run("run", workspace.directory(), "--out", now).ending(0);
    String targets = "SELECT target_id FROM targets ORDER BY target_id";
    assertThat(Program.query(then, targets)).containsExactly(List.of("T1"), List.of("T3"));
    assertThat(Program.query(now, targets))
        .containsExactly(List.of("T1"), List.of("T2"), List.of("T3"));
    String goal =
        "SELECT DISTINCT target_value FROM indicator_progress"
            + " WHERE indicator_id = 'patrols' AND region_id = 'KS01'";
    assertThat(Program.query(then, goal)).containsExactly(List.of("20"));
    assertThat(Program.query(now, goal)).containsExactly(List.of("30"));
  }
}
