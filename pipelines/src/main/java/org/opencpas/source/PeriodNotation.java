package org.opencpas.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.opencpas.calendar.Period;

/** How a standard writes periods. */
enum PeriodNotation {
  /** Ids of periods as DHIS2 has them: 202401, 2024Q1, 2024W5. */
  DHIS2,
  /** Time periods as SDMX has them: 2024-01, 2024-Q1, 2024-M01, 2024-01-15/P1M. */
  SDMX;

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
        };
    return period.filter(each -> Period.parse(each).isPresent());
  }
}
