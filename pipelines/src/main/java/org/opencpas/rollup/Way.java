package org.opencpas.rollup;

/** Over what a row is rolled up. */
enum Way {
  /** From the periods of one region. */
  OVER_TIME,
  /** From the regions below in one period. */
  OVER_REGIONS,
  /** From the regions below and their periods. */
  OVER_BOTH;

  boolean isOverRegions() {
    return this != OVER_TIME;
  }

  boolean isOverTime() {
    return this != OVER_REGIONS;
  }
}
