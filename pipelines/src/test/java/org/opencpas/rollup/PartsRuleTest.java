package org.opencpas.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.series.Facts.fact;
import static org.opencpas.series.Facts.silence;

import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Facts;

class PartsRuleTest {
  private final Setting setting = new Setting().regions("KS01", "KS02").coveredTo("2024-04-01");

  private static Indicator.Builder returns() {
    return Facts.indicator("returns").setValueKind(ValueKind.flow);
  }

  private static Observation.Builder of(
      String region, String period, String disaggregation, double value) {
    return fact("returns", region, period, value).setDisaggregation(disaggregation);
  }

  private static Observation.Builder silent(
      String period, String disaggregation, ObservationStatus status) {
    return silence("returns", "KS01", period, status).setDisaggregation(disaggregation);
  }

  @Test
  void partsMakeTheHeadlineThatIsRolledUp() {
    Rolled rolled =
        setting.roll(
            returns(),
            of("KS01", "2024-01", "sex=f", 3).setLow(2.0).setHigh(4.0),
            of("KS01", "2024-01", "sex=m", 4).setLow(3.0).setHigh(9.0),
            of("KS02", "2024-01", "", 10));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("parts 7 1/1");
    assertThat(rolled.at("KS01", "2024-01").fact()).isNull();
    assertThat(rolled.at("KS01", "2024-01").evidence().low()).isEqualTo(5);
    assertThat(rolled.at("KS01", "2024-01").evidence().high()).isEqualTo(13);
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("sum 17 2/2");
    assertThat(Rolled.told(rolled.at("KS01", "2024-01", "sex=f"))).isEqualTo("own 3 1/1");
    assertThat(Rolled.told(rolled.at("KS", "2024-01", "sex=f")))
        .isEqualTo("sum incomplete 1/2, partial 3, without KS02");
    assertThat(rolled.told("KS01", "2024-02")).isEqualTo("own no_value 0/1, without KS01");
  }

  @Test
  void headlineStandsAloneBesideItsParts() {
    Rolled rolled =
        setting.roll(
            returns(),
            of("KS01", "2024-01", "sex=f", 3),
            of("KS01", "2024-01", "sex=m", 4),
            of("KS01", "2024-01", "", 9),
            of("KS01", "2024-02", "sex=f", 3),
            of("KS01", "2024-02", "sex=m", 4),
            silence("returns", "KS01", "2024-02", ObservationStatus.withheld));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("own 9 1/1");
    assertThat(rolled.told("KS01", "2024-02")).isEqualTo("own withheld 0/1, without KS01");
  }

  @Test
  void everyPartThatTheRegionEverReportedIsNeeded() {
    Rolled rolled =
        setting.roll(
            returns(),
            of("KS01", "2024-01", "sex=f", 3),
            of("KS01", "2024-02", "sex=f", 3),
            silent("2024-02", "sex=m", ObservationStatus.no_access),
            of("KS02", "2024-01", "sex=f", 5));
    assertThat(rolled.told("KS01", "2024-01"))
        .isEqualTo("parts parts_incomplete 0/1, partial 3, without KS01");
    assertThat(rolled.told("KS01", "2024-02"))
        .isEqualTo("parts parts_incomplete 0/1, partial 3, without KS01");
    assertThat(rolled.told("KS02", "2024-01")).isEqualTo("parts 5 1/1");
    assertThat(rolled.told("KS", "2024-01"))
        .isEqualTo("sum incomplete 1/2, partial 5, without KS01");
  }

  @Test
  void partThatNeverAppliedIsNotNeeded() {
    Rolled rolled =
        setting.roll(
            returns(),
            of("KS01", "2024-01", "sex=f", 3),
            silent("2024-01", "sex=x", ObservationStatus.not_applicable));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("parts 3 1/1");
    Rolled nothing =
        setting.roll(returns(), silent("2024-01", "sex=x", ObservationStatus.not_applicable));
    assertThat(nothing.told("KS01", "2024-01")).isEqualTo("parts not_applicable 0/0");
  }

  @Test
  void partsThatSayNothingAreSilentAndThoseThatNoLongerApplyAreNotExpected() {
    Rolled rolled =
        setting.roll(
            returns(),
            of("KS01", "2024-01", "sex=f", 3),
            silent("2024-02", "sex=f", ObservationStatus.not_applicable),
            silent("2024-03", "sex=f", ObservationStatus.no_access));
    assertThat(rolled.told("KS01", "2024-02")).isEqualTo("parts not_applicable 0/0");
    assertThat(rolled.told("KS01", "2024-03")).isEqualTo("parts no_value 0/1, without KS01");
  }

