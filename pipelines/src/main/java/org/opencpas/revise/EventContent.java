package org.opencpas.revise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.source.FurtherFigures;

/** What a report says about its event, whatever its provenance, time or revision. */
record EventContent(
    String missionId,
    String regionId,
    @Nullable String place,
    LocalDate dateStart,
    LocalDate dateEnd,
    @Nullable String type,
    @Nullable Double deathsBest,
    @Nullable Double deathsLow,
    @Nullable Double deathsHigh,
    @Nullable Double civilianDeathsRecorded,
    @Nullable Integer placePrecision,
    @Nullable Integer datePrecision,
    Sensitivity sensitivity,
    FurtherFigures figures) {

  /** What an event says, with its further figures. */
  static EventContent of(Event event, FurtherFigures figures) {
    return new EventContent(
        event.getMissionId(),
        event.getRegionId(),
        event.getPlace(),
        event.getDateStart(),
        event.getDateEnd(),
        event.getType(),
        event.getDeathsBest(),
        event.getDeathsLow(),
        event.getDeathsHigh(),
        event.getCivilianDeathsRecorded(),
        event.getPlacePrecision(),
        event.getDatePrecision(),
        event.getSensitivity(),
        figures);
  }
}
