package org.opencpas.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.series.Facts.fact;
import static org.opencpas.series.Facts.silence;

import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.MandateEventType;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Facts;

class FlowRuleTest {
  private final Setting setting = new Setting().regions("KS01", "KS02").coveredTo("2024-04-01");

  private static Indicator.Builder patrols() {
    return Facts.indicator("patrols").setValueKind(ValueKind.flow);
  }

  private static Observation.Builder of(String region, String period, double value) {
    return fact("patrols", region, period, value);
  }

  @Test
  void quarterIsTheSumOfItsMonthsAndTheWholeThatOfItsRegions() {
    Rolled rolled =
        setting.roll(
            patrols(),
            of("KS01", "2024-01", 3),
            of("KS01", "2024-02", 0),
            of("KS01", "2024-03", 4.5),
            of("KS02", "2024-01", 10),
            of("KS02", "2024-02", 20),
            of("KS02", "2024-03", 30));
    assertThat(rolled.told("KS01", "2024-02")).isEqualTo("own 0 1/1");
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("sum 7.5 3/3");
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("sum 13 2/2");
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("sum 67.5 6/6");
    assertThat(rolled.at("KS", "2024-Q1").evidence().regions()).containsExactly("KS01", "KS02");
    assertThat(rolled.at("KS01", "2024-Q1").evidence().regions()).containsExactly("KS01");
    assertThat(rolled.figures()).hasSize(12);
  }

  @Test
  void silentCellMakesEverySumAboveIncompleteAndIsNamed() {
    Rolled rolled =
        setting.roll(
            patrols(),
            of("KS01", "2024-01", 3),
            of("KS01", "2024-02", 1),
            of("KS01", "2024-03", 4),
            of("KS02", "2024-01", 10),
            silence("patrols", "KS02", "2024-02", ObservationStatus.withheld));
    assertThat(rolled.told("KS02", "2024-02")).isEqualTo("own withheld 0/1, without KS02");
    assertThat(rolled.told("KS02", "2024-03")).isEqualTo("own no_value 0/1, without KS02");
    assertThat(rolled.told("KS02", "2024-Q1"))
        .isEqualTo("sum incomplete 1/3, partial 10, without KS02");
    assertThat(rolled.told("KS", "2024-02"))
        .isEqualTo("sum incomplete 1/2, partial 1, without KS02");
    assertThat(rolled.told("KS", "2024-Q1"))
        .isEqualTo("sum incomplete 4/6, partial 18, without KS02");
    assertThat(rolled.at("KS", "2024-Q1").evidence().shareReporting()).contains(4 / 6.0);
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("sum 13 2/2");
  }

  @Test
  void nothingObservedIsNoValueAndNoPartialSum() {
    Rolled rolled =
        setting.roll(patrols(), silence("patrols", "KS02", "2024-02", ObservationStatus.no_access));
    assertThat(rolled.told("KS02", "2024-02")).isEqualTo("own no_access 0/1, without KS02");
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("sum no_value 0/6, without KS01 KS02");
  }

  @Test
  void cellToWhichTheIndicatorDoesNotApplyIsNotMissed() {
    Rolled rolled =
        setting.roll(
            patrols(),
            of("KS01", "2024-01", 3),
            silence("patrols", "KS02", "2024-01", ObservationStatus.not_applicable),
            silence("patrols", "KS01", "2024-02", ObservationStatus.not_applicable),
            silence("patrols", "KS02", "2024-02", ObservationStatus.not_applicable));
    assertThat(rolled.told("KS02", "2024-01")).isEqualTo("own not_applicable 0/0");
    assertThat(rolled.at("KS02", "2024-01").evidence().shareReporting()).isEmpty();
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("sum 3 1/1");
    assertThat(rolled.at("KS", "2024-01").evidence().regions()).containsExactly("KS01");
    assertThat(rolled.told("KS", "2024-02")).isEqualTo("sum not_applicable 0/0");
  }

  @Test
  void rangesAddWhereEveryCellHasOne() {
    Rolled rolled =
        setting.roll(
            patrols(),
            of("KS01", "2024-01", 3).setLow(2.0).setHigh(9.0),
            of("KS02", "2024-01", 10).setLow(8.0).setHigh(10.0),
            of("KS01", "2024-02", 3).setLow(2.0).setHigh(9.0),
            of("KS02", "2024-02", 10).setLow(8.0),
            of("KS01", "2024-03", 3).setLow(2.0).setHigh(9.0));
    assertThat(rolled.at("KS", "2024-01").evidence().low()).isEqualTo(10);
    assertThat(rolled.at("KS", "2024-01").evidence().high()).isEqualTo(19);
    assertThat(rolled.at("KS", "2024-02").evidence().low()).isNull();
    assertThat(rolled.at("KS02", "2024-02").evidence().low()).isEqualTo(8);
    assertThat(rolled.at("KS02", "2024-02").evidence().high()).isNull();
    assertThat(rolled.at("KS", "2024-03").evidence().low()).as("incomplete").isNull();
  }

