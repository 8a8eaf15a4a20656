package org.opencpas.statistics;

import org.opencpas.issue.Reason;

/**
 * A range of values that the data do not contradict at the level asked for.
 *
 * @param low finite, at most high
 * @param high finite
 */
public record Interval(double low, double high) {

  /** An interval of two limits; overflow when one of them is not finite. */
  static Answer<Interval> between(double low, double high) {
    return Double.isFinite(low) && Double.isFinite(high)
        ? Answer.of(new Interval(low + 0.0, high + 0.0))
        : Answer.refused(Reason.OVERFLOW);
  }

  /** Whether a value lies within, limits included. */
  public boolean holds(double value) {
    return low <= value && value <= high;
  }
}
