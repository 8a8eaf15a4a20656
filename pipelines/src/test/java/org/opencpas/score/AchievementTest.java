package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opencpas.series.Facts.period;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.TargetKind;
import org.opencpas.schemas.TargetPath;
import org.opencpas.score.Achievement.Course;
import org.opencpas.score.Achievement.Verdict;
import org.opencpas.series.Behaviour;

class AchievementTest {
  private static final Period YEAR = period("2024");

  private static Goal reach(
      Direction direction, @Nullable Double baseline, double target, @Nullable Double tolerance) {
    return Goal.reaching(direction, baseline, null, target, tolerance, YEAR);
  }

  private static Achievement up(double value, @Nullable Double baseline, double target) {
    return Achievement.of(
        value, reach(Direction.increase, baseline, target, null), YEAR, Behaviour.STOCK);
  }

  private static Achievement down(double value, double baseline, double target) {
    return Achievement.of(
        value, reach(Direction.decrease, baseline, target, null), YEAR, Behaviour.STOCK);
  }

  private static Goal range(
      Direction direction,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double tolerance) {
    return new Goal(
        direction,
        null,
        null,
        low,
        null,
        high,
        tolerance,
        YEAR,
        TargetKind.range,
        TargetPath.linear,
        List.of(),
        YEAR,
        null);
  }

  /** (x - b) / (T - b), by hand. */
  @ParameterizedTest
  @CsvSource({
    "30, 20, 40, 0.5, 0.5, NOT_MET",
    "50, 20, 40, 1.5, 1, MET",
    "40, 20, 40, 1, 1, MET",
    "20, 20, 40, 0, 0, NOT_MET",
    "10, 20, 40, -0.5, 0, NOT_MET",
    "-20, 20, 40, -2, 0, NOT_MET",
    "5, 0, 40, 0.125, 0.125, NOT_MET",
    "-5, -10, 0, 0.5, 0.5, NOT_MET",
  })
  void measuresTheWayFromBaselineToTarget(
      double value, double baseline, double target, double raw, double shown, Verdict verdict) {
    Achievement achievement = up(value, baseline, target);
    assertThat(achievement.raw()).isEqualTo(raw);
    assertThat(achievement.shown()).isEqualTo(shown);
    assertThat(achievement.verdict()).isEqualTo(verdict);
    assertThat(achievement.reason()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "15, 20, 10, 0.5, 0.5, NOT_MET",
    "5, 20, 0, 0.75, 0.75, NOT_MET",
    "0, 20, 0, 1, 1, MET",
    "30, 20, 10, -1, 0, NOT_MET"
  })
  void decreasingIndicatorsRunDownwards(
      double value, double baseline, double target, double raw, double shown, Verdict verdict) {
    Achievement achievement = down(value, baseline, target);
    assertThat(achievement.raw()).isEqualTo(raw);
    assertThat(achievement.shown()).isEqualTo(shown);
    assertThat(achievement.verdict()).isEqualTo(verdict);
  }

  @Test
  void withoutABaselineItIsStillSaidWhetherTheTargetIsMet() {
    Achievement achievement = up(50, null, 40);
    assertThat(achievement.raw()).isNull();
    assertThat(achievement.reason()).isEqualTo(Reason.NO_BASELINE);
    assertThat(achievement.verdict()).isEqualTo(Verdict.MET);
  }

  @Test
  void targetBehindTheBaselineKeepsTheRawFigureAndIsNotScored() {
    Achievement achievement = up(30, 40.0, 20);
    assertThat(achievement.raw()).isEqualTo(0.5);
    assertThat(achievement.shown()).isNull();
    assertThat(achievement.reason()).isEqualTo(Reason.TARGET_BEHIND_BASELINE);
    assertThat(achievement.verdict()).isEqualTo(Verdict.MET);
  }

  @Test
  void ordinalStepsHaveNoDistance() {
    Achievement achievement =
        Achievement.of(3, reach(Direction.increase, 1.0, 4, null), YEAR, Behaviour.ORDINAL);
    assertThat(achievement.raw()).isNull();
    assertThat(achievement.reason()).isEqualTo(Reason.ORDINAL);
    assertThat(achievement.verdict()).isEqualTo(Verdict.NOT_MET);
  }

