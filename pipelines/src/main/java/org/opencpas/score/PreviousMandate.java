package org.opencpas.score;

import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * A flow per month, in the mandate period in force and in the one before.
 *
 * @param nowPerMonth null for the reason given
 * @param perMonth in the mandate period before; null for the reason given
 * @param seasonsDiffer whether the two do not have the same months of the year equally often; null
 *     for the reason given
 * @param reason null when both are given
 */
record PreviousMandate(
    @Nullable Double nowPerMonth,
    @Nullable Double perMonth,
    @Nullable Boolean seasonsDiffer,
    @Nullable Reason reason) {

  /** The two cannot be set against each other. */
  static PreviousMandate without(Reason reason) {
    return new PreviousMandate(null, null, null, reason);
  }
}
