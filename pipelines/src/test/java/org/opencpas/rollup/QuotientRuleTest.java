package org.opencpas.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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
import org.opencpas.series.Figure;

class QuotientRuleTest {
  private final Setting setting = new Setting().regions("KS01", "KS02").coveredTo("2024-04-01");

  private static Indicator.Builder share(ValueKind numerator, ValueKind denominator) {
    return Facts.indicator("share")
        .setMeasure(Measure.percentage)
        .setValueKind(ValueKind.ratio)
        .setNumeratorKind(numerator)
        .setDenominatorKind(denominator);
  }

  private static Indicator.Builder escorts() {
    return share(ValueKind.flow, ValueKind.flow);
  }

  private static Indicator.Builder deaths() {
    return share(ValueKind.flow, ValueKind.stock)
        .setMeasure(Measure.rate)
        .setUnit("deaths per 1,000 person-years");
  }

  private static Observation.Builder of(
      String region, String period, double numerator, double denominator) {
    return silence("share", region, period, ObservationStatus.reported)
        .setNumerator(numerator)
        .setDenominator(denominator);
  }

  private static void rests(Figure figure, double numerator, double denominator) {
    assertThat(figure.evidence().numerator()).isEqualTo(numerator);
    assertThat(figure.evidence().denominator()).isCloseTo(denominator, within(1e-9));
  }

  /** Not the mean of 50 and 100 per cent. */
  @Test
  void eventsByEventsAreSumBySumOverTimeAndRegions() {
    Rolled rolled =
        setting.roll(
            escorts(),
            of("KS01", "2024-01", 4, 8),
            of("KS01", "2024-02", 2, 2),
            of("KS01", "2024-03", 0, 0),
            of("KS02", "2024-01", 1, 32),
            of("KS02", "2024-02", 3, 4),
            of("KS02", "2024-03", 2, 2));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("own 50 1/1");
    assertThat(rolled.told("KS01", "2024-03")).isEqualTo("own zero_denominator 1/1");
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("ratio 60 3/3");
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("ratio 12.5 2/2");
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("ratio 25 6/6");
    rests(rolled.at("KS", "2024-Q1"), 12, 48);
    rests(rolled.at("KS01", "2024-01"), 4, 8);
    assertThat(rolled.at("KS01", "2024-03").evidence().denominator()).isNull();
    assertThat(rolled.at("KS01", "2024-Q1").evidence().timeWeightedMean()).isNull();
  }

  @Test
  void zeroBelowIsRefusedAndSilenceLeavesNoPartialSum() {
    Rolled rolled =
        setting.roll(
            escorts(),
            of("KS01", "2024-01", 0, 0),
            of("KS02", "2024-01", 0, 0),
            of("KS01", "2024-02", 1, 2));
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("ratio zero_denominator 2/2");
    assertThat(rolled.told("KS", "2024-02")).isEqualTo("ratio incomplete 1/2, without KS02");
    assertThat(rolled.told("KS", "2024-03")).isEqualTo("ratio no_value 0/2, without KS01 KS02");
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("ratio incomplete 2/3, without KS01");
  }

  @Test
  void bareQuotientsCannotBePutTogether() {
    Rolled rolled =
        setting.roll(
            escorts(),
            fact("share", "KS01", "2024-01", 40),
            of("KS02", "2024-01", 1, 2),
            of("KS02", "2024-02", 1, 2));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("own 40 1/1");
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("ratio no_numerator 2/2");
    assertThat(rolled.told("KS", "2024-02")).isEqualTo("ratio incomplete 1/2, without KS01");
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("ratio no_numerator 3/6, without KS01 KS02");
  }

  @Test
  void withoutDeclaredKindsOnlyRegionsOfOnePeriodAreAdded() {
    Rolled rolled =
        setting.roll(
            share(ValueKind.flow, ValueKind.flow).setDenominatorKind(null),
            of("KS01", "2024-01", 1, 4),
            of("KS02", "2024-01", 2, 4));
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("ratio 37.5 2/2");
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("ratio no_numerator 2/6, without KS01 KS02");
  }

  @Test
  void levelByEventsIsRefused() {
    Rolled rolled =
        setting.roll(
            share(ValueKind.stock, ValueKind.flow),
            of("KS01", "2024-01", 1, 4),
            of("KS02", "2024-01", 2, 4));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("own 25 1/1");
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("ratio not_additive 2/2");
  }

  /** January has 31 days, February 29, March 31: (31 + 2 x 29 + 3 x 31) / (4 x 91) = 182 / 364. */
  @Test
  void levelByLevelIsThatOfTheLastMonthWithTheMeanBeside() {
    Rolled rolled =
        setting.roll(
            share(ValueKind.stock, ValueKind.stock),
            of("KS01", "2024-01", 1, 4),
            of("KS01", "2024-02", 2, 4),
            of("KS01", "2024-03", 3, 4),
            of("KS02", "2024-02", 5, 12),
            of("KS02", "2024-03", 5, 12));
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("ratio 75 1/1");
    assertThat(rolled.at("KS01", "2024-Q1").evidence().timeWeightedMean()).isEqualTo(50);
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("ratio 50 2/2");
    assertThat(rolled.at("KS", "2024-Q1").evidence().timeWeightedMean()).isNull();
  }