  @Test
  void whatDoesNotAddOverRegionsStillAddsOverTime() {
    Rolled rolled =
        setting.roll(
            patrols().setAdditiveOverRegions(false),
            of("KS01", "2024-01", 3),
            of("KS01", "2024-02", 1),
            of("KS01", "2024-03", 4),
            of("KS02", "2024-01", 10));
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("sum 8 3/3");
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("sum not_additive 2/2");
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("sum not_additive 4/6, without KS02");
  }

  @Test
  void tooLargeToBeWrittenIsRefused() {
    Rolled rolled =
        setting.roll(patrols(), of("KS01", "2024-01", 1.7e308), of("KS02", "2024-01", 1.7e308));
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("sum overflow 2/2");
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("sum incomplete 2/6, without KS01 KS02");
  }

  @Test
  void findingInWordsIsNoNumberToAdd() {
    Rolled rolled =
        setting.roll(
            patrols(),
            of("KS01", "2024-01", 3),
            silence("patrols", "KS02", "2024-01", ObservationStatus.reported)
                .setTextValue("several"));
    assertThat(rolled.told("KS02", "2024-01")).isEqualTo("own no_value 1/1");
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("sum incomplete 2/2, partial 3");
  }

  /** The mission begins with January: the budget year 2023/24 and the mandate began before. */
  @Test
  void periodBeforeWhichNothingWasDueIsNotWhole() {
    Rolled rolled =
        new Setting()
            .regions("KS01")
            .coveredTo("2024-07-01")
            .mandate(MandateEventType.establish, "2023-12-15", "2024-03-15")
            .roll(
                patrols().setFrequency(Frequency.quarter),
                of("KS01", "2024-Q1", 3),
                of("KS01", "2024-Q2", 4));
    assertThat(rolled.told("KS01", "2024-S1")).isEqualTo("sum 7 2/2");
    assertThat(rolled.told("KS01", "2023-07-01/P1Y"))
        .isEqualTo("sum not_whole_period 2/2, partial 7");
    assertThat(rolled.told("KS", "2023-07-01/P1Y"))
        .isEqualTo("sum not_whole_period 2/2, partial 7");
  }

  /**
   * The mandate from 15 February to 15 August 2024 holds the ends of the first and the second
   * quarter; only the second lies wholly in it. That from 15 August to 15 October holds the end of
   * the third, and not one whole quarter.
   */
  @Test
  void quartersBelongToTheMandateInWhichTheyEnd() {
    Setting mandates =
        new Setting()
            .regions("KS01")
            .coveredTo("2024-10-15")
            .mandate(MandateEventType.establish, "2024-02-15", "2024-08-15")
            .mandate(MandateEventType.renew, "2024-08-15", "2024-10-15");
    Rolled rolled =
        mandates.roll(
            patrols().setFrequency(Frequency.quarter),
            of("KS01", "2024-Q1", 3),
            of("KS01", "2024-Q2", 4),
            of("KS01", "2024-Q3", 5));
    assertThat(rolled.told("KS", "2024-02-15/P6M")).isEqualTo("sum 7 2/2");
    assertThat(rolled.told("KS", "2024-08-15/P2M")).isEqualTo("sum period_too_short 1/1");
    assertThat(
            mandates
                .coveredTo("2024-10-14")
                .roll(patrols().setFrequency(Frequency.quarter), of("KS01", "2024-Q3", 5))
                .has("KS", "2024-08-15/P2M"))
        .as("a mandate that has not ended")
        .isFalse();
  }

  @Test
  void budgetYearRunsFromJulyToJune() {
    Observation.Builder[] facts = new Observation.Builder[4];
    String[] quarters = {"2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"};
    for (int i = 0; i < 4; i++) {
      facts[i] = of("KS01", quarters[i], 1 << i);
    }
    Rolled rolled =
        new Setting()
            .regions("KS01")
            .coveredTo("2025-07-01")
            .roll(patrols().setFrequency(Frequency.quarter), facts);
    assertThat(rolled.told("KS01", "2024-07-01/P1Y")).isEqualTo("sum 15 4/4");
    assertThat(rolled.told("KS01", "2024"))
        .isEqualTo("sum incomplete 2/4, partial 3, without KS01");
    assertThat(rolled.has("KS01", "2025")).as("a year that has not ended").isFalse();
  }

  /** A mandate that lasts a calendar year stands beside the year. */
  @Test
  void mandateAndYearOfTheSameDaysAreTwoFigures() {
    Rolled rolled =
        new Setting()
            .regions("KS01")
            .mandate(MandateEventType.establish, "2024-01-01", "2025-01-01")
            .roll(patrols().setFrequency(Frequency.year), of("KS01", "2024", 9));
    assertThat(rolled.told("KS01", "2024")).isEqualTo("own 9 1/1");
    assertThat(
            Rolled.told(
                rolled.at(
                    "KS01", PeriodType.mandate, Facts.period("2024"), Component.military, "")))
        .isEqualTo("sum 9 1/1");
  }
}
