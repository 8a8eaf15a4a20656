package org.opencpas.aggregate;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.IndicatorProgress;

/** Achievements of rows that rest on facts with errors; those that were asked for last are kept. */
final class AchievementDraws {
  /** So many rows are kept: enough for a region and period, and the period compared with it. */
  private static final int KEPT = 1024;

  private final IdentityHashMap<IndicatorProgress, UncertainRow> uncertain;
  private final int count;
  private final Map<UncertainRow, double[]> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UncertainRow, double[]> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * Draws for a mission.
   *
   * @param uncertain rows with errors, each under just the object that is among the rows
   * @param count how many draws are made
   */
  AchievementDraws(IdentityHashMap<IndicatorProgress, UncertainRow> uncertain, int count) {
    this.uncertain = uncertain;
    this.count = count;
  }

  /** The achievements of a row, one a draw; null where none of its facts is uncertain. */
  double @Nullable [] of(IndicatorProgress row) {
    UncertainRow found = uncertain.isEmpty() ? null : uncertain.get(row);
    return found == null ? null : kept.computeIfAbsent(found, each -> each.draw(count));
  }
}
