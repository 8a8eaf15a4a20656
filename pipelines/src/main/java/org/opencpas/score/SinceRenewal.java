package org.opencpas.score;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * What changed since the mandate was last established or renewed.
 *
 * @param day first day of the mandate period in force; null when there is none
 * @param then where the indicator stood; null for the reason given
 * @param now where it stands; null for the reason given
 * @param matchedShare share of the cells with a value in both spans, 0 to 1; null for a level
 * @param reason why there is no change; null when there is one
 * @param known where the indicator was known to stand on that day
 */
record SinceRenewal(
    @Nullable LocalDate day,
    @Nullable Double then,
    @Nullable Double now,
    @Nullable Double matchedShare,
    @Nullable Reason reason,
    KnownThen known) {

  /** No change can be told. */
  static SinceRenewal without(@Nullable LocalDate day, Reason reason) {
    return without(day, null, reason);
  }

  /** No change can be told from the cells that have a value in both spans. */
  static SinceRenewal without(
      @Nullable LocalDate day, @Nullable Double matchedShare, Reason reason) {
    return new SinceRenewal(day, null, null, matchedShare, reason, KnownThen.without(reason));
  }

  /** Now minus then; null when there is a reason. */
  @Nullable Double change() {
    return then == null || now == null ? null : now - then + 0.0;
  }
}