  @Test
  void levelByLevelGoesStale() {
    Rolled rolled =
        setting.roll(share(ValueKind.stock, ValueKind.stock), of("KS01", "2024-01", 1, 4));
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("ratio stale 0/1, without KS01");
    assertThat(rolled.told("KS02", "2024-Q1")).isEqualTo("ratio no_value 0/1, without KS02");
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("ratio no_value 0/2, without KS01 KS02");
  }

  /**
   * 36,525 people for 31, 29 and 31 days are 3,100, 2,900 and 3,100 person-years; the deaths of the
   * quarter are 91 in 9,100.
   */
  @Test
  void eventsByPeopleAreSetAgainstPersonYears() {
    Rolled rolled =
        setting.roll(
            deaths(),
            of("KS01", "2024-01", 31, 36_525),
            of("KS01", "2024-02", 29, 36_525),
            of("KS01", "2024-03", 31, 36_525),
            of("KS02", "2024-01", 0, 36_525));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("own 10 1/1");
    rests(rolled.at("KS01", "2024-01"), 31, 3100);
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("ratio 10 3/3");
    rests(rolled.at("KS01", "2024-Q1"), 91, 9100);
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("ratio 5 2/2");
    rests(rolled.at("KS", "2024-01"), 31, 6200);
  }

  /**
   * The population of KS01 doubles on 1 February, so 31 deaths of January and 58 of February are
   * the same rate, and twice as high in February at the population of January.
   */
  @Test
  void populationOfTheLastDayStandsInAndTheFirstShowsWhatItChanged() {
    Rolled rolled =
        new Setting()
            .regions("KS01")
            .coveredTo("2024-03-01")
            .population("KS01", "2023-01-01", 36_525)
            .population("KS01", "2024-02-29", 73_050)
            .roll(deaths(), deathsOf("2024-01", 31), deathsOf("2024-02", 58));
    assertThat(rolled.at("KS01", "2024-01").value()).isEqualTo(999);
    Figure january = rolled.at("KS", "2024-01");
    Figure february = rolled.at("KS", "2024-02");
    assertThat(january.value()).isEqualTo(10);
    assertThat(february.value()).isEqualTo(10);
    assertThat(january.evidence().constantDenominator()).isEqualTo(10);
    assertThat(february.evidence().constantDenominator()).isEqualTo(20);
    assertThat(rolled.at("KS01", "2024-02").evidence().constantDenominator()).isEqualTo(20);
    rests(february, 58, 5800);
  }

  private static Observation.Builder deathsOf(String month, double deaths) {
    return fact("share", "KS01", month, 999).setNumerator(deaths);
  }

  @Test
  void populationOfTheRegionIsNotThatOfAPart() {
    Rolled rolled =
        new Setting()
            .regions("KS01")
            .coveredTo("2024-02-01")
            .population("KS01", "2023-01-01", 36_525)
            .roll(
                deaths(),
                deathsOf("2024-01", 31).setDisaggregation("sex=f"),
                deathsOf("2024-01", 31).setDisaggregation("sex=m"));
    assertThat(Rolled.told(rolled.at("KS", "2024-01", "sex=f")))
        .isEqualTo("ratio no_numerator 1/1");
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("parts no_numerator 0/1, without KS01");
  }

  @Test
  void onlyRatesAreShownAtConstantDenominator() {
    Rolled rolled =
        setting.roll(escorts(), of("KS01", "2024-01", 4, 8), of("KS02", "2024-01", 4, 8));
    assertThat(rolled.at("KS", "2024-01").evidence().constantDenominator()).isNull();
    assertThat(rolled.at("KS01", "2024-01").evidence().constantDenominator()).isNull();
  }

  @Test
  void quotientOfAYearNeedsTheWholeYear() {
    Rolled rolled =
        new Setting()
            .regions("KS01")
            .coveredTo("2024-07-01")
            .roll(
                escorts().setFrequency(Frequency.quarter),
                of("KS01", "2024-Q1", 4, 8),
                of("KS01", "2024-Q2", 4, 8));
    assertThat(rolled.told("KS01", "2023-07-01/P1Y")).isEqualTo("ratio not_whole_period 2/2");
    assertThat(rolled.told("KS01", "2024-S1")).isEqualTo("ratio 50 2/2");
  }

  @Test
  void tooLargeAQuotientIsRefused() {
    Rolled rolled =
        setting.roll(escorts(), of("KS01", "2024-01", 1e300, 1e-300), of("KS02", "2024-01", 0, 0));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("own overflow 1/1");
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("ratio overflow 2/2");
  }
}
