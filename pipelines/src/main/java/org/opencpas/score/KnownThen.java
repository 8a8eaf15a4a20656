package org.opencpas.score;

import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * Where an indicator was known to stand on the day of a renewal.
 *
 * @param value null for the reason given
 * @param reason null when there is a value
 */
record KnownThen(@Nullable Double value, @Nullable Reason reason) {

  /** It was known. */
  static KnownThen of(double value) {
    return Double.isFinite(value)
        ? new KnownThen(value, null)
        : new KnownThen(null, Reason.OVERFLOW);
  }

  /** It was not known, or cannot be said. */
  static KnownThen without(Reason reason) {
    return new KnownThen(null, reason);
  }
}
