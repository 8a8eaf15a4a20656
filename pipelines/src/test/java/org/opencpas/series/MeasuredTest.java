package org.opencpas.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.series.Facts.fact;
import static org.opencpas.series.Facts.silence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.ValueKind;

class MeasuredTest {

  private static Indicator indicator(Measure measure, ValueKind kind) {
    return Facts.indicator("share").setMeasure(measure).setValueKind(kind).build();
  }

  private static Observation divided(double numerator, double denominator) {
    return silence("share", "KS01", "2024-01", ObservationStatus.reported)
        .setNumerator(numerator)
        .setDenominator(denominator)
        .build();
  }

  /** 7 of 100 are exactly 7 per cent; 100 x (7 / 100) would not be. */
  @ParameterizedTest
  @CsvSource({
    "percentage, ratio, 3, 8, 37.5",
    "percentage, stock, 7, 100, 7",
    "rate, rate, 3, 8, 0.375",
    "rate, stock, 3, 8, 0.375",
    "ratio, cumulative, 3, 8, 0.375",
    "percentage, ratio, 0, 8, 0",
  })
  void quotientComesFromItsParts(
      Measure measure, ValueKind kind, double numerator, double denominator, double value) {
    assertThat(Measured.value(divided(numerator, denominator), indicator(measure, kind)))
        .contains(value);
  }

  @Test
  void valueWinsOverItsParts() {
    Observation both =
        fact("share", "KS01", "2024-01", 40).setNumerator(3.0).setDenominator(8.0).build();
    assertThat(Measured.value(both, indicator(Measure.percentage, ValueKind.ratio))).contains(40.0);
  }

  @Test
  void partsOfACountAreNoValue() {
    assertThat(Measured.value(divided(3, 8), indicator(Measure.count, ValueKind.stock))).isEmpty();
  }

  @Test
  void nothingIsDividedByZeroOrBeyondWhatCanBeWritten() {
    Indicator rate = indicator(Measure.rate, ValueKind.rate);
    assertThat(Measured.value(divided(3, 0), rate)).isEmpty();
    assertThat(Measured.value(divided(1e300, 1e-300), rate)).isEmpty();
  }

  @Test
  void findingInWordsHasNoNumber() {
    assertThat(
            Measured.value(
                fact("share", "KS01", "2024-01", 40).build(),
                indicator(Measure.qualitative, ValueKind.qualitative)))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ObservationStatus.class)
  void onlyReportedAndEstimatedAreObserved(ObservationStatus status) {
    Observation zero = fact("share", "KS01", "2024-01", 0).setStatus(status).build();
    boolean observed =
        status == ObservationStatus.reported || status == ObservationStatus.estimated;
    assertThat(Measured.isObserved(zero)).isEqualTo(observed);
    assertThat(Measured.value(zero, indicator(Measure.count, ValueKind.flow)).isPresent())
        .isEqualTo(observed);
  }
}
