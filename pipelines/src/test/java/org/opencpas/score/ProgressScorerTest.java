package org.opencpas.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opencpas.series.Facts.fact;
import static org.opencpas.series.Facts.silence;
import static org.opencpas.series.Facts.target;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Facts;
import org.opencpas.source.Thresholds;

class ProgressScorerTest {
  private static final Framework FRAMEWORK =
      Facts.framework(
          List.of(
              Facts.indicator("patrols").build(),
              Facts.indicator("untargeted").build(),
              Facts.indicator("dialogue")
                  .setMeasure(Measure.qualitative)
                  .setValueKind(ValueKind.qualitative)
                  .build()),
          List.of(
              target("patrols", "KS01", "2024", 60)
                  .setBaselineValue(20.0)
                  .setBaselinePeriod("2023-12")
                  .build()));

  private static List<IndicatorProgress> score(Set<PeriodType> periods, Observation... facts) {
    return new ProgressScorer(FRAMEWORK, Thresholds.DOCUMENTED, AsOf.ALL, periods)
        .score(List.of(facts));
  }

  private static IndicatorProgress scoreOne(Observation.Builder fact) {
    return score(Set.of(), fact.build()).get(0);
  }

  /** (40 - 20) / (60 - 20) = 0.5; 182 of 366 days are gone by 1 July 2024. */
  @Test
  void valueIsHeldAgainstBaselineTargetAndPath() {
    IndicatorProgress row = scoreOne(fact("patrols", "KS01", "2024-06", 40));
    assertThat(row.getAchievementRaw()).isEqualTo(0.5);
    assertThat(row.getAchievement()).isEqualTo(0.5);
    assertThat(row.getGap()).isCloseTo(0.00273224043715847, within(1e-15));
    assertThat(row.getPace()).isCloseTo(1.0054945054945055, within(1e-15));
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.on_track);
    assertThat(row.getReason()).isNull();
    assertThat(row.getRegionLevel()).isEqualTo(1);
    assertThat(row.getPeriodType()).isEqualTo(PeriodType.month);
    assertThat(row.getBaselineValue()).isEqualTo(20);
    assertThat(row.getTargetValue()).isEqualTo(60);
  }

  @ParameterizedTest
  @CsvSource({
    "not_reported, no_value",
    "not_applicable, not_applicable",
    "withheld, withheld",
    "no_access, no_access",
    "reported, no_value",
    "estimated, no_value",
  })
  void cellWithoutValueSaysWhy(ObservationStatus status, String reason) {
    IndicatorProgress row = scoreOne(silence("patrols", "KS01", "2024-06", status));
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.no_data);
    assertThat(row.getReason()).isEqualTo(reason);
    assertThat(row.getValue()).isNull();
    assertThat(row.getAchievement()).isNull();
  }

  @Test
  void valueWithoutTargetIsKeptAndNotComputed() {
    IndicatorProgress row = scoreOne(fact("untargeted", "KS01", "2024-06", 0));
    assertThat(row.getValue()).isEqualTo(0);
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.not_computable);
    assertThat(row.getReason()).isEqualTo("no_target");
  }

  @Test
  void findingInWordsIsNotComputed() {
    IndicatorProgress row =
        scoreOne(
            silence("dialogue", "KS01", "2024-06", ObservationStatus.reported)
                .setTextValue("The council met."));
    assertThat(row.getStatus()).isEqualTo(ProgressStatus.not_computable);
    assertThat(row.getReason()).isEqualTo("qualitative");
  }

  @Test
  void targetMetOnceAndNotNowIsLostWhateverTheOrderOfTheRows() {
    Observation met = fact("patrols", "KS01", "2024-02", 60).build();
    Observation silent = silence("patrols", "KS01", "2024-03", ObservationStatus.no_access).build();
    Observation lost = fact("patrols", "KS01", "2024-04", 59).build();
    assertThat(score(Set.of(), lost, silent, met))
        .extracting(IndicatorProgress::getStatus)
        .containsExactly(ProgressStatus.met, ProgressStatus.no_data, ProgressStatus.lost);
  }

  @Test
  void seriesDoNotMix() {
    Observation met = fact("patrols", "KS01", "2024-02", 60).build();
    Observation quarter = fact("patrols", "KS01", "2024-Q3", 50).build();
    Observation part =
        fact("patrols", "KS01", "2024-04", 10)
            .setDisaggregation("sex=f")
            .setTargetValue(20.0)
            .build();
    assertThat(score(Set.of(), met, quarter, part))
        .extracting(IndicatorProgress::getStatus)
        .doesNotContain(ProgressStatus.lost);
  }

  @Test
  void onlyPeriodsAskedForAreGivenAndNoneMeansAll() {
    Observation month = fact("patrols", "KS01", "2024-02", 60).build();
    Observation quarter = fact("patrols", "KS01", "2024-Q3", 50).build();
    assertThat(score(Set.of(PeriodType.quarter), month, quarter))
        .extracting(IndicatorProgress::getPeriodType)
        .containsExactly(PeriodType.quarter);
    assertThat(score(Set.of(), month, quarter)).hasSize(2);
  }
}
