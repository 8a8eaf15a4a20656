package org.opencpas.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencpas.calendar.Period;

/**
 * Which of the rows that are for a place hold in a period: those that are due next, no earlier than
 * its end, after the last the last; of several for one day the set last. Rows of one path of
 * milestones hold together.
 */
final class TargetRows {
  private static final String MILESTONES = "milestones";

  /** Rows that are one goal. */
  private record Goal(List<Integer> rows, LocalDate due, String setOn) {}

  private TargetRows() {}

  /**
   * The rows that hold.
   *
   * @param candidates rows of the table targets for one place
   * @param end first day after the period
   */
  static Table holding(Table candidates, LocalDate end) {
    TreeMap<LocalDate, Goal> byDay = new TreeMap<>();
    goals(candidates).stream()
        .sorted(Comparator.comparing(Goal::setOn))
        .forEach(goal -> byDay.put(goal.due(), goal));
    if (byDay.isEmpty()) {
      return candidates;
    }
    Map.Entry<LocalDate, Goal> next = byDay.ceilingEntry(end);
    return candidates.only((next == null ? byDay.lastEntry() : next).getValue().rows());
  }

  private static List<Goal> goals(Table candidates) {
    Map<String, List<Integer>> together = new LinkedHashMap<>();
    for (int row = 0; row < candidates.size(); row++) {
      String id = candidates.text(row, "target_id");
      boolean isPath = candidates.text(row, "path").equals(MILESTONES);
      together.computeIfAbsent(isPath ? id : row + "", key -> new ArrayList<>()).add(row);
    }
    return together.values().stream().map(rows -> goal(candidates, rows)).toList();
  }

  /** A path is due with the last of its rows, and was set when that was. */
  private static Goal goal(Table candidates, List<Integer> rows) {
    int last = rows.get(0);
    for (int row : rows) {
      last = due(candidates, row).isBefore(due(candidates, last)) ? last : row;
    }
    return new Goal(rows, due(candidates, last), candidates.text(last, "set_on"));
  }

  private static LocalDate due(Table candidates, int row) {
    return Period.parse(candidates.text(row, "target_period"))
        .map(Period::end)
        .orElse(LocalDate.MAX);
  }
}
