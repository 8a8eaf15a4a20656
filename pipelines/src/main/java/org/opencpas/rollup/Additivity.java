package org.opencpas.rollup;

import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;

/**
 * Whether regions may be put together at all: never where the indicator is declared as one that
 * does not add over regions (distinct people, a national index). Source: metrics, section 1.
 */
record Additivity(boolean isAdditiveOverRegions) {

  Additivity(Indicator indicator) {
    this(indicator.getAdditiveOverRegions());
  }

  /** Why a row may not be made; null when it may. */
  @Nullable Reason refusal(Slot slot) {
    return slot.way().isOverRegions() && !isAdditiveOverRegions ? Reason.NOT_ADDITIVE : null;
  }
}
