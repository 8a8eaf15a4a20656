package org.opencpas.sample;

/**
 * A place of Kestria: the country, a region or a district.
 *
 * @param id p-code
 * @param name name
 * @param level level in the tree: 0 the country, 1 regions, 2 districts
 * @param parent place above; empty for the country
 * @param sector sector of the mission
 * @param size its counts in percent of those of the first region
 * @param pace progress in percent of what the plan wants by the same date
 * @param delay days from the end of a period to a usual return
 * @param validFrom first month in which it exists, counted from January 2021; 0 from the start
 * @param validTo first month in which it no longer does; 60 to the end
 * @param aliases other names
 */
record KestriaPlace(
    String id,
    String name,
    int level,
    String parent,
    String sector,
    int size,
    int pace,
    int delay,
    int validFrom,
    int validTo,
    String aliases) {
  private static final int RENEWAL = 42;

  /** The region that it is or lies in; the country for the country. */
  String region() {
    return level < 2 ? id : parent;
  }

  /** Whether it exists at the end of a month. */
  boolean existsIn(int month) {
    return month >= validFrom && month < validTo;
  }

  /**
   * Progress in hundredths of a percent of the way from baseline to the target of 2025. The plain
   * of Naïre falls back from the second renewal on.
   *
   * @param months months since the start of 2021
   */
  int progress(int months) {
    if (region().equals("KS06") && months > RENEWAL) {
      return pace * 100 * RENEWAL / KestriaTime.MONTHS - 500 * (months - RENEWAL);
    }
    return pace * 100 * months / KestriaTime.MONTHS;
  }
}
