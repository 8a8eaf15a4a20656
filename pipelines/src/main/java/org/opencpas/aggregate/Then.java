package org.opencpas.aggregate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an objective stood at the last renewal.
 *
 * @param value null when it is not known
 * @param end end of the period that the value is from; null for a baseline, or without a value
 */
record Then(@Nullable Double value, @Nullable LocalDate end) {
  static final Then UNKNOWN = new Then(null, null);

  /** A value of a period. */
  static Then at(LocalDate end, @Nullable Double value) {
    return value == null ? UNKNOWN : new Then(value, end);
  }

  /** Where things stood before anything was done. */
  static Then baseline(@Nullable Double value) {
    return new Then(value, null);
  }
}
