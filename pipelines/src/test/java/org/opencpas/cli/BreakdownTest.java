package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Women of 18 to 24 years in Kestria, from files of every kind to the figures. */
class BreakdownTest {
  private static final String YOUNG_WOMEN = "age=18-24;sex=f";

  private static final String ASSESSMENT =
      """
      name: small
      periods: [month, quarter]
      sources:
        - {name: returns, files: records/returns.csv, format: indicator-records}
        - name: clinics
          files: records/clinics.csv
          format: dhis2
          constants: {mission_id: KESMIS, indicator_id: of-dhis2}
          mapping:
            like: dhis2
            disaggregation:
              - {name: {constant: sex}, value: {column: categoryOptionCombo, map: {"Female, 18-24": f}}}
              - {name: {constant: age}, value: {column: categoryOptionCombo, map: {"Female, 18-24": 18-24}}}
        - name: statistics
          files: records/statistics.csv
          format: sdmx-csv
          constants: {mission_id: KESMIS}
          mapping:
            like: sdmx-csv
            disaggregation:
              - {name: {constant: Sex}, value: {column: SEX, map: {F: f, M: m}}}
              - {name: {constant: Age}, value: {column: AGE, map: {Y18T24: 18-24}}}
        - name: results
          files: records/results.xml
          format: iati
          constants: {mission_id: KESMIS}
          mapping:
            indicator_id: {column: result_indicator_reference_code}
            region_id: {column: result_indicator_location_ref}
            period: {column: result_indicator_period}
            value: {column: result_indicator_actual_value}
            disaggregation: {column: result_indicator_dimensions}
        - name: wide
          files: records/wide.csv
          format: hxl
          constants: {mission_id: KESMIS, indicator_id: of-hxl}
          mapping:
            records:
              - {region_id: {column: "#adm1+code"}, period: {column: "#date"}, value: {column: "#reached+f+young"}, disaggregation: {constant: "SEX=f; AGE=18-24"}}
        - name: survey
          kind: survey
          files: records/survey.csv
          format: csv
          design: {question: Do you feel safe?, frame: adults, effect: 1, smallest: 2}
          constants: {mission_id: KESMIS, indicator_id: safe, period: 2024-01}
          mapping:
            region_id: {column: place}
            value: {column: safe, map: {"yes": 1, "no": 0}}
            disaggregation:
              - {name: {constant: sex}, value: {column: gender, map: {woman: f, man: m}}}
              - {name: {constant: age}, value: {column: age}}
      """;

  private static final String INDICATORS =
      """
      indicator_id,mission_id,title,measure,value_kind,numerator_kind,denominator_kind,direction,result_level,component,frequency,region_level
      trained,KESMIS,People trained,count,flow,,,increase,output,civilian,month,1
      of-dhis2,KESMIS,Of DHIS2,count,flow,,,increase,context,civilian,irregular,1
      of-sdmx,KESMIS,Of SDMX,count,flow,,,increase,context,civilian,irregular,1
      of-iati,KESMIS,Of IATI,count,flow,,,increase,context,civilian,irregular,1
      of-hxl,KESMIS,Of HXL,count,flow,,,increase,context,civilian,irregular,1
      safe,KESMIS,Feels safe,percentage,ratio,stock,stock,increase,context,civilian,irregular,1
      """;

