package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.sample.PlainTable.Row;

/** Examples worked out by hand; 2024 has 366 days, its first quarter 91. */
class PlainModelTest {
  private static final String HEADER =
      "mission_id,indicator_id,region_id,period,value,numerator,denominator,status,"
          + "disaggregation,reported_at,revision,action,comment\n";

  @TempDir private Path directory;
  private WrittenWorkspace workspace = new WrittenWorkspace(Path.of(""));

  @BeforeEach
  void layFramework() {
    workspace =
        new WrittenWorkspace(directory)
            .with(
                "assessment.yaml",
                """
                name: example
                sources:
                  - name: returns
                    files: records/returns/*.csv
                    format: indicator-records
                """)
            .with(
                "framework/missions.csv",
                """
                mission_id,name,organisation,root_region_id,established_on
                M,Mission,UN,R,2024-01-01
                """)
            .with(
                "framework/regions.csv",
                """
                region_id,name,level,parent_id
                R,Root,0,
                A,North,1,R
                """)
            .with(
                "framework/objectives.csv",
                """
                objective_id,mission_id,parent_id,level,title,weight
                O,M,,objective,All,0.5
                O1,M,O,outcome,First,4
                """)
            .with(
                "framework/indicators.csv",
                """
                indicator_id,objective_id,title,unit,measure,value_kind,direction,result_level,component,frequency,region_level,grace_days,weight,range_high
                rise,O1,Rise,visits,count,flow,increase,output,military,month,1,10,1,100
                fall,O1,Fall,cases,count,flow,decrease,outcome,military,month,1,10,1,
                keep,O1,Keep,days,count,stock,maintain,output,support,quarter,,10,2,
                share,O1,Share,%,percentage,ratio,increase,output,military,month,1,10,0.5,
                scale,O1,Scale,,ordinal,ordinal,increase,outcome,police,month,1,10,1,
                total,O1,Total,,count,cumulative,increase,output,police,month,1,10,1,
                """)
            .with(
                "framework/targets.csv",
                """
                target_id,indicator_id,region_id,kind,baseline_value,baseline_period,target_low,target_value,target_high,target_period,path,tolerance,set_on
                1,rise,A,per_period,10,2023-12,,30,,2024,linear,,
                2,rise,A,per_period,10,2023-12,,50,,2024,linear,,2024-05-01
                3,fall,A,per_period,40,2023-12,,20,,2024-Q1,step,,
                4,keep,,range,,,14,,30,2024,linear,10,
                5,share,A,level,,,,80,,2024,linear,,
                6,scale,A,level,2,2023-12,,4,,2024,linear,,
                """);
  }

  private Map<String, PlainTable> computed(String... records) {
    workspace.with("records/returns/a.csv", HEADER + String.join("\n", records) + "\n");
    return PlainModel.compute(workspace.directory(), null);
  }

  private Map<String, PlainTable> known(LocalDate asOf, String... records) {
    workspace.with("records/returns/a.csv", HEADER + String.join("\n", records) + "\n");
    return PlainModel.compute(workspace.directory(), asOf);
  }

