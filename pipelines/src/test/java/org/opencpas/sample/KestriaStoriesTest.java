package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencpas.sample.PlainTable.Row;

/** The stories of sample-data/README.md, with figures worked out by hand from the returns. */
class KestriaStoriesTest {
  private static final Offset<Double> TOLERANCE = Offset.offset(1e-12);

  private static Map<String, PlainTable> all = Map.of();
  private static Map<String, PlainTable> before = Map.of();

  @BeforeAll
  static void compute() {
    all = computed(null);
    before = computed(LocalDate.of(2023, 10, 31));
  }

  private static Map<String, PlainTable> computed(@Nullable LocalDate asOf) {
    Path workspace = GoldenFiles.sampleData().resolve("kestria");
    return PlainModel.compute(workspace, asOf);
  }

  private static List<Row> rows(Map<String, PlainTable> tables, String table, String... wanted) {
    PlainTable found = tables.getOrDefault(table, new PlainTable(List.of(), List.of()));
    return found.rows().stream()
        .filter(
            row -> {
              boolean fits = true;
              for (int i = 0; i < wanted.length; i += 2) {
                fits &= row.cell(wanted[i]).equals(wanted[i + 1]);
              }
              return fits;
            })
        .toList();
  }

  private static Row progress(
      Map<String, PlainTable> tables, String indicator, String region, String start) {
    return rows(
            tables,
            "indicator_progress",
            "indicator_id",
            indicator,
            "region_id",
            region,
            "period_start",
            start)
        .get(0);
  }

  private static String cells(Row row, String... columns) {
    return String.join(" ", List.of(columns).stream().map(row::cell).toList());
  }

  private static double number(Row row, String column) {
    return Double.parseDouble(row.cell(column));
  }

  @Test
  void patrolsInHauteVeraneAreOnTrackInTheMiddleOf2024() {
    // (64 - 40) / (73 - 40) = 24/33; 547 of 731 days have gone.
    Row row = progress(all, "mil-patrols", "KS01", "2024-06-01");
    assertThat(number(row, "achievement")).isEqualTo(24.0 / 33);
    assertThat(row.cell("gap")).startsWith("-0.02101728640716");
    assertThat(cells(row, "value", "target_value", "status")).isEqualTo("64 73 on_track");
  }

  @Test
  void lateCorrectionTurnsReturnsToValdoreeAround() {
    // Before: (159 - 96) / (352 - 96) = 63/256. After: (79 - 96) / 256 = -17/256.
    Row old = progress(before, "civ-returns", "KS02", "2023-05-01");
    assertThat(cells(old, "value", "achievement_raw", "status"))
        .isEqualTo("159 0.24609375 on_track");
    Row now = progress(all, "civ-returns", "KS02", "2023-05-01");
    assertThat(cells(now, "value", "achievement_raw", "achievement", "status"))
        .isEqualTo("79 -0.06640625 0 reversed");
  }

  @Test
  void ceasefireInNaireEndsWorseThanItBegan() {
    // (19 - 16) / (2 - 16) = -3/14 on the day on which 1 was expected.
    Row row = progress(all, "mil-ceasefire-violations", "KS06", "2025-12-01");
    assertThat(number(row, "achievement_raw")).isEqualTo(-3.0 / 14);
    assertThat(number(row, "pace")).isEqualTo(-3.0 / 14);
    assertThat(row.cell("status")).isEqualTo("reversed");
  }

  @Test
  void readyVehiclesAreDividedByThoseHeld() {
    // 44 of 52 are 84.615 %, above the target of 83.25 %.
    Row row = progress(all, "sup-vehicles", "KS02", "2024-04-01");
    assertThat(number(row, "value")).isEqualTo(4400.0 / 52);
    assertThat(cells(row, "achievement", "status")).isEqualTo("1 met");
  }

  @Test
  void surveyCarriesItsOwnBaselineAndTarget() {
    // (57.2 - 44) / (64 - 44) = 0.66; 624 of 1096 days have gone.
    Row row = progress(all, "civ-feeling-safe", "KS01", "2024-09-15");
    assertThat(number(row, "achievement")).isCloseTo(0.66, TOLERANCE);
    assertThat(number(row, "gap")).isCloseTo(0.66 - 624.0 / 1096, TOLERANCE);
  }

  @Test
  void typingErrorIsUsedAndFlagged() {
    Row row = progress(all, "pol-complaints-resolved", "KS05", "2024-04-01");
    assertThat(cells(row, "value", "achievement_raw")).isEqualTo("4500 149");
    assertThat(rows(all, "quality_flags", "rule", "out_of_range")).hasSize(1);
  }

  @Test
  void burntLandsAreSilentForFifteenMonths() {
    List<Row> silent =
        rows(all, "coverage", "region_id", "KS07", "indicator_id", "mil-patrols", "observed", "0");
    assertThat(silent).hasSize(15);
    assertThat(cells(silent.get(14), "period_start", "silent_periods", "last_observed_end"))
        .isEqualTo("2025-12-01 15 2024-10-01");
    Row profile =
        rows(
                all,
                "effectiveness",
                "region_id",
                "KS07",
                "period_start",
                "2024-10-01",
                "period_type",
                "month",
                "component",
                "military",
                "result_level",
                "output")
            .get(0);
    assertThat(cells(profile, "score", "bound_low", "bound_high", "reason"))
        .isEqualTo(" -1 1 nothing_scored");
  }

  @Test
  void saintUlmaelIsCalmAndSaysSo() {
    List<Row> zeros =
        rows(
            all,
            "observations",
            "region_id",
            "KS03",
            "indicator_id",
            "mil-ceasefire-violations",
            "value",
            "0");
    assertThat(zeros).hasSize(36);
  }

  @Test
  void profileWeighsIndicatorsUpTheTree() {
    // Weights: ceasefire 2 x 1 x 2, rights 2 x 1 x 1.5, returns 1 x 1 x 1.5. The first two are
    // met; returns stand at (113 - 72) / (264 - 72) = 41/192.
    Row row =
        rows(
                all,
                "effectiveness",
                "region_id",
                "KS03",
                "period_start",
                "2023-03-01",
                "component",
                "all",
                "result_level",
                "outcome")
            .get(0);
    assertThat(number(row, "score")).isCloseTo((4 + 3 + 1.5 * 41 / 192) / 8.5, TOLERANCE);
    assertThat(number(row, "share_met")).isEqualTo(7 / 8.5);
    assertThat(row.cell("worst_indicator_id")).isEqualTo("civ-returns");
  }

  @Test
  void everyRowAndRecordIsAccountedFor() {
    assertThat(sums(all)).containsExactly(3223L, 3211L, 12L, 3211L, 3091L, 111L, 5L, 4L, 0L);
    assertThat(sums(before)).containsExactly(3223L, 3211L, 12L, 3211L, 796L, 0L, 0L, 0L, 2415L);
  }

  private static List<Long> sums(Map<String, PlainTable> tables) {
    return List.of(
            "rows",
            "rows_accepted",
            "rows_rejected",
            "records",
            "current",
            "duplicate",
            "superseded",
            "retracted",
            "later")
        .stream()
        .map(
            column ->
                rows(tables, "source_counts").stream()
                    .mapToLong(row -> Long.parseLong(row.cell(column)))
                    .sum())
        .toList();
  }
}
