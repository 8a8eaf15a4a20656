package org.opencpas.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.series.Facts.fact;
import static org.opencpas.series.Facts.silence;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Facts;

class LevelRuleTest {
  private final Setting setting = new Setting().regions("KS01", "KS02").coveredTo("2024-04-01");

  private static Indicator.Builder troops() {
    return Facts.indicator("troops").setValueKind(ValueKind.stock);
  }

  private static Observation.Builder of(String region, String period, double value) {
    return fact("troops", region, period, value);
  }

  /** January, February and March 2024 have 31, 29 and 31 days, 91 together. */
  @Test
  void quarterIsItsLastMonthWithTheMeanOfItsDaysBeside() {
    Rolled rolled =
        setting.roll(
            troops(),
            of("KS01", "2024-01", 91),
            of("KS01", "2024-02", 0),
            of("KS01", "2024-03", 182),
            of("KS02", "2024-01", 10),
            of("KS02", "2024-02", 10),
            of("KS02", "2024-03", 10));
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("last 182 1/1");
    assertThat(rolled.at("KS01", "2024-Q1").evidence().timeWeightedMean()).isEqualTo(31 + 62);
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("sum 192 2/2");
    assertThat(rolled.at("KS", "2024-Q1").evidence().timeWeightedMean()).isEqualTo(103);
    assertThat(rolled.told("KS", "2024-02")).isEqualTo("sum 10 2/2");
    assertThat(rolled.at("KS", "2024-02").evidence().timeWeightedMean()).isNull();
  }

  @Test
  void nothingIsCarriedForward() {
    Rolled rolled =
        setting.roll(
            troops(),
            of("KS01", "2024-01", 5),
            silence("troops", "KS01", "2024-03", ObservationStatus.not_reported),
            of("KS02", "2024-03", 7));
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("last stale 0/1, without KS01");
    assertThat(rolled.told("KS02", "2024-Q1")).isEqualTo("last 7 1/1");
    assertThat(rolled.at("KS02", "2024-Q1").evidence().timeWeightedMean()).isNull();
    assertThat(rolled.told("KS", "2024-Q1"))
        .isEqualTo("sum incomplete 1/2, partial 7, without KS01");
    assertThat(rolled.told("KS", "2024-02")).isEqualTo("sum no_value 0/2, without KS01 KS02");
  }

  @Test
  void neverHeardOfIsNotStale() {
    Rolled rolled = setting.roll(troops(), of("KS02", "2024-03", 7));
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("last no_value 0/1, without KS01");
  }

  @Test
  void lastMonthToWhichItDoesNotApplyIsNoGap() {
    Rolled rolled =
        setting.roll(
            troops(),
            of("KS01", "2024-01", 5),
            silence("troops", "KS01", "2024-03", ObservationStatus.not_applicable),
            of("KS02", "2024-03", 7));
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("last not_applicable 0/0");
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("sum 7 1/1");
  }

  @Test
  void rangeIsThatOfTheLastMonth() {
    Rolled rolled =
        setting.roll(
            troops(),
            of("KS01", "2024-03", 5).setLow(4.0).setHigh(6.0),
            of("KS02", "2024-03", 7).setLow(7.0).setHigh(8.0));
    assertThat(rolled.at("KS", "2024-Q1").evidence().low()).isEqualTo(11);
    assertThat(rolled.at("KS", "2024-Q1").evidence().high()).isEqualTo(14);
  }

  @Test
  void countSinceAStartIsTheLastAndHasNoMean() {
    Rolled rolled =
        setting.roll(
            troops().setValueKind(ValueKind.cumulative),
            of("KS01", "2024-01", 5),
            of("KS01", "2024-02", 6),
            of("KS01", "2024-03", 9));
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("last 9 1/1");
    assertThat(rolled.at("KS01", "2024-Q1").evidence().timeWeightedMean()).isNull();
  }

  @Test
  void whatIsNotDueInTheLastMonthHasNoLastValue() {
    Rolled rolled =
        setting.roll(troops().setValidTo(LocalDate.of(2024, 3, 1)), of("KS01", "2024-02", 6));
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("last not_whole_period 0/0");
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("sum not_whole_period 0/0");
  }

  @Test
  void whatDoesNotAddOverRegionsIsRefusedAbove() {
    Rolled rolled =
        setting.roll(
            troops().setAdditiveOverRegions(false),
            of("KS01", "2024-03", 5),
            of("KS02", "2024-03", 7));
    assertThat(rolled.told("KS", "2024-Q1")).isEqualTo("sum not_additive 2/2");
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("last 5 1/1");
  }
}
