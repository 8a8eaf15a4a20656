package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.sample.WorkedExample.Made;

/** Goals worked out by hand; 2024 has 366 days, of which 31, 60, 91 and 182 end these months. */
class PlainGoalTest {
  private static final String JANUARY = "2024-01-01";
  private static final String MARCH = "2024-03-01";
  private static final String JUNE = "2024-06-01";
  private static final String[] TOLD = {"achievement_raw", "status", "reason"};
  private static final String[] EACH = {"regions_met", "regions_judged", "matched_share"};

  @TempDir private Path directory = Path.of("");
  private WorkedExample example = new WorkedExample(Path.of(""));

  @BeforeEach
  void begin() {
    example = WorkedExample.in(directory);
  }

  private void indicator(String measures) {
    example.indicators("i,M,," + measures + ",output,military,month,1,1,2024-01-01\n");
  }

  private void flow() {
    indicator("Visits,visits,count,flow,,,,increase");
  }

  private void stock() {
    indicator("Staff,persons,count,stock,,,,increase");
  }

  @Test
  void windowsOfValueBaselineAndTargetMustBeEquallyLong() {
    flow();
    example.targets("1,i,A,total,level,10,2023-12,,30,,2024,linear,,\n");
    Made made = example.made(null, "i,A,2024-03,40");
    assertThat(made.progress("A", "month", MARCH, TOLD))
        .isEqualTo("- not_computable target_window_mismatch");
    example.targets("1,i,A,total,level,10,2023,,30,,2024-03,linear,,\n");
    Made baseline = example.made(null, "i,A,2024-03,40");
    assertThat(baseline.progress("A", "month", MARCH, TOLD)).isEqualTo("- met window_mismatch");
    example.targets("1,i,A,total,per_period,10,,,30,,2024,step,,\n");
    Made base = example.made(null, "i,A,2024-03,20");
    assertThat(base.progress("A", "month", MARCH, TOLD)).isEqualTo("0.5 too_early -");
    example.targets("1,i,A,total,per_period,10,2023-Q4,,30,,2024,step,,\n");
    Made quarter = example.made(null, "i,A,2024-01,5", "i,A,2024-02,5", "i,A,2024-03,5");
    assertThat(quarter.progress("A", "quarter", JANUARY, TOLD)).isEqualTo("0.25 too_early -");
    assertThat(quarter.progress("A", "month", MARCH, TOLD))
        .isEqualTo("- not_computable target_window_mismatch");
  }

  @Test
  void baselineOfAnotherLengthLeavesWhetherItIsMetAndTargetOfAnotherLengthDoesNot() {
    flow();
    example.targets("1,i,A,total,level,10,2023,,60,,2024-03,linear,,\n");
    Made baseline = example.made(null, "i,A,2024-03,40", "i,A,2024-04,40");
    assertThat(baseline.progress("A", "month", MARCH, TOLD))
        .isEqualTo("- not_computable window_mismatch");
    assertThat(baseline.progress("A", "month", "2024-04-01", TOLD))
        .isEqualTo("- missed window_mismatch");
    assertThat(shareMet(baseline)).isEqualTo("0");
    example.targets("1,i,A,total,level,10,2023,,60,,2024,linear,,\n");
    Made target = example.made(null, "i,A,2024-03,80");
    assertThat(target.progress("A", "month", MARCH, TOLD))
        .isEqualTo("- not_computable target_window_mismatch");
    assertThat(shareMet(target)).isEqualTo("-");
  }

  private static String shareMet(Made made) {
    String[] place = {"component", "all", "region_id", "A", "period_type", "month"};
    return made.rows("effectiveness", place).stream()
        .filter(row -> row.cell("period_start").equals(MARCH))
        .map(row -> Made.cells(row, "share_met"))
        .findFirst()
        .orElse("none");
  }

