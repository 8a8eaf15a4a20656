package org.opencpas.query;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  /** The last four are written with more digits by Double.toString before JDK 19. */
  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "-0.0, 0",
    "0, 0",
    "12, 12",
    "-1.50, -1.5",
    "0.30000000000000004, 0.30000000000000004",
    "1e15, 1000000000000000",
    "1e16, 1e16",
    "-1.25e20, -1.25e20",
    "0.000001, 0.000001",
    "1.5e-7, 1.5e-7",
    "1.7976931348623157e308, 1.7976931348623157e308",
    "NaN, NaN",
    "-Infinity, -Infinity",
    "4.9E-324, 5e-324",
    "2.0E-3, 0.002",
    "2E23, 2e23",
    "8.41E21, 8.41e21"
  })
  void aDoubleHasTheFewestDigitsThatReadBack(double figure, String text) {
    assertThat(Figures.text(figure)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "16777216, 16777216", "3.4028235e38, 3.4028235e38", "NaN, NaN"})
  void aFloatHasTheFewestDigitsThatReadBack(float figure, String text) {
    assertThat(Figures.text(figure)).isEqualTo(text);
  }

  @Property(tries = 2000)
  void everyDoubleReadsBackInAtMost17Digits(@ForAll long bits) {
    double figure = Double.longBitsToDouble(bits);
    String text = Figures.text(figure);

    assertThat(Double.valueOf(text)).isEqualTo(Double.valueOf(figure == 0 ? 0.0 : figure));
    if (Double.isFinite(figure)) {
      assertThat(text.replaceAll("e.*|[-.]", "").replaceAll("^0+|0+$", "").length())
          .isLessThanOrEqualTo(17);
    }
  }
}
