package org.opencpas.count;

import java.util.ArrayList;
import java.util.List;
import org.opencpas.schemas.ConflictTrend;

/**
 * The months of a window that its source answers for, and for whose like in the window before it
 * answered too. Only these are compared. Source: metrics, section 1, matched cells.
 *
 * @param months the months, of the later window
 * @param back how many months before them the earlier ones lie
 * @param complete months of the window that the source answers for, matched or not
 * @param expected months of the window
 * @param regionsComplete regions that the source answers for
 * @param regionsExpected regions that there are
 */
record MatchedMonths(
    List<Integer> months,
    int back,
    int complete,
    int expected,
    int regionsComplete,
    int regionsExpected) {

  /** Finds them. */
  static MatchedMonths of(
      WindowMonths window, SourceAnswer answer, int regionsComplete, int regionsExpected) {
    List<Integer> months = new ArrayList<>();
    int complete = 0;
    for (int month = window.first(); month < window.end(); month++) {
      if (answer.covers(month)) {
        complete++;
        if (answer.covers(month - window.back())) {
          months.add(month);
        }
      }
    }
    return new MatchedMonths(
        List.copyOf(months),
        window.back(),
        complete,
        window.count(),
        regionsComplete,
        regionsExpected);
  }

  /** Share of the cells of month and region that are complete in both windows, 0 to 1. */
  double share() {
    return (double) matchedCells() / expectedCells();
  }

  /** Whether they are enough to be compared: two thirds. */
  boolean areEnough() {
    return 3L * matchedCells() >= 2L * expectedCells();
  }

  private int matchedCells() {
    return months.size() * regionsComplete;
  }

  private int expectedCells() {
    return expected * regionsExpected;
  }

  /** Whether the source answers for every month and region of the window itself. */
  boolean isWindowWhole() {
    return complete == expected && regionsComplete == regionsExpected;
  }

  /** Writes them into a row. */
  void putInto(ConflictTrend.Builder row) {
    row.setMonthsComplete(complete)
        .setMonthsExpected(expected)
        .setRegionsComplete(regionsComplete)
        .setRegionsExpected(regionsExpected)
        .setMonthsMatched(months.size())
        .setMatchedShare(share());
  }
}