  @Test
  void amountSinceTheStartIsSummedOverThePeriodsWithoutAGap() {
    flow();
    example.targets("1,i,A,total,cumulative,,,,120,,2024,linear,,\n");
    Made made = example.made(null, "i,A,2024-01,10", "i,A,2024-02,20", "i,A,2024-03,30");
    assertThat(made.progress("A", "month", MARCH, "value", "achievement_raw", "baseline_value"))
        .isEqualTo("30 0.5 0");
    Made gap = example.made(null, "i,A,2024-01,10", "i,A,2024-03,30");
    assertThat(gap.progress("A", "month", MARCH, TOLD)).isEqualTo("- not_computable incomplete");
    example.targets("1,i,A,total,cumulative,20,2024-01-15/P1M,,120,,2024,linear,,\n");
    Made aslant = example.made(null, "i,A,2024-03,30");
    assertThat(aslant.progress("A", "month", MARCH, TOLD))
        .isEqualTo("- not_computable target_window_mismatch");
  }

  @Test
  void progressTowardsGoalsOfEachRegionRestsOnTheirSums() {
    // A: (15 - 10) / (20 - 10); B: (10 - 0) / (10 - 0); together (25 - 10) / (30 - 10).
    stock();
    example.targets(
        """
        1,i,A,total,level,10,2023,,20,,2024,linear,,
        2,i,B,total,level,0,2023,,10,,2024,linear,,
        """);
    Made made = example.made(null, "i,A,2024-03,15", "i,B,2024-03,10");
    assertThat(made.progress("R", "month", MARCH, "value", "baseline_value", "target_value"))
        .isEqualTo("25 10 30");
    assertThat(made.progress("R", "month", MARCH, TOLD)).isEqualTo("0.75 on_track -");
    assertThat(made.progress("R", "month", MARCH, EACH)).isEqualTo("1 2 1");
    assertThat(made.progress("A", "month", MARCH, EACH)).isEqualTo("- - -");
    assertThat(made.progress("R", "month", "2024-02-01", TOLD)).isEqualTo("- no_data no_value");
    assertThat(made.progress("R", "month", "2024-02-01", EACH)).isEqualTo("0 0 -");
  }

  @Test
  void tooFewRegionsWithAGoalMakeNoProgressAndMetNeedsAll() {
    stock();
    example.targets("1,i,A,total,level,10,2023,,20,,2024,linear,,\n");
    Made made = example.made(null, "i,A,2024-03,25", "i,B,2024-03,10");
    assertThat(made.progress("R", "month", MARCH, TOLD)).isEqualTo("- not_computable unmatched");
    assertThat(made.progress("R", "month", MARCH, EACH)).isEqualTo("1 1 0.5");
    assertThat(made.progress("R", "month", MARCH, "baseline_value", "target_value"))
        .isEqualTo("- -");
    indicator("Share,%,percentage,ratio,,,,increase");
    example.targets("1,i,,each,level,10,2023,,20,,2024,linear,,\n");
    Made shares = example.made(null, "i,A,2024-03,,2,10", "i,B,2024-03,,3,10");
    assertThat(shares.progress("R", "month", MARCH, TOLD)).isEqualTo("- met not_additive");
    assertThat(shares.progress("A", "month", MARCH, TOLD)).isEqualTo("1 met -");
    Made one = example.made(null, "i,A,2024-03,,2,10", "i,B,2024-03,,1,10");
    assertThat(one.progress("R", "month", MARCH, TOLD)).isEqualTo("- not_computable not_additive");
    assertThat(one.progress("R", "month", MARCH, EACH)).isEqualTo("1 2 -");
  }

  @Test
  void ownGoalOfARegionComesBeforeThatOfEach() {
    stock();
    example.targets(
        """
        1,i,R,each,level,0,2023,,10,,2024,linear,,
        2,i,B,total,level,0,2023,,40,,2024,linear,,
        3,i,R,total,level,0,2023,,100,,2024,linear,,
        """);
    Made made = example.made(null, "i,A,2024-03,5", "i,B,2024-03,20");
    assertThat(made.progress("A", "month", MARCH, "target_value")).isEqualTo("10");
    assertThat(made.progress("B", "month", MARCH, "target_value")).isEqualTo("40");
    assertThat(made.progress("R", "month", MARCH, "target_value", "achievement_raw"))
        .isEqualTo("100 0.25");
    assertThat(made.progress("R", "month", MARCH, EACH)).isEqualTo("0 2 -");
  }

