package org.opencpas.statement;

import java.time.LocalDate;
import org.opencpas.calendar.AsOf;

/**
 * Whether a return should have come: on the as-of date its days of grace are over. Before that its
 * absence says nothing. When everything is known, every return should have come.
 *
 * @param asOf day to whose end is looked back
 */
record Owed(AsOf asOf) {

  /** Whether the return of a period should have come. */
  boolean isOwed(LocalDate periodEnd, int graceDays) {
    LocalDate day = asOf.day();
    return day == null || !periodEnd.plusDays(graceDays).isAfter(day);
  }
}
