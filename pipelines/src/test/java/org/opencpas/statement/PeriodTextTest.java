package org.opencpas.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.schemas.PeriodType;

class PeriodTextTest {
  @ParameterizedTest
  @CsvSource({
    "day, 2025-09-15, 2025-09-16, 15 September 2025",
    "month, 2024-02-01, 2024-03-01, February 2024",
    "quarter, 2024-10-01, 2025-01-01, quarter 4 of 2024",
    "half_year, 2024-07-01, 2025-01-01, half-year 2 of 2024",
    "year, 2024-01-01, 2025-01-01, 2024",
    "budget_year, 2024-07-01, 2025-07-01, 1 July 2024 to 30 June 2025",
    "mandate, 2024-01-01, 2025-01-01, 1 January 2024 to 31 December 2024",
  })
  void periodsAreCalledByTheirNames(
      PeriodType type, LocalDate start, LocalDate end, String expected) {
    assertThat(new PeriodText(Texts.english()).period(type, start, end).text()).isEqualTo(expected);
  }
}
