package org.opencpas.sample;

import java.util.List;

/**
 * A region of Kestria.
 *
 * @param id p-code
 * @param name name
 * @param sector sector of the mission
 * @param size its counts in percent of those of the first region
 * @param pace progress in percent of what the plan wants by the same date
 * @param delay days from the end of a period to a usual return
 * @param population people in 2023
 */
record KestriaRegion(
    String id, String name, String sector, int size, int pace, int delay, int population) {

  /** The whole country, root of the tree. */
  static final KestriaRegion KESTRIA =
      new KestriaRegion("KS", "Kestria", "", 100, 88, 6, 6_180_000);

  /** The regions, in the order of their codes. */
  static final List<KestriaRegion> REGIONS =
      List.of(
          new KestriaRegion("KS01", "Haute-Vérane", "West", 100, 108, 4, 1_240_000),
          new KestriaRegion("KS02", "Valdorée", "West", 80, 125, 5, 930_000),
          new KestriaRegion("KS03", "Saint-Ulmaël", "West", 60, 100, 4, 610_000),
          new KestriaRegion("KS04", "Côte-aux-Grèves", "West", 120, 78, 7, 1_010_000),
          new KestriaRegion("KS05", "Northmarch", "East", 70, 55, 6, 480_000),
          new KestriaRegion("KS06", "Plaine-de-Naïre", "East", 90, 92, 5, 790_000),
          new KestriaRegion("KS07", "Terres-Brûlées", "East", 110, 40, 9, 520_000),
          new KestriaRegion("KS08", "Eastmere", "East", 75, 28, 33, 600_000));

  /** Progress in percent of the way from baseline to the target of 2025, after so many months. */
  int progress(int months) {
    int reversalAfter = 18;
    if (id.equals("KS06") && months > reversalAfter) {
      return pace * reversalAfter / 36 - 4 * (months - reversalAfter);
    }
    return pace * months / 36;
  }
}
