package org.opencpas.rollup;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.series.Arrival;
import org.opencpas.series.CellCounts;
import org.opencpas.series.Doubt;

/** Counts the expected cells of an indicator, each by what was reported in it. */
final class CellCounter {
  private final int graceDays;
  private int expected;
  private int observed;
  private int onTime;
  private int untimed;
  private int contradicted;
  private int withErrors;

  /**
   * Counts none yet.
   *
   * @param graceDays days after the end of a period in which a return is in time
   */
  CellCounter(int graceDays) {
    this.graceDays = graceDays;
  }

  /** The counts of one expected cell. */
  static CellCounts ofOne(Report report, int graceDays) {
    CellCounter one = new CellCounter(graceDays);
    one.add(report);
    return one.counts();
  }

  /** Counts an expected cell of which nothing is known. */
  void addSilent() {
    expected++;
  }

  /** Counts an expected cell with what was reported in it; null when nothing was. */
  void add(@Nullable Report report) {
    expected++;
    if (report == null) {
      return;
    }
    boolean isObserved = report.isObserved();
    observed += isObserved ? 1 : 0;
    Arrival.Timeliness timeliness = report.arrival().timeliness(report.spot().period(), graceDays);
    onTime += timeliness == Arrival.Timeliness.ON_TIME ? 1 : 0;
    untimed += isObserved && timeliness == Arrival.Timeliness.UNTIMED ? 1 : 0;
    Set<Doubt> doubts = report.doubts();
    if (!doubts.isEmpty()) {
      contradicted += doubts.contains(Doubt.CONTRADICTED) ? 1 : 0;
      withErrors += doubts.contains(Doubt.ERROR) ? 1 : 0;
    }
  }

  int expected() {
    return expected;
  }

  CellCounts counts() {
    return new CellCounts(expected, observed, onTime, untimed, contradicted, withErrors);
  }
}
