package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that break formulas, from a file to the tables; each figure was worked out by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwkwardNumbersTest {
  private static final String INDICATORS =
      """
      indicator_id,mission_id,title,measure,value_kind,numerator_kind,denominator_kind,direction,result_level,component,frequency,region_level,additive_over_regions,weight,range_low,range_high
      level,KESMIS,At its target from the start,count,stock,,,increase,outcome,civilian,year,0,true,1,,
      level-kept,KESMIS,The same with a tolerance,count,stock,,,increase,outcome,civilian,year,0,true,1,,
      none-left,KESMIS,Down to nothing,count,stock,,,decrease,outcome,civilian,year,0,true,1,,
      behind,KESMIS,Target behind the baseline,count,stock,,,increase,outcome,civilian,year,0,true,1,,
      falling,KESMIS,Less is better,count,stock,,,decrease,outcome,civilian,year,0,true,1,,
      collapse,KESMIS,Far below its baseline,count,stock,,,increase,output,military,year,0,true,1,,
      vast,KESMIS,From end to end,count,stock,,,increase,outcome,civilian,year,0,true,1,,
      minus-zero,KESMIS,Nothing with a sign,count,stock,,,increase,outcome,police,year,0,true,1,,
      share,KESMIS,More than all,percentage,ratio,stock,stock,increase,outcome,police,year,0,true,1,,
      weightless,KESMIS,Counts for nothing,count,stock,,,increase,outcome,support,year,0,true,0,,
      ranged,KESMIS,Best outside its range,count,stock,,,increase,outcome,police,year,0,true,1,,
      not-a-number,KESMIS,Not a number,count,stock,,,increase,outcome,police,year,0,true,1,,
      floods,KESMIS,More than can be written,count,flow,,,increase,context,civilian,half_year,0,true,1,,
      silent,KESMIS,Comes to an end,count,flow,,,increase,context,civilian,month,0,true,1,,
      """;

  private static final String TARGETS =
      """
      target_id,indicator_id,region_id,scope,kind,baseline_value,baseline_period,target_value,target_period,tolerance
      T1,level,KS,total,level,5,2023,5,2025,
      T2,level-kept,KS,total,level,5,2023,5,2025,2
      T3,none-left,KS,total,level,8,2023,0,2025,
      T4,behind,KS,total,level,10,2023,5,2025,
      T5,falling,KS,total,level,8,2023,2,2025,
      T6,collapse,KS,total,level,10,2023,20,2025,
      T7,vast,KS,total,level,-1e308,2023,1e308,2025,
      T8,minus-zero,KS,total,level,-4,2023,4,2025,
      T9,weightless,KS,total,level,0,2023,10,2025,
      T10,ranged,KS,total,level,0,2023,10,2025,
      T11,share,KS,total,level,50,2023,100,2025,
      T12,not-a-number,KS,total,level,0,2023,10,2025,
      """;

  private static final String RECORDS =
      """
      mission_id,indicator_id,region_id,period,value,numerator,denominator,low,high
      KESMIS,level,KS,2024,4,,,,
      KESMIS,level-kept,KS,2024,4,,,,
      KESMIS,none-left,KS,2024,2,,,,
      KESMIS,behind,KS,2024,7,,,,
      KESMIS,falling,KS,2024,5,,,,
      KESMIS,collapse,KS,2024,-90,,,,
      KESMIS,vast,KS,2024,0,,,,
      KESMIS,minus-zero,KS,2024,-0,,,,
      KESMIS,share,KS,2024,,12,10,,
      KESMIS,weightless,KS,2024,5,,,,
      KESMIS,ranged,KS,2024,5,,,6,8
      KESMIS,not-a-number,KS,2024,NaN,,,,
      KESMIS,not-a-number,KS,2024,Infinity,,,,
      KESMIS,not-a-number,KS,2024,1e999,,,,
      KESMIS,floods,KS,2024-S1,1e308,,,,
      KESMIS,floods,KS,2024-S2,1e308,,,,
      KESMIS,silent,KS,2024-01,3,,,,
      KESMIS,silent,KS,2024-03,4,,,,
      """;

  @TempDir private static Path directory = Path.of("");

  private Path out = Path.of("");

  @BeforeAll
  void run() {
    SmallWorkspace workspace =
        SmallWorkspace.in(directory.resolve("kestria"))
            .with(
                "assessment.yaml",
                """
                name: awkward
                periods: [month, half_year, year]
                sources:
                  - {name: returns, files: records/*.csv, format: indicator-records}
                """)
            .with("framework/indicators.csv", INDICATORS)
            .with("framework/targets.csv", TARGETS)
            .with("records/awkward.csv", RECORDS);
    out = directory.resolve("out");
    Program.run("run", workspace.directory(), "--out", out, "--max-rejected", "0.5").ending(0);
  }

  private List<String> progress(String indicator) {
    List<List<String>> rows =
        Program.query(
            out,
            "SELECT value, achievement_raw, achievement, status, reason FROM indicator_progress"
                + " WHERE period_type = 'year' AND indicator_id = '"
                + indicator
                + "'");
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  @Test
  void aTargetThatEqualsItsBaselineIsALevelToKeep() {
    assertThat(progress("level"))
        .containsExactly("4", "", "", "not_computable", "maintain_without_tolerance");
    // 1 - 1/2, and pace 0.5 is far behind.
    assertThat(progress("level-kept")).containsExactly("4", "0.5", "0.5", "far_behind", "");
  }

  @Test
  void nothingIsATargetLikeAnyOther() {
    // (2 - 8) / (0 - 8), with half of the way expected after one of two years.
    assertThat(progress("none-left")).containsExactly("2", "0.75", "0.75", "on_track", "");
  }

  @Test
  void aTargetBehindItsBaselineKeepsTheRawFigureAndIsMetOrNot() {
    assertThat(progress("behind")).containsExactly("7", "0.6", "", "met", "target_behind_baseline");
  }

  @Test
  void lessIsBetterWhereItIsSaid() {
    assertThat(progress("falling")).containsExactly("5", "0.5", "0.5", "on_track", "");
  }

  @Test
  void aCollapseIsNotHiddenAndCountsAsNoMoreThanOne() {
    assertThat(progress("collapse")).containsExactly("-90", "-10", "0", "reversed", "");
    assertThat(
            Program.query(
                out,
                "SELECT score, share_reversed, worst_indicator_id FROM effectiveness"
                    + " WHERE component = 'military' AND period_type = 'year'"))
        .containsExactly(List.of("-1", "1", "collapse"));
  }

  @Test
  void whatCannotBeWrittenIsRefused() {
    assertThat(progress("vast")).containsExactly("0", "", "", "not_computable", "overflow");
    assertThat(progress("floods")).containsExactly("", "", "", "not_computable", "overflow");
  }

  @Test
  void zeroHasNoSign() {
    assertThat(progress("minus-zero")).containsExactly("0", "0.5", "0.5", "on_track", "");
  }

  @Test
  void moreThanAllIsFlaggedAndUsed() {
    assertThat(progress("share")).containsExactly("120", "1.4", "1", "met", "");
    assertThat(flags("share")).contains(List.of("numerator_above_denominator", "warning"));
  }

  @Test
  void aBestValueOutsideItsRangeIsFlaggedAndUsed() {
    assertThat(progress("ranged")).containsExactly("5", "0.5", "0.5", "on_track", "");
    assertThat(flags("ranged")).containsExactly(List.of("outside_source_range", "warning"));
  }

  private List<List<String>> flags(String indicator) {
    return Program.query(
        out, "SELECT rule, severity FROM quality_flags WHERE indicator_id = '" + indicator + "'");
  }

  @Test
  void whatIsNoNumberIsRejectedAndTheCellStaysSilent() {
    assertThat(Program.query(out, "SELECT line, rule FROM rejections ORDER BY line"))
        .containsExactly(
            List.of("13", "not_finite"), List.of("14", "not_finite"), List.of("15", "not_finite"));
    assertThat(progress("not-a-number")).containsExactly("", "", "", "no_data", "no_value");
  }

  @Test
  void whatCountsForNothingMakesNoScore() {
    assertThat(
            Program.query(
                out,
                "SELECT score, bound_low, bound_high, indicators_observed, weight_observed, reason"
                    + " FROM effectiveness WHERE component = 'support' AND period_type = 'year'"))
        .containsExactly(List.of("", "", "", "1", "", "zero_weight"));
  }

  @Test
  void aGapAndASeriesThatEndsAreNoZeros() {
    assertThat(
            Program.query(
                out,
                "SELECT period_start, value, reason FROM indicator_progress"
                    + " WHERE indicator_id = 'silent' AND period_type = 'month'"
                    + " AND period_start < '2024-06-01' ORDER BY 1"))
        .containsExactly(
            List.of("2024-01-01", "3", "no_target"),
            List.of("2024-02-01", "", "no_value"),
            List.of("2024-03-01", "4", "no_target"),
            List.of("2024-04-01", "", "no_value"),
            List.of("2024-05-01", "", "no_value"));
    assertThat(
            Program.query(
                out,
                "SELECT value, partial_sum, share_reporting, reason FROM indicator_progress"
                    + " WHERE indicator_id = 'silent' AND period_type = 'year'"))
        .containsExactly(List.of("", "7", "0.16666666666666666", "incomplete"));
  }

  /** Every column of numbers of every table. */
  @Test
  void noTableHoldsWhatIsNoNumber() {
    List<List<String>> columns =
        Program.query(
            out,
            "SELECT table_name, column_name FROM information_schema.columns"
                + " WHERE data_type = 'DOUBLE' ORDER BY ALL");
    assertThat(columns).hasSizeGreaterThan(40);
    for (List<String> column : columns) {
      String name = '"' + column.get(1) + '"';
      assertThat(
              Program.query(
                  out,
                  "SELECT count(*) FROM %s WHERE NOT isfinite(%s) OR (%s = 0 AND signbit(%s))"
                      .formatted(column.get(0), name, name, name)))
          .as(column.toString())
          .containsExactly(List.of("0"));
    }
  }
}
