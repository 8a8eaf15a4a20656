package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.score.Given.figure;
import static org.opencpas.series.Facts.fact;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.TargetKind;
import org.opencpas.schemas.TargetScope;
import org.opencpas.series.Figure;

class WindowsTest {

  private static IndicatorProgress scored(
      Indicator indicator, TargetKind kind, @Nullable String baselinePeriod, String periodText) {
    return Given.score(
            Given.framework(
                indicator,
                Given.target("KS01", "2024", 60)
                    .setKind(kind)
                    .setTargetLow(kind == TargetKind.range ? 30.0 : null)
                    .setTolerance(20.0)
                    .setBaselineValue(20.0)
                    .setBaselinePeriod(baselinePeriod)
                    .setScope(TargetScope.total)
                    .build()),
            figure("KS01", periodText, 40.0))
        .get(0);
  }

  /** (40 - 20) / (60 - 20) = 0.5 where value, target and baseline are for spans of one length. */
  @ParameterizedTest
  @CsvSource({
    "level, , 2024, , 0.5",
    "level, 2023, 2024, , 0.5",
    "level, 2023-Q4, 2024, window_mismatch, ",
    "level, , 2024-Q2, target_window_mismatch, ",
    "level, 2023-Q4, 2024-Q2, target_window_mismatch, ",
    "range, , 2024, , 1",
    "range, , 2024-06, target_window_mismatch, ",
    "per_period, , 2024-06, , 0.5",
    "per_period, , 2024-Q2, target_window_mismatch, ",
    "per_period, 2023-Q4, 2024-Q2, , 0.5",
    "per_period, 2023-Q4, 2024-06, target_window_mismatch, ",
  })
  void amountsAreHeldAgainstTargetsForSpansOfTheirLength(
      TargetKind kind,
      @Nullable String baselinePeriod,
      String periodText,
      @Nullable String reason,
      @Nullable Double raw) {
    IndicatorProgress row = scored(Given.flow().build(), kind, baselinePeriod, periodText);
    assertThat(row.getReason()).isEqualTo(reason);
    assertThat(row.getAchievementRaw()).isEqualTo(raw);
    assertThat(row.getValue()).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource({"level, 2023-Q4, 2024-06", "per_period, 2023, 2024-Q2", "cumulative, , 2024-06"})
  void levelsStandOnADateAndHaveNoSpan(
      TargetKind kind, @Nullable String baselinePeriod, String periodText) {
    IndicatorProgress row = scored(Given.stock().build(), kind, baselinePeriod, periodText);
    assertThat(row.getReason()).isNull();
    assertThat(row.getAchievementRaw()).isEqualTo(0.5);
  }

  @Test
  void baselineOfAnotherLengthLeavesMetOrNotMet() {
    IndicatorProgress row =
        Given.score(
                Given.framework(
                    Given.flow().build(),
                    Given.target("KS01", "2024", 30)
                        .setBaselineValue(20.0)
                        .setBaselinePeriod("2023-Q4")
                        .build()),
                figure("KS01", "2024", 40.0))
            .get(0);
    assertThat(row.getReason()).isEqualTo("window_mismatch");
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.met);
  }

  /** 40 of 60 by the end of 2024: not met then, and missed a year later. */
  @ParameterizedTest
  @CsvSource({"2024, not_computable", "2025, missed"})
  void baselineOfAnotherLengthLeavesMissedToo(String periodText, ProgressStatus status) {
    IndicatorProgress row = scored(Given.flow().build(), TargetKind.level, "2023-Q4", periodText);
    assertThat(row.getReason()).isEqualTo("window_mismatch");
    assertThat(row.getStatus()).isEqualTo(status);
  }

  @Test
  void targetOfAnotherLengthLeavesNothingToSay() {
    IndicatorProgress row = scored(Given.flow().build(), TargetKind.level, null, "2025-Q2");
    assertThat(row.getReason()).isEqualTo("target_window_mismatch");
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.not_computable);
  }

  @Test
  void amountInEachPeriodOfAnIrregularIndicatorFitsAnyLength() {
    Indicator irregular = Given.flow().setFrequency(Frequency.irregular).build();
    IndicatorProgress row = scored(irregular, TargetKind.per_period, null, "2024-11-15/P45D");
    assertThat(row.getAchievementRaw()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({", , 0.5", "2024-Q1, target_window_mismatch, ", "2024-02, , 0.5"})
  void targetOfARecordIsForSpansAsLongAsTheRecordUnlessItSaysOtherwise(
      @Nullable String targetPeriod, @Nullable String reason, @Nullable Double raw) {
    Figure figure =
        Given.from(
            figure("KS01", "2024-01", 40.0),
            fact("patrols", "KS01", "2024-01", 40)
                .setBaselineValue(20.0)
                .setTargetValue(60.0)
                .setTargetPeriod(targetPeriod));
    IndicatorProgress row = Given.score(Given.framework(Given.flow().build()), figure).get(0);
    assertThat(row.getReason()).isEqualTo(reason);
    assertThat(row.getAchievementRaw()).isEqualTo(raw);
  }
}
