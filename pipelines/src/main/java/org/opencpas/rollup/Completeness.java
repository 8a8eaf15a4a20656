package org.opencpas.rollup;

import org.opencpas.calendar.Period;

/** Whether cells leave no day out. */
final class Completeness {
  private Completeness() {}

  static boolean isAnyObserved(CellSet set, Cells cells) {
    for (int i = 0; i < set.size(); i++) {
      if (cells.state(set.cell(i)) == State.OBSERVED) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether every cell was observed, and every period of a stretch has one.
   *
   * @param set cells in order of time
   */
  static boolean isWhole(CellSet set, Slot.Stretch stretch, Cells cells) {
    int periods = 0;
    Period before = null;
    for (int i = 0; i < set.size(); i++) {
      int cell = set.cell(i);
      if (cells.state(cell) != State.OBSERVED) {
        return false;
      }
      Period period = cells.grid().period(cell);
      periods += period.equals(before) ? 0 : 1;
      before = period;
    }
    return periods == stretch.periods();
  }
}
