package org.opencpas.issue;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-2.50, -2.5",
    "0.1, 0.1",
    "0.30000000000000004, 0.30000000000000004",
    "2e-3, 0.002",
    "1e21, 1000000000000000000000",
    "1e-7, 0.0000001"
  })
  void writesTheFewestDigitsThatReadBack(double value, String text) {
    assertThat(Numbers.text(value)).isEqualTo(text);
  }

  @Property
  void readsBackAsTheSameNumber(@ForAll double value) {
    assertThat(Double.parseDouble(Numbers.text(value))).isEqualTo(value + 0.0);
  }
}
