package org.opencpas.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.series.Facts.fact;
import static org.opencpas.series.Facts.silence;

import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Facts;

class ReportedLayoutTest {
  private final Setting setting =
      new Setting()
          .regions("KS01", "KS02", "KS03")
          .region("KS0101", 2, "KS01", null, null)
          .region("KS0102", 2, "KS01", null, null);

  private static Indicator.Builder flow() {
    return Facts.indicator("i")
        .setValueKind(ValueKind.flow)
        .setFrequency(Frequency.irregular)
        .setRegionLevel(null);
  }

  private static Observation.Builder of(String region, String period, double value) {
    return fact("i", region, period, value);
  }

  private static Observation.Builder silent(
      String region, String period, ObservationStatus status) {
    return silence("i", region, period, status);
  }

  @Test
  void nothingIsExpectedButWhatWasReported() {
    Rolled rolled =
        setting.roll(
            flow(), of("KS01", "2024-01", 1), of("KS02", "2024-01", 2), of("KS02", "2024-03", 4));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("own 1 1/1");
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("sum 3 2/2");
    assertThat(rolled.told("KS", "2024-03")).isEqualTo("sum 4 1/1");
    assertThat(rolled.told("KS02", "2024-Q1")).isEqualTo("sum 6 2/2");
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("sum 7 3/3");
    assertThat(rolled.has("KS03", "2024-Q1")).isFalse();
    assertThat(rolled.has("KS", "2024-02")).isFalse();
  }

  @Test
  void announcedSilenceIsMissedAndWhatDoesNotApplyIsNot() {
    Rolled rolled =
        setting.roll(
            flow(),
            of("KS01", "2024-01", 1),
            silent("KS02", "2024-01", ObservationStatus.no_access),
            silent("KS03", "2024-01", ObservationStatus.not_applicable));
    assertThat(rolled.told("KS02", "2024-01")).isEqualTo("own no_access 0/1, without KS02");
    assertThat(rolled.told("KS03", "2024-01")).isEqualTo("own not_applicable 0/0");
    assertThat(rolled.told("KS", "2024-01"))
        .isEqualTo("sum incomplete 1/2, partial 1, without KS02");
    assertThat(rolled.told("KS03", "2024-Q1")).isEqualTo("sum not_applicable 0/0");
  }

  @Test
  void townAndDistrictAreNotAdded() {
    Rolled rolled =
        setting.roll(
            flow(),
            of("KS0101", "2024-01", 1),
            of("KS0102", "2024-01", 2),
            of("KS02", "2024-01", 4),
            of("KS02", "2024-02", 8),
            of("KS03", "2024-02", 16));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("sum 3 2/2");
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("sum levels_mixed 3/3");
    assertThat(rolled.told("KS", "2024-02")).isEqualTo("sum 24 2/2");
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("sum levels_mixed 5/5");
    assertThat(rolled.told("KS02", "2024-Q1")).isEqualTo("sum 12 2/2");
  }

  @Test
  void placeThatReportsForItselfSpeaksAloneAndIsNotAddedToThoseBelow() {
    Rolled rolled =
        setting.roll(
            flow(),
            of("KS01", "2024-01", 100),
            of("KS0101", "2024-01", 1),
            of("KS0101", "2024-02", 2));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("own 100 1/1");
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("sum levels_mixed 2/2");
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("sum 100 1/1");
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("sum levels_mixed 3/3");
    assertThat(rolled.told("KS01", "2024-02")).isEqualTo("sum 2 1/1");
  }

  @Test
  void monthsAndQuartersAreNotAdded() {
    Rolled rolled =
        setting.roll(
            flow(),
            of("KS01", "2024-Q1", 3),
            of("KS01", "2024-02", 1),
            of("KS02", "2024-Q1", 5),
            of("KS02", "2024-Q2", 6));
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("own 3 1/1");
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("sum periods_mixed 3/3");
    assertThat(rolled.told("KS", "2024-Q2")).isEqualTo("sum 6 1/1");
    assertThat(rolled.told("KS01", "2024-S1")).isEqualTo("sum periods_mixed 2/2");
    assertThat(rolled.told("KS02", "2024-S1")).isEqualTo("sum 11 2/2");
    assertThat(rolled.told("KS", "2024-S1")).isEqualTo("sum periods_mixed 4/4");
  }

