package org.opencpas.score;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.series.Arrival;
import org.opencpas.series.Measured;

/**
 * One indicator in one region and period: whether a return was due, and what came. Its headline
 * speaks for it; without one, its parts do. Counts are 0 or 1, and 0 where nothing was due.
 */
final class CoverageCell {
  private final Period period;
  private final Said headline = new Said();
  private @Nullable Said parts;
  private boolean due;

  CoverageCell(Period period) {
    this.period = period;
  }

  /** Adds a current fact of the cell. */
  void add(Observation fact) {
    if (fact.getDisaggregation().isEmpty()) {
      headline.add(fact);
    } else {
      parts = parts == null ? new Said() : parts;
      parts.add(fact);
    }
  }

  /** Notes that a return was due. */
  void expect() {
    due = true;
  }

  Period period() {
    return period;
  }

  /** Whether a return was due; what does not apply is not due. */
  int expected() {
    return count(isExpected());
  }

  /** Whether anything was said. */
  int responded() {
    return count(hasResponded());
  }

  /** Whether a value came. */
  int observed() {
    return count(isExpected() && speaking().observed);
  }

  /** Whether the place could not be reached. */
  int noAccess() {
    return count(isExpected() && !speaking().observed && speaking().noAccess);
  }

  /** Whether the value is withheld. */
  int withheld() {
    return count(isExpected() && !speaking().observed && speaking().withheld);
  }

  /** 1 when the first return came within the grace days, else 0; empty when that is not known. */
  Optional<Integer> onTime(int graceDays) {
    if (!hasResponded()) {
      return Optional.empty();
    }
    return switch (speaking().arrival.timeliness(period, graceDays)) {
      case ON_TIME -> Optional.of(1);
      case LATE -> Optional.of(0);
      case UNTIMED, MISSING -> Optional.empty();
    };
  }

  /** Days after the grace days, 0 or above; empty when that is not known. */
  Optional<Integer> daysLate(int graceDays) {
    OptionalLong delay = hasResponded() ? speaking().arrival.delay(period) : OptionalLong.empty();
    return delay.isEmpty()
        ? Optional.empty()
        : Optional.of((int) Math.max(0, delay.getAsLong() - graceDays));
  }

  private boolean isExpected() {
    Said said = speaking();
    return due && (said.isNothing || said.applies);
  }

  private boolean hasResponded() {
    return isExpected() && speaking().arrival.hasCome();
  }

  private Said speaking() {
    return parts == null || !headline.isNothing ? headline : parts;
  }

  private static int count(boolean holds) {
    return holds ? 1 : 0;
  }

  /** What some facts say together, taken from them once: each cell is asked ten times and more. */
  private static final class Said {
    private boolean isNothing = true;
    private boolean applies;
    private boolean observed;
    private boolean noAccess;
    private boolean withheld;
    private Arrival arrival = Arrival.NONE;

    private void add(Observation fact) {
      ObservationStatus status = fact.getStatus();
      isNothing = false;
      applies |= status != ObservationStatus.not_applicable;
      observed |= Measured.isObserved(fact);
      noAccess |= status == ObservationStatus.no_access;
      withheld |= status == ObservationStatus.withheld;
      arrival = arrival.and(Arrival.of(fact));
    }
  }
}
