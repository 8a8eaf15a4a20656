package org.opencpas.aggregate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * Where an objective stood at the last renewal.
 *
 * @param value null when it is not known
 * @param end end of the period that the value is from; null for a baseline, or without a value
 * @param code of the reason why there is no value; null when there is one
 */
record Then(@Nullable Double value, @Nullable LocalDate end, @Nullable String code) {

  /** It is not known. */
  static Then unknown(Reason reason) {
    return new Then(null, null, reason.code());
  }

  /**
   * A value of a period.
   *
   * @param code why it is null, where it is
   */
  static Then at(LocalDate end, @Nullable Double value, @Nullable String code) {
    return value == null ? new Then(null, null, code) : new Then(value, end, null);
  }

  /** Where things stood before anything was done. */
  static Then baseline(@Nullable Double value) {
    return value == null ? unknown(Reason.NO_BASELINE) : new Then(value, null, null);
  }
}
