package org.opencpas.revise;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
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

  // What a record has of itself is several times slower until Java's second compiler has seen it,
  // and every report is looked up by its series.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Series that
        && component == that.component
        && indicatorId.equals(that.indicatorId)
        && regionId.equals(that.regionId)
        && missionId.equals(that.missionId)
        && disaggregation.equals(that.disaggregation);
  }

  @Override
  public int hashCode() {
    int hash = 31 * missionId.hashCode() + indicatorId.hashCode();
    hash = 31 * hash + regionId.hashCode();
    hash = 31 * hash + component.hashCode();
    return 31 * hash + disaggregation.hashCode();
  }

  @Override
  public int compareTo(Series other) {
    return ORDER.compare(this, other);
  }
}
