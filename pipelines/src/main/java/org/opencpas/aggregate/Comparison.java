package org.opencpas.aggregate;

import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * How a profile compares with an earlier one, draw by draw.
 *
 * @param share of the draws in which it is better, 0 to 1, one without a difference counting half;
 *     null for the reason given
 * @param place of the earlier one; null where there is none
 */
record Comparison(@Nullable Double share, @Nullable Place place, @Nullable Reason reason) {

  /** None. */
  static Comparison none(@Nullable Place place, @Nullable Reason reason) {
    return new Comparison(null, place, reason);
  }
}
