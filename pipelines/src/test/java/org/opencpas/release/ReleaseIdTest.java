package org.opencpas.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseIdTest {
  private static final String HASH = "0123456789abcdef".repeat(4);

  @Test
  void aNameIsTheAsOfDateAndTwelveDigits() {
    assertThat(ReleaseId.of(LocalDate.of(2025, 3, 31), HASH))
        .hasToString("2025-03-31-0123456789ab");
    assertThat(ReleaseId.of(null, HASH)).hasToString("all-0123456789ab");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "latest",
        "all-0123456789AB",
        "all-0123456789a",
        "2025-02-30-0123456789ab",
        "../all-0123456789ab",
        "all-0123456789ab/..",
        "all-0123456789ab\n"
      })
  void anythingElseIsNoName(String text) {
    assertThat(ReleaseId.parse(text)).isEmpty();
    assertThatThrownBy(() -> new ReleaseId(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-31, 2025-03-31, true",
    "2025-03-31, 2025-03-31, false",
    "2025-03-31, 2024-12-31, false",
    "2025-03-31, all, true",
    "all, 2025-03-31, false",
    "all, all, false"
  })
  void allIsNeverEarlier(String left, String right, boolean earlier) {
    ReleaseId first = new ReleaseId(left + "-000000000000");
    ReleaseId second = new ReleaseId(right + "-ffffffffffff");

    assertThat(first.isEarlierThan(second)).isEqualTo(earlier);
  }
}
