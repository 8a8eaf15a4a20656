package org.opencpas.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class AsOfTest {
  private final AsOf asOf = new AsOf(LocalDate.of(2024, 5, 31));

  @Test
  void theDayCountsToItsEnd() {
    assertThat(asOf.knows(LocalDateTime.of(2024, 5, 31, 23, 59, 59))).isTrue();
    assertThat(asOf.knows(LocalDateTime.of(2024, 6, 1, 0, 0))).isFalse();
    assertThat(asOf.knows(LocalDate.of(2024, 5, 31))).isTrue();
    assertThat(asOf.knows(LocalDate.of(2024, 6, 1))).isFalse();
    assertThat(asOf.end()).contains(LocalDate.of(2024, 6, 1));
  }

  @Test
  void whatHasNoTimeWasKnownFromTheStart() {
    assertThat(asOf.knows((LocalDateTime) null)).isTrue();
    assertThat(asOf.knows((LocalDate) null)).isTrue();
  }

  @Test
  void withoutADayEverythingIsKnown() {
    assertThat(AsOf.ALL.knows(LocalDateTime.MAX)).isTrue();
    assertThat(AsOf.ALL.end()).isEmpty();
    assertThat(AsOf.ALL).hasToString("all");
  }
}
