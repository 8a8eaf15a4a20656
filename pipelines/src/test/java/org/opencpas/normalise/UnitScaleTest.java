package org.opencpas.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.source.Source;

/** Numbers in another unit than the indicator's. */
class UnitScaleTest {
  private static final Source SOURCE =
      Kestria.source(
          "format: indicator-records",
          "units: [{from: thousand, to: People, times: 1000},"
              + " {from: thousand, to: km, times: 1.5}, {from: share, to: percent, times: 100}]");

  /** The framework with a unit for patrols. */
  private static Framework in(String unit) {
    FrameworkTables tables = Kestria.framework().tables();
    List<Indicator> indicators =
        tables.getIndicators().stream()
            .map(each -> Indicator.newBuilder(each).setUnit(unit.isEmpty() ? null : unit).build())
            .toList();
    return new Framework(FrameworkTables.newBuilder(tables).setIndicators(indicators).build());
  }

  private static NormalisedRow normalise(Source source, String unit, Map<String, String> cells) {
    return new Normaliser(source, in(unit), Kestria.NOTHING_RECEIVED).normalise(Kestria.row(cells));
  }

  private static Observation only(NormalisedRow row) {
    assertThat(row.submissions()).hasSize(1);
    return row.submissions().get(0).getObservation();
  }

  @ParameterizedTest
  @CsvSource({
    "people,Thousand,1.1,1100,1.1 Thousand,people",
    "people,thou sand,1.1,1100,1.1 thou sand,people",
    "km,thousand,2,3,2 thousand,km",
    "percent,share,0.07,7,0.07 share,percent",
    "'',share,0.07,7,0.07 share,percent",
    "percent,percent,0.07,0.07,0.07,percent",
    "Thousand,thousand,2,2,2,thousand",
    "litres,thousand,2,2,2,thousand",
    "people,dozen,2,2,2,dozen",
    "people,'',2,2,2,",
  })
  void conversion(
      String wanted, String unit, String value, double number, String text, String given) {
    Observation fact = only(normalise(SOURCE, wanted, Map.of("value", value, "unit", unit)));

    assertThat(fact.getValue()).isEqualTo(number);
    assertThat(fact.getValueText()).isEqualTo(text);
    assertThat(fact.getUnit()).isEqualTo(given);
  }

  @Test
  void everythingInTheIndicatorsUnitConvertsAndPartsOfAQuotientDoNot() {
    Observation fact =
        only(
            normalise(
                SOURCE,
                "people",
                Map.of(
                    "value",
                    "1",
                    "low",
                    "0.5",
                    "high",
                    "2e0",
                    "baseline_value",
                    "3",
                    "target_value",
                    "4",
                    "numerator",
                    "5",
                    "denominator",
                    "6",
                    "unit",
                    "thousand")));

    assertThat(
            List.of(
                fact.getValue(),
                fact.getLow(),
                fact.getHigh(),
                fact.getBaselineValue(),
                fact.getTargetValue(),
                fact.getNumerator(),
                fact.getDenominator()))
        .containsExactly(1000.0, 500.0, 2000.0, 3000.0, 4000.0, 5.0, 6.0);
  }

  @ParameterizedTest
  @CsvSource({"1.1,3,1100", "4.35,2,435", "7,0,7", "7,-2,0.07", "1e-400,6,0", "-0.3,1,-3"})
  void powersOfTenAreExactAndTheTextStays(String value, String exponent, double number) {
    Observation fact =
        only(normalise(Kestria.records(), "", Map.of("value", value, "unit_exponent", exponent)));

    assertThat(fact.getValue()).isEqualTo(number);
    assertThat(fact.getValueText()).isEqualTo(value);
  }

  @Test
  void powersAndConversionsMultiply() {
    Map<String, String> cells = Map.of("value", "1.2", "unit", "thousand", "unit_exponent", "-1");

    assertThat(only(normalise(SOURCE, "people", cells)).getValue()).isEqualTo(120.0);
  }

  @Test
  void theDecimalSignOfTheSourceHolds() {
    Source comma = Kestria.source("format: indicator-records", "decimal: \",\"");
    Map<String, String> cells = Map.of("value", "1,25", "unit_exponent", "2");

    assertThat(only(normalise(comma, "", cells)).getValue()).isEqualTo(125.0);
  }

  @ParameterizedTest
  @CsvSource({
    "1e308,3,not_finite",
    "1,101,not_finite",
    "1,2147483647,not_finite",
    "1,x,not_an_integer"
  })
  void whatIsTooLargeIsRejected(String value, String exponent, String rule) {
    NormalisedRow row =
        normalise(Kestria.records(), "", Map.of("value", value, "unit_exponent", exponent));

    assertThat(row.submissions()).isEmpty();
    assertThat(row.rejection().orElseThrow().getRule()).isEqualTo(rule);
  }
}
