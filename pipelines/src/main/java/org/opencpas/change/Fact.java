package org.opencpas.change;

import java.time.LocalDate;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Observation;

/** Which fact it is: what does not change however often it is reported. */
record Fact(
    String missionId,
    String indicatorId,
    String regionId,
    Component component,
    String disaggregation,
    LocalDate periodStart,
    LocalDate periodEnd) {
  static Fact of(Observation fact) {
    return new Fact(
        fact.getMissionId(),
        fact.getIndicatorId(),
        fact.getRegionId(),
        fact.getComponent(),
        fact.getDisaggregation(),
        fact.getPeriodStart(),
        fact.getPeriodEnd());
  }
}
