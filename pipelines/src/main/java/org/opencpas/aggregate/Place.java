package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.PeriodType;

/** A region in a period. */
record Place(Line line, LocalDate start, LocalDate end) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::line).thenComparing(Place::start).thenComparing(Place::end);

  /** By end, then by first day: the order in which what went before comes before. */
  static final Comparator<Place> TIME =
      Comparator.comparing(Place::end).thenComparing(Place::start);

  /** The places of one region that have periods of one kind: they follow each other in time. */
  record Line(String regionId, PeriodType periodType) implements Comparable<Line> {
    private static final Comparator<Line> ORDER =
        Comparator.comparing(Line::regionId).thenComparing(Line::periodType);

    @Override
    public int compareTo(Line other) {
      return ORDER.compare(this, other);
    }
  }

  static Place of(IndicatorProgress row) {
    return new Place(
        new Line(row.getRegionId(), row.getPeriodType()), row.getPeriodStart(), row.getPeriodEnd());
  }

  String regionId() {
    return line.regionId();
  }

  PeriodType periodType() {
    return line.periodType();
  }

  // What a record has of itself is several times slower until Java's second compiler has seen it,
  // and every row is looked up by its place.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place that
        && start.equals(that.start)
        && end.equals(that.end)
        && periodType() == that.periodType()
        && regionId().equals(that.regionId());
  }

  @Override
  public int hashCode() {
    int hash = 31 * regionId().hashCode() + periodType().hashCode();
    return 31 * (31 * hash + start.hashCode()) + end.hashCode();
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
