package org.opencpas.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Quotient.Kinds;

class QuotientTest {

  private static Quotient of(Indicator.Builder indicator) {
    return Quotient.of(indicator.build());
  }

  private static Indicator.Builder rate() {
    return Facts.indicator("rate").setMeasure(Measure.rate).setValueKind(ValueKind.rate);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deaths per 1,000|1000",
        "per 100 000|100000",
        "Deaths Per 100,000 inhabitants|100000",
        "per 10000 persons|10000",
        "cases per 1000000|1000000",
        "patrols per day|1",
        "per 0 persons|1",
        "per 1.5 km|1",
        "per 1000,5|1",
        "superb 100|1",
        "|1",
      })
  void factorStandsInTheUnit(String unit, double factor) {
    assertThat(of(rate().setUnit(unit)).factor()).isEqualTo(factor);
  }

  @Test
  void percentageIsOfAHundredWhateverTheUnitSays() {
    assertThat(of(rate().setMeasure(Measure.percentage).setUnit("per 1,000")).factor())
        .isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({
    "flow, flow, FLOW_BY_FLOW",
    "stock, stock, LEVEL_BY_LEVEL",
    "stock, cumulative, LEVEL_BY_LEVEL",
    "cumulative, stock, LEVEL_BY_LEVEL",
    "flow, stock, FLOW_BY_LEVEL",
    "flow, cumulative, FLOW_BY_LEVEL",
    "stock, flow, NOT_ADDITIVE",
    "cumulative, flow, NOT_ADDITIVE",
    "flow, rate, NOT_ADDITIVE",
    "ordinal, stock, NOT_ADDITIVE",
    ", flow, UNDECLARED",
    "flow, , UNDECLARED",
  })
  void kindsDecideHowItIsPutTogether(ValueKind numerator, ValueKind denominator, Kinds kinds) {
    assertThat(of(rate().setNumeratorKind(numerator).setDenominatorKind(denominator)).kinds())
        .isEqualTo(kinds);
  }

  /** 12 deaths among 73,050 people in 30 days are 12 in 6,000 person-years. */
  @Test
  void eventsAreSetAgainstPersonYears() {
    Quotient deaths =
        of(
            rate()
                .setUnit("deaths per 1,000 person-years")
                .setNumeratorKind(ValueKind.flow)
                .setDenominatorKind(ValueKind.stock));
    double personYears = deaths.denominator(73_050 * deaths.weight(30));
    assertThat(personYears).isEqualTo(6000);
    assertThat(deaths.value(12, personYears)).isEqualTo(2);
  }

  @Test
  void otherDenominatorsCountAsTheyAre() {
    Quotient share =
        of(
            rate()
                .setMeasure(Measure.percentage)
                .setNumeratorKind(ValueKind.flow)
                .setDenominatorKind(ValueKind.flow));
    assertThat(share.weight(30)).isEqualTo(1);
    assertThat(share.value(7, share.denominator(100))).isEqualTo(7);
    assertThat(share.value(0, 0)).isNaN();
    assertThat(share.value(1, 0)).isInfinite();
    assertThat(1 / share.value(-0.0, 5)).isEqualTo(Double.POSITIVE_INFINITY);
  }
}
