package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.score.Given.figure;
import static org.opencpas.score.Given.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.Target;
import org.opencpas.schemas.TargetKind;

class AddedUpTest {
  private static Framework framework(Target.Builder target) {
    return Given.framework(Given.flow().build(), target.setKind(TargetKind.cumulative).build());
  }

  /** 10 + 20 + 30 = 60 of 120 by the end of March; each value stays that of its month. */
  @Test
  void amountsAddUpFromTheStartOfTheTargetPeriod() {
    List<IndicatorProgress> rows =
        Given.score(
            framework(Given.target("KS01", "2024", 120)),
            figure("KS01", "2023-12", 500.0),
            figure("KS01", "2024-01", 10.0),
            figure("KS01", "2024-02", 20.0),
            figure("KS01", "2024-03", 30.0));
    IndicatorProgress march = row(rows, "KS01", "2024-03");
    assertThat(march.getAchievementRaw()).isEqualTo(0.5);
    assertThat(march.getValue()).isEqualTo(30);
    assertThat(march.getBaselineValue()).isEqualTo(0);
    assertThat(march.getTargetValue()).isEqualTo(120);
    assertThat(row(rows, "KS01", "2024-01").getAchievementRaw()).isEqualTo(10.0 / 120);
    assertThat(row(rows, "KS01", "2023-12").getReason()).isEqualTo("target_window_mismatch");
  }

  /** From the end of 2023 with a baseline of 100: (100 - 100 + ...) is not added; x = 50 + 60. */
  @Test
  void baselineIsWhereAchievementStartsAndItsEndWhereAddingStarts() {
    List<IndicatorProgress> rows =
        Given.score(
            framework(
                Given.target("KS01", "2025", 200)
                    .setBaselineValue(100.0)
                    .setBaselinePeriod("2023")),
            figure("KS01", "2024", 50.0),
            figure("KS01", "2025", 60.0));
    assertThat(row(rows, "KS01", "2024").getAchievementRaw()).isEqualTo(-0.5);
    assertThat(row(rows, "KS01", "2025").getAchievementRaw()).isEqualTo(0.1);
    assertThat(row(rows, "KS01", "2025").getValue()).isEqualTo(60);
  }

  @Test
  void missingMonthAndMonthWithoutValueMakeItIncomplete() {
    List<IndicatorProgress> rows =
        Given.score(
            framework(Given.target("KS01", "2024", 120)),
            figure("KS01", "2024-01", 10.0),
            figure("KS01", "2024-02", null),
            figure("KS01", "2024-03", 30.0),
            figure("KS02", "2024-01", 10.0));
    assertThat(row(rows, "KS01", "2024-02").getReason()).isEqualTo("no_value");
    assertThat(row(rows, "KS01", "2024-03").getReason()).isEqualTo("incomplete");
    assertThat(row(rows, "KS01", "2024-03").getStatus()).isEqualTo(ProgressStatus.not_computable);
    assertThat(row(rows, "KS01", "2024-03").getValue()).isEqualTo(30);
    List<IndicatorProgress> gap =
        Given.score(
            framework(Given.target("KS01", "2024", 120)),
            figure("KS01", "2024-01", 10.0),
            figure("KS01", "2024-03", 30.0));
    assertThat(row(gap, "KS01", "2024-03").getReason()).isEqualTo("incomplete");
  }

  @Test
  void periodsThatDoNotStartOnTheDayAreNotAligned() {
    List<IndicatorProgress> rows =
        Given.score(
            framework(Given.target("KS01", "2024", 120).setBaselinePeriod("2024-02")),
            figure("KS01", "2024-Q1", 10.0),
            figure("KS01", "2024-Q2", 10.0));
    assertThat(rows)
        .extracting(IndicatorProgress::getReason)
        .containsOnly("target_window_mismatch");
    List<IndicatorProgress> later =
        Given.score(
            framework(Given.target("KS01", "2024", 120).setBaselinePeriod("2024-02")),
            figure("KS01", "2024-Q2", 10.0));
    assertThat(later)
        .extracting(IndicatorProgress::getReason)
        .containsOnly("target_window_mismatch");
  }

  /** 70 and 130 by month: met in February; nothing that follows can lose it but a correction. */
  @Test
  void sumOnceReachedThatFallsBelowIsLost() {
    List<IndicatorProgress> rows =
        Given.score(
            framework(Given.target("KS01", "2024", 120)),
            figure("KS01", "2024-01", 70.0),
            figure("KS01", "2024-02", 60.0),
            figure("KS01", "2024-03", -20.0));
    assertThat(rows)
        .extracting(IndicatorProgress::getStatus)
        .containsExactly(ProgressStatus.too_early, ProgressStatus.met, ProgressStatus.lost);
  }
}
