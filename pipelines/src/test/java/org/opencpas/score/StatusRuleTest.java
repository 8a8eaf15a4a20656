package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.score.Achievement.Course;
import org.opencpas.score.Achievement.Verdict;
import org.opencpas.score.StatusRule.History;
import org.opencpas.source.Thresholds;

class StatusRuleTest {
  private static final LocalDate DUE = LocalDate.of(2025, 1, 1);
  private static final LocalDate BEFORE = LocalDate.of(2024, 7, 1);
  private static final LocalDate AFTER = LocalDate.of(2025, 2, 1);

  private final StatusRule rule = new StatusRule(Thresholds.DOCUMENTED);

  private static Achievement reached(@Nullable Double raw, @Nullable Double expected) {
    return new Achievement(raw, null, expected, null, null, Verdict.NOT_MET, Course.REACH, null);
  }

  private static Achievement kept(double raw) {
    return new Achievement(raw, null, null, null, null, Verdict.NOT_MET, Course.STAY, null);
  }

  private ProgressStatus classify(Achievement achievement, LocalDate end, History history) {
    return rule.classify(achievement, DUE, end, history);
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
    "0.5, -0.1, too_early",
    "0.5, , too_early",
    "-0.5, , reversed",
    ", 0.50, not_computable",
  })
  void classesByPaceBeforeTheTargetDate(
      @Nullable Double raw, @Nullable Double expected, ProgressStatus status) {
    assertThat(classify(reached(raw, expected), BEFORE, History.NEVER_MET)).isEqualTo(status);
  }

  @Test
  void metWinsOverEverything() {
    Achievement met = Achievement.without(Verdict.MET, Reason.NO_BASELINE);
    assertThat(classify(met, AFTER, History.MET_BEFORE)).isEqualTo(ProgressStatus.met);
  }

  @Test
  void lostWinsOverMissedAndReversed() {
    assertThat(classify(reached(-1.0, 1.0), AFTER, History.MET_BEFORE))
        .isEqualTo(ProgressStatus.lost);
  }

  @Test
  void missedOnlyAfterTheTargetDate() {
    assertThat(classify(reached(0.5, 1.0), DUE, History.NEVER_MET))
        .isEqualTo(ProgressStatus.far_behind);
    assertThat(classify(reached(0.5, 1.0), AFTER, History.NEVER_MET))
        .isEqualTo(ProgressStatus.missed);
  }

  @Test
  void missedAndLostAreSaidWithoutAnAchievementToo() {
    Achievement noBaseline = Achievement.without(Verdict.NOT_MET, Reason.NO_BASELINE);
    assertThat(classify(noBaseline, AFTER, History.NEVER_MET)).isEqualTo(ProgressStatus.missed);
    assertThat(classify(noBaseline, BEFORE, History.MET_BEFORE)).isEqualTo(ProgressStatus.lost);
    assertThat(classify(noBaseline, BEFORE, History.NEVER_MET))
        .isEqualTo(ProgressStatus.not_computable);
  }

  @Test
  void nothingIsMissedOrLostWhereItCannotBeSaid() {
    assertThat(classify(Achievement.open(Reason.TARGET_WINDOW_MISMATCH), AFTER, History.MET_BEFORE))
        .isEqualTo(ProgressStatus.not_computable);
  }

  @Test
  void figureWithAReasonIsNotComputable() {
    Achievement behind =
        new Achievement(
            0.5,
            null,
            null,
            null,
            null,
            Verdict.NOT_MET,
            Course.REACH,
            Reason.TARGET_BEHIND_BASELINE);
    assertThat(classify(behind, BEFORE, History.NEVER_MET))
        .isEqualTo(ProgressStatus.not_computable);
  }

  @ParameterizedTest
  @CsvSource({"0.95, on_track", "0.6, behind", "0.59, far_behind", "0, far_behind", "-1, reversed"})
  void rangeToKeepIsClassedByItsDistanceAlone(double raw, ProgressStatus status) {
    assertThat(classify(kept(raw), BEFORE, History.NEVER_MET)).isEqualTo(status);
  }

  @Test
  void nothingExpectedYetIsTooEarlyWhateverTheThreshold() {
    StatusRule eager = new StatusRule(new Thresholds(0, 0.95, 0.60, 0.5));
    assertThat(eager.classify(reached(0.0, 0.0), DUE, BEFORE, History.NEVER_MET))
        .isEqualTo(ProgressStatus.too_early);
  }
}
