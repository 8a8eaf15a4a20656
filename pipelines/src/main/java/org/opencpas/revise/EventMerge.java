package org.opencpas.revise;

import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.EventReport;

/** Lays a report that gives only some columns over the event that held before it. */
final class EventMerge {
  private EventMerge() {}

  /** The later report with what it leaves out taken from the held event. */
  static Event over(Event held, EventReport report) {
    Event later = report.getEvent();
    return Event.newBuilder(later)
        .setRegionId(report.getRegionGiven() ? later.getRegionId() : held.getRegionId())
        .setPlace(given(later.getPlace(), held.getPlace()))
        .setDateEnd(report.getEndGiven() ? later.getDateEnd() : held.getDateEnd())
        .setType(given(later.getType(), held.getType()))
        .setDeathsBest(given(later.getDeathsBest(), held.getDeathsBest()))
        .setDeathsLow(given(later.getDeathsLow(), held.getDeathsLow()))
        .setDeathsHigh(given(later.getDeathsHigh(), held.getDeathsHigh()))
        .setCivilianDeathsRecorded(
            given(later.getCivilianDeathsRecorded(), held.getCivilianDeathsRecorded()))
        .setPlacePrecision(given(later.getPlacePrecision(), held.getPlacePrecision()))
        .setDatePrecision(given(later.getDatePrecision(), held.getDatePrecision()))
        .setSensitivity(
            report.getSensitivityGiven() ? later.getSensitivity() : held.getSensitivity())
        .build();
  }

  private static <T> @Nullable T given(@Nullable T later, @Nullable T held) {
    return later == null ? held : later;
  }
}
