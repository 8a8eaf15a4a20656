package org.opencpas.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.schemas.PeriodType;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2025-01-01, year",
    "2024-S1, 2024-01-01, 2024-07-01, half_year",
    "2024-S2, 2024-07-01, 2025-01-01, half_year",
    "2024-Q1, 2024-01-01, 2024-04-01, quarter",
    "2024-Q4, 2024-10-01, 2025-01-01, quarter",
    "2024-02, 2024-02-01, 2024-03-01, month",
    "2024-12, 2024-12-01, 2025-01-01, month",
    "2024-02-29, 2024-02-29, 2024-03-01, day",
    "2024-04-01/P3M, 2024-04-01, 2024-07-01, quarter",
    "2024-07-01/P1Y, 2024-07-01, 2025-07-01, budget_year",
    "2024-11-15/P1Y, 2024-11-15, 2025-11-15, mandate",
    "2024-02-01/P3M, 2024-02-01, 2024-05-01, mandate",
    "2024-01-31/P1M, 2024-01-31, 2024-02-29, mandate",
    "2024-03-15/P46D, 2024-03-15, 2024-04-30, mandate",
    "2024-01-01/P1Y6M, 2024-01-01, 2025-07-01, mandate",
    "2024-01-01/P2W, 2024-01-01, 2024-01-15, mandate",
  })
  void readsEveryForm(String text, LocalDate start, LocalDate end, PeriodType type) {
    assertThat(Period.parse(text)).contains(new Period(start, end));
    assertThat(new Period(start, end).type()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "24",
        "2024-13",
        "2024-00",
        "2024-Q5",
        "2024-Q0",
        "2024-S3",
        "2024-02-30",
        "2023-02-29",
        "2024-2",
        "2024/05",
        "05-2024",
        "2024-05-31/",
        "2024-05-31/P",
        "2024-05-31/1Y",
        "2024-05-31/P0D",
        "2024-05-31/-P1Y",
        "2024-05-31/PT1H",
        " 2024",
        "2024 ",
        "２０２４",
        "2024Q1"
      })
  void refusesWhatIsNoPeriod(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }

  @Property
  void neverThrows(@ForAll String text) {
    assertThat(Period.parse(text)).isNotNull();
  }

  @Test
  void quarterAndItsDurationAreTheSamePeriod() {
    assertThat(Period.parse("2024-Q2")).isEqualTo(Period.parse("2024-04-01/P3M"));
  }

  @Test
  void holdsAtLeastOneDay() {
    LocalDate day = LocalDate.of(2024, 1, 1);
    assertThatThrownBy(() -> new Period(day, day)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void yearsBeforeTheUnitedNationsAreImplausible() {
    assertThat(Period.parse("0024").orElseThrow().isPlausible()).isFalse();
    assertThat(Period.parse("1944-12").orElseThrow().isPlausible()).isFalse();
    assertThat(Period.parse("1945-01").orElseThrow().isPlausible()).isTrue();
    assertThat(Period.parse("2100").orElseThrow().isPlausible()).isTrue();
    assertThat(Period.parse("2101-01").orElseThrow().isPlausible()).isFalse();
  }

  @Test
  void lengthsCompareInMonthsWherePeriodsAreWholeMonths() {
    Period leapYear = Period.parse("2024").orElseThrow();
    Period year = Period.parse("2023").orElseThrow();
    Period mandate = Period.parse("2023-11-15/P365D").orElseThrow();
    assertThat(leapYear.isAsLongAs(year)).isTrue();
    assertThat(leapYear.isAsLongAs(mandate)).isFalse();
    assertThat(year.isAsLongAs(mandate)).isTrue();
  }

  @Test
  void calendarPeriodsLieWhollyInsideTheSpan() {
    assertThat(
            Period.within(PeriodType.quarter, LocalDate.of(2023, 1, 2), LocalDate.of(2023, 12, 31)))
        .containsExactly(
            Period.parse("2023-Q2").orElseThrow(), Period.parse("2023-Q3").orElseThrow());
    assertThat(Period.within(PeriodType.month, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 3, 1)))
        .containsExactly(
            Period.parse("2023-01").orElseThrow(), Period.parse("2023-02").orElseThrow());
    assertThat(
            Period.within(
                PeriodType.budget_year, LocalDate.of(2023, 1, 1), LocalDate.of(2025, 7, 1)))
        .containsExactly(
            Period.parse("2023-07-01/P1Y").orElseThrow(),
            Period.parse("2024-07-01/P1Y").orElseThrow());
    assertThat(Period.within(PeriodType.year, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "month, 2024-02-29, 2024-02",
    "quarter, 2024-05-31, 2024-Q2",
    "half_year, 2024-06-30, 2024-S1",
    "half_year, 2024-07-01, 2024-S2",
    "year, 2024-12-31, 2024",
    "budget_year, 2024-06-30, 2023-07-01/P1Y",
    "budget_year, 2024-07-01, 2024-07-01/P1Y",
    "budget_year, 2025-01-31, 2024-07-01/P1Y",
  })
  void dayBelongsToOneCalendarPeriodOfAKind(PeriodType type, LocalDate day, String period) {
    assertThat(Period.containing(type, day)).isEqualTo(Period.parse(period).orElseThrow());
    assertThat(Period.containing(type, day).contains(day)).isTrue();
  }

  @Test
  void firstDayBelongsToAPeriodAndTheEndDoesNot() {
    Period quarter = Period.parse("2024-Q2").orElseThrow();
    assertThat(quarter.contains(LocalDate.of(2024, 3, 31))).isFalse();
    assertThat(quarter.contains(LocalDate.of(2024, 4, 1))).isTrue();
    assertThat(quarter.contains(LocalDate.of(2024, 6, 30))).isTrue();
    assertThat(quarter.contains(LocalDate.of(2024, 7, 1))).isFalse();
  }

  @Test
  void periodsThatOnlyTouchDoNotOverlap() {
    Period first = Period.parse("2024-Q1").orElseThrow();
    assertThat(first.overlaps(Period.parse("2024-Q2").orElseThrow())).isFalse();
    assertThat(first.overlaps(Period.parse("2024-03-31/P1W").orElseThrow())).isTrue();
    assertThat(first.overlaps(Period.parse("2024-02").orElseThrow())).isTrue();
  }

  /** The year 2023 has a day less than the budget year 2023/24, in which 29 February lies. */
  @Test
  void shorterIsWhatHasFewerMonthsOrElseFewerDays() {
    Period year = Period.parse("2023").orElseThrow();
    assertThat(year.isShorterThan(Period.parse("2023-07-01/P1Y").orElseThrow())).isFalse();
    assertThat(Period.parse("2023-S2").orElseThrow().isShorterThan(year)).isTrue();
    assertThat(year.isShorterThan(Period.parse("2023-S2").orElseThrow())).isFalse();
    assertThat(Period.parse("2023-11-15/P30D").orElseThrow().isShorterThan(year)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024",
        "2024-S1",
        "2024-S2",
        "2024-Q1",
        "2024-Q2",
        "2024-Q3",
        "2024-Q4",
        "2024-01",
        "2024-12",
        "2024-02-29"
      })
  void periodOfTheCalendarIsWrittenAsItIsRead(String text) {
    assertThat(Period.parse(text).orElseThrow().text()).isEqualTo(text);
  }

  @Test
  void anyOtherSpanIsWrittenByItsDays() {
    assertThat(Period.parse("2023-07-01/P1Y").orElseThrow().text())
        .isEqualTo("2023-07-01 to 2024-06-30");
  }
}