  @Test
  void periodsThatOverlapAreNotAdded() {
    Rolled rolled =
        setting.roll(
            flow(),
            of("KS01", "2024-01-10/P2W", 3),
            of("KS01", "2024-01-20/P2W", 4),
            of("KS02", "2024-01-10/P2W", 3),
            of("KS02", "2024-01-24/P2W", 4));
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("sum periods_mixed 2/2");
    assertThat(rolled.told("KS02", "2024-Q1")).isEqualTo("sum 7 2/2");
    assertThat(rolled.told("KS02", "2024-01")).isEqualTo("sum 3 1/1");
    assertThat(rolled.told("KS02", "2024-02")).isEqualTo("sum 4 1/1");
  }

  /** 2023 has 365 days and the budget year 2023/24 has 366; neither is part of the other. */
  @Test
  void yearIsNoPartOfABudgetYear() {
    Rolled rolled = setting.roll(flow(), of("KS01", "2023", 3));
    assertThat(rolled.has("KS01", "2023-07-01/P1Y")).isFalse();
    assertThat(rolled.figures()).hasSize(2);
  }

  @Test
  void stockOfALongerPeriodIsTheLastOneReported() {
    Rolled rolled =
        setting.roll(
            flow().setValueKind(ValueKind.stock),
            of("KS01", "2024-01", 1),
            of("KS01", "2024-02", 2),
            of("KS02", "2024-02", 4));
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("last 2 1/1");
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("sum 6 2/2");
    assertThat(rolled.at("KS01", "2024-Q1").evidence().timeWeightedMean()).isNull();
  }

  /** The older figure of KS01 is neither carried forward nor left out in silence. */
  @Test
  void stockOfARegionThatFellBehindIsMissed() {
    Rolled rolled =
        setting.roll(
            flow().setValueKind(ValueKind.stock),
            of("KS01", "2024-01", 1),
            of("KS02", "2024-01", 2),
            of("KS02", "2024-02", 4),
            silent("KS03", "2024-01", ObservationStatus.not_applicable));
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("last 1 1/1");
    assertThat(rolled.told("KS", "2024-Q1"))
        .isEqualTo("sum incomplete 1/2, partial 4, without KS01");
    assertThat(rolled.at("KS", "2024-Q1").evidence().regions()).containsExactly("KS01", "KS02");
  }

  @Test
  void silentLastReportOfAStockIsStale() {
    Rolled rolled =
        setting.roll(
            flow().setValueKind(ValueKind.stock),
            of("KS01", "2024-01", 1),
            silent("KS01", "2024-02", ObservationStatus.withheld));
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("last stale 0/1, without KS01");
  }

  @Test
  void quotientsArePutTogetherByTheirKinds() {
    Indicator.Builder share =
        flow()
            .setMeasure(Measure.percentage)
            .setValueKind(ValueKind.ratio)
            .setNumeratorKind(ValueKind.flow)
            .setDenominatorKind(ValueKind.flow);
    Rolled rolled =
        setting.roll(
            share,
            silent("KS01", "2024-01", ObservationStatus.reported)
                .setNumerator(1.0)
                .setDenominator(2.0),
            silent("KS01", "2024-03", ObservationStatus.reported)
                .setNumerator(1.0)
                .setDenominator(6.0));
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("ratio 25 2/2");
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("ratio 25 2/2");
  }

  @Test
  void partsMakeTheHeadlineOfAnyPeriod() {
    Rolled rolled =
        setting.roll(
            flow(),
            of("KS01", "2024-01", 1).setDisaggregation("sex=f"),
            of("KS01", "2024-01", 2).setDisaggregation("sex=m"));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("parts 3 1/1");
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("sum 3 1/1");
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("sum 3 1/1");
    assertThat(Rolled.told(rolled.at("KS", "2024-Q1", "sex=m"))).isEqualTo("sum 2 1/1");
  }

  @Test
  void longerPeriodThatHasNotEndedHasNoFigure() {
    Rolled rolled = setting.coveredTo("2024-03-31").roll(flow(), of("KS01", "2024-01", 1));
    assertThat(rolled.has("KS01", "2024-Q1")).isFalse();
    assertThat(rolled.has("KS", "2024-01")).isTrue();
  }
}
