package org.opencpas.revise;

import org.opencpas.calendar.Period;
import org.opencpas.schemas.Observation;

/**
 * What a report is about, whoever made it: its identity. The period counts as its first day and its
 * end, however it was written.
 */
record Fact(Series series, Period period) {

  /** The fact that an observation is about. */
  static Fact of(Observation observation) {
    return new Fact(
        Series.of(observation),
        new Period(observation.getPeriodStart(), observation.getPeriodEnd()));
  }
}
