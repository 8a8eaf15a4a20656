package org.opencpas.rollup;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.FactError;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.RollUp;
import org.opencpas.series.Arrival;
import org.opencpas.series.Doubt;

/**
 * What stands at one region and period itself: a fact, or the headline that the parts of a cell
 * make. NaN stands for a number that is not there; it never leaves this package.
 *
 * @param rollUp own or parts
 * @param reason why there is no value; null when there is one
 * @param partialSum sum of the parts that were observed, where some were not; else NaN
 * @param denominator in its own unit, not yet person-years
 * @param fact null for what parts make
 * @param arrival how the fact came, or the first of the parts
 * @param doubts what is doubtful about the fact, or about any of the parts
 * @param errors of the facts that the value rests on
 */
record Report(
    Spot spot,
    RollUp rollUp,
    State state,
    @Nullable Reason reason,
    double value,
    double partialSum,
    double low,
    double high,
    double numerator,
    double denominator,
    @Nullable Observation fact,
    Arrival arrival,
    Set<Doubt> doubts,
    List<FactError> errors) {

  boolean isObserved() {
    return state == State.OBSERVED;
  }

  boolean hasValue() {
    return isObserved() && !Double.isNaN(value);
  }

  boolean hasRange() {
    return !Double.isNaN(low) && !Double.isNaN(high);
  }

  boolean hasQuotient() {
    return !Double.isNaN(numerator) && !Double.isNaN(denominator);
  }

  /** The same, made from parts. */
  Report restingOn(Collection<Report> parts) {
    Arrival first = Arrival.NONE;
    Set<Doubt> any = EnumSet.noneOf(Doubt.class);
    for (Report part : parts) {
      first = first.and(part.arrival);
      any.addAll(part.doubts);
    }
    return new Report(
        spot,
        rollUp,
        state,
        reason,
        value,
        partialSum,
        low,
        high,
        numerator,
        denominator,
        fact,
        first,
        Set.copyOf(any),
        errors);
  }
}
