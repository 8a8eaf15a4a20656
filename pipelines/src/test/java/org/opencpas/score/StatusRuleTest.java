package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.series.Facts.period;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.TargetPath;
import org.opencpas.score.StatusRule.Course;
import org.opencpas.score.StatusRule.History;
import org.opencpas.source.Thresholds;

class StatusRuleTest {
  private static final Goal GOAL =
      new Goal(0.0, null, null, 100.0, null, null, period("2024"), TargetPath.linear);

  private final StatusRule rule = new StatusRule(Thresholds.DOCUMENTED);

  private static Achievement reached(@Nullable Double raw, @Nullable Double expected) {
    return new Achievement(raw, null, expected, null, null, false, null);
  }

  private static Achievement met() {
    return new Achievement(1.0, 1.0, 1.0, 0.0, 1.0, true, null);
  }

  /** Pace is raw by expected: 0.475 / 0.50 = 0.95, 0.47 / 0.50 = 0.94, 0.29 / 0.50 = 0.58. */
  @ParameterizedTest
  @CsvSource({
    "0.40, 0.40, on_track",
    "0.475, 0.50, on_track",
    "0.47, 0.50, behind",
    "0.30, 0.50, behind",
    "0.29, 0.50, far_behind",
    "0, 0.50, far_behind",
    "-0.01, 0.50, reversed",
    "-2, 0.50, reversed",
    "0.14, 0.14, too_early",
    "-2, 0.14, too_early",
    "0.15, 0.15, on_track",
    "0.5, , too_early",
    "-0.5, , reversed",
    ", 0.50, not_computable",
  })
  void classesByPaceBeforeTheTargetDate(
      @Nullable Double raw, @Nullable Double expected, ProgressStatus status) {
    assertThat(
            rule.classify(
                reached(raw, expected), GOAL, period("2024-06"), History.NEVER_MET, Course.REACH))
        .isEqualTo(status);
  }

  @Test
  void metWinsOverEverything() {
    assertThat(rule.classify(met(), GOAL, period("2025-06"), History.MET_BEFORE, Course.REACH))
        .isEqualTo(ProgressStatus.met);
  }

  @Test
  void lostWinsOverMissedAndReversed() {
    assertThat(
            rule.classify(
                reached(-1.0, 1.0), GOAL, period("2025-06"), History.MET_BEFORE, Course.REACH))
        .isEqualTo(ProgressStatus.lost);
  }

  @Test
  void missedOnlyAfterTheTargetDate() {
    assertThat(
            rule.classify(
                reached(0.5, 1.0), GOAL, period("2024-12"), History.NEVER_MET, Course.REACH))
        .isEqualTo(ProgressStatus.far_behind);
    assertThat(
            rule.classify(
                reached(0.5, 1.0), GOAL, period("2025-01"), History.NEVER_MET, Course.REACH))
        .isEqualTo(ProgressStatus.missed);
  }

  @Test
  void figureWithAReasonIsNotComputable() {
    Achievement behind =
        new Achievement(0.5, null, null, null, null, false, Reason.TARGET_BEHIND_BASELINE);
    assertThat(rule.classify(behind, GOAL, period("2024-06"), History.NEVER_MET, Course.REACH))
        .isEqualTo(ProgressStatus.not_computable);
  }

  @ParameterizedTest
  @CsvSource({"0.95, on_track", "0.6, behind", "0.59, far_behind", "0, far_behind", "-1, reversed"})
  void rangeToKeepIsClassedByItsDistanceAlone(double raw, ProgressStatus status) {
    assertThat(
            rule.classify(
                reached(raw, null), GOAL, period("2024-01"), History.NEVER_MET, Course.STAY))
        .isEqualTo(status);
  }

  @Test
  void nothingExpectedYetIsTooEarlyWhateverTheThreshold() {
    StatusRule eager = new StatusRule(new Thresholds(0, 0.95, 0.60, 0.5));
    assertThat(
            eager.classify(
                reached(0.0, 0.0), GOAL, period("2024-01"), History.NEVER_MET, Course.REACH))
        .isEqualTo(ProgressStatus.too_early);
  }
}