  @Test
  void goalOfAnotherPlaceIsNotOnesOwn() {
    stock();
    example.targets("1,i,,total,level,0,2023,,10,,2024,linear,,\n");
    Made made = example.made(null, "i,A,2024-03,5", "i,B,2024-03,5");
    assertThat(made.progress("A", "month", MARCH, TOLD))
        .isEqualTo("- not_computable not_at_target_level");
    assertThat(made.progress("A", "month", "2024-02-01", TOLD))
        .isEqualTo("- no_data not_at_target_level");
    assertThat(made.progress("R", "month", MARCH, TOLD)).isEqualTo("1 met -");
    example.targets("1,i,,total,level,0,2023,,10,,2024,linear,,2024-05-01\n");
    Made before = example.made(LocalDate.of(2024, 4, 1), "i,A,2024-03,5");
    assertThat(before.progress("A", "month", MARCH, "reason")).isEqualTo("no_target");
    assertThat(example.made(null, "i,A,2024-03,5").progress("A", "month", MARCH, "reason"))
        .isEqualTo("not_at_target_level");
  }

  @Test
  void milestonesBendThePath() {
    // From 0 to 20 by July (182 days), on to 100 by the end: 10 after 91 days.
    stock();
    example.targets(
        """
        1,i,A,total,level,0,2023,,20,,2024-S1,milestones,,
        1,i,A,total,level,0,2023,,100,,2024,milestones,,
        """);
    Made made = example.made(null, "i,A,2024-03,10", "i,A,2024-06,20");
    String[] columns = {"target_value", "achievement_raw", "gap", "pace", "status"};
    assertThat(made.progress("A", "month", MARCH, columns)).isEqualTo("100 0.1 0 1 too_early");
    assertThat(made.progress("A", "month", JUNE, columns)).isEqualTo("100 0.2 0 1 on_track");
  }

  @Test
  void stepExpectsNothingBeforeItsDay() {
    stock();
    example.targets("1,i,A,total,level,0,2023,,10,,2024-Q1,step,,\n");
    Made made = example.made(null, "i,A,2024-02,4", "i,A,2024-03,4");
    assertThat(made.progress("A", "month", "2024-02-01", "gap", "pace", "status"))
        .isEqualTo("0.4 - too_early");
    assertThat(made.progress("A", "month", MARCH, "gap", "pace", "status"))
        .isEqualTo("-0.6 0.4 far_behind");
  }

  @Test
  void targetThatEqualsItsBaselineIsALevelToKeep() {
    stock();
    example.targets("1,i,A,total,level,10,2023,,10,,2024,linear,8,\n");
    Made made = example.made(null, "i,A,2024-02,10", "i,A,2024-03,6", "i,A,2024-04,14");
    assertThat(made.progress("A", "month", "2024-02-01", TOLD)).isEqualTo("1 met -");
    assertThat(made.progress("A", "month", "2024-04-01", TOLD)).isEqualTo("1 met -");
    assertThat(made.progress("A", "month", MARCH, TOLD)).isEqualTo("0.5 lost -");
    example.targets("1,i,A,total,level,10,2023,,10,,2024,linear,,\n");
    Made without = example.made(null, "i,A,2024-03,6");
    assertThat(without.progress("A", "month", MARCH, TOLD))
        .isEqualTo("- not_computable maintain_without_tolerance");
  }

  @Test
  void earlierValueIsHeldAgainstTheGoalOfNow() {
    // 10 met the 8 of January, not the 20 of March; 25 would have met both.
    stock();
    example.targets(
        """
        1,i,A,total,level,0,2023,,8,,2024-01,linear,,
        2,i,A,total,level,0,2023,,20,,2024-03,linear,,
        """);
    Made made = example.made(null, "i,A,2024-01,10", "i,A,2024-03,12");
    assertThat(made.progress("A", "month", JANUARY, "status")).isEqualTo("met");
    assertThat(made.progress("A", "month", MARCH, "status", "pace")).isEqualTo("behind 0.6");
    Made lost = example.made(null, "i,A,2024-01,25", "i,A,2024-03,12");
    assertThat(lost.progress("A", "month", MARCH, "status")).isEqualTo("lost");
  }
}
