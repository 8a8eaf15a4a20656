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

class OrdinalRuleTest {
  private final Setting setting =
      new Setting().regions("KS01", "KS02", "KS03", "KS04").coveredTo("2024-04-01");

  private static Indicator.Builder access() {
    return Facts.indicator("access").setMeasure(Measure.ordinal).setValueKind(ValueKind.ordinal);
  }

  private static Observation.Builder of(String region, String period, double rating) {
    return fact("access", region, period, rating);
  }

  @Test
  void valueIsTheLowMedianOfTheRatings() {
    Rolled rolled =
        setting.roll(
            access(),
            of("KS01", "2024-01", 1),
            of("KS02", "2024-01", 2),
            of("KS03", "2024-01", 4),
            of("KS04", "2024-01", 4),
            of("KS01", "2024-02", 5),
            of("KS01", "2024-03", 2.5));
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("median 2 4/4");
    assertThat(rolled.at("KS", "2024-01").evidence().distribution()).isEqualTo("1=1;2=1;4=2");
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("median 2.5 3/3");
    assertThat(rolled.at("KS01", "2024-Q1").evidence().distribution()).isEqualTo("1=1;2.5=1;5=1");
    assertThat(rolled.at("KS01", "2024-01").evidence().distribution()).isNull();
  }

  @Test
  void distributionShowsWhatIsThereAndTheMedianNeedsAll() {
    Rolled rolled = setting.roll(access(), of("KS01", "2024-01", 3), of("KS02", "2024-01", 3));
    assertThat(rolled.told("KS", "2024-01")).isEqualTo("median incomplete 2/4, without KS03 KS04");
    assertThat(rolled.at("KS", "2024-01").evidence().distribution()).isEqualTo("3=2");
    assertThat(rolled.at("KS", "2024-02").evidence().distribution()).isNull();
  }

  @Test
  void medianOfAYearNeedsTheWholeYear() {
    Rolled rolled =
        setting
            .coveredTo("2024-07-01")
            .roll(
                access().setFrequency(Frequency.quarter),
                of("KS01", "2024-Q1", 3),
                of("KS01", "2024-Q2", 1));
    assertThat(rolled.told("KS01", "2023-07-01/P1Y")).isEqualTo("median not_whole_period 2/2");
    assertThat(rolled.at("KS01", "2023-07-01/P1Y").evidence().distribution()).isEqualTo("1=1;3=1");
  }

  @Test
  void findingsInWordsAreListed() {
    Rolled rolled =
        setting.roll(
            access().setMeasure(Measure.qualitative).setValueKind(ValueKind.qualitative),
            silence("access", "KS01", "2024-01", ObservationStatus.reported)
                .setTextValue("roads are open"));
    assertThat(rolled.told("KS01", "2024-01")).isEqualTo("own qualitative 1/1");
    assertThat(rolled.told("KS02", "2024-01")).isEqualTo("own no_value 0/1, without KS02");
    assertThat(rolled.told("KS", "2024-01"))
        .isEqualTo("listed qualitative 1/4, without KS02 KS03 KS04");
    assertThat(rolled.told("KS01", "2024-Q1")).isEqualTo("listed qualitative 1/3, without KS01");
  }
}
