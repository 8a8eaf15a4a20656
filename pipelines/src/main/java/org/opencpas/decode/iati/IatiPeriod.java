package org.opencpas.decode.iati;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Writes the span of two days that IATI gives, both inside it, as start and duration. */
final class IatiPeriod {
  private IatiPeriod() {}

  /**
   * The text, such as 2024-01-01/P1Y; the two texts with a slash between them where they are no
   * days in this order, so that people see what is wrong; empty where both are.
   */
  static String text(String start, String end) {
    Optional<LocalDate> first = IsoDay.of(start);
    Optional<LocalDate> last = IsoDay.of(end);
    if (first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())) {
      Period length = Period.between(first.get(), last.get().plusDays(1));
      return first.get() + "/" + length;
    }
    return start.isEmpty() && end.isEmpty() ? "" : start + "/" + end;
  }
}
