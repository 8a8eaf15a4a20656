package org.opencpas.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EpochDaysTest {
  @Test
  void everyDayOfTwoCenturiesIsCountedAlsoWhenItComesAgain() {
    EpochDays days = new EpochDays();
    for (int turn = 0; turn < 2; turn++) {
      int expected = -29219; // 80 years of 365 days, and 19 leap days: 1900 has none
      LocalDate date = LocalDate.of(1890, 1, 1);
      while (date.getYear() < 2101) {
        assertThat(days.of(date)).as(date.toString()).isEqualTo(expected);
        assertThat(days.of(date)).as("%s again", date).isEqualTo(expected);
        date = date.plusDays(1);
        expected++;
      }
    }
  }
}
