package org.opencpas.rollup;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.series.CellCounts;

/**
 * How complete some cells are. A cell to which the indicator does not apply is not expected.
 *
 * @param counts of the cells from which a value is to be made
 * @param numbered those of the observed whose value is a number
 * @param silentRegions regions with an expected cell that was not observed, sorted
 * @param regions regions with an expected cell, sorted
 */
record Tally(CellCounts counts, int numbered, List<String> silentRegions, List<String> regions) {

  /**
   * Counts.
   *
   * @param behind further cells, which count as not observed whatever was reported in them
   */
  static Tally of(CellSet set, CellSet behind, Cells cells) {
    BitSet regions = new BitSet();
    BitSet silent = new BitSet();
    CellCounter counter = new CellCounter(cells.graceDays());
    int numbered = 0;
    for (int i = 0; i < set.size(); i++) {
      int cell = set.cell(i);
      State state = cells.state(cell);
      if (state == State.NOT_APPLICABLE) {
        continue;
      }
      Report report = cells.report(cell);
      counter.add(report);
      regions.set(cells.grid().region(cell));
      if (state == State.OBSERVED) {
        numbered += report != null && report.hasValue() ? 1 : 0;
      } else {
        silent.set(cells.grid().region(cell));
      }
    }
    for (int i = 0; i < behind.size(); i++) {
      int cell = behind.cell(i);
      if (cells.state(cell) != State.NOT_APPLICABLE) {
        counter.addSilent();
        regions.set(cells.grid().region(cell));
        silent.set(cells.grid().region(cell));
      }
    }
    boolean isAll = counter.expected() == set.size() && behind.isEmpty();
    return new Tally(
        counter.counts(),
        numbered,
        CellSet.ids(cells.grid(), silent),
        isAll ? set.regionIds() : CellSet.ids(cells.grid(), regions));
  }

  int expected() {
    return counts.expected();
  }

  int observed() {
    return counts.observed();
  }

  /** Why the cells are not enough for a value that needs each of them; null when they are. */
  @Nullable Reason refusal() {
    if (expected() == 0) {
      return Reason.NOT_APPLICABLE;
    }
    if (observed() == 0) {
      return Reason.NO_VALUE;
    }
    return numbered < expected() ? Reason.INCOMPLETE : null;
  }
}
