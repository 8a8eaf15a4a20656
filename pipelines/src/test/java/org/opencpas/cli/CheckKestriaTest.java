package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample under check: its planted refusals and doubts, and the figures of a release of it. */
class CheckKestriaTest {
  private static final Path KESTRIA = Path.of("../sample-data/kestria");

  @TempDir private static Path out = Path.of("");

  private static List<List<String>> problems = List.of();

  @BeforeAll
  static void checkAndRun() {
    List<List<String>> rows = Program.run("check", KESTRIA, "--format", "csv").ending(0).rows();
    problems = rows.subList(1, rows.size());
    Program.run("run", KESTRIA, "--out", out).ending(0);
  }

  /** The refusals of story 20 in sample-data/README.md, as the files have them. */
  @Test
  void plantedRefusalsAreFoundWithTheirCells() {
    assertThat(problems.stream().filter(row -> row.get(7).equals("rejected")))
        .extracting(row -> String.join("|", row.get(1), row.get(4), row.get(5), row.get(6)))
        .containsExactly(
            "records/military/2024.zip|region_id|KS09|region_unknown",
            "records/military/2024.zip|value|'=SUM(A1:A3)|formula",
            "records/police/2022-s2.csv.gz|indicator_id|pol-checkpoints|indicator_not_in_use",
            "records/police/2023-s2.csv.gz|value|12,5|not_a_number",
            "records/police/2023-s2.csv.gz|indicator_id|pol-joint-patrol|indicator_unknown",
            "records/civilian/2025-s1.csv|period||required_blank",
            "records/civilian/2025-s1.csv|period|2025-13|not_a_period",
            "records/civilian/2025-s1.csv|status|withheld|value_with_status",
            "records/civilian/2025-s1.csv|mission_id|KESMIN|mission_unknown",
            "records/civilian/2025-s2.csv|||cell_count",
            "records/districts/2023.parquet|region_id|KS0203|region_not_in_use",
            "records/support-monthly/2024.csv|Région|Île-Perdue|value_unmapped",
            "records/support-monthly/2024.csv|Valeur|n,d,|not_a_number",
            "records/support-quarterly/2021.xlsx|Indicateur|sup-vehicles|indicator_not_in_use");
  }

  /** Stories 14, 19, 21, 22, 29 and 30, without what stands out in its series only. */
  @Test
  void plantedDoubtsAreFound() {
    assertThat(
            problems.stream()
                .filter(row -> List.of("error", "warning").contains(row.get(7)))
                .filter(
                    row -> !List.of("z_score", "modified_z_score", "jump").contains(row.get(6))))
        .extracting(row -> String.join("|", row.get(0), row.get(6), row.get(5)))
        .containsExactly(
            "military|reported_early|2023-12-29",
            "military|unit_changed|km2",
            "military|numerator_above_denominator|14",
            "military|decrease_of_cumulative|58",
            "police|out_of_range|4500",
            "strength|parts_differ|845",
            "surveys|outside_source_range|61.9",
            "corrections|conflicting_versions|7, 11",
            "events|place_unknown|",
            "events|place_unknown|",
            "events|high_below_best|9",
            "events|low_above_best|8");
  }

  /** Story 16. */
  @Test
  void plantedOutlierIsFoundInFourWays() {
    assertThat(problems.stream().filter(row -> row.get(5).equals("9840")))
        .extracting(row -> String.join("|", row.get(0), row.get(6), row.get(7)))
        .containsExactly(
            "civilian|jump|warning",
            "civilian|modified_z_score|warning",
            "civilian|tukey_fences|info",
            "civilian|z_score|warning");
  }

  @Test
  void summaryIsThatOfTheReadme() {
    Answer answer = Program.run("check", KESTRIA).ending(0);
    assertThat(answer.out())
        .contains(
            "military: 5 files, 2,264 rows: 2,262 accepted, 2 rejected; last period 2025-12",
            "  rejected: formula 1, region_unknown 1\n",
            // Story 15: a file sent twice.
            "168 repeat another",
            // Story 14.
            "out_of_range 1 (error)")
        .doesNotContain("stale", "Note:", "not shown");
    assertThat(answer.err()).endsWith("14,792 rows in 85 files, 14 rejected; 344 flags.\n");
  }

  @Test
  void problemsAreThoseOfARelease() {
    assertThat(problems.stream().filter(row -> row.get(7).equals("rejected")))
        .extracting(row -> List.of(row.get(0), row.get(1), row.get(3), row.get(6)))
        .containsExactlyInAnyOrderElementsOf(
            Program.query(out, "SELECT source, file, line, rule FROM rejections"));
    assertThat(problems.stream().filter(row -> !row.get(7).equals("rejected")))
        .extracting(row -> List.of(row.get(0), row.get(1), row.get(3), row.get(6), row.get(7)))
        .containsExactlyInAnyOrderElementsOf(
            Program.query(out, "SELECT source, file, line, rule, severity FROM quality_flags"));
  }

  @Test
  void aSourceFallsStaleInTime() {
    assertThat(Program.run("check", KESTRIA, "--source", "water", "--on", "2027-06-30").out())
        .contains("  stale: last period 2025-S2, its half-yearly indicators were due until ");
  }
}
