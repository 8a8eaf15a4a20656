package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.Comparator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.PeriodType;

/**
 * A region in a period.
 *
 * @param start first day
 * @param end first day after the period
 */
record Spot(String regionId, PeriodType periodType, LocalDate start, LocalDate end)
    implements Comparable<Spot> {
  private static final Comparator<Spot> ORDER =
      Comparator.comparing(Spot::regionId)
          .thenComparing(Spot::periodType)
          .thenComparing(Spot::start)
          .thenComparing(Spot::end);

  static Spot of(IndicatorProgress row) {
    return new Spot(
        row.getRegionId(), row.getPeriodType(), row.getPeriodStart(), row.getPeriodEnd());
  }

  @Override
  public int compareTo(Spot other) {
    return ORDER.compare(this, other);
  }
}
