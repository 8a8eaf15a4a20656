package org.opencpas.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDecimalTest {
  private static final long MOST = 999_999_999_999_999L;

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "+7, 7",
    "-7, -7",
    "5., 5",
    ".5, 0.5",
    "-.5, -0.5",
    "0012.50, 12.5",
    "0.1, 0.1",
    "999999999999999, 999999999999999",
    "0.00000000000001, 1e-14",
    ".000000000000001, 1e-15",
  })
  void aFewDigitsAreRead(String text, double number) {
    assertThat(PlainDecimal.parse(text, '.')).isEqualTo(number);
    assertThat(PlainDecimal.parse(text.replace('.', ','), ',')).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "-",
        ".",
        "-.",
        "+-1",
        "1-",
        "1.2.3",
        "1,2",
        "1e3",
        "1 000",
        "0x1",
        "NaN",
        "Infinity",
        "٣",
        "1000000000000000",
        "0000000000000001",
        "1.000000000000000",
        "-.1234567890123456",
        "18446744073709551617",
        "99999999999999999999999999999999999999999999",
      })
  void allElseIsLeftToOthers(String text) {
    assertThat(PlainDecimal.parse(text, '.')).isNaN();
  }

  @Property(tries = 20_000)
  void theNumberIsThatOfJava(
      @ForAll @LongRange(min = -MOST, max = MOST) long digits,
      @ForAll @IntRange(min = 0, max = 14) int scale) {
    String text = BigDecimal.valueOf(digits, scale).toPlainString();

    double read = PlainDecimal.parse(text, '.');

    // Zeros before a fraction make the text longer than the digits.
    if (!Double.isNaN(read) || text.replaceAll("[-.]", "").length() <= 15) {
      assertThat(Double.doubleToRawLongBits(read + 0.0))
          .as(text)
          .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text) + 0.0));
    }
  }

  @Property(tries = 20_000)
  void whatIsReadJavaReadsTheSame(@ForAll("nearlyNumbers") String text) {
    double read = PlainDecimal.parse(text, '.');

    if (!Double.isNaN(read)) {
      assertThat(Double.doubleToRawLongBits(read))
          .as(text)
          .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    }
  }

  @Provide
  Arbitrary<String> nearlyNumbers() {
    return Arbitraries.strings().withChars("0123456789012345678901234567890.-+e").ofMaxLength(18);
  }
}
