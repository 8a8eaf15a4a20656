package org.opencpas.calendar;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.opencpas.schemas.MandateEventType;

/**
 * What assessment.yaml wants done before dates of mandates.
 *
 * @param name how its runs are called: small letters, digits and hyphens, at most 24, beginning
 *     with a letter
 * @param before kinds of dates, of {@link MandateDate#TYPES}
 * @param days days before the date on which a run is due, 0 or above
 * @param freeze days before the date of which a run looks back to the knowledge, at least {@code
 *     days}
 * @param grace days after the day on which a run is due until it is overdue, 0 to {@code days}
 * @param missions ids of the missions that are meant; empty: all
 * @param line where it stands in assessment.yaml
 * @param column likewise
 */
public record ScheduleEntry(
    String name,
    Set<MandateEventType> before,
    int days,
    int freeze,
    int grace,
    Set<String> missions,
    int line,
    int column)
    implements Serializable {

  /** Copies the sets and checks the order of the days. */
  public ScheduleEntry {
    EnumSet<MandateEventType> types = EnumSet.noneOf(MandateEventType.class);
    types.addAll(before);
    before = Collections.unmodifiableSet(types);
    missions = Collections.unmodifiableSet(new TreeSet<>(missions));
    if (days < 0 || freeze < days || grace < 0 || grace > days) {
      throw new IllegalArgumentException("no order of days in " + name);
    }
  }

  /** Whether it wants a run before a date. */
  boolean isFor(MandateDate date) {
    return before.contains(date.type())
        && (missions.isEmpty() || missions.contains(date.missionId()));
  }
}
