package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.change.Step;
import org.opencpas.schemas.EarlierProgress;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ScoredProgress;

/**
 * Progress of some indicators of a mission as it was known on the day of its last renewal, in
 * periods that had ended by then.
 */
final class RowsThen {
  private record Held(String indicatorId, Spot spot) {
    static Held of(IndicatorProgress row) {
      return new Held(row.getIndicatorId(), Spot.of(row));
    }
  }

  private RowsThen() {}

  /**
   * Puts the rows together: what stood otherwise as it stood before any step, all else as now.
   *
   * @param indicators ids of the indicators
   * @param renewal the day; null when there is none, and then there are no rows
   * @param scored all progress of the mission as it stands now
   * @param earlier its progress as it stood before
   */
  static List<IndicatorProgress> of(
      Set<String> indicators,
      @Nullable LocalDate renewal,
      List<ScoredProgress> scored,
      List<EarlierProgress> earlier) {
    if (renewal == null) {
      return List.of();
    }
    Map<Held, SortedMap<Step, List<IndicatorProgress>>> otherwise = new HashMap<>();
    for (EarlierProgress row : earlier) {
      if (indicators.contains(row.getProgress().getIndicatorId())) {
        List<IndicatorProgress> standing =
            otherwise
                .computeIfAbsent(Held.of(row.getProgress()), held -> new TreeMap<>())
                .computeIfAbsent(
                    Step.valueOf(row.getUntilStep().toUpperCase(Locale.ROOT)),
                    step -> new ArrayList<>(1));
        if (row.getStands()) {
          standing.add(row.getProgress());
        }
      }
    }
    List<IndicatorProgress> rows = new ArrayList<>();
    for (ScoredProgress each : scored) {
      IndicatorProgress row = each.getProgress();
      if (indicators.contains(row.getIndicatorId())
          && !row.getPeriodEnd().isAfter(renewal)
          && !otherwise.containsKey(Held.of(row))) {
        rows.add(row);
      }
    }
    otherwise.values().forEach(states -> rows.addAll(states.get(states.firstKey())));
    return rows;
  }
}
