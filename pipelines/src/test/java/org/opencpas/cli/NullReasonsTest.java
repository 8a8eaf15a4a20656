package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.issue.Reason;

/**
 * In every row of the sample's tables a figure is there, or a code of the list that says why not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NullReasonsTest {
  private static final Set<String> CRITERIA =
      Set.of("coverage", "timeliness", "baseline", "source", "errors");

  @TempDir private static Path directory = Path.of("");

  private Path out = Path.of("");

  @BeforeAll
  void run() {
    out = directory.resolve("out");
    Program.run("run", Path.of("..", "sample-data", "kestria"), "--out", out).ending(0);
  }

  @ParameterizedTest
  @CsvSource({
    "indicator_progress, achievement, reason",
    "indicator_progress, pace, pace_reason",
    "indicator_progress, renewal_change, renewal_reason",
    "indicator_progress, previous_per_month, previous_reason",
    "indicator_progress, renewal_then_known, renewal_then_known_reason",
    "indicator_progress, trend_slope, trend_reason",
    "indicator_progress, trend_verdict, verdict_reason",
    "objective_progress, now_value, reason",
    "objective_progress, then_value, then_reason",
    "effectiveness, score, reason",
    "effectiveness, sensitivity_low, sensitivity_reason",
    "effectiveness, sensitivity_high, sensitivity_reason",
    "effectiveness, share_of_draws_better, comparison_reason",
    "conflict_trend, events, counts_reason",
    "conflict_trend, deaths_status_unknown, status_unknown_reason",
    "conflict_trend, events_ratio, events_reason",
    "conflict_trend, deaths_ratio, deaths_reason",
    "conflict_trend, deaths_without_largest_ratio, without_largest_reason",
    "conflict_trend, events_per_100000_person_years, rate_reason",
    "conflict_trend, strength, strength_reason",
    "strength, deployed, deployed_reason",
    "strength, mean_deployed, mean_reason",
    "strength, authorised, authorised_reason",
    "strength, share_of_ceiling, share_reason",
    "strength, days_below, days_below_reason",
    "strength, days_to_90, days_to_90_reason",
    "strength, women_share, women_reason",
    "strength, deaths, deaths_reason",
    "strength, deaths_per_1000, deaths_rate_reason",
    "survey_shares, interval_low, interval_reason",
    "survey_shares, change_low, change_reason",
    "changes, then_value, then_reason",
    "benchmark_progress, state_then, then_reason",
    "benchmark_evidence, value, reason",
    "changes, now_value, now_reason",
    "changes, difference, 'COALESCE(then_reason, now_reason)'",
  })
  void aFigureOrAReason(String table, String figure, String reason) {
    assertThat(
            Program.query(
                out,
                "SELECT count(*) > 0, count(*) FILTER ((%s IS NULL) = (%s IS NULL)) FROM %s"
                    .formatted(figure, reason, table)))
        .containsExactly(List.of("true", "0"));
  }

  @ParameterizedTest
  @CsvSource({"indicator_progress", "objective_progress", "effectiveness"})
  void aGradeBelowTheBestNamesItsCriterion(String table) {
    assertThat(
            Program.query(
                out,
                ("SELECT count(*) FILTER ((grade IS NULL OR grade > 'A') = (grade_reason IS NULL)),"
                        + " count(DISTINCT grade) >= 4 FROM %s")
                    .formatted(table)))
        .containsExactly(List.of("0", "true"));
  }

  @Test
  void everyReasonIsOfTheList() {
    Set<String> known = new TreeSet<>(CRITERIA);
    Arrays.stream(Reason.values()).map(Reason::code).forEach(known::add);
    List<List<String>> columns =
        Program.query(
            out,
            "SELECT table_name, column_name FROM information_schema.columns"
                + " WHERE column_name = 'reason' OR column_name LIKE '%\\_reason' ESCAPE '\\'"
                + " ORDER BY ALL");
    assertThat(columns).hasSizeGreaterThan(25);
    for (List<String> column : columns) {
      Set<String> used = new TreeSet<>();
      Program.query(
              out,
              "SELECT DISTINCT \"%s\" FROM %s WHERE \"%s\" IS NOT NULL"
                  .formatted(column.get(1), column.get(0), column.get(1)))
          .forEach(row -> used.add(row.get(0)));
      assertThat(known).as(column.toString()).containsAll(used);
    }
  }
}
