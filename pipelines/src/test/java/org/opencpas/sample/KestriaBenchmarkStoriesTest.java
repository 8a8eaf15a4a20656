package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.sample.KestriaTables.cells;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.sample.PlainTable.Row;

/** The benchmarks of sample-data/README.md, worked out by hand from the returns. */
class KestriaBenchmarkStoriesTest {
  private final KestriaTables all = KestriaTables.asOf("all");

  private List<Row> rows(String benchmark) {
    return all.rows("benchmark_progress", "benchmark_id", benchmark);
  }

  private Row row(String benchmark, String start) {
    return all.row("benchmark_progress", "benchmark_id", benchmark, "period_start", start);
  }

  /** Each state stands at the end of 2025 in a benchmark of its own. */
  @ParameterizedTest
  @CsvSource({
    "BM-1, not_met, 2021-02-01, true",
    "BM-2, lost, 2025-07-01, true",
    "BM-3, met, 2025-08-01, false",
    "BM-4, met, 2025-08-01, false",
    "BM-5, holding, 2026-01-01, false",
    "BM-6, revised_away, 2024-01-01, true",
    "BM-7, no_data, 2025-01-01, true",
    "BM-8, not_measurable, 2026-01-01, false",
    "BM-9, ended, 2023-01-01, false"
  })
  void everyStateIsTold(String benchmark, String state, String since, String overdue) {
    List<Row> rows = rows(benchmark);
    assertThat(cells(rows.get(rows.size() - 1), "period_end", "state", "since", "overdue"))
        .isEqualTo("2026-01-01 " + state + " " + since + " " + overdue);
  }

  /** Six courts in two quarters: 5, 6, 7, 7 in 2024, and 6, 4, 4, 3 in 2025. */
  @Test
  void courtsAreMetAtTheEndOfSeptemberAndLostAtTheEndOfJune() {
    assertThat(
            rows("BM-2").stream()
                .filter(row -> row.cell("period_start").compareTo("2024") > 0)
                .map(row -> cells(row, "state", "periods_held")))
        .containsExactly(
            "not_met 0", "holding 1", "met 2", "met 3", "met 4", "lost 0", "lost 0", "lost 0");
    assertThat(
            all.rows("benchmark_evidence", "benchmark_id", "BM-2").stream()
                .filter(row -> row.cell("period_start").compareTo("2024") > 0)
                .map(row -> row.cell("value")))
        .containsExactly("5", "6", "7", "7", "6", "4", "4", "3");
  }

  /** Every region must have four violations or fewer; KS06 has 19 and more in December 2025. */
  @Test
  void ceasefireFailsWhereASingleRegionDoes() {
    List<Row> december =
        all.rows("benchmark_evidence", "benchmark_id", "BM-1", "period_start", "2025-12-01");
    assertThat(december.stream().map(row -> cells(row, "region_id", "value", "condition_result")))
        .containsExactly(
            "KS01 3 satisfied",
            "KS02 0 satisfied",
            "KS03 0 satisfied",
            "KS04 5 failing",
            "KS05 7 failing",
            "KS06 19 failing",
            "KS07 14 failing",
            "KS08 8 failing");
  }

  /** 999 judgments in 2023 as known at the renewal; 38 of KS06 were 31: 992. */
  @Test
  void judgmentsThatWereOtherwiseAreRevisedAway() {
    assertThat(
            cells(
                row("BM-6", "2023-01-01"),
                "state",
                "condition_result",
                "state_then",
                "first_met_then",
                "first_met_on"))
        .isEqualTo("revised_away failing met 2024-01-01 ");
    assertThat(
            all
                .rows("benchmark_evidence", "benchmark_id", "BM-6", "period_start", "2023-01-01")
                .stream()
                .map(row -> cells(row, "condition", "indicator_id", "value", "condition_result")))
        .containsExactly("1 civ-justice-cases 992 failing", "2 civ-voters 29586 satisfied");
  }

  /** KS07 was silent from late 2024 to June 2025, so that the country has no figure. */
  @Test
  void vettingIsSilentForAYearAndBeginsToHold() {
    assertThat(
            rows("BM-5").stream()
                .filter(row -> row.cell("period_start").compareTo("2024") > 0)
                .map(row -> cells(row, "period_start", "state", "condition_result", "reason")))
        .containsExactly(
            "2024-01-01 not_met failing ",
            "2024-07-01 not_met silent incomplete",
            "2025-01-01 no_data silent incomplete",
            "2025-07-01 holding satisfied ");
  }

  @Test
  void checkpointsAreMetAndThenNoLongerCounted() {
    assertThat(rows("BM-9").stream().limit(9).map(row -> cells(row, "period_start", "state")))
        .endsWith(
            "2022-01-01 not_met",
            "2022-04-01 holding",
            "2022-07-01 met",
            "2022-10-01 ended",
            "2023-01-01 ended");
  }

  @Test
  void judgementInWordsIsNotMeasured() {
    assertThat(cells(rows("BM-8").get(0), "condition_result", "reason"))
        .isEqualTo("not_measurable rating_in_words");
  }

  @Test
  void servicesThatNobodyReportedHaveNoData() {
    assertThat(rows("BM-7").stream().map(row -> cells(row, "state", "reason", "periods_silent")))
        .containsExactly("no_data no_value 1", "no_data no_value 2", "no_data no_value 3");
  }
}
