package org.opencpas.score;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencpas.calendar.MandatePeriods;
import org.opencpas.schemas.MandateEvent;

/** The days on which a mission's mandate was established or renewed; each answer is kept. */
final class RenewalDays {
  private final MandatePeriods periods;
  private final Map<LocalDate, Optional<LocalDate>> known = new HashMap<>();

  /** Reads the mandate events of one mission, in any order. */
  RenewalDays(List<MandateEvent> events) {
    this.periods = MandatePeriods.of(events);
  }

  /** The latest of them up to a day, itself included; empty when there is none. */
  Optional<LocalDate> upTo(LocalDate day) {
    return known.computeIfAbsent(day, periods::latestStart);
  }

  /** The latest of them before a day. */
  Optional<LocalDate> before(LocalDate day) {
    return upTo(day.minusDays(1));
  }
}
