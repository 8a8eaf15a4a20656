package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opencpas.series.Facts.period;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.TargetKind;
import org.opencpas.schemas.TargetPath;

/** From 20 at the end of 2021 to 100 at the end of 2025. */
class PathCourseTest {

  private static Goal goal(TargetPath path, @Nullable String baselinePeriod) {
    List<Goal.Milestone> milestones =
        List.of(
            new Goal.Milestone(LocalDate.of(2022, 1, 11), 30),
            new Goal.Milestone(LocalDate.of(2023, 1, 1), 60),
            new Goal.Milestone(LocalDate.of(2026, 1, 1), 100));
    return new Goal(
        Direction.increase,
        20.0,
        baselinePeriod == null ? null : period(baselinePeriod),
        null,
        100.0,
        null,
        null,
        period("2025"),
        TargetKind.level,
        path,
        path == TargetPath.milestones ? milestones : List.of(),
        null,
        null);
  }

  private static @Nullable Double expected(Goal goal, String day) {
    return PathCourse.expected(goal, 20, 100, LocalDate.parse(day));
  }

  private static @Nullable Double value(Goal goal, String day) {
    return PathCourse.value(goal, 20, 100, LocalDate.parse(day));
  }

  /** 1,461 days from 2022-01-01 to 2026-01-01, of which 365 and 1,096 are gone. */
  @Test
  void linearPathExpectsAShareOfTheDays() {
    Goal goal = goal(TargetPath.linear, "2021");
    assertThat(expected(goal, "2023-01-01")).isEqualTo(365.0 / 1461.0);
    assertThat(expected(goal, "2025-01-01")).isEqualTo(1096.0 / 1461.0);
    assertThat(value(goal, "2025-01-01")).isEqualTo(20 + 80 * 1096.0 / 1461.0);
  }

  @Test
  void linearPathExpectsNothingBeforeItsBaselineAndAllFromTheTargetDateOn() {
    Goal goal = goal(TargetPath.linear, "2021");
    assertThat(expected(goal, "2021-06-01")).isEqualTo(0);
    assertThat(value(goal, "2021-06-01")).isEqualTo(20);
    assertThat(expected(goal, "2026-01-01")).isEqualTo(1);
    assertThat(expected(goal, "2030-01-01")).isEqualTo(1);
    assertThat(value(goal, "2030-01-01")).isEqualTo(100);
  }

  @Test
  void stepExpectsNothingBeforeItsDateAndAllFromItOn() {
    Goal goal = goal(TargetPath.step, null);
    assertThat(expected(goal, "2025-12-31")).isEqualTo(0);
    assertThat(value(goal, "2025-12-31")).isEqualTo(20);
    assertThat(expected(goal, "2026-01-01")).isEqualTo(1);
  }

  /**
   * 20 at 2022-01-01, 30 ten days later, 60 at 2023-01-01, 100 at 2026-01-01. Half of the first ten
   * days: 25. At the milestones: 30 and 60. 365 of the 1,096 days of the last stretch: 60 + 40 x
   * 365 / 1096.
   */
  @ParameterizedTest
  @CsvSource({
    "2021-06-01, 20, 0",
    "2022-01-01, 20, 0",
    "2022-01-06, 25, 0.0625",
    "2022-01-11, 30, 0.125",
    "2023-01-01, 60, 0.5",
    "2024-01-01, 73.32116788321167, 0.6665145985401459",
    "2026-01-01, 100, 1",
    "2027-01-01, 100, 1",
  })
  void milestonesAreJoinedByStraightLines(String day, double value, double expected) {
    Goal goal = goal(TargetPath.milestones, "2021");
    assertThat(value(goal, day)).isEqualTo(value);
    assertThat(expected(goal, day)).isCloseTo(expected, within(1e-15));
  }

  /** A baseline at the end of 2022 leaves only the last stretch: 20 to 100 in 1,096 days. */
  @Test
  void milestonesBeforeTheBaselineEndsAreNoPartOfThePath() {
    assertThat(value(goal(TargetPath.milestones, "2022"), "2024-01-01"))
        .isEqualTo(20 + 80 * 365.0 / 1096.0);
  }

  @ParameterizedTest
  @CsvSource({"linear, ", "milestones, ", "linear, 2025", "milestones, 2026"})
  void nothingIsNamedWithoutABaselinePeriodThatEndsBefore(
      TargetPath path, @Nullable String baselinePeriod) {
    Goal goal = goal(path, baselinePeriod);
    assertThat(expected(goal, "2024-01-01")).isNull();
    assertThat(value(goal, "2024-01-01")).isNull();
    assertThat(expected(goal, "2026-01-01")).isEqualTo(1);
  }
}
