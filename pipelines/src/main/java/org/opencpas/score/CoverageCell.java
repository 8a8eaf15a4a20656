package org.opencpas.score;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.series.Measured;

/**
 * One indicator in one region and period: whether a return was due, and what came. Its headline
 * speaks for it; without one, its parts do. Counts are 0 or 1, and 0 where nothing was due.
 */
final class CoverageCell {
  private final Period period;
  private final List<Observation> headlines = new ArrayList<>(1);
  private final List<Observation> parts = new ArrayList<>(0);
  private boolean due;

  CoverageCell(Period period) {
    this.period = period;
  }

  /** Adds a current fact of the cell. */
  void add(Observation fact) {
    (fact.getDisaggregation().isEmpty() ? headlines : parts).add(fact);
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
    return count(due && (speaking().isEmpty() || any(CoverageCell::applies)));
  }

  /** Whether anything was said. */
  int responded() {
    return count(
        expected() == 1 && any(fact -> fact.getStatus() != ObservationStatus.not_reported));
  }

  /** Whether a value came. */
  int observed() {
    return count(expected() == 1 && any(Measured::isObserved));
  }

  /** Whether the place could not be reached. */
  int noAccess() {
    return count(says(ObservationStatus.no_access));
  }

  /** Whether the value is withheld. */
  int withheld() {
    return count(says(ObservationStatus.withheld));
  }

  /** 1 when the first return came within the grace days, else 0; empty when that is not known. */
  Optional<Integer> onTime(int graceDays) {
    return delay().map(days -> count(days <= graceDays));
  }

  /** Days after the grace days, 0 or above; empty when that is not known. */
  Optional<Integer> daysLate(int graceDays) {
    return delay().map(days -> (int) Math.max(0, days - graceDays));
  }

  private Optional<Long> delay() {
    if (responded() == 0) {
      return Optional.empty();
    }
    Optional<LocalDateTime> first =
        speaking().stream()
            .map(Observation::getFirstReportedAt)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder());
    return first.map(time -> ChronoUnit.DAYS.between(period.end(), time.toLocalDate()));
  }

  private boolean says(ObservationStatus status) {
    return expected() == 1 && observed() == 0 && any(fact -> fact.getStatus() == status);
  }

  private List<Observation> speaking() {
    return headlines.isEmpty() ? parts : headlines;
  }

  private boolean any(Predicate<Observation> holds) {
    for (Observation fact : speaking()) {
      if (holds.test(fact)) {
        return true;
      }
    }
    return false;
  }

  private static boolean applies(Observation fact) {
    return fact.getStatus() != ObservationStatus.not_applicable;
  }

  private static int count(boolean holds) {
    return holds ? 1 : 0;
  }
}
