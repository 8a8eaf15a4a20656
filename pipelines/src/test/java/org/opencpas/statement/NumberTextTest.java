package org.opencpas.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  private final NumberText english = new NumberText(Texts.english());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "-0.0 | 0",
        "7 | 7",
        "999 | 999",
        "1000 | 1,000",
        "-1234567 | -1,234,567",
        "2.5 | 2.5",
        "1e21 | 1,000,000,000,000,000,000,000",
      })
  void countsAreWhole(double value, String text) {
    assertThat(english.whole(value)).isEqualTo(text);
  }

  /** 0.25 and 0.35 lie half way as decimals, whatever their doubles are. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0.0",
        "60.4 | 60.4",
        "1.25 | 1.2",
        "1.35 | 1.4",
        "-1.45 | -1.4",
        "12345.67 | 12,345.7",
        "99.96 | 100.0",
        "0.5 | 0.50",
        "0.125 | 0.12",
        "0.0365 | 0.036",
        "-0.04 | -0.040",
        "0.996 | 1.00",
        "1e-9 | 0.0000000010",
      })
  void otherNumbersHaveOneDecimalOrTwoDigitsHalfEven(double value, String text) {
    assertThat(english.decimal(value)).isEqualTo(text);
  }

  @Test
  void differencesHaveTheirSign() {
    assertThat(english.signed(6.8)).isEqualTo("+6.8");
    assertThat(english.signed(-6.8)).isEqualTo("-6.8");
    assertThat(english.signed(0)).isEqualTo("0.0");
  }

  @Test
  void marksAreThoseOfTheLanguage() throws IOException {
    NumberText french = new NumberText(Kestria.french());
    assertThat(french.decimal(12345.67)).isEqualTo("12 345,7");
  }
}
