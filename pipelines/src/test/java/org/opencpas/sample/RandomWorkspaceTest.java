package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.sample.PlainTable.Row;

class RandomWorkspaceTest {
  private static final int SEEDS = 100;
  private static final List<String> FACT =
      List.of(
          "mission_id",
          "indicator_id",
          "region_id",
          "component",
          "disaggregation",
          "period_start",
          "period_end");

  @TempDir private Path directory = Path.of("");

  @Test
  void seedDecidesEverything() {
    assertThat(text(RandomWorkspace.of(7))).isEqualTo(text(RandomWorkspace.of(7)));
    assertThat(text(RandomWorkspace.of(7))).isNotEqualTo(text(RandomWorkspace.of(8)));
  }

  private static String text(RandomWorkspace workspace) {
    StringBuilder text = new StringBuilder(workspace.asOf().toString());
    workspace
        .files()
        .forEach(
            (path, bytes) -> text.append(path).append(new String(bytes, StandardCharsets.UTF_8)));
    return text.toString();
  }

  @Test
  void workspacesReachEveryOutcomeFlagStatusAndReason() {
    Set<String> seen = new TreeSet<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      Map<String, PlainTable> tables = compute(seed);
      collect(tables, "observation_history", "outcome", seen);
      collect(tables, "quality_flags", "rule", seen);
      collect(tables, "indicator_progress", "status", seen);
      collect(tables, "indicator_progress", "reason", seen);
      collect(tables, "indicator_progress", "renewal_reason", seen);
      collect(tables, "indicator_progress", "roll_up", seen);
      collect(tables, "indicator_progress", "period_type", seen);
      collect(tables, "effectiveness", "reason", seen);
      collect(tables, "effectiveness", "grade", seen);
      collect(tables, "effectiveness", "grade_reason", seen);
      collect(tables, "effectiveness", "mandate_component", seen);
      collect(tables, "objective_progress", "evidence_kind", seen);
      collect(tables, "rejections", "rule", seen);
      collect(tables, "survey_shares", "interval_reason", seen);
      collect(tables, "survey_shares", "change_reason", seen);
      collect(tables, "changes", "joined_parts", seen);
      collectParts(tables, seen);
    }
    assertThat(seen)
        .contains("current", "duplicate", "superseded", "retracted", "later")
        .contains("out_of_range", "outside_source_range", "numerator_above_denominator")
        .contains("reported_early", "unit_changed", "decrease_of_cumulative", "no_headline")
        .contains("conflicting_versions", "z_score", "modified_z_score", "tukey_fences", "jump")
        .contains("value_repeated", "denominator_changed", "validation_failed")
        .contains("met", "lost", "missed", "too_early", "on_track", "behind", "far_behind")
        .contains("reversed", "no_data", "not_computable")
        .contains("no_value", "not_applicable", "withheld", "no_access", "no_baseline")
        .contains("no_target", "target_behind_baseline", "ordinal")
        .contains(
            "maintain_without_tolerance",
            "window_mismatch",
            "target_window_mismatch",
            "qualitative")
        .contains("incomplete", "stale", "period_too_short", "not_whole_period")
        .contains("not_additive", "no_numerator", "zero_denominator", "levels_mixed")
        .contains("periods_mixed", "parts_mixed", "parts_incomplete", "not_at_target_level")
        .contains("unmatched", "no_renewal")
        .contains("own", "sum", "ratio", "last", "median", "parts", "listed")
        .contains("day", "month", "quarter", "half_year", "year", "budget_year", "mandate")
        .contains("outcome_data", "activity_only", "judgement", "none")
        .contains("low_availability", "nothing_scored", "nothing_expected")
        .contains("A", "B", "C", "D", "E")
        .contains("coverage", "timeliness", "baseline", "source", "errors")
        .contains("all", "safety", "law, and its courts")
        .contains("mission_unknown", "indicator_unknown", "region_unknown", "region_not_in_use")
        .contains("not_a_period", "year_implausible", "not_a_number", "formula")
        .contains("required_blank", "status_without_value", "code_unknown", "not_a_timestamp")
        .contains("disaggregation_malformed")
        .contains("no_design", "no_respondents", "not_a_share", "no_earlier_wave")
        .contains(
            "survey_mixed", "no_question", "question_changed", "frame_changed", "not_positive")
        .contains("low_above_best", "high_below_best", "place_imprecise", "place_unknown")
        .contains("end_before_start", "outside_coverage", "indicator_counted")
        .contains("negative_number", "not_a_date", "not_an_integer")
        .contains("part_baseline", "part_target", "part_late", "part_corrected", "part_retracted")
        .contains("lowered true", "lowered false");
  }

  /** Parts of differences that are not 0, and which way targets went. */
  private static void collectParts(Map<String, PlainTable> tables, Set<String> seen) {
    for (Row row : rows(tables, "changes")) {
      row.cells()
          .forEach(
              (column, text) -> {
                if (column.startsWith("part_") && !text.isEmpty() && !text.equals("0")) {
                  seen.add(column);
                }
              });
      seen.add("lowered " + row.cell("target_lowered"));
    }
  }

  private Map<String, PlainTable> compute(long seed) {
    RandomWorkspace workspace = RandomWorkspace.of(seed);
    workspace.writeTo(directory);
    return PlainModel.compute(directory, workspace.asOf().orElse(null));
  }

  private static void collect(
      Map<String, PlainTable> tables, String table, String column, Set<String> seen) {
    rows(tables, table).forEach(row -> seen.add(row.cell(column)));
  }

  private static Iterable<Row> rows(Map<String, PlainTable> tables, String table) {
    PlainTable found = tables.get(table);
    return found == null ? Set.of() : found.rows();
  }

  @Test
  void rowsAndRecordsBalanceAndScoresLieWithinTheirBounds() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Map<String, PlainTable> tables = compute(seed);
      for (Row row : rows(tables, "source_counts")) {
        assertThat(sum(row, "rows_accepted", "rows_rejected")).isEqualTo(sum(row, "rows"));
        assertThat(sum(row, "current", "duplicate", "superseded", "retracted", "later"))
            .isEqualTo(sum(row, "records"));
      }
      for (Row row : rows(tables, "effectiveness")) {
        if (!row.cell("score").isEmpty()) {
          double score = Double.parseDouble(row.cell("score"));
          assertThat(score)
              .isGreaterThanOrEqualTo(Double.parseDouble(row.cell("bound_low")) - 1e-12)
              .isLessThanOrEqualTo(Double.parseDouble(row.cell("bound_high")) + 1e-12);
        }
      }
    }
  }

  @Test
  void recordsMoveBetweenFactsOfOneAndOfAnotherIndicator() {
    int moved = 0;
    int movedFar = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Map<String, Row> byPlace = new TreeMap<>();
      Map<String, PlainTable> tables = compute(seed);
      for (Row row : rows(tables, "observation_history")) {
        byPlace.put(row.cell("file") + ":" + row.cell("line"), row);
      }
      for (Row row : rows(tables, "observation_history")) {
        Row by = byPlace.get(row.cell("by_file") + ":" + row.cell("by_line"));
        if (by == null || !row.cell("outcome").equals("retracted")) {
          continue;
        }
        boolean hasMoved = false;
        for (String column : FACT) {
          hasMoved |= !row.cell(column).equals(by.cell(column));
        }
        if (hasMoved) {
          moved++;
          movedFar += row.cell("indicator_id").equals(by.cell("indicator_id")) ? 0 : 1;
        }
      }
    }
    assertThat(moved).isGreaterThan(100);
    assertThat(movedFar).isGreaterThan(50);
  }

  private static long sum(Row row, String... columns) {
    long sum = 0;
    for (String column : columns) {
      sum += Long.parseLong(row.cell(column));
    }
    return sum;
  }
}
