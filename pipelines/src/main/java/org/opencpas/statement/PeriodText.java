package org.opencpas.statement;

import java.time.LocalDate;
import java.util.Map;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.PeriodType;

/** Writes days and periods for readers. */
final class PeriodText {
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_HALF_YEAR = 6;

  private final Texts texts;

  PeriodText(Texts texts) {
    this.texts = texts;
  }

  /** A day, such as {@code 1 July 2024}. */
  Phrase day(LocalDate day) {
    return texts.phrase(
        "day",
        Map.of(
            "day", Phrase.of(Integer.toString(day.getDayOfMonth())),
            "month", month(day),
            "year", year(day)));
  }

  /** A period by its name in the calendar; one that has none by its first and last day. */
  Phrase period(PeriodType type, LocalDate start, LocalDate end) {
    Period period = new Period(start, end);
    if (type != period.type()) {
      return span(period);
    }
    return switch (type) {
      case day -> day(start);
      case month ->
          texts.phrase("period.month", Map.of("month", month(start), "year", year(start)));
      case quarter -> numbered("period.quarter", start, MONTHS_OF_QUARTER);
      case half_year -> numbered("period.half_year", start, MONTHS_OF_HALF_YEAR);
      case year -> texts.phrase("period.year", Map.of("year", year(start)));
      case budget_year, mandate -> span(period);
    };
  }

  private Phrase numbered(String key, LocalDate start, int months) {
    int number = 1 + (start.getMonthValue() - 1) / months;
    return texts.phrase(
        key, Map.of("number", Phrase.of(Integer.toString(number)), "year", year(start)));
  }

  private Phrase span(Period period) {
    return texts.phrase(
        "period.span", Map.of("from", day(period.start()), "until", day(period.lastDay())));
  }

  private Phrase month(LocalDate day) {
    return texts.phrase("month." + day.getMonthValue());
  }

  private static Phrase year(LocalDate day) {
    return Phrase.of(Integer.toString(day.getYear()));
  }
}
