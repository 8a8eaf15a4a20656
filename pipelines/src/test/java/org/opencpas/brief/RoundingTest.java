package org.opencpas.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "12, 12",
    "12.0, 12",
    "1234567, '1,234,567'",
    "-4950, '−4,950'",
    "95.65, 95.6",
    "95.75, 95.8",
    "0.0125, 0.012",
    "0.0135, 0.014",
    "-0.2175, −0.22",
    "1.0E-4, 0.00010",
    "1.0E7, '10,000,000'"
  })
  void roundsHalfEvenAndKeepsWhatIsThere(String raw, String written) {
    assertThat(new Rounding(Words.english()).of(raw)).isEqualTo(written);
  }
}