  /** 1 - 2 / 10 = 0.8 two below 40; ten below 0, thirty below no lower than -1; above it is met. */
  @ParameterizedTest
  @CsvSource({
    "38, 0.8, NOT_MET",
    "40, 1, MET",
    "42, 1, MET",
    "30, 0, NOT_MET",
    "10, -1, NOT_MET",
  })
  void targetThatEqualsTheBaselineIsOneToStayAt(double value, double raw, Verdict verdict) {
    Achievement achievement =
        Achievement.of(value, reach(Direction.increase, 40.0, 40, 10.0), YEAR, Behaviour.STOCK);
    assertThat(achievement.raw()).isEqualTo(raw);
    assertThat(achievement.verdict()).isEqualTo(verdict);
    assertThat(achievement.course()).isEqualTo(Course.STAY);
    assertThat(achievement.expected()).isNull();
  }

  @Test
  void targetThatEqualsTheBaselineNeedsATolerance() {
    Achievement achievement = up(50, 40.0, 40);
    assertThat(achievement.raw()).isNull();
    assertThat(achievement.reason()).isEqualTo(Reason.MAINTAIN_WITHOUT_TOLERANCE);
    assertThat(achievement.verdict()).isEqualTo(Verdict.MET);
  }

  @ParameterizedTest
  @CsvSource({
    "85, 1, MET",
    "90, 1, MET",
    "95, 0.5, NOT_MET",
    "70, -0.5, NOT_MET",
    "20, -1, NOT_MET"
  })
  void rangeToStayInMeasuresTheDistanceOutside(double value, double raw, Verdict verdict) {
    for (Direction direction : Direction.values()) {
      Achievement achievement =
          Achievement.of(value, range(direction, 85.0, 90.0, 10.0), YEAR, Behaviour.STOCK);
      assertThat(achievement.raw()).isEqualTo(raw);
      assertThat(achievement.verdict()).isEqualTo(verdict);
    }
  }

  @Test
  void openEndOfARangeIsNeverLeft() {
    Goal atLeast = range(Direction.maintain, 85.0, null, 10.0);
    assertThat(Achievement.of(1e9, atLeast, YEAR, Behaviour.STOCK).raw()).isEqualTo(1);
    assertThat(Achievement.of(80, atLeast, YEAR, Behaviour.STOCK).raw()).isEqualTo(0.5);
  }

