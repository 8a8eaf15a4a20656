package org.opencpas.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opencpas.series.Facts.fact;
import static org.opencpas.series.Facts.indicator;
import static org.opencpas.series.Facts.silence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.FactError;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Figure;
import org.opencpas.source.DeclaredError;
import org.opencpas.source.Draws;
import org.opencpas.statistics.KeyedDraws;

class FactErrorsTest {
  private static final Draws RANGES = new Draws(10, 0.25, Map.of());

  private final Setting setting = new Setting().regions("KS01", "KS02").drawing(RANGES);

  private static Indicator.Builder flow() {
    return indicator("deaths").setValueKind(ValueKind.flow);
  }

  private static Observation.Builder between(Observation.Builder fact, double low, double high) {
    return fact.setLow(low).setHigh(high);
  }

  private static FactError only(Figure figure) {
    assertThat(figure.evidence().errors()).hasSize(1);
    return figure.evidence().errors().get(0);
  }

  private static void assertError(FactError error, double low, double high, double effect) {
    assertThat(error.getLow()).isEqualTo(low);
    assertThat(error.getHigh()).isEqualTo(high);
    assertThat(error.getEffect()).isCloseTo(effect, within(1e-15));
  }

  @Test
  void factHasTheErrorOfItsRangeUnderItsOwnName() {
    Rolled rolled = setting.roll(flow(), between(fact("deaths", "KS01", "2024-01", 10), 8, 15));
    FactError error = only(rolled.at("KS01", "2024-01"));
    assertError(error, -2, 5, 1);
    assertThat(error.getFactKey())
        .isEqualTo(
            KeyedDraws.key(
                "error", "KESMIS", "deaths", "KS01", "military", "", "2024-01-01", "2024-02-01"));
  }

  @Test
  void sameErrorEntersEverythingThatIsMadeOfTheFact() {
    Rolled rolled =
        setting.roll(
            flow(),
            between(fact("deaths", "KS01", "2024-01", 10), 8, 15),
            fact("deaths", "KS01", "2024-02", 3),
            fact("deaths", "KS01", "2024-03", 3),
            fact("deaths", "KS02", "2024-01", 1),
            between(fact("deaths", "KS02", "2024-02", 1), 0, 2),
            fact("deaths", "KS02", "2024-03", 1));
    FactError error = only(rolled.at("KS01", "2024-01"));
    assertThat(only(rolled.at("KS01", "2024-Q1"))).isEqualTo(error);
    assertThat(only(rolled.at("KS", "2024-01"))).isEqualTo(error);
    assertThat(rolled.at("KS", "2024-Q1").evidence().errors())
        .containsExactlyInAnyOrder(error, only(rolled.at("KS02", "2024-02")));
    assertThat(rolled.at("KS01", "2024-02").evidence().errors()).isEmpty();
  }

  @Test
  void levelHasTheErrorsOfItsLastPeriod() {
    Rolled rolled =
        setting.roll(
            indicator("deaths").setValueKind(ValueKind.stock),
            between(fact("deaths", "KS01", "2024-01", 10), 8, 15),
            between(fact("deaths", "KS01", "2024-02", 10), 9, 11),
            between(fact("deaths", "KS01", "2024-03", 10), 7, 11));
    assertError(only(rolled.at("KS01", "2024-Q1")), -3, 1, 1);
  }

  @Test
  void figureWithoutAValueHasNone() {
    Rolled rolled = setting.roll(flow(), between(fact("deaths", "KS01", "2024-01", 10), 8, 15));
    assertThat(rolled.at("KS", "2024-01").value()).isNull();
    assertThat(rolled.at("KS", "2024-01").evidence().errors()).isEmpty();
  }

  /** 4 of 8 and 1 of 32: an error of the first value by 1 moves the whole by 8/40. */
  @Test
  void errorOfAQuotientCountsByItsShareOfTheDenominator() {
    Rolled rolled =
        setting.roll(
            indicator("share")
                .setMeasure(Measure.percentage)
                .setValueKind(ValueKind.ratio)
                .setNumeratorKind(ValueKind.flow)
                .setDenominatorKind(ValueKind.flow),
            between(of("KS01", 4, 8), 45, 52),
            between(of("KS02", 1, 32), 3, 3.125));
    List<FactError> errors =
        rolled.at("KS", "2024-01").evidence().errors().stream()
            .sorted(Comparator.comparing(FactError::getEffect))
            .toList();
    assertThat(errors).hasSize(2);
    assertError(errors.get(0), -5, 2, 0.2);
    assertError(errors.get(1), -0.125, 0, 0.8);
  }

  private static Observation.Builder of(String region, double numerator, double denominator) {
    return silence("share", region, "2024-01", ObservationStatus.reported)
        .setNumerator(numerator)
        .setDenominator(denominator);
  }

  @Test
  void headlineMadeOfPartsHasTheErrorsOfItsParts() {
    Rolled rolled =
        setting.roll(
            flow(),
            between(fact("deaths", "KS01", "2024-01", 10), 8, 15).setDisaggregation("sex=f"),
            fact("deaths", "KS01", "2024-01", 4).setDisaggregation("sex=m"));
    assertError(only(rolled.at("KS01", "2024-01")), -2, 5, 1);
  }

  private FactError range(double value, double low, double high) {
    return only(
        setting
            .roll(flow(), between(fact("deaths", "KS01", "2024-01", value), low, high))
            .at("KS01", "2024-01"));
  }

  @Test
  void rangeIsWidenedToHoldTheValue() {
    assertError(range(10, 12, 15), 0, 5, 1);
    assertError(range(10, 2, 7), -8, 0, 1);
    assertError(range(10, 15, 8), -2, 5, 1);
  }

  @Test
  void hugeRangesAreCutToWhatCanBeWritten() {
    assertError(range(1e308, -1.7e308, 1e308), -Double.MAX_VALUE, 0, 1);
  }

  private List<FactError> errors(Draws draws, Observation.Builder fact) {
    return setting.drawing(draws).roll(flow(), fact).at("KS01", "2024-01").evidence().errors();
  }

  @Test
  void emptyRangeAndHalfARangeAreNoError() {
    Observation.Builder fact = fact("deaths", "KS01", "2024-01", 10);
    assertThat(errors(RANGES, between(fact, 10, 10))).isEmpty();
    assertThat(errors(RANGES, fact("deaths", "KS01", "2024-01", 10).setLow(2.0))).isEmpty();
    assertThat(errors(Draws.NONE, between(fact, 2, 20))).isEmpty();
  }

  private static Draws declared(DeclaredError.Kind kind, double size) {
    return new Draws(10, 0.25, Map.of("deaths", new DeclaredError(kind, size, 1, 1)));
  }

  @Test
  void declaredErrorStandsInWhereThereIsNoRange() {
    Observation.Builder fact = fact("deaths", "KS01", "2024-01", -40);
    assertError(errors(declared(DeclaredError.Kind.PERCENT, 10), fact).get(0), -4, 4, 1);
    assertError(errors(declared(DeclaredError.Kind.VALUE, 3), fact).get(0), -3, 3, 1);
    assertThat(errors(declared(DeclaredError.Kind.VALUE, 0), fact)).isEmpty();
    assertError(
        errors(declared(DeclaredError.Kind.VALUE, 3), between(fact, -41, -39)).get(0), -1, 1, 1);
  }
}
