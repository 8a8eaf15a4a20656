package org.opencpas.score;

import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.statistics.Trend;

/**
 * The trend up to a period.
 *
 * @param trend null for the reason given
 * @param values in the window; null where no trend is looked for
 * @param reason why there is no trend; null when there is one
 */
record FoundTrend(@Nullable Trend trend, @Nullable Integer values, @Nullable Reason reason) {

  /** No trend is looked for. */
  static FoundTrend without(Reason reason) {
    return new FoundTrend(null, null, reason);
  }

  /** The slope for a year; null when there is a reason. */
  @Nullable Double slope() {
    return trend == null ? null : trend.slopePerYear();
  }

  /** Lower end of its interval; null when there is a reason. */
  @Nullable Double low() {
    return trend == null ? null : trend.interval().low();
  }

  /** Upper end of its interval; null when there is a reason. */
  @Nullable Double high() {
    return trend == null ? null : trend.interval().high();
  }

  /** How often chance alone moves a series as far; null when there is a reason. */
  @Nullable Double probability() {
    return trend == null ? null : trend.probability();
  }
}
