package org.opencpas.series;

import java.time.LocalDate;
import java.util.Optional;
import org.opencpas.calendar.Period;

/**
 * Over which days returns of a mission are due, where neither the mission nor the indicator says.
 *
 * @param start first day of the data, which counts where neither has a first day; empty when there
 *     are no data
 * @param end first day after the coverage; empty when no day is looked back to and there are no
 *     data, and then nothing is due
 */
public record CoverageSpan(Optional<LocalDate> start, Optional<LocalDate> end) {

  /** Whether a period has ended by the end of the coverage. */
  public boolean hasSeen(Period period) {
    return end.isPresent() && !period.end().isAfter(end.get());
  }
}