  private static final String RETURNS =
      """
      mission_id,indicator_id,region_id,period,disaggregation,value
      KESMIS,trained,KS01,2024-01,,100
      KESMIS,trained,KS01,2024-01,sex=f;age=18-24,10
      KESMIS,trained,KS01,2024-01,sex=m;age=18-24,20
      KESMIS,trained,KS01,2024-01,sex=f;age=25+,30
      KESMIS,trained,KS01,2024-01,sex=m;age=25+,40
      KESMIS,trained,KS02,2024-01,,50
      KESMIS,trained,KS02,2024-01,age=18-24;sex=f,5
      KESMIS,trained,KS02,2024-01,age=18-24;sex=m,10
      KESMIS,trained,KS02,2024-01,age=25+;sex=f,15
      KESMIS,trained,KS02,2024-01,age=25+;sex=m,15
      KESMIS,trained,KS01,2024-02,,80
      KESMIS,trained,KS01,2024-02,Sex=f;Age=18-24,8
      KESMIS,trained,KS01,2024-02,Sex=m;Age=18-24,16
      KESMIS,trained,KS01,2024-02,Sex=f;Age=25+,24
      KESMIS,trained,KS01,2024-02,Sex=m;Age=25+,32
      KESMIS,trained,KS02,2024-02,,40
      KESMIS,trained,KS02,2024-02,sex=f;age=18-24,4
      KESMIS,trained,KS02,2024-02,sex=m;age=18-24,8
      KESMIS,trained,KS02,2024-02,sex=f;age=25+,12
      KESMIS,trained,KS02,2024-02,sex=m;age=25+,16
      KESMIS,trained,KS01,2024-03,sex=f;age=18-24,9
      KESMIS,trained,KS01,2024-03,sex=m;age=18-24,1
      KESMIS,trained,KS01,2024-03,sex=f;age=25+,1
      KESMIS,trained,KS01,2024-03,sex=m;age=25+,1
      KESMIS,trained,KS02,2024-03,sex=f;age=18-24,6
      KESMIS,trained,KS02,2024-03,sex=m;age=18-24,1
      KESMIS,trained,KS02,2024-03,sex=f;age=25+,1
      KESMIS,trained,KS02,2024-03,sex=m;age=25+,1
      """;

  private static final String RESULTS =
      """
      <iati-activities version="2.03">
        <iati-activity>
          <iati-identifier>KES-TRAINING</iati-identifier>
          <result type="2">
            <title><narrative>Training</narrative></title>
            <indicator measure="1">
              <title><narrative>Trained</narrative></title>
              <reference vocabulary="99" code="of-iati"/>
              <period>
                <period-start iso-date="2024-01-01"/>
                <period-end iso-date="2024-01-31"/>
                <actual value="7">
                  <location ref="KS01"/>
                  <dimension name="Sex" value="f"/>
                  <dimension name="Age" value="18-24"/>
                </actual>
              </period>
            </indicator>
          </result>
        </iati-activity>
      </iati-activities>
      """;

  @TempDir private static Path directory = Path.of("");

  private static Path out = Path.of("");

  @BeforeAll
  static void publish() {
    out = directory.resolve("out");
    Path workspace =
        SmallWorkspace.in(directory.resolve("workspace"))
            .with("assessment.yaml", ASSESSMENT)
            .with("framework/indicators.csv", INDICATORS)
            .with(
                "framework/targets.csv",
                """
                target_id,indicator_id,region_id,disaggregation,scope,kind,baseline_value,baseline_period,target_value,target_period
                young-women,trained,KS,age=18-24;sex=f,total,per_period,10,2023-12,20,2024
                all,trained,KS,,total,per_period,100,2023-12,200,2024
                """)
            .with("records/returns.csv", RETURNS)
            .with(
                "records/clinics.csv",
                """
                dataElement,period,orgUnit,categoryOptionCombo,attributeOptionCombo,value
                of-dhis2,202401,KS01,"Female, 18-24",default,7
                """)
            .with(
                "records/statistics.csv",
                """
                STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,REF_AREA,TIME_PERIOD,SEX,AGE,OBS_VALUE
                dataflow,KES:PEOPLE(1.0),I,of-sdmx,KS01,2024-01,F,Y18T24,7
                """)
            .with("records/results.xml", RESULTS)
            .with(
                "records/wide.csv",
                """
                Place,Month,Young women
                #adm1+code,#date,#reached+f+young
                KS01,2024-01,7
                """)
            .with(
                "records/survey.csv",
                """
                place,gender,age,safe
                KS01,woman,18-24,yes
                KS01,woman,18-24,no
                KS01,man,18-24,yes
                KS01,man,18-24,yes
                """)
            .directory();
    Program.run("run", workspace, "--out", out).ending(0);
  }

  private static List<List<String>> query(String sql) {
    return Program.query(out, sql);
  }

