package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.opencpas.calendar.AsOf;
import org.opencpas.calendar.MandatePeriods;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Mission;

/** The days on which mandates were last established or renewed before the coverage ends. */
final class LastRenewals {
  private LastRenewals() {}

  /** The day of each mission; a mission without one has none. */
  static Map<String, LocalDate> of(Framework framework, MissionSpans spans) {
    Map<String, LocalDate> days = new HashMap<>();
    for (Mission mission : framework.missions()) {
      String id = mission.getMissionId();
      spans
          .of(id)
          .end()
          .flatMap(
              end -> MandatePeriods.of(framework.mandateEvents(id)).latestStart(end.minusDays(1)))
          .ifPresent(day -> days.put(id, day));
    }
    return days;
  }

  /** Every day that may come out for some mission, in order of time. */
  static NavigableSet<LocalDate> candidates(Framework framework, AsOf asOf) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (Mission mission : framework.missions()) {
      MandatePeriods.of(framework.mandateEvents(mission.getMissionId())).starts().stream()
          .filter(asOf::knows)
          .forEach(days::add);
    }
    return days;
  }
}
