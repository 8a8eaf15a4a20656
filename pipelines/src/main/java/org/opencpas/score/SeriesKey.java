package org.opencpas.score;

import java.util.Comparator;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.PeriodType;

/**
 * What makes facts one series in time: all of a fact's identity but the period, which keeps its
 * type.
 */
record SeriesKey(
    String missionId,
    String indicatorId,
    String regionId,
    Component component,
    String disaggregation,
    PeriodType periodType)
    implements Comparable<SeriesKey> {

  private static final Comparator<SeriesKey> ORDER =
      Comparator.comparing(SeriesKey::missionId)
          .thenComparing(SeriesKey::indicatorId)
          .thenComparing(SeriesKey::regionId)
          .thenComparing(SeriesKey::component)
          .thenComparing(SeriesKey::disaggregation)
          .thenComparing(SeriesKey::periodType);

  /** The series that a fact belongs to. */
  static SeriesKey of(Observation fact) {
    return new SeriesKey(
        fact.getMissionId(),
        fact.getIndicatorId(),
        fact.getRegionId(),
        fact.getComponent(),
        fact.getDisaggregation(),
        new Period(fact.getPeriodStart(), fact.getPeriodEnd()).type());
  }

  @Override
  public int compareTo(SeriesKey other) {
    return ORDER.compare(this, other);
  }
}
