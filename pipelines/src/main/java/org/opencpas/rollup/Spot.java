package org.opencpas.rollup;

import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.PeriodType;

/**
 * A region and a period.
 *
 * @param type what the period was computed as: a mandate may last a calendar year
 */
record Spot(String regionId, PeriodType type, Period period) implements Comparable<Spot> {

  /** By region, type of period and period. */
  @Override
  public int compareTo(Spot other) {
    if (!regionId.equals(other.regionId)) {
      return regionId.compareTo(other.regionId);
    }
    return type == other.type ? period.compareTo(other.period) : type.compareTo(other.type);
  }

  // What a record has of itself is several times slower until Java's second compiler has seen it,
  // and where something was reported is looked up for every figure.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Spot that
        && type == that.type
        && period.equals(that.period)
        && regionId.equals(that.regionId);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * regionId.hashCode() + type.hashCode()) + period.hashCode();
  }
}
