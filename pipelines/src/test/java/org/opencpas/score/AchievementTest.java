package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.TargetPath;
import org.opencpas.schemas.ValueKind;

class AchievementTest {
  private static final Period YEAR = period("2024");

  private static Period period(String text) {
    return Period.parse(text).orElseThrow();
  }

  private static Indicator indicator(Direction direction, ValueKind kind) {
    return Indicator.newBuilder()
        .setIndicatorId("patrols")
        .setTitle("Patrols")
        .setMeasure(Measure.count)
        .setValueKind(kind)
        .setDirection(direction)
        .setResultLevel(ResultLevel.output)
        .setComponent(Component.military)
        .setFrequency(Frequency.year)
        .build();
  }

  private static Goal goal(@Nullable Double baseline, @Nullable Double target) {
    return new Goal(baseline, null, null, target, null, null, YEAR, TargetPath.linear);
  }

  private static Achievement up(double value, @Nullable Double baseline, double target) {
    return Achievement.of(
        value, indicator(Direction.increase, ValueKind.stock), goal(baseline, target), YEAR);
  }

  private static Achievement down(double value, double baseline, double target) {
    return Achievement.of(
        value, indicator(Direction.decrease, ValueKind.stock), goal(baseline, target), YEAR);
  }

  /** (x - b) / (T - b), by hand. */
  @ParameterizedTest
  @CsvSource({
    "30, 20, 40, 0.5, 0.5, false",
    "50, 20, 40, 1.5, 1, true",
    "40, 20, 40, 1, 1, true",
    "20, 20, 40, 0, 0, false",
    "10, 20, 40, -0.5, 0, false",
    "-20, 20, 40, -2, 0, false",
    "5, 0, 40, 0.125, 0.125, false",
    "-5, -10, 0, 0.5, 0.5, false",
  })
  void measuresTheWayFromBaselineToTarget(
      double value, double baseline, double target, double raw, double shown, boolean met) {
    Achievement achievement = up(value, baseline, target);
    assertThat(achievement.raw()).isEqualTo(raw);
    assertThat(achievement.shown()).isEqualTo(shown);
    assertThat(achievement.met()).isEqualTo(met);
    assertThat(achievement.reason()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "15, 20, 10, 0.5, 0.5, false",
    "5, 20, 0, 0.75, 0.75, false",
    "0, 20, 0, 1, 1, true",
    "30, 20, 10, -1, 0, false"
  })
  void decreasingIndicatorsRunDownwards(
      double value, double baseline, double target, double raw, double shown, boolean met) {
    Achievement achievement = down(value, baseline, target);
    assertThat(achievement.raw()).isEqualTo(raw);
    assertThat(achievement.shown()).isEqualTo(shown);
    assertThat(achievement.met()).isEqualTo(met);
  }

  @Test
  void withoutABaselineItIsStillSaidWhetherTheTargetIsMet() {
    Achievement achievement = up(50, null, 40);
    assertThat(achievement.raw()).isNull();
    assertThat(achievement.reason()).isEqualTo(Reason.NO_BASELINE);
    assertThat(achievement.met()).isTrue();
  }

  @Test
  void targetThatEqualsTheBaselineHasNoWayToIt() {
    Achievement achievement = up(50, 40.0, 40);
    assertThat(achievement.raw()).isNull();
    assertThat(achievement.shown()).isNull();
    assertThat(achievement.reason()).isEqualTo(Reason.TARGET_EQUALS_BASELINE);
    assertThat(achievement.met()).isTrue();
  }

  @Test
  void targetBehindTheBaselineKeepsTheRawFigureAndIsNotScored() {
    Achievement achievement = up(30, 40.0, 20);
    assertThat(achievement.raw()).isEqualTo(0.5);
    assertThat(achievement.shown()).isNull();
    assertThat(achievement.reason()).isEqualTo(Reason.TARGET_BEHIND_BASELINE);
    assertThat(achievement.met()).isTrue();
  }

  @Test
  void ordinalStepsHaveNoDistance() {
    Achievement achievement =
        Achievement.of(3, indicator(Direction.increase, ValueKind.ordinal), goal(1.0, 4.0), YEAR);
    assertThat(achievement.raw()).isNull();
    assertThat(achievement.reason()).isEqualTo(Reason.ORDINAL);
    assertThat(achievement.met()).isFalse();
  }

