package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Women's shares in the mission of Kestria, whose numbers are invented, against UN targets. */
class GenderParityTest {
  private static final String ASSESSMENT =
      """
      name: small
      framework: {ready: [gender-parity]}
      sources:
        - name: strength
          files: records/*.csv
          format: indicator-records
      """;

  private static final String WOMEN =
      """
      mission_id,indicator_id,period,numerator,denominator,status,baseline_value,baseline_period
      KESMIS,women-troops,2024-05,144,1200,,,
      KESMIS,women-troops,2024-06,192,1200,,,
      KESMIS,women-observers-staff,2024-05,14,40,,,
      KESMIS,women-observers-staff,2024-06,9,40,,,
      KESMIS,women-police-individual,2024-05,30,100,,,
      KESMIS,women-police-individual,2024-06,28,100,,,
      KESMIS,women-police-formed,2024-05,,,not_applicable,,
      KESMIS,women-police-formed,2024-06,16,160,,,
      KESMIS,women-justice-corrections,2024-06,5,20,,,
      """;

  private static final String STANDING =
      "SELECT indicator_id, month(period_start), value, target_value, achievement_raw, status,"
          + " reason FROM indicator_progress WHERE indicator_id LIKE 'women-%'"
          + " AND period_type = 'month' AND period_start >= '2024-05-01' ORDER BY 1, 2";

  @TempDir private Path directory = Path.of("");

  private Path published(SmallWorkspace workspace) {
    Path out = directory.resolve("out");
    Program.run("run", workspace.directory(), "--out", out).ending(0);
    return out;
  }

  private SmallWorkspace workspace() {
    return SmallWorkspace.in(directory.resolve("workspace"))
        .with("assessment.yaml", ASSESSMENT)
        .with("records/strength.csv", WOMEN);
  }

  /**
   * 144 of 1,200 are 12 %, below 15 %; 192 are 16 %. Staff officers fall below 25 % again, and so
   * do police officers below 30 %. Without a baseline nobody says how far the way is.
   */
  @Test
  void sharesAreMetOrNotByOneWordInTheWorkspace() {
    assertThat(Program.query(published(workspace()), STANDING))
        .containsExactly(
            List.of("women-justice-corrections", "5", "", "29", "", "no_data", "no_value"),
            List.of("women-justice-corrections", "6", "25", "29", "", "missed", "no_baseline"),
            List.of("women-observers-staff", "5", "35", "25", "", "met", "no_baseline"),
            List.of("women-observers-staff", "6", "22.5", "25", "", "lost", "no_baseline"),
            List.of("women-police-formed", "5", "", "20", "", "no_data", "not_applicable"),
            List.of("women-police-formed", "6", "10", "20", "", "not_computable", "no_baseline"),
            List.of("women-police-individual", "5", "30", "30", "", "met", "no_baseline"),
            List.of("women-police-individual", "6", "28", "30", "", "lost", "no_baseline"),
            List.of("women-troops", "5", "12", "15", "", "not_computable", "no_baseline"),
            List.of("women-troops", "6", "16", "15", "", "met", "no_baseline"));
  }

  /** They say who serves, not what was achieved: no score changes with them. */
  @Test
  void theSetIsContextAndScoresNothing() {
    Path out = published(workspace());
    assertThat(
            Program.query(
                out,
                "SELECT count(*), count(DISTINCT source), min(target_period), max(target_period)"
                    + " FROM targets WHERE indicator_id LIKE 'women-%'"))
        .containsExactly(List.of("5", "2", "2021", "2028"));
    assertThat(
            Program.query(
                out,
                "SELECT DISTINCT result_level FROM indicators WHERE indicator_id LIKE 'women-%'"))
        .containsExactly(List.of("context"));
    assertThat(
            Program.query(out, "SELECT count(*) FROM effectiveness WHERE indicators_observed > 0"))
        .containsExactly(List.of("0"));
  }

  /** Of 20 points from 5 % to 25 %, half are made after 6.5 of 9 years. */
  @Test
  void aRowOfTheWorkspaceWinsOverOneOfTheSet() {
    SmallWorkspace workspace =
        workspace()
            .with(
                "framework/targets.csv",
                """
                target_id,indicator_id,kind,baseline_value,baseline_period,target_value,target_period
                ugps-2028-women-police-formed,women-police-formed,level,5,2019-12,25,2028
                """)
            .with("records/strength.csv", WOMEN.replace("2024-06,16,160", "2024-06,24,160"));
    assertThat(
            Program.query(
                published(workspace),
                "SELECT value, baseline_value, target_value, achievement_raw, status"
                    + " FROM indicator_progress WHERE indicator_id = 'women-police-formed'"
                    + " AND period_type = 'month' AND period_start = '2024-06-01'"))
        .containsExactly(List.of("15", "5", "25", "0.5", "on_track"));
  }

  @Test
  void anUnknownWordIsAMistake() {
    Answer answer =
        Program.run(
            "check",
            workspace().with("assessment.yaml", ASSESSMENT.replace("gender", "sex")).directory());
    assertThat(answer.err() + answer.out()).contains("sex-parity", "one of gender-parity");
  }
}
