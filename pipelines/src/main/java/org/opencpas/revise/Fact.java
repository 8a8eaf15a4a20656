package org.opencpas.revise;

import java.util.Comparator;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Observation;

/**
 * What a report is about, whoever made it: its identity. The period counts as its first day and its
 * end, however it was written.
 *
 * @param disaggregation canonical form; empty for the headline
 */
record Fact(
    String missionId,
    String indicatorId,
    String regionId,
    Component component,
    String disaggregation,
    Period period)
    implements Comparable<Fact> {

  private static final Comparator<Fact> ORDER =
      Comparator.comparing(Fact::missionId)
          .thenComparing(Fact::indicatorId)
          .thenComparing(Fact::regionId)
          .thenComparing(Fact::component)
          .thenComparing(Fact::disaggregation)
          .thenComparing(Fact::period);

  /** The fact that an observation is about. */
  static Fact of(Observation observation) {
    return new Fact(
        observation.getMissionId(),
        observation.getIndicatorId(),
        observation.getRegionId(),
        observation.getComponent(),
        observation.getDisaggregation(),
        new Period(observation.getPeriodStart(), observation.getPeriodEnd()));
  }

  @Override
  public int compareTo(Fact other) {
    return ORDER.compare(this, other);
  }
}
