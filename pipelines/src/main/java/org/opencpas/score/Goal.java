package org.opencpas.score;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.TargetPath;

/**
 * What a fact is measured against.
 *
 * @param baseline value before the work began, in the indicator's unit; null when there is none
 * @param baselinePeriod time span of the baseline; null when it is not given
 * @param low lower end of what is wanted; null when open or when there is no target
 * @param target value to reach; null when there is none
 * @param high upper end of what is wanted; null when open or when there is no target
 * @param tolerance distance from the range at which achievement is 0; null when not set
 * @param targetPeriod time span by whose end it is to be reached
 * @param path expected course
 */
record Goal(
    @Nullable Double baseline,
    @Nullable Period baselinePeriod,
    @Nullable Double low,
    @Nullable Double target,
    @Nullable Double high,
    @Nullable Double tolerance,
    Period targetPeriod,
    TargetPath path) {

  /** Whether there is anything to reach. */
  boolean hasTarget() {
    return target != null || low != null || high != null;
  }

  /** Lower end of the range to stay in: the declared one, else the target itself. */
  Optional<Double> rangeLow() {
    return Optional.ofNullable(low != null || high != null ? low : target);
  }

  /** Upper end of the range to stay in: the declared one, else the target itself. */
  Optional<Double> rangeHigh() {
    return Optional.ofNullable(low != null || high != null ? high : target);
  }
}