  private static List<Row> rows(Map<String, PlainTable> tables, String table, String... wanted) {
    PlainTable all = tables.getOrDefault(table, new PlainTable(List.of(), List.of()));
    return all.rows().stream()
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

  private static String cells(Row row, String... columns) {
    return String.join(" ", List.of(columns).stream().map(row::cell).toList());
  }

  /** The row of an indicator in region A for a month of 2024. */
  private static Row progress(Map<String, PlainTable> tables, String indicator, String month) {
    String start = month + "-01";
    return rows(
            tables,
            "indicator_progress",
            "indicator_id",
            indicator,
            "region_id",
            "A",
            "period_start",
            start)
        .get(0);
  }

  /** The row of outputs in region A in January. */
  private static Row effectiveness(Map<String, PlainTable> tables, String component) {
    return rows(
            tables,
            "effectiveness",
            "component",
            component,
            "region_id",
            "A",
            "result_level",
            "output",
            "period_start",
            "2024-01-01")
        .get(0);
  }

  private static List<String> outcomes(Map<String, PlainTable> tables) {
    return rows(tables, "observation_history").stream()
        .map(row -> row.cell("line") + " " + row.cell("outcome"))
        .toList();
  }

  @Test
  void achievementIsTheShareOfTheWayAndPaceItsShareOfThePath() {
    // As of April: target 30. (15 - 10) / (30 - 10) = 0.25; E = 91/366; pace = 0.25 * 366 / 91.
    Row row =
        progress(
            known(LocalDate.of(2024, 4, 30), "M,rise,A,2024-03,15,,,,,2024-04-02,,,"),
            "rise",
            "2024-03");
    assertThat(cells(row, "value", "baseline_value", "target_value", "achievement_raw", "status"))
        .isEqualTo("15 10 30 0.25 on_track");
    assertThat(Double.parseDouble(row.cell("pace"))).isCloseTo(91.5 / 91, within());
    assertThat(Double.parseDouble(row.cell("gap"))).isCloseTo(0.25 - 91.0 / 366, within());
  }

  @Test
  void laterTargetForTheSamePeriodHoldsOnceItIsSet() {
    // (15 - 10) / (50 - 10) = 0.125 against E = 91/366: pace 0.503.
    Row row = progress(computed("M,rise,A,2024-03,15,,,,,2024-04-02,,,"), "rise", "2024-03");
    assertThat(cells(row, "target_value", "achievement", "status"))
        .isEqualTo("50 0.125 far_behind");
  }

  @Test
  void firstWeeksAreTooEarlyToTell() {
    // January: E = 31/366 = 0.085, below 0.15.
    Row row = progress(computed("M,rise,A,2024-01,8,,,,,,,,"), "rise", "2024-01");
    assertThat(cells(row, "achievement_raw", "achievement", "status"))
        .isEqualTo("-0.05 0 too_early");
  }

  @Test
  void decreaseIsMetBelowTheTargetLostAboveItAndMissedAfterItsDate() {
    Map<String, PlainTable> tables =
        computed(
            "M,fall,A,2024-01,30,,,,,,,,",
            "M,fall,A,2024-02,20,,,,,,,,",
            "M,fall,A,2024-03,45,,,,,,,,",
            "M,fall,A,2024-04,45,,,,,,,,");
    List<Row> rows = rows(tables, "indicator_progress", "indicator_id", "fall", "region_id", "A");
    assertThat(rows.stream().map(row -> cells(row, "achievement_raw", "status", "pace")))
        .containsExactly("0.5 too_early ", "1 met ", "-0.25 lost -0.25", "-0.25 lost -0.25");
    Map<String, PlainTable> late = computed("M,fall,A,2024-04,30,,,,,,,,");
    assertThat(progress(late, "fall", "2024-04").cell("status")).isEqualTo("missed");
  }

  @Test
  void keptLevelLosesWithDistanceFromItsRange() {
    // 9 days are 5 below 14: 1 - 5/10 = 0.5; 45 are 15 above 30: 1 - 1.5 = -0.5.
    Map<String, PlainTable> tables =
        computed("M,keep,,2024-Q1,9,,,,,,,,", "M,keep,,2024-Q2,45,,,,,,,,");
    assertThat(
            rows(tables, "indicator_progress", "indicator_id", "keep").stream()
                .map(row -> cells(row, "achievement_raw", "achievement", "status", "gap")))
        .containsExactly("0.5 0.5 far_behind ", "-0.5 0 reversed ");
  }

  @Test
  void percentageComesFromNumeratorAndDenominator() {
    Row row = progress(computed("M,share,A,2024-01,,3,8,,,,,,"), "share", "2024-01");
    assertThat(cells(row, "value", "status", "reason"))
        .isEqualTo("37.5 not_computable no_baseline");
    Row divided = progress(computed("M,share,A,2024-01,,3,0,,,,,,"), "share", "2024-01");
    assertThat(cells(divided, "value", "status", "reason"))
        .isEqualTo(" not_computable zero_denominator");
  }

  @Test
  void ordinalIsMetOrNotButHasNoAchievement() {
    Row row = progress(computed("M,scale,A,2024-01,4,,,,,,,,"), "scale", "2024-01");
    assertThat(cells(row, "achievement_raw", "status", "reason")).isEqualTo(" met ordinal");
    Row below = progress(computed("M,scale,A,2024-01,3,,,,,,,,"), "scale", "2024-01");
    assertThat(cells(below, "status", "reason")).isEqualTo("not_computable ordinal");
  }

  @Test
  void laterReportWinsAndTheSameContentOnlyConfirms() {
    Map<String, PlainTable> tables =
        computed(
            "M,rise,A,2024-01,5,,,,,2024-02-05,,,",
            "M,rise,A,2024-01,7,,,,,2024-03-05,,,",
            "M,rise,A,2024-01,7.0,,,,,2024-04-05,,,",
            "M,rise,A,2024-01,5,,,,,2024-02-05,,,");
    assertThat(outcomes(tables))
        .containsExactly("2 duplicate", "5 superseded", "3 current", "4 duplicate");
    assertThat(cells(rows(tables, "observations").get(0), "value", "confirmed_at"))
        .isEqualTo("7 2024-04-05T00:00");
  }

  @Test
  void asOfDayIsIncludedAndWhatCameAfterIsLater() {
    Map<String, PlainTable> tables =
        known(
            LocalDate.of(2024, 3, 5),
            "M,rise,A,2024-01,5,,,,,2024-02-05,,,",
            "M,rise,A,2024-01,7,,,,,2024-03-05T23:59:59Z,,,",
            "M,rise,A,2024-01,9,,,,,2024-03-06,,,");
    assertThat(outcomes(tables)).containsExactly("2 superseded", "3 current", "4 later");
  }

  @Test
  void mergeChangesOnlyWhatItGivesAndDeleteEndsTheFact() {
    Map<String, PlainTable> merged =
        computed(
            "M,share,A,2024-01,,3,8,,,2024-02-05,,,counted",
            "M,share,A,2024-01,,4,,,,2024-02-06,,merge,");
    assertThat(outcomes(merged)).containsExactly("2 superseded", "3 current");
    assertThat(cells(rows(merged, "observations").get(0), "numerator", "denominator", "status"))
        .isEqualTo("4 8 reported");
    Map<String, PlainTable> deleted =
        computed(
            "M,rise,A,2024-01,5,,,,,2024-02-05,,,", "M,rise,A,2024-01,,,,,,2024-02-06,,delete,");
    assertThat(outcomes(deleted)).containsExactly("2 retracted", "3 retracted");
    assertThat(rows(deleted, "observations")).isEmpty();
  }

  @Test
  void twoValuesOfOneDayAreDecidedByTheLineAndFlagged() {
    Map<String, PlainTable> tables =
        computed("M,rise,A,2024-01,5,,,,,2024-02-05,,,", "M,rise,A,2024-01,105,,,,,2024-02-05,,,");
    assertThat(outcomes(tables)).containsExactly("2 superseded", "3 current");
    assertThat(rows(tables, "quality_flags").stream().map(row -> cells(row, "rule", "line")))
        .containsExactly("conflicting_versions 3", "out_of_range 3");
  }

  @Test
  void silenceIsCountedAndZeroIsNotSilence() {
    Map<String, PlainTable> tables =
        computed(
            "M,rise,A,2024-01,0,,,,,2024-02-15,,,",
            "M,rise,A,2024-03,,,,no_access,,2024-04-01,,,",
            "M,rise,A,2024-04,,,,not_applicable,,,,,",
            "M,rise,A,2024-05,,,,,,,,,");
    assertThat(
            rows(tables, "coverage", "indicator_id", "rise").stream()
                .map(
                    row ->
                        cells(
                            row,
                            "expected",
                            "responded",
                            "observed",
                            "on_time",
                            "no_access",
                            "days_late",
                            "silent_periods",
                            "last_observed_end")))
        .containsExactly(
            "1 1 1 0 0 4 0 2024-02-01",
            "1 0 0  0  1 2024-02-01",
            "1 1 0 1 1 0 2 2024-02-01",
            "0 0 0  0  0 2024-02-01",
            "1 0 0  0  3 2024-02-01");
  }

  @Test
  void scoreIsTheWeightedMeanWithBoundsForWhatIsMissing() {
    // Weights times 4 x 0.5: rise 2, share 1, and both are due. rise: (20 - 10)/40 = 0.25.
    // Observed 2 of 3 is just enough; bounds (2 x 0.25 -+ 1)/3.
    Map<String, PlainTable> tables = computed("M,rise,A,2024-01,20,,,,,,,,");
    Row row = effectiveness(tables, "military");
    assertThat(
            cells(
                row,
                "score",
                "bound_high",
                "indicators_expected",
                "indicators_observed",
                "share_met",
                "share_reversed",
                "worst_indicator_id",
                "output_only",
                "reason"))
        .isEqualTo("0.25 0.5 2 1 0 0 rise false ");
    assertThat(Double.parseDouble(row.cell("bound_low"))).isCloseTo(-0.5 / 3, within());
    assertThat(Double.parseDouble(row.cell("weight_observed"))).isCloseTo(2.0 / 3, within());
    // With all components the weight of total (2) is due and missing: 2 of 5.
    Row all = effectiveness(tables, "all");
    assertThat(cells(all, "score", "weight_observed", "reason")).isEqualTo(" 0.4 low_availability");
  }

  @Test
  void partsShareTheWeightOfAnIndicatorWithoutHeadline() {
    // Of total (weight 2) one part stands at 6/8 with a target of its own, one has none: 1 of 2.
    workspace.with(
        "framework/targets.csv",
        """
        target_id,indicator_id,region_id,disaggregation,baseline_value,target_value,target_period
        1,total,A,sex=f,0,8,2024
        """);
    Map<String, PlainTable> tables =
        computed("M,total,A,2024-01,5,,,,sex=m,,,,", "M,total,A,2024-01,6,,,,sex=f,,,,");
    Row row = effectiveness(tables, "police");
    assertThat(cells(row, "score", "bound_low", "bound_high", "weight_observed", "reason"))
        .isEqualTo(" -0.125 0.875 0.5 low_availability");
    assertThat(cells(row, "indicators_expected", "indicators_observed", "worst_indicator_id"))
        .isEqualTo("1 1 total");
  }

  @Test
  void partsWithoutTargetScoreNothing() {
    Map<String, PlainTable> tables =
        computed("M,total,A,2024-01,5,,,,sex=m,,,,", "M,total,A,2024-01,4,,,,sex=f,,,,");
    assertThat(rows(tables, "quality_flags").stream().map(row -> cells(row, "rule", "line")))
        .containsExactly("no_headline 3");
    Row row = effectiveness(tables, "police");
    assertThat(cells(row, "score", "bound_low", "bound_high", "weight_observed", "reason"))
        .isEqualTo(" -1 1 0 nothing_scored");
  }

  @Test
  void cumulativeCountThatGoesDownIsFlagged() {
    Map<String, PlainTable> tables =
        computed(
            "M,total,A,2024-01,5,,,,,,,,",
            "M,total,A,2024-02,,,,withheld,,,,,",
            "M,total,A,2024-03,4,,,,,,,,");
    assertThat(rows(tables, "quality_flags").stream().map(row -> cells(row, "rule", "line")))
        .containsExactly("decrease_of_cumulative 4");
  }

  @Test
  void rowsThatBreakARuleAreRejectedAndTheRestIsCounted() {
    Map<String, PlainTable> tables =
        computed(
            "M,rise,A,2024-01,5,,,,,,,,",
            "M,rise,Z,2024-01,5,,,,,,,,",
            "M,rise,A,2024-01,\"12,5\",,,,,,,,",
            "M,rise,A,2024-01,=SUM(A1:A3),,,,,,,,",
            "M,,A,2024-01,5,,,,,,,,",
            "M,none,A,2024-01,5,,,,,,,,",
            "M,rise,A,2024-01,5,,,withheld,,,,,",
            "M,rise,A,2024-01,,,,reported,,,,,",
            "M,rise,A,0024-01,5,,,,,,,,");
    assertThat(rows(tables, "rejections").stream().map(row -> cells(row, "line", "rule")))
        .containsExactly(
            "3 region_unknown",
            "4 not_a_number",
            "5 formula",
            "6 required_blank",
            "7 indicator_unknown",
            "8 value_with_status",
            "9 status_without_value",
            "10 year_implausible");
    assertThat(
            cells(
                rows(tables, "source_counts").get(0),
                "rows",
                "rows_accepted",
                "rows_rejected",
                "current"))
        .isEqualTo("9 1 8 1");
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-12);
  }
}