  @Test
  void twoWaysToDivideTheWholeAreNotAdded() {
    Rolled rolled =
        setting.roll(
            returns(),
            of("KS01", "2024-01", "sex=f", 3),
            of("KS01", "2024-01", "age=child", 4),
            of("KS02", "2024-01", "entry=2", 4),
            of("KS02", "2024-02", "entry=2;sex=f", 4));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("parts parts_mixed 0/1, without KS01");
    assertThat(rolled.told("KS02", "2024-01")).isEqualTo("parts parts_mixed 0/1, without KS02");
    assertThat(rolled.told("KS02", "2024-02")).isEqualTo("parts parts_mixed 0/1, without KS02");
  }

  /** A semicolon inside a key or value divides nothing. */
  @Test
  void escapedSignsBelongToTheirPart() {
    Rolled rolled =
        setting.roll(
            returns(),
            of("KS01", "2024-01", "camp=A\\;sex\\=f", 3),
            of("KS01", "2024-01", "camp=B", 4));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("parts 7 1/1");
  }

  @Test
  void partsOfAQuotientAreSumBySum() {
    Indicator.Builder share =
        Facts.indicator("returns")
            .setMeasure(Measure.percentage)
            .setValueKind(ValueKind.ratio)
            .setNumeratorKind(ValueKind.stock)
            .setDenominatorKind(ValueKind.stock);
    Rolled rolled =
        setting.roll(
            share,
            silent("2024-01", "sex=f", ObservationStatus.reported)
                .setNumerator(1.0)
                .setDenominator(2.0),
            silent("2024-01", "sex=m", ObservationStatus.reported)
                .setNumerator(1.0)
                .setDenominator(6.0),
            of("KS01", "2024-02", "sex=f", 50),
            of("KS01", "2024-02", "sex=m", 50));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("parts 25 1/1");
    assertThat(rolled.at("KS01", "2024-01").evidence().numerator()).isEqualTo(2);
    assertThat(rolled.at("KS01", "2024-01").evidence().denominator()).isEqualTo(8);
    assertThat(rolled.told("KS01", "2024-02")).isEqualTo("parts no_numerator 0/1, without KS01");
  }

  @Test
  void percentagesThatCannotBeAddedComeBeforeHowTheyDivideTheWhole() {
    Rolled rolled =
        setting.roll(
            Facts.indicator("returns").setMeasure(Measure.percentage).setValueKind(ValueKind.ratio),
            of("KS01", "2024-01", "sex=f", 50),
            of("KS01", "2024-01", "age=child", 50));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("parts no_numerator 0/1, without KS01");
  }

  @Test
  void ratingsOfPartsMakeNoRatingOfTheWhole() {
    Rolled rolled =
        setting.roll(
            returns().setMeasure(Measure.ordinal).setValueKind(ValueKind.ordinal),
            of("KS01", "2024-01", "sex=f", 3),
            of("KS01", "2024-01", "sex=m", 3));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("parts not_additive 0/1, without KS01");
  }

  @Test
  void partsOfOtherPeriodsThanTheIndicatorsMakeNoHeadline() {
    Rolled rolled =
        setting.roll(
            returns().setFrequency(Frequency.quarter),
            of("KS01", "2024-01", "sex=f", 3),
            of("KS01", "2023-Q4", "sex=f", 3));
    assertThat(rolled.has("KS01", "2024-01")).isFalse();
    assertThat(rolled.told("KS01", "2023-Q4")).isEqualTo("parts 3 0/0");
  }

  /** The other component reported two of the three months; nobody said that it should. */
  @Test
  void otherComponentIsExpectedToReportWhatItReported() {
    Rolled rolled =
        setting.roll(
            returns(),
            of("KS01", "2024-01", "", 3).setComponent(Component.police),
            silent("2024-02", "", ObservationStatus.no_access).setComponent(Component.police));
    assertThat(police(rolled, "KS01", "2024-01")).isEqualTo("own 3 1/1");
    assertThat(police(rolled, "KS01", "2024-02")).isEqualTo("own no_access 0/1, without KS01");
    assertThat(police(rolled, "KS", "2024-01")).isEqualTo("sum 3 1/1");
    assertThat(police(rolled, "KS", "2024-Q1"))
        .isEqualTo("sum not_whole_period 1/2, partial 3, without KS01");
    assertThat(rolled.has("KS01", "2024-01")).as("somebody said something").isFalse();
    assertThat(rolled.told("KS01", "2024-03")).isEqualTo("own no_value 0/1, without KS01");
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("sum no_value 0/2, without KS01 KS02");
    assertThat(rolled.figures())
        .filteredOn(each -> each.place().component() == Component.police)
        .hasSize(6);
  }

  private static String police(Rolled rolled, String region, String period) {
    PeriodType type = Facts.period(period).type();
    return Rolled.told(rolled.at(region, type, Facts.period(period), Component.police, ""));
  }
}