  @Test
  void levelToMaintainIsARangeOfOnePoint() {
    Goal keep = reach(Direction.maintain, 10.0, 40, 20.0);
    assertThat(Achievement.of(50, keep, YEAR, Behaviour.STOCK).raw()).isEqualTo(0.5);
    assertThat(Achievement.of(50, keep, YEAR, Behaviour.STOCK).verdict())
        .isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void rangeWithoutToleranceIsMetOrNot() {
    Achievement achievement =
        Achievement.of(80, range(Direction.maintain, 85.0, 90.0, null), YEAR, Behaviour.STOCK);
    assertThat(achievement.raw()).isNull();
    assertThat(achievement.reason()).isEqualTo(Reason.MAINTAIN_WITHOUT_TOLERANCE);
    assertThat(achievement.verdict()).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void figuresTooLargeToWriteAreRefused() {
    assertThat(up(1e308, 0.0, 1e-300).reason()).isEqualTo(Reason.OVERFLOW);
    assertThat(up(1e308, 0.0, 1e-300).raw()).isNull();
    assertThat(up(1e308, 0.0, 1e-300).verdict()).isEqualTo(Verdict.MET);
    // Halfway from -1e308 to 1e308, but the way itself is longer than any number.
    assertThat(up(0, -1e308, 1e308).reason()).isEqualTo(Reason.OVERFLOW);
    assertThat(up(0, -1e308, 1e308).raw()).isNull();
  }

  @Test
  void zeroIsNeverNegative() {
    Achievement none = down(20, 20, 10);
    assertThat(1 / Objects.requireNonNull(none.raw())).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(1 / Objects.requireNonNull(none.shown())).isEqualTo(Double.POSITIVE_INFINITY);
  }

  /** 2023 ends 2024-01-01; of 731 days to 2026-01-01, 366 are gone by 2025-01-01. */
  @Test
  void gapAndPaceCompareWithWhatWasExpected() {
    Goal goal = Goal.reaching(Direction.increase, 20.0, period("2023"), 40, null, period("2025"));
    Achievement achievement = Achievement.of(25, goal, YEAR, Behaviour.STOCK);
    assertThat(achievement.expected()).isEqualTo(366.0 / 731.0);
    assertThat(achievement.gap()).isCloseTo(0.25 - 0.5006839945280438, within(1e-15));
    assertThat(achievement.pace()).isCloseTo(0.4993169398907104, within(1e-15));
  }

  @Test
  void thereIsNoPaceWhereNothingIsExpectedYet() {
    Goal goal = Goal.reaching(Direction.increase, 20.0, period("2024"), 40, null, period("2025"));
    Achievement achievement = Achievement.of(25, goal, YEAR, Behaviour.STOCK);
    assertThat(achievement.expected()).isEqualTo(0);
    assertThat(achievement.gap()).isEqualTo(0.25);
    assertThat(achievement.pace()).isNull();
  }

  private static Goal milestones(Direction direction, double sign, double base, double... values) {
    List<Goal.Milestone> points =
        List.of(
            new Goal.Milestone(period("2022").end(), sign * values[0]),
            new Goal.Milestone(period("2023").end(), sign * values[1]),
            new Goal.Milestone(period("2025").end(), sign * values[2]));
    return new Goal(
        direction,
        sign * base,
        period("2021"),
        null,
        sign * values[2],
        null,
        Math.abs(sign) * 5.0,
        period("2025"),
        TargetKind.level,
        TargetPath.milestones,
        points,
        null,
        null);
  }

  @Property
  void mirroringDirectionAndValuesChangesNothing(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double value,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double baseline,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double milestone,
      @ForAll @IntRange(min = -2, max = 2) int step) {
    double target = baseline + step * 100;
    Goal upwards = milestones(Direction.increase, 1, baseline, milestone, milestone + 1, target);
    Goal downwards = milestones(Direction.decrease, -1, baseline, milestone, milestone + 1, target);
    assertThat(Achievement.of(-value, downwards, YEAR, Behaviour.STOCK))
        .isEqualTo(Achievement.of(value, upwards, YEAR, Behaviour.STOCK));
  }

  @Property
  void mirroringARangeChangesNothing(
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double value,
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double low,
      @ForAll @DoubleRange(min = 0, max = 1e3) double width) {
    Goal right = range(Direction.maintain, low, low + width, 50.0);
    Goal mirrored = range(Direction.maintain, -(low + width), -low, 50.0);
    assertThat(Achievement.of(-value, mirrored, YEAR, Behaviour.FLOW))
        .isEqualTo(Achievement.of(value, right, YEAR, Behaviour.FLOW));
  }

  /** Powers of two scale doubles without rounding, so that equal means equal. */
  @Property
  void scalingTheUnitChangesNothing(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double value,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double baseline,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double target,
      @ForAll @IntRange(min = -20, max = 20) int power) {
    double unit = StrictMath.pow(2, power);
    Goal plain = milestones(Direction.increase, 1, baseline, 1, 2, target);
    Goal scaled = milestones(Direction.increase, unit, baseline, 1, 2, target);
    assertThat(Achievement.of(unit * value, scaled, YEAR, Behaviour.STOCK))
        .isEqualTo(Achievement.of(value, plain, YEAR, Behaviour.STOCK));
  }

  @Property
  void moreIsNeverWorseWhereMoreIsWanted(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double value,
      @ForAll @DoubleRange(min = 0, max = 1e6) double more) {
    assertThat(up(value + more, 10.0, 500).raw())
        .isGreaterThanOrEqualTo(up(value, 10.0, 500).raw());
  }
}
