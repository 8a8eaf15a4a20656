package org.opencpas.score;

import org.opencpas.calendar.Period;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Observation;

/** What a headline and its parts share: all of a fact's identity but the disaggregation. */
record Cell(
    String missionId, String indicatorId, String regionId, Component component, Period period) {

  /** The cell that a fact belongs to. */
  static Cell of(Observation fact) {
    return new Cell(
        fact.getMissionId(),
        fact.getIndicatorId(),
        fact.getRegionId(),
        fact.getComponent(),
        new Period(fact.getPeriodStart(), fact.getPeriodEnd()));
  }
}
