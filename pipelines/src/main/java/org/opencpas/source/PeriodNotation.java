package org.opencpas.source;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencpas.calendar.Period;

/** How a standard writes periods. */
enum PeriodNotation {
  /** Ids of periods as DHIS2 has them: 202401, 2024Q1, 2024W5. */
  DHIS2,
  /** Time periods as SDMX has them: 2024-01, 2024-Q1, 2024-M01, 2024-01-15/P1M. */
  SDMX,
  /** Months as ViEWS numbers them: 1 is January 1980. */
  VIEWS_MONTH;

  private static final Pattern MONTH_NUMBER = Pattern.compile("[1-9]\\d{0,3}");
  private static final YearMonth BEFORE_VIEWS = YearMonth.of(1979, 12);

  /** The word in assessment.yaml. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The notation of a word; empty for other words. */
  static Optional<PeriodNotation> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** A period as canonical records write it; empty when the text is none. */
  Optional<String> canonical(String text) {
    Optional<String> period =
        switch (this) {
          case DHIS2 -> Dhis2Period.canonical(text);
          case SDMX -> SdmxPeriod.canonical(text);
          case VIEWS_MONTH -> viewsMonth(text);
        };
    return period.filter(each -> Period.parse(each).isPresent());
  }

  private static Optional<String> viewsMonth(String text) {
    return MONTH_NUMBER.matcher(text).matches()
        ? Optional.of(BEFORE_VIEWS.plusMonths(Integer.parseInt(text)).toString())
        : Optional.empty();
  }
}
