package org.opencpas.aggregate;

import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * How far a score moves: between the 5 % and the 95 % quantile of its draws, and never without the
 * score itself.
 *
 * @param low null for the reason given
 * @param high null for the reason given
 */
record Movement(@Nullable Double low, @Nullable Double high, @Nullable Reason reason) {

  /** Around a score. */
  static Movement around(double score, double low, double high) {
    return new Movement(Math.min(low, score) + 0.0, Math.max(high, score) + 0.0, null);
  }

  /** None. */
  static Movement none(@Nullable Reason reason) {
    return new Movement(null, null, reason);
  }
}
