package org.opencpas.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencpas.schemas.ConflictTrend;
import org.opencpas.schemas.PeriodType;

/**
 * Finds the windows of recorded violence that are spoken of, for each source by itself: the last
 * year that it answers for whole, or else its last, and the last mandate period, whole or not.
 * Without any year the last half year, whole if one is. Of the mission and its first level of
 * regions alone.
 */
final class LastWindows {
  private static final int FIRST_LEVEL = 1;
  private static final Set<PeriodType> KINDS =
      Set.of(PeriodType.half_year, PeriodType.year, PeriodType.mandate);

  private LastWindows() {}

  private record Kind(String source, PeriodType type) {}

  private record Window(LocalDate start, LocalDate end, boolean isWhole) {
    static Window of(ConflictTrend row) {
      return new Window(
          row.getPeriodStart(),
          row.getPeriodEnd(),
          row.getPeriodType() == PeriodType.mandate
              || row.getMonthsComplete() == row.getMonthsExpected());
    }

    boolean isBefore(Window other) {
      if (isWhole != other.isWhole) {
        return other.isWhole;
      }
      int byEnd = end.compareTo(other.end);
      return byEnd < 0 || (byEnd == 0 && start.isBefore(other.start));
    }
  }

  /** The rows of those windows, in the order given. */
  static List<ConflictTrend> of(List<ConflictTrend> rows) {
    Map<Kind, Window> last = new HashMap<>();
    for (ConflictTrend row : rows) {
      if (row.getRegionLevel() == 0 && KINDS.contains(row.getPeriodType())) {
        last.merge(
            new Kind(row.getSource(), row.getPeriodType()),
            Window.of(row),
            (one, other) -> one.isBefore(other) ? other : one);
      }
    }
    List<ConflictTrend> found = new ArrayList<>();
    for (ConflictTrend row : rows) {
      Window window = last.get(new Kind(row.getSource(), row.getPeriodType()));
      boolean isSpokenOf =
          window != null
              && row.getRegionLevel() <= FIRST_LEVEL
              && row.getPeriodStart().equals(window.start())
              && row.getPeriodEnd().equals(window.end())
              && (row.getPeriodType() != PeriodType.half_year
                  || !last.containsKey(new Kind(row.getSource(), PeriodType.year)));
      if (isSpokenOf) {
        found.add(row);
      }
    }
    return found;
  }
}
