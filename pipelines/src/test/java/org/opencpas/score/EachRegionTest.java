package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opencpas.score.Given.figure;
import static org.opencpas.score.Given.row;
import static org.opencpas.score.Given.sum;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.Target;
import org.opencpas.schemas.TargetKind;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Figure;

class EachRegionTest {
  private static final Target EACH =
      Given.forEach("2024", 60).setBaselineValue(20.0).setBaselinePeriod("2023-12").build();

  private static IndicatorProgress root(Framework framework, Figure... figures) {
    return row(Given.score(framework, figures), "KS", "2024-06");
  }

  private static Framework framework(Target... targets) {
    return Given.framework(Given.stock().build(), targets);
  }

  /** (30 + 40 + 80 - 3 x 20) / (3 x 60 - 3 x 20) = 90 / 120; 182 of 366 days are gone. */
  @Test
  void progressIsThatOfTheSums() {
    IndicatorProgress row =
        root(
            framework(EACH),
            figure("KS01", "2024-06", 30.0),
            figure("KS02", "2024-06", 40.0),
            figure("KS03", "2024-06", 80.0),
            sum("2024-06", 150.0, "KS01", "KS02", "KS03"));
    assertThat(row.getAchievementRaw()).isEqualTo(0.75);
    assertThat(row.getAchievement()).isEqualTo(0.75);
    assertThat(row.getBaselineValue()).isEqualTo(60);
    assertThat(row.getTargetValue()).isEqualTo(180);
    assertThat(row.getMatchedShare()).isEqualTo(1);
    assertThat(row.getRegionsMet()).isEqualTo(1);
    assertThat(row.getRegionsJudged()).isEqualTo(3);
    assertThat(row.getGap()).isCloseTo(0.75 - 182.0 / 366.0, within(1e-14));
    assertThat(row.getPace()).isCloseTo(0.75 * 366.0 / 182.0, within(1e-14));
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.on_track);
    assertThat(row.getReason()).isNull();
  }

  @Test
  void regionsThemselvesShowNoCount() {
    IndicatorProgress row =
        row(Given.score(framework(EACH), figure("KS01", "2024-06", 60.0)), "KS01", "2024-06");
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.met);
    assertThat(row.getRegionsMet()).isNull();
    assertThat(row.getRegionsJudged()).isNull();
    assertThat(row.getMatchedShare()).isNull();
  }

  @Test
  void sumBeyondTheTargetsIsNotMetWhileOneRegionIsNot() {
    IndicatorProgress row =
        root(
            framework(EACH),
            figure("KS01", "2024-06", 59.0),
            figure("KS02", "2024-06", 1000.0),
            sum("2024-06", 1059.0, "KS01", "KS02"));
    assertThat(row.getAchievementRaw()).isGreaterThan(1);
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.on_track);
    assertThat(row.getRegionsMet()).isEqualTo(1);
  }

  @Test
  void allAtTheirOwnTargetIsMet() {
    IndicatorProgress row =
        root(
            framework(EACH),
            figure("KS01", "2024-06", 60.0),
            figure("KS02", "2024-06", 61.0),
            sum("2024-06", 121.0, "KS01", "KS02"));
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.met);
  }

  /** KS03 has a target and no baseline: (30 + 40 - 40) / (120 - 40) over two of three. */
  @Test
  void twoThirdsAreEnough() {
    Target third = Given.target("KS03", "2024", 10).build();
    IndicatorProgress row =
        root(
            framework(EACH, third),
            figure("KS01", "2024-06", 30.0),
            figure("KS02", "2024-06", 40.0),
            figure("KS03", "2024-06", 10.0),
            sum("2024-06", 80.0, "KS01", "KS02", "KS03"));
    assertThat(row.getMatchedShare()).isEqualTo(2.0 / 3.0);
    assertThat(row.getAchievementRaw()).isEqualTo(0.375);
    assertThat(row.getBaselineValue()).isEqualTo(40);
    assertThat(row.getTargetValue()).isEqualTo(120);
    assertThat(row.getRegionsJudged()).isEqualTo(3);
    assertThat(row.getRegionsMet()).isEqualTo(1);
  }

  @Test
  void lessThanTwoThirdsAreNot() {
    Target third = Given.target("KS03", "2024", 10).build();
    Target fourth = Given.target("KS04", "2024", 10).build();
    IndicatorProgress row =
        root(
            framework(EACH, third, fourth),
            figure("KS01", "2024-06", 30.0),
            figure("KS02", "2024-06", 40.0),
            figure("KS03", "2024-06", 10.0),
            figure("KS04", "2024-06", 5.0),
            sum("2024-06", 85.0, "KS01", "KS02", "KS03", "KS04"));
    assertThat(row.getMatchedShare()).isEqualTo(0.5);
    assertThat(row.getAchievementRaw()).isNull();
    assertThat(row.getBaselineValue()).isNull();
    assertThat(row.getTargetValue()).isNull();
    assertThat(row.getReason()).isEqualTo("unmatched");
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.not_computable);
    assertThat(row.getRegionsJudged()).isEqualTo(4);
    assertThat(row.getRegionsMet()).isEqualTo(1);
  }

  @Test
  void incompleteSumKeepsItsReasonAndStillCountsRegions() {
    IndicatorProgress row =
        root(
            framework(EACH),
            figure("KS01", "2024-06", 70.0),
            figure("KS02", "2024-06", null),
            sum("2024-06", null, "KS01", "KS02"));
    assertThat(row.getReason()).isEqualTo("incomplete");
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.not_computable);
    assertThat(row.getRegionsMet()).isEqualTo(1);
    assertThat(row.getRegionsJudged()).isEqualTo(1);
    assertThat(row.getMatchedShare()).isNull();
  }

  @Test
  void valuesThatMayNotBeAddedAreStillMetOrNot() {
    Indicator apart = Given.stock().setAdditiveOverRegions(false).build();
    Figure none = Given.without(sum("2024-06", null, "KS01", "KS02"), Reason.NOT_ADDITIVE);
    IndicatorProgress met =
        root(
            Given.framework(apart, EACH),
            figure("KS01", "2024-06", 60.0),
            figure("KS02", "2024-06", 60.0),
            none);
    assertThat(met.getStatus()).isEqualTo(ProgressStatus.met);
    assertThat(met.getReason()).isEqualTo("not_additive");
    IndicatorProgress notMet =
        root(
            Given.framework(apart, EACH),
            figure("KS01", "2024-06", 60.0),
            figure("KS02", "2024-06", 59.0),
            none);
    assertThat(notMet.getStatus()).isEqualTo(ProgressStatus.not_computable);
    assertThat(notMet.getRegionsMet()).isEqualTo(1);
    assertThat(notMet.getMatchedShare()).isNull();
  }

  @Test
  void quotientOfTheWholeIsNotProgressTowardsTheTargetsOfItsRegions() {
    Indicator share =
        Given.stock().setMeasure(Measure.percentage).setValueKind(ValueKind.rate).build();
    IndicatorProgress row =
        root(
            Given.framework(share, EACH),
            figure("KS01", "2024-06", 60.0),
            figure("KS02", "2024-06", 80.0),
            sum("2024-06", 70.0, "KS01", "KS02"));
    assertThat(row.getValue()).isEqualTo(70);
    assertThat(row.getReason()).isEqualTo("not_additive");
    assertThat(row.getAchievementRaw()).isNull();
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.met);
  }

  /** A total of 100 against 80 from 20: 1.33; beside it, one of two regions at its own 50. */
  @Test
  void regionsAreCountedBesideATotalOfThePlaceItself() {
    IndicatorProgress row =
        root(
            framework(
                Given.forEach("2024", 50).build(),
                Given.target("KS", "2024", 80).setBaselineValue(20.0).build()),
            figure("KS01", "2024-06", 60.0),
            figure("KS02", "2024-06", 40.0),
            sum("2024-06", 100.0, "KS01", "KS02"));
    assertThat(row.getAchievementRaw()).isEqualTo(80.0 / 60.0);
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.met);
    assertThat(row.getTargetValue()).isEqualTo(80);
    assertThat(row.getRegionsMet()).isEqualTo(1);
    assertThat(row.getRegionsJudged()).isEqualTo(2);
    assertThat(row.getMatchedShare()).isNull();
  }

  /** Yearly targets say nothing of a month, of which no region can be judged then. */
  @Test
  void targetsForAnotherLengthJudgeNoRegion() {
    IndicatorProgress row =
        root(
            Given.framework(Given.flow().build(), EACH),
            figure("KS01", "2024-06", 60.0),
            sum("2024-06", 60.0, "KS01"));
    assertThat(row.getRegionsJudged()).isZero();
    assertThat(row.getReason()).isEqualTo("unmatched");
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.not_computable);
  }

  /** 10 + 30 and 20 + 20 by the end of February: 80 of 2 x 100. */
  @Test
  void cumulativeTargetsAddUpWhatEachRegionDid() {
    IndicatorProgress row =
        row(
            Given.score(
                Given.framework(
                    Given.flow().build(),
                    Given.forEach("2024", 100).setKind(TargetKind.cumulative).build()),
                figure("KS01", "2024-01", 10.0),
                figure("KS02", "2024-01", 20.0),
                figure("KS01", "2024-02", 30.0),
                figure("KS02", "2024-02", 20.0),
                sum("2024-02", 50.0, "KS01", "KS02")),
            "KS",
            "2024-02");
    assertThat(row.getValue()).isEqualTo(50);
    assertThat(row.getAchievementRaw()).isEqualTo(0.4);
    assertThat(row.getTargetValue()).isEqualTo(200);
  }

  @Test
  void missedOnlyWhenTheTargetsOfAllRegionsAreOverdue() {
    Target late = Given.target("KS02", "2025", 60).setBaselineValue(20.0).build();
    Target early = Given.target("KS01", "2024-Q1", 60).setBaselineValue(20.0).build();
    Target later = Given.target("KS02", "2024-Q1", 60).setBaselineValue(20.0).build();
    Figure[] figures = {
      figure("KS01", "2024-06", 30.0),
      figure("KS02", "2024-06", 30.0),
      sum("2024-06", 60.0, "KS01", "KS02")
    };
    assertThat(root(framework(early, late), figures).getStatus())
        .isNotEqualTo(ProgressStatus.missed);
    assertThat(root(framework(early, later), figures).getStatus()).isEqualTo(ProgressStatus.missed);
  }

  @Test
  void valueThatTheWholeReportedItselfIsNotHeldAgainstTheTargetOfEachRegion() {
    IndicatorProgress row = root(framework(EACH), figure("KS", "2024-06", 500.0));
    assertThat(row.getReason()).isEqualTo("no_target");
    assertThat(row.getRegionsJudged()).isNull();
    assertThat(row.getTargetValue()).isNull();
  }

  /** Baselines 20 and 40, targets 40 and 20: together there is no way to go. */
  @Test
  void sumsOfBaselinesAndTargetsThatAgreeHaveNoWayToGo() {
    IndicatorProgress row =
        root(
            framework(
                Given.target("KS01", "2024", 40).setBaselineValue(20.0).build(),
                Given.target("KS02", "2024", 20).setBaselineValue(40.0).build()),
            figure("KS01", "2024-06", 30.0),
            figure("KS02", "2024-06", 30.0),
            sum("2024-06", 60.0, "KS01", "KS02"));
    assertThat(row.getReason()).isEqualTo("maintain_without_tolerance");
    assertThat(row.getAchievementRaw()).isNull();
    assertThat(row.getBaselineValue()).isEqualTo(60);
    assertThat(row.getTargetValue()).isEqualTo(60);
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.not_computable);
  }

  /** A range has no way to go, so the two have none together. */
  @Test
  void rangeOfOneRegionLeavesNoProgressOfAll() {
    IndicatorProgress row =
        root(
            framework(
                Given.target("KS01", "2024", 40).setBaselineValue(20.0).build(),
                Given.target("KS02", "2024", 40)
                    .setBaselineValue(20.0)
                    .setKind(TargetKind.range)
                    .build()),
            figure("KS01", "2024-06", 30.0),
            figure("KS02", "2024-06", 30.0),
            sum("2024-06", 60.0, "KS01", "KS02"));
    assertThat(row.getMatchedShare()).isEqualTo(1);
    assertThat(row.getReason()).isEqualTo("maintain_without_tolerance");
  }

  /** KS01 is at its target, KS02 has none: together they neither met nor missed what was due. */
  @Test
  void regionsWithoutATargetLeaveItOpenWhetherAllAreMet() {
    IndicatorProgress row =
        root(
            framework(Given.target("KS01", "2024-Q1", 60).setBaselineValue(20.0).build()),
            figure("KS01", "2024-06", 60.0),
            figure("KS02", "2024-06", 30.0),
            sum("2024-06", 90.0, "KS01", "KS02"));
    assertThat(row.getRegionsMet()).isEqualTo(1);
    assertThat(row.getReason()).isEqualTo("unmatched");
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.not_computable);
  }

  /** Level 2 reports; a target for each region is none for a region above that level. */
  @Test
  void regionAboveTheLevelThatReportsHasNoTargetForEach() {
    List<IndicatorProgress> rows =
        Given.score(
            Given.framework(Given.stock().setRegionLevel(2).build(), EACH),
            figure("KS01", "2024-06", 60.0),
            sum("2024-06", 60.0, "KS01"));
    assertThat(row(rows, "KS", "2024-06").getRegionsJudged()).isNull();
  }

  @Test
  void regionWithoutAFigureIsNotJudged() {
    List<IndicatorProgress> rows =
        Given.score(
            framework(EACH), figure("KS01", "2024-06", 60.0), sum("2024-06", null, "KS01", "KS02"));
    assertThat(row(rows, "KS", "2024-06").getRegionsJudged()).isEqualTo(1);
  }
}
