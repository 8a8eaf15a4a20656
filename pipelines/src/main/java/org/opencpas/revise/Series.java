package org.opencpas.revise;

import java.util.Comparator;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Observation;

/**
 * What facts share that differ in their period alone.
 *
 * @param disaggregation canonical form; empty for the headline
 */
record Series(
    String missionId,
    String indicatorId,
    String regionId,
    Component component,
    String disaggregation)
    implements Comparable<Series> {

  private static final Comparator<Series> ORDER =
      Comparator.comparing(Series::missionId)
          .thenComparing(Series::indicatorId)
          .thenComparing(Series::regionId)
          .thenComparing(Series::component)
          .thenComparing(Series::disaggregation);

  /** The series that an observation belongs to. */
  static Series of(Observation observation) {
    return new Series(
        observation.getMissionId(),
        observation.getIndicatorId(),
        observation.getRegionId(),
        observation.getComponent(),
        observation.getDisaggregation());
  }

  @Override
  public int compareTo(Series other) {
    return ORDER.compare(this, other);
  }
}
