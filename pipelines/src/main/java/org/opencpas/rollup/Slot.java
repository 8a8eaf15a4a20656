package org.opencpas.rollup;

import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * A row that is to be rolled up: where it stands, and from which cells it is to be made.
 *
 * @param refusal why no value can be made whatever was reported: levels_mixed, periods_mixed or
 *     period_too_short; else null
 * @param gap not_whole_period where for some of the data's own periods in it nothing was due; else
 *     null
 * @param all every cell in it, for what adds up over time
 * @param last the cells of the last of the data's own periods in it, for what stands on a date;
 *     empty where nothing is due then
 * @param behind the last cells of regions that have none in that period, though nobody said that
 *     they should: irregular indicators only
 * @param stretch the data's own periods in it; null where the calendar does not tell them
 */
record Slot(
    Spot spot,
    Way way,
    @Nullable Reason refusal,
    @Nullable Reason gap,
    CellSet all,
    CellSet last,
    CellSet behind,
    @Nullable Stretch stretch) {

  /**
   * Consecutive periods.
   *
   * @param periods how many
   * @param days how long together, in days
   */
  record Stretch(int periods, long days) {}

  /** Why nothing can be said that needs every period of it; null when nothing forbids it. */
  @Nullable Reason refusalOfAll() {
    return refusal == null ? gap : refusal;
  }

  /** Why nothing can be said that needs its last period; null when nothing forbids it. */
  @Nullable Reason refusalOfLast() {
    if (refusal == null && last.isEmpty()) {
      return Reason.NOT_WHOLE_PERIOD;
    }
    return refusal;
  }
}