  @Test
  void flowsCompareOverWindowsOfEqualLength() {
    Indicator flow = indicator(Direction.increase, ValueKind.flow);
    Goal quarterBaseline =
        new Goal(10.0, period("2023-Q4"), null, 40.0, null, null, YEAR, TargetPath.linear);
    assertThat(Achievement.of(30, flow, quarterBaseline, YEAR).reason())
        .isEqualTo(Reason.WINDOW_MISMATCH);
    Goal leapYearBaseline =
        new Goal(20.0, period("2023"), null, 40.0, null, null, YEAR, TargetPath.linear);
    assertThat(Achievement.of(30, flow, leapYearBaseline, YEAR).raw()).isEqualTo(0.5);
  }

  /** 2023 ends 2024-01-01; of 731 days to 2026-01-01, 366 are gone by 2025-01-01. */
  @Test
  void linearPathExpectsAShareOfTheDays() {
    Goal goal =
        new Goal(20.0, period("2023"), null, 40.0, null, null, period("2025"), TargetPath.linear);
    Achievement achievement =
        Achievement.of(25, indicator(Direction.increase, ValueKind.stock), goal, YEAR);
    assertThat(achievement.expected()).isEqualTo(366.0 / 731.0);
    assertThat(achievement.gap()).isCloseTo(0.25 - 0.5006839945280438, within(1e-15));
    assertThat(achievement.pace()).isCloseTo(0.4993169398907104, within(1e-15));
  }

  @Test
  void fromTheTargetDateOnEverythingIsExpected() {
    assertThat(up(30, 20.0, 40).expected()).isEqualTo(1);
    assertThat(up(30, 20.0, 40).gap()).isEqualTo(-0.5);
  }

  @Test
  void stepPathExpectsNothingBeforeItsDate() {
    Goal goal =
        new Goal(20.0, period("2023"), null, 40.0, null, null, period("2025"), TargetPath.step);
    Achievement achievement =
        Achievement.of(25, indicator(Direction.increase, ValueKind.stock), goal, YEAR);
    assertThat(achievement.expected()).isNull();
    assertThat(achievement.pace()).isNull();
    assertThat(achievement.raw()).isEqualTo(0.25);
  }

  @ParameterizedTest
  @CsvSource({"85, 1, true", "90, 1, true", "95, 0.5, false", "70, -0.5, false", "20, -1, false"})
  void rangeToStayInMeasuresTheDistanceOutside(double value, double raw, boolean met) {
    Goal range = new Goal(null, null, 85.0, null, 90.0, 10.0, YEAR, TargetPath.linear);
    Achievement achievement =
        Achievement.of(value, indicator(Direction.maintain, ValueKind.stock), range, YEAR);
    assertThat(achievement.raw()).isEqualTo(raw);
    assertThat(achievement.met()).isEqualTo(met);
  }

  @Test
  void rangeWithoutToleranceIsMetOrNot() {
    Goal range = new Goal(null, null, 85.0, null, 90.0, null, YEAR, TargetPath.linear);
    Achievement achievement =
        Achievement.of(80, indicator(Direction.maintain, ValueKind.stock), range, YEAR);
    assertThat(achievement.raw()).isNull();
    assertThat(achievement.reason()).isEqualTo(Reason.MAINTAIN_WITHOUT_TOLERANCE);
    assertThat(achievement.met()).isFalse();
  }

  @Test
  void figuresTooLargeToWriteAreRefused() {
    assertThat(up(1e308, -1e308, 1e-300 - 1e308).reason()).isNotNull();
    assertThat(up(1e308, 0.0, 1e-300).reason()).isEqualTo(Reason.OVERFLOW);
    assertThat(up(1e308, 0.0, 1e-300).raw()).isNull();
  }

  @Test
  void zeroIsNeverNegative() {
    for (Map.Entry<String, Double> figure :
        Map.of("raw", down(20, 20, 10).raw(), "shown", down(20, 20, 10).shown()).entrySet()) {
      assertThat(1 / figure.getValue()).as(figure.getKey()).isEqualTo(Double.POSITIVE_INFINITY);
    }
  }

  @Property
  void increasingAndMirroredDecreasingAgree(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double value,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double baseline,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double target) {
    Achievement upwards = up(value, baseline, target);
    Achievement downwards = down(-value, -baseline, -target);
    assertThat(downwards).isEqualTo(upwards);
  }

  @Property
  void moreIsNeverWorseWhereMoreIsWanted(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double value,
      @ForAll @DoubleRange(min = 0, max = 1e6) double more) {
    assertThat(up(value + more, 10.0, 500).raw())
        .isGreaterThanOrEqualTo(up(value, 10.0, 500).raw());
  }
}
