package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A published survey of 1,276 respondents. What is expected of all of them lies beside it; counts
 * of villages and sexes were made of the file's own columns, beside this project. The file gives no
 * date, so the year is that of its publication.
 */
class DarfurSurveyTest {
  @TempDir private static Path directory = Path.of("");

  private static Path out = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    Path answers = PublishedData.file("15_survey/darfur.csv");
    assumeThat(answers).as("the shared data; set OPENCPAS_SHARED").isRegularFile();
    out =
        PublishedData.publish(
            directory,
            Map.of(
                "again.csv",
                Files.readString(answers),
                "assessment.yaml",
                """
                name: survey
                periods: [year]
                sources:
                  - name: darfur
                    kind: survey
                    files: ../data/15_survey/darfur.csv
                    format: csv
                    defines: [regions]
                    constants: {mission_id: DARFUR, period: "2019"}
                    design: {question: Was the respondent directly harmed?, cluster: village}
                    mapping:
                      records:
                        - {indicator_id: {constant: harmed}, value: {column: directlyharmed}}
                        - {indicator_id: {constant: harmed}, value: {column: directlyharmed},
                           disaggregation: {column: female, map: {"0": sex=m, "1": sex=f}}}
                        - {indicator_id: {constant: peace}, value: {column: peacefactor}}
                        - {indicator_id: {constant: harmed-by-village}, value: {column: directlyharmed}, region_id: {column: village}}
                  - name: simple
                    kind: survey
                    files: again.csv
                    format: csv
                    constants: {mission_id: DARFUR, period: "2019", indicator_id: harmed-simple}
                    design: {question: Was the respondent directly harmed?, frame: refugees in camps, effect: 1}
                    mapping:
                      value: {column: directlyharmed}
                """,
                "framework/missions.csv",
                """
                mission_id,name,organisation,root_region_id
                DARFUR,Survey in Darfur,other,DARFUR
                """,
                "framework/indicators.csv",
                """
                indicator_id,title,measure,value_kind,numerator_kind,denominator_kind,direction,result_level,component,frequency,region_level
                harmed,Directly harmed,percentage,ratio,stock,stock,decrease,context,civilian,irregular,
                peace,Peace factor,ratio,ratio,stock,stock,increase,context,civilian,irregular,
                harmed-simple,Directly harmed if drawn one by one,percentage,ratio,stock,stock,decrease,context,civilian,irregular,
                harmed-by-village,Directly harmed,percentage,ratio,stock,stock,decrease,context,civilian,irregular,1
                """));
  }

  @Test
  void respondentsAreReadAndCellsAreRecords() {
    assertThat(
            query(
                "SELECT rows, rows_rejected, records, \"current\" FROM source_counts ORDER BY source"))
        .containsExactly(List.of("1276", "0", "490", "490"), List.of("1276", "0", "1", "1"));
  }

  @Test
  void sharesAndMeansAreThoseOfTheFile() {
    assertThat(
            query(
                "SELECT indicator_id, disaggregation, numerator, denominator,"
                    + " printf('%.6f', value), evidence, status FROM observations"
                    + " WHERE region_id = 'DARFUR' AND source = 'darfur' ORDER BY ALL"))
        .extracting(row -> row.subList(0, 5))
        .satisfiesExactlyInAnyOrder(
            row -> assertThat(row).isEqualTo(List.of("harmed", "", "529", "1276", "41.457680")),
            row -> assertThat(row).isEqualTo(List.of("harmed", "sex=f", "229", "582", "39.347079")),
            row -> assertThat(row).isEqualTo(List.of("harmed", "sex=m", "300", "694", "43.227666")),
            row -> {
              assertThat(row.get(0)).isEqualTo("peace");
              assertThat(row.subList(3, 5)).isEqualTo(List.of("1276", "0.323587"));
            });
  }

  @Test
  void howManyAnsweredAndHowTheyWereFoundIsTold() {
    assertThat(
            query(
                "SELECT evidence FROM observations WHERE indicator_id = 'harmed'"
                    + " AND disaggregation = ''"))
        .containsExactly(
            List.of("n = 1276; question: Was the respondent directly harmed?; cluster: village"));
  }

  /** 486 villages, of which 22 have ten respondents or more. */
  @Test
  void villagesOfFewRespondentsAreWithheld() {
    assertThat(
            query(
                "SELECT status, count(*), sum(denominator)::BIGINT, count(value), min(evidence)[:6]"
                    + " FROM observations WHERE indicator_id = 'harmed-by-village'"
                    + " GROUP BY 1 ORDER BY 1"))
        .containsExactly(
            List.of("reported", "22", "586", "22", "n = 10"),
            List.of("withheld", "464", "", "0", "n < 10"));
    assertThat(
            query(
                "SELECT value, reason FROM indicator_progress"
                    + " WHERE indicator_id = 'harmed-by-village' AND region_level = 0"))
        .containsExactly(List.of("", "incomplete"));
  }

  /** Wilson's limits of 529 of 1,276, worked out beside this project, for a simple sample. */
  @Test
  void onlyADeclaredDesignGivesAnInterval() {
    assertThat(
            query(
                "SELECT indicator_id, disaggregation, respondents, printf('%.6f', value),"
                    + " printf('%.9f', interval_low), printf('%.9f', interval_high),"
                    + " interval_reason, change_reason FROM survey_shares"
                    + " WHERE region_id = 'DARFUR' ORDER BY ALL"))
        .containsExactly(
            List.of("harmed", "", "1276", "41.457680", "", "", "no_design", "no_earlier_wave"),
            List.of("harmed", "sex=f", "582", "39.347079", "", "", "no_design", "no_earlier_wave"),
            List.of("harmed", "sex=m", "694", "43.227666", "", "", "no_design", "no_earlier_wave"),
            List.of(
                "harmed-simple",
                "",
                "1276",
                "41.457680",
                "38.784169865",
                "44.182470378",
                "",
                "no_earlier_wave"),
            List.of("peace", "", "1276", "0.323587", "", "", "not_a_share", "no_earlier_wave"));
    assertThat(
            query(
                "SELECT interval_reason, count(*), count(respondents), min(respondents)"
                    + " FROM survey_shares WHERE indicator_id = 'harmed-by-village'"
                    + " GROUP BY 1 ORDER BY 1"))
        .containsExactly(
            List.of("no_design", "22", "22", "10"), List.of("withheld", "464", "0", ""));
  }

  private static List<List<String>> query(String sql) {
    return Program.query(out, sql);
  }
}
