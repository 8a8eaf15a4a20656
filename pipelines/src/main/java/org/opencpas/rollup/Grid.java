package org.opencpas.rollup;

import java.util.List;
import org.opencpas.calendar.Period;

/** Cells of region and period, numbered from 0. */
final class Grid {
  private final List<String> regionIds;
  private final int[] regions;
  private final Period[] periods;
  private final double[] days;

  /**
   * Places cells.
   *
   * @param regionIds ids of regions, in order
   * @param regions for each cell the number of its region among them
   * @param periods for each cell its period
   */
  Grid(List<String> regionIds, int[] regions, Period[] periods) {
    this.regionIds = regionIds;
    this.regions = regions.clone();
    this.periods = periods.clone();
    this.days = new double[periods.length];
    for (int cell = 0; cell < periods.length; cell++) {
      days[cell] = (double) periods[cell].days();
    }
  }

  int size() {
    return regions.length;
  }

  int region(int cell) {
    return regions[cell];
  }

  String regionId(int cell) {
    return regionIds.get(regions[cell]);
  }

  /** The id of a region by its number. */
  String id(int region) {
    return regionIds.get(region);
  }

  Period period(int cell) {
    return periods[cell];
  }

  /** Length of a cell's period in days. */
  double days(int cell) {
    return days[cell];
  }
}
