package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Waves of a survey in Kestria that came as a table of cells, each with the number of respondents
 * and the design effect. Limits were worked out beside this project.
 */
class TabulatedSurveyTest {
  private static final String SAFE = "Do you feel safe?";

  @TempDir private static Path directory = Path.of("");

  private static Path out = Path.of("");

  @BeforeAll
  static void publish() {
    out = directory.resolve("out");
    Path workspace =
        SmallWorkspace.in(directory.resolve("workspace"))
            .with(
                "assessment.yaml",
                """
                name: small
                sources:
                  - name: table
                    files: records/*.csv
                    format: csv
                    constants: {mission_id: KESMIS}
                    mapping:
                      indicator_id: {column: what}
                      region_id: {column: place}
                      period: {column: wave}
                      value: {column: percent}
                      respondents: {column: n}
                      design_effect: {column: deff}
                      question: {column: question}
                      frame: {column: frame}
                  - name: wells
                    files: wells.csv
                    format: indicator-records
                """)
            .with(
                "framework/indicators.csv",
                """
                indicator_id,mission_id,title,measure,value_kind,direction,result_level,component,frequency,region_level,sensitivity
                safe,KESMIS,Feels safe,percentage,ratio,increase,outcome,civilian,quarter,1,public
                wells,KESMIS,Has a well,percentage,ratio,increase,outcome,civilian,quarter,1,public
                trust,KESMIS,Trust in the police from 0 to 10,ratio,ratio,increase,outcome,civilian,quarter,1,public
                visits,KESMIS,Visits,count,flow,increase,output,civilian,quarter,1,public
                """)
            .with(
                "framework/targets.csv", "target_id,indicator_id,kind,target_value,target_period\n")
            .with(
                "records/waves.csv",
                """
                what,place,wave,percent,n,deff,question,frame
                safe,KS01,2024-Q1,40,800,2,Do you feel safe?,adults
                safe,KS01,2024-Q2,46,900,1.8,Do you feel safe?,adults
                safe,KS01,2024-Q3,50,900,,Do you feel safe?,adults
                safe,KS01,2024-Q4,52,900,1.8,Do you feel safe?,women
                safe,KS01,2025-Q1,30,900,1.8,Do you feel very safe?,adults
                safe,KS01,2025-Q2,,900,1.8,Do you feel safe?,adults
                safe,KS01,2025-Q3,49,900,1.8,Do you feel safe?,adults
                safe,KS02,2024-Q1,40,800,2,,adults
                safe,KS02,2024-Q2,35,,2,Do you feel safe?,adults
                safe,KS,2024-Q1,101,800,2,Do you feel safe?,adults
                safe,KS,2024-Q2,50,0,2,Do you feel safe?,adults
                safe,KS,2024-Q3,50,10,0,Do you feel safe?,adults
                trust,KS01,2024-Q1,5.5,800,2,How far do you trust the police?,adults
                trust,KS01,2024-Q2,6,800,2,How far do you trust the police?,adults
                visits,KS01,2024-Q2,6,,,,
                """)
            .with(
                "wells.csv",
                """
                mission_id,indicator_id,region_id,period,numerator,denominator,respondents
                KESMIS,wells,KS01,2024-Q1,40,80,80
                KESMIS,wells,KS02,2024-Q1,60,80,80
                KESMIS,wells,KS01,2024-Q2,40,80,80
                KESMIS,wells,KS02,2024-Q2,300,500,
                """)
            .directory();
    Program.run("run", workspace, "--out", out).ending(0);
  }

  private static List<List<String>> rows(String region) {
    return Program.query(
        out,
        "SELECT strftime(period_start, '%Y') || '-Q' || quarter(period_start), value,"
            + " printf('%.6f', interval_low), printf('%.6f', interval_high), interval_reason,"
            + " strftime(compared_period_start, '%Y-%m'), change, printf('%.6f', change_low),"
            + " printf('%.6f', change_high), change_reason"
            + " FROM survey_shares WHERE indicator_id = 'safe' AND region_id = '"
            + region
            + "' ORDER BY 1");
  }

  @Test
  void aWaveIsComparedWithTheLastOneOfTheSameQuestionAndFrame() {
    assertThat(rows("KS01"))
        .containsExactly(
            List.of(
                "2024-Q1", "40", "35.316153", "44.874093", "", "", "", "", "", "no_earlier_wave"),
            List.of(
                "2024-Q2",
                "46",
                "41.678510",
                "50.382484",
                "",
                "2024-01",
                "6",
                "-0.513989",
                "12.414405",
                ""),
            List.of("2024-Q3", "50", "", "", "no_design", "2024-04", "4", "", "", "no_design"),
            List.of("2024-Q4", "52", "47.622345", "56.347157", "", "", "", "", "", "frame_changed"),
            List.of(
                "2025-Q1", "30", "26.148193", "34.156780", "", "", "", "", "", "question_changed"),
            List.of("2025-Q2", "", "", "", "no_value", "", "", "", "", "no_value"),
            List.of(
                "2025-Q3",
                "49",
                "44.642617",
                "53.372631",
                "",
                "2024-07",
                "-1",
                "",
                "",
                "no_design"));
  }

  @Test
  void whatIsNotDeclaredIsNotGuessed() {
    assertThat(rows("KS02"))
        .containsExactly(
            List.of(
                "2024-Q1", "40", "35.316153", "44.874093", "", "", "", "", "", "no_earlier_wave"),
            List.of("2024-Q2", "35", "", "", "no_respondents", "", "", "", "", "no_question"));
  }

  @Test
  void whatCannotBeAShareHasNoInterval() {
    assertThat(rows("KS"))
        .containsExactly(
            List.of("2024-Q1", "101", "", "", "out_of_range", "", "", "", "", "no_earlier_wave"),
            List.of(
                "2024-Q2",
                "50",
                "",
                "",
                "zero_denominator",
                "2024-01",
                "-51",
                "",
                "",
                "zero_denominator"),
            List.of(
                "2024-Q3", "50", "", "", "not_positive", "2024-04", "0", "", "", "not_positive"));
  }

  @Test
  void aMeanHasAChangeButNoInterval() {
    assertThat(
            Program.query(
                out,
                "SELECT value, respondents, interval_reason, change, change_reason"
                    + " FROM survey_shares WHERE indicator_id = 'trust' ORDER BY period_start"))
        .containsExactly(
            List.of("5.5", "800", "not_a_share", "", "no_earlier_wave"),
            List.of("6", "800", "not_a_share", "0.5", "not_a_share"));
  }

  @Test
  void factsOfOtherKindsAreNotSurveyed() {
    assertThat(Program.query(out, "SELECT DISTINCT indicator_id FROM survey_shares ORDER BY 1"))
        .containsExactly(List.of("safe"), List.of("trust"), List.of("wells"));
    assertThat(
            Program.query(
                out,
                "SELECT respondents, design_effect, question, frame FROM observations"
                    + " WHERE indicator_id = 'safe' AND region_id = 'KS01'"
                    + " AND period_start = '2024-04-01'"))
        .containsExactly(List.of("900", "1.8", SAFE, "adults"));
  }

  /** Answers of two samples are added by their weights, but not to wells that were counted. */
  @Test
  void sharesAreNotAddedToCounts() {
    assertThat(
            Program.query(
                out,
                "SELECT quarter(period_start), value, reason FROM indicator_progress"
                    + " WHERE indicator_id = 'wells' AND region_id = 'KS'"
                    + " AND period_start < '2024-07-01' ORDER BY 1"))
        .containsExactly(List.of("1", "62.5", "no_target"), List.of("2", "", "survey_mixed"));
  }
}
