package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Story 38: who owed what on 20 May 2025, eleven days before the freeze of the run before the
 * benchmarks of 30 June. Counts and days are worked out by hand.
 */
class KestriaReadinessTest {
  private static final Path KESTRIA =
      Path.of("../sample-data/kestria").toAbsolutePath().normalize();

  @TempDir private static Path out = Path.of("");

  @BeforeAll
  static void publish() {
    Program.run("run", KESTRIA, "--out", out, "--as-of", "2025-05-20").ending(0);
  }

  private static List<String> lines(String sql) {
    return Program.query(out, sql).stream().map(row -> String.join(" ", row)).toList();
  }

  @Test
  void everyReturnIsOwedForTheRunWithTheNextFreeze() {
    assertThat(lines("SELECT DISTINCT run, run_before, freeze_on, days_left FROM readiness"))
        .containsExactly("benchmarks-kesmis-2025-06-30 2025-06-30 2025-05-31 11");
  }

  /** October was over on 1 November, in time until the 16th: 14 + 31 + 31 + 28 + 31 + 30 + 20. */
  @Test
  void theSilentRegionOwesItsPatrolsSinceOctoberAndThatOfMayIsNotOverYet() {
    assertThat(
            lines(
                "SELECT period_start, responsible, due_on, days_overdue, silent_periods,"
                    + " last_observed_end FROM readiness"
                    + " WHERE region_id = 'KS07' AND indicator_id = 'mil-patrols' ORDER BY 1"))
        .containsExactly(
            "2024-10-01 U3 2024-11-16 185 1 2024-10-01",
            "2024-11-01 U3 2024-12-16 155 2 2024-10-01",
            "2024-12-01 U3 2025-01-16 124 3 2024-10-01",
            "2025-01-01 U3 2025-02-16 93 4 2024-10-01",
            "2025-02-01 U3 2025-03-16 65 5 2024-10-01",
            "2025-03-01 U3 2025-04-16 34 6 2024-10-01",
            "2025-04-01 U3 2025-05-16 4 7 2024-10-01",
            "2025-05-01 U3 2025-06-16 0 8 2024-10-01");
  }

  /** Eight months of patrols and escorts, two quarters of four other indicators. */
  @Test
  void theSectionOwesThereWhatItsIndicatorsAskFor() {
    assertThat(
            lines(
                "SELECT indicator_id, count(*), count(*) FILTER (days_overdue > 0) FROM readiness"
                    + " WHERE region_id = 'KS07' AND responsible = 'U3' AND component = 'military'"
                    + " GROUP BY 1 ORDER BY 1"))
        .containsExactly(
            "host-districts-held 2 2",
            "host-districts-lost 2 2",
            "mil-escorts 8 7",
            "mil-patrol-hours 2 2",
            "mil-patrols 8 7",
            "mil-temporary-bases 2 2");
  }

  /** Of April KS07 owes patrols and escorts, and so does KS08, which is always late. */
  @Test
  void aScoreHasTheRangeThatWhatIsMissingLeavesOpen() {
    assertThat(
            lines(
                "SELECT region_id, returns_owed, indicators_owed, responsible, bound_low,"
                    + " bound_high, reason FROM readiness_scores WHERE component = 'military'"
                    + " AND result_level = 'output' AND period_type = 'month'"
                    + " AND period_start = DATE '2025-04-01' AND region_id <> 'KS' ORDER BY 1"))
        .containsExactly("KS07 2 2 U3 -1 1 nothing_scored", "KS08 2 2 U3 -1 1 nothing_scored");
  }

  @Test
  void whatARegionOwesIsOwedInTheCountryToo() {
    assertThat(
            lines(
                "SELECT returns_owed, indicators_owed FROM readiness_scores"
                    + " WHERE component = 'military' AND result_level = 'output'"
                    + " AND period_type = 'month' AND period_start = DATE '2025-04-01'"
                    + " AND region_id = 'KS'"))
        .containsExactly("4 2");
  }

  @Test
  void aScoreIsThatOfTheProfileAndOfAPeriodThatIsOver() {
    assertThat(
            lines(
                "SELECT count(*) FROM readiness_scores AS r ANTI JOIN effectiveness AS e"
                    + " ON e.mandate_component = 'all' AND e.component = r.component"
                    + " AND e.region_id = r.region_id AND e.result_level = r.result_level"
                    + " AND e.period_start = r.period_start AND e.period_end = r.period_end"
                    + " AND e.score IS NOT DISTINCT FROM r.score"
                    + " AND e.bound_low IS NOT DISTINCT FROM r.bound_low"
                    + " AND e.bound_high IS NOT DISTINCT FROM r.bound_high"))
        .containsExactly("0");
    assertThat(lines("SELECT max(period_end) FROM readiness_scores")).containsExactly("2025-05-01");
  }

  @Test
  void whoHasRespondedOwesNothing() {
    assertThat(
            lines(
                "SELECT count(*) FROM readiness JOIN coverage USING (mission_id, region_id,"
                    + " indicator_id, period_start, period_end) WHERE responded = 1"))
        .containsExactly("0");
    assertThat(
            lines(
                "SELECT count(*) FROM coverage AS c ANTI JOIN readiness USING (mission_id,"
                    + " region_id, indicator_id, period_start, period_end)"
                    + " WHERE c.expected = 1 AND c.responded = 0"))
        .containsExactly("0");
  }
}
