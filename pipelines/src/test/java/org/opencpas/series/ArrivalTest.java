package org.opencpas.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.series.Facts.fact;
import static org.opencpas.series.Facts.silence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.series.Arrival.Timeliness;

class ArrivalTest {
  private static final Period JANUARY = Facts.period("2024-01");

  private static Arrival on(@Nullable String day, Observation.Builder fact) {
    return Arrival.of(
        fact.setFirstReportedAt(day == null ? null : LocalDate.parse(day).atTime(23, 59)).build());
  }

  private static Arrival on(@Nullable String day) {
    return on(day, fact("camps", "KS01", "2024-01", 3));
  }

  /** January ends with 31 January: 11 February is day 10. */
  @Test
  void lastGraceDayIsInTime() {
    assertThat(on("2024-02-11").timeliness(JANUARY, 10)).isEqualTo(Timeliness.ON_TIME);
    assertThat(on("2024-02-12").timeliness(JANUARY, 10)).isEqualTo(Timeliness.LATE);
    assertThat(on("2024-01-20").timeliness(JANUARY, 0)).isEqualTo(Timeliness.ON_TIME);
    assertThat(on("2024-02-12").delay(JANUARY)).hasValue(11);
    assertThat(on(null).timeliness(JANUARY, 10)).isEqualTo(Timeliness.UNTIMED);
  }

  @Test
  void notReportedHasNotComeAndWithheldHas() {
    Arrival missing =
        on("2024-02-01", silence("camps", "KS01", "2024-01", ObservationStatus.not_reported));
    assertThat(missing.timeliness(JANUARY, 10)).isEqualTo(Timeliness.MISSING);
    assertThat(missing.delay(JANUARY)).isEmpty();
    assertThat(
            on("2024-02-01", silence("camps", "KS01", "2024-01", ObservationStatus.withheld))
                .timeliness(JANUARY, 10))
        .isEqualTo(Timeliness.ON_TIME);
  }

  @Test
  void firstOfSeveralDecides() {
    Arrival late = on("2024-03-01");
    Arrival early = on("2024-02-01");
    assertThat(late.and(early)).isEqualTo(early);
    assertThat(early.and(late)).isEqualTo(early);
    assertThat(on(null).and(late)).isEqualTo(late);
    assertThat(late.and(on(null))).isEqualTo(late);
    assertThat(Arrival.NONE.and(late).and(Arrival.NONE)).isEqualTo(late);
  }
}
