package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Uniformed strength of UN missions by month, against the totals that were published beside it and
 * the means that were worked out of it.
 */
class UnStrengthTest {
  @TempDir private static Path directory = Path.of("");

  private static Path out = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    out =
        PublishedData.publish(
            directory,
            """
            name: un-strength
            periods: [month, year]
            sources:
              - {name: missions, files: ../data/04_un_contributions/ipi_data_mission.csv, mapping: ipi-strength}
              - name: published
                files: ../data/04_un_contributions/ipi_data_monthly_PUBLISHED.csv
                format: csv
                missing: [NA]
                defines: [missions, regions, indicators]
                constants: {mission_id: ALL, indicator_id: published-strength, sensitivity: public}
                mapping:
                  period: {column: Date, date: yyyy-MM-dd, as: month}
                  indicators: {title: {constant: Strength as published}, value_kind: {constant: stock},
                    result_level: {constant: context}, component: {constant: military}, sensitivity: {constant: public}}
                  records:
                    - {value: {column: Total Contributions}}
                    - {value: {column: Troop Contributions}, disaggregation: {constant: personnel=troops}}
                    - {value: {column: Police Contributions}, disaggregation: {constant: personnel=police}}
                    - {value: {column: EOM Contributions}, disaggregation: {constant: personnel=observers}}
            """);
  }

  @Test
  void everyRowMakesFourRecords() {
    assertThat(
            query(
                "SELECT source, rows, rows_rejected, records, \"current\" FROM source_counts"
                    + " ORDER BY source"))
        .containsExactly(
            List.of("missions", "5330", "0", "21320", "21320"),
            List.of("published", "316", "0", "1264", "1264"));
  }

  @Test
  void missionsAddUpToWhatWasPublishedInEveryMonth() {
    assertThat(
            query(
                "WITH added AS (SELECT period_start, disaggregation, sum(value) AS value"
                    + " FROM indicator_progress WHERE indicator_id = 'uniformed-strength'"
                    + " AND period_type = 'month' GROUP BY ALL)"
                    + " SELECT p.disaggregation, count(*),"
                    + " count(*) FILTER (coalesce(a.value, 0) = p.value)"
                    + " FROM indicator_progress AS p LEFT JOIN added AS a"
                    + " USING (period_start, disaggregation)"
                    + " WHERE indicator_id = 'published-strength' AND period_type = 'month'"
                    + " GROUP BY 1 ORDER BY 1"))
        .containsExactly(
            List.of("", "316", "316"),
            List.of("personnel=observers", "316", "316"),
            List.of("personnel=police", "316", "316"),
            List.of("personnel=troops", "316", "316"));
  }

  /** The list counts what was not given as none. */
  @Test
  void meansByMissionAndYearAreThoseOfTheList() throws IOException {
    assertThat(
            query(
                "SELECT mission_id, year(period_start),"
                    + " count(*) FILTER (disaggregation = ''),"
                    + mean("personnel=troops")
                    + mean("personnel=police")
                    + mean("personnel=observers")
                    + mean("")
                    + " max(value) FILTER (disaggregation = '')::BIGINT"
                    + " FROM observations WHERE indicator_id = 'uniformed-strength'"
                    + " GROUP BY 1, 2 ORDER BY 1, 2"))
        .containsExactlyElementsOf(
            PublishedData.expected("ipi_strength_by_mission_year.csv", 0, 1, 2, 3, 4, 5, 6, 7)
                .stream()
                .map(UnStrengthTest::withoutZeroFractions)
                .toList())
        .hasSize(525);
  }

  private static List<String> withoutZeroFractions(List<String> cells) {
    return cells.stream().map(cell -> cell.replaceFirst("\\.0$", "")).toList();
  }

  private static String mean(String disaggregation) {
    return " CAST(round(avg(coalesce(value, 0)) FILTER (disaggregation = '"
        + disaggregation
        + "'), 3) AS DOUBLE),";
  }

  @Test
  void fourMeansToThreeDigits() {
    assertThat(
            query(
                "SELECT mission_id, year(period_start), printf('%.3f', avg(value))"
                    + " FROM observations WHERE indicator_id = 'uniformed-strength'"
                    + " AND disaggregation = '' AND (mission_id, year(period_start)) IN"
                    + " (('MINUSMA', 2014), ('MINUSCA', 2016), ('UNMISS', 2015), ('UNIFIL', 2014))"
                    + " GROUP BY 1, 2 ORDER BY 1"))
        .containsExactly(
            List.of("MINUSCA", "2016", "12162.091"),
            List.of("MINUSMA", "2014", "8684.167"),
            List.of("UNIFIL", "2014", "10304.083"),
            List.of("UNMISS", "2015", "12397.917"));
  }

  /** The last month of 2014 stands for the year; the sum of its months is 104,210. */
  @Test
  void aYearIsNotTheSumOfItsMonths() {
    assertThat(
            query(
                "SELECT roll_up, value::BIGINT FROM indicator_progress"
                    + " WHERE mission_id = 'MINUSMA' AND indicator_id = 'uniformed-strength'"
                    + " AND period_type = 'year' AND period_start = '2014-01-01'"
                    + " AND disaggregation = ''"))
        .containsExactly(List.of("last", "9494"));
  }

  private static List<List<String>> query(String sql) {
    return Program.query(out, sql);
  }
}
