package org.opencpas.rollup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.series.Figure;

/** What a group reported in each cell of its grid. */
final class Cells {
  private final String missionId;
  private final String indicatorId;
  private final Group group;
  private final int graceDays;
  private final Grid grid;
  private final @Nullable Report[] reports;
  private final boolean hasErrors;
  private @Nullable Map<String, Report> firstDenominators;

  /**
   * Puts reports into cells.
   *
   * @param group all reports of the group, in cells or not
   * @param graceDays days after the end of a period in which a return is in time
   * @param reports for each cell of the grid its report, or null
   */
  Cells(
      String missionId,
      String indicatorId,
      int graceDays,
      Group group,
      Grid grid,
      @Nullable Report[] reports) {
    this.missionId = missionId;
    this.indicatorId = indicatorId;
    this.graceDays = graceDays;
    this.group = group;
    this.grid = grid;
    this.reports = reports.clone();
    this.hasErrors = hasErrors(group.reports());
  }

  private static boolean hasErrors(List<Report> reports) {
    for (Report report : reports) {
      if (!report.errors().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Report> firstDenominators(List<Report> reports) {
    Map<String, Report> first = new HashMap<>();
    for (Report report : reports) {
      if (!Double.isNaN(report.denominator())) {
        first.merge(report.spot().regionId(), report, Cells::earlier);
      }
    }
    return first;
  }

  private static Report earlier(Report one, Report other) {
    Period first = one.spot().period();
    Period second = other.spot().period();
    int byEnd = first.end().compareTo(second.end());
    return byEnd < 0 || (byEnd == 0 && first.start().isBefore(second.start())) ? one : other;
  }

  /** Days after the end of a period in which a return is in time. */
  int graceDays() {
    return graceDays;
  }

  Grid grid() {
    return grid;
  }

  /** Whether a fact of the group has an error. */
  boolean hasErrors() {
    return hasErrors;
  }

  /** The report in a cell; null where there is none. */
  @Nullable Report report(int cell) {
    return reports[cell];
  }

  /** What is known of a cell; one without a report is silent. */
  State state(int cell) {
    Report report = reports[cell];
    return report == null ? State.SILENT : report.state();
  }

  /** The first denominator that a region of the group ever had; NaN when it has none. */
  double firstDenominator(String regionId) {
    if (firstDenominators == null) {
      firstDenominators = firstDenominators(group.reports());
    }
    Report first = firstDenominators.get(regionId);
    return first == null ? Double.NaN : first.denominator();
  }

  /** Where the figure of a region and period stands. */
  Figure.Where where(Spot spot) {
    return new Figure.Where(
        missionId,
        indicatorId,
        spot.regionId(),
        group.component(),
        group.disaggregation(),
        spot.type(),
        spot.period());
  }
}