  @Test
  void everyFormatGivesTheSameBreakdown() {
    assertThat(
            query(
                "SELECT indicator_id, disaggregation, value FROM observations"
                    + " WHERE indicator_id LIKE 'of-%' ORDER BY 1"))
        .containsExactly(
            List.of("of-dhis2", YOUNG_WOMEN, "7"),
            List.of("of-hxl", YOUNG_WOMEN, "7"),
            List.of("of-iati", YOUNG_WOMEN, "7"),
            List.of("of-sdmx", YOUNG_WOMEN, "7"));
    assertThat(
            query(
                "SELECT DISTINCT disaggregation FROM observations WHERE indicator_id = 'trained'"))
        .containsExactlyInAnyOrder(
            List.of(""),
            List.of(YOUNG_WOMEN),
            List.of("age=18-24;sex=m"),
            List.of("age=25+;sex=f"),
            List.of("age=25+;sex=m"));
  }

  @Test
  void cellsOfASurveyKeepIt() {
    assertThat(
            query(
                "SELECT disaggregation, value, respondents, printf('%.4f', interval_low),"
                    + " printf('%.4f', interval_high) FROM survey_shares ORDER BY 1"))
        .containsExactly(
            List.of(YOUNG_WOMEN, "50", "2", "9.4531", "90.5469"),
            List.of("age=18-24;sex=m", "100", "2", "34.2380", "100.0000"));
  }

  /** January 10 + 5, February 8 + 4, March 9 + 6; the way goes from 10 to 20 a month. */
  @Test
  void itsSeriesIsRolledUpAndHeldAgainstItsOwnTarget() {
    assertThat(
            query(
                "SELECT period_type, month(period_start), value, target_value, achievement_raw"
                    + " FROM indicator_progress WHERE indicator_id = 'trained' AND region_id = 'KS'"
                    + " AND disaggregation = '"
                    + YOUNG_WOMEN
                    + "' AND period_type IN ('month', 'quarter') ORDER BY 1, 2"))
        .containsExactly(
            List.of("month", "1", "15", "20", "0.5"),
            List.of("month", "2", "12", "20", "0.2"),
            List.of("month", "3", "15", "20", "0.5"),
            List.of("quarter", "1", "42", "20", ""));
  }

  /** January 100 + 50, although its parts are 145; March is made of its parts, 12 + 9. */
  @Test
  void itIsNotAddedToTheHeadlineAndPartsThatDifferAreFlagged() {
    assertThat(
            query(
                "SELECT period_type, month(period_start), roll_up, value FROM indicator_progress"
                    + " WHERE indicator_id = 'trained' AND region_id = 'KS' AND disaggregation = ''"
                    + " AND period_type IN ('month', 'quarter') ORDER BY 1, 2"))
        .containsExactly(
            List.of("month", "1", "sum", "150"),
            List.of("month", "2", "sum", "120"),
            List.of("month", "3", "sum", "21"),
            List.of("quarter", "1", "sum", "291"));
    assertThat(
            query(
                "SELECT region_id, period_start, observed, expected FROM quality_flags"
                    + " WHERE indicator_id = 'trained' AND rule = 'parts_differ'"))
        .containsExactly(List.of("KS02", "2024-01-01", "50", "45 by age, sex"));
    assertThat(
            query(
                "SELECT roll_up, value FROM indicator_progress WHERE indicator_id = 'trained'"
                    + " AND region_id = 'KS01' AND period_type = 'month' AND disaggregation = ''"
                    + " AND period_start = '2024-03-01'"))
        .containsExactly(List.of("parts", "12"));
  }

  /** A part is no cell of its own that would be due. */
  @Test
  void partsAreNotDue() {
    assertThat(
            query(
                "SELECT sum(expected), sum(observed) FROM coverage WHERE indicator_id = 'trained'"
                    + " AND region_id = 'KS01' AND period_start < '2024-04-01'"))
        .containsExactly(List.of("3", "3"));
  }

  /** In January 10 + 5 + 30 + 15 women, 10 + 20 + 5 + 10 of 18 to 24 years, 10 + 5 of both. */
  @Test
  void theQueryOfThePageTellsOfWomenAndYouth() throws IOException {
    String page = Files.readString(Path.of("../docs/people.md"));
    int start = page.indexOf("```sql") + "```sql".length();
    assertThat(query(page.substring(start, page.indexOf("```", start))))
        .containsExactly(
            List.of("trained", "2024-01-01", "60", "45", "15", "145"),
            List.of("trained", "2024-02-01", "48", "36", "12", "120"),
            List.of("trained", "2024-03-01", "17", "17", "15", "21"));
  }
}
