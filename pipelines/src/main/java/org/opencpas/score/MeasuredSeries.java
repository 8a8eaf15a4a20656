package org.opencpas.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Numbers;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.PeriodType;
import org.opencpas.series.Measured;

/**
 * Values that may be held against each other: of one reporter, one breakdown and one type of
 * period, in the order of time. Periods of no calendar are of one type if they have as many days.
 */
final class MeasuredSeries {
  /** What dividing adds to a quotient beyond so many digits would look like a difference. */
  private static final MathContext QUOTIENT = new MathContext(12, RoundingMode.HALF_EVEN);

  private static final Comparator<Point> TIME =
      Comparator.comparing((Point point) -> point.fact().getPeriodEnd())
          .thenComparing(point -> point.fact().getPeriodStart());

  private MeasuredSeries() {}

  /**
   * A fact and its number.
   *
   * @param value its value in the indicator's unit, a quotient to twelve digits; of a change what
   *     it came to in the fact's period
   */
  record Point(Observation fact, double value) {

    /** Whether this one's period begins where that of another ends. */
    boolean follows(Point before) {
      return fact.getPeriodStart().equals(before.fact.getPeriodEnd());
    }

    /** This fact with the difference to another, exact in decimals. */
    Point since(Point before) {
      double change = value - before.value;
      boolean isExact = value == Math.rint(value) && before.value == Math.rint(before.value);
      return new Point(
          fact,
          isExact
              ? change
              : Numbers.shortest(value).subtract(Numbers.shortest(before.value)).doubleValue());
    }
  }

  private record Key(String disaggregation, PeriodType type, long days) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::disaggregation)
            .thenComparing(Key::type)
            .thenComparingLong(Key::days);

    static Key of(Observation fact) {
      Period period = new Period(fact.getPeriodStart(), fact.getPeriodEnd());
      PeriodType type = period.type();
      return new Key(
          fact.getDisaggregation(), type, type == PeriodType.mandate ? period.days() : 0);
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * The series of a reporter; facts without a value are left out.
   *
   * @param facts of one reporter; a series holds a period once
   */
  static Collection<List<Point>> of(List<Observation> facts, Indicator indicator) {
    Map<Key, List<Point>> series = new TreeMap<>();
    for (Observation fact : facts) {
      value(fact, indicator)
          .ifPresent(
              value ->
                  series
                      .computeIfAbsent(Key.of(fact), key -> new ArrayList<>())
                      .add(new Point(fact, value)));
    }
    series.values().forEach(points -> points.sort(TIME));
    return series.values();
  }

  private static Optional<Double> value(Observation fact, Indicator indicator) {
    Optional<Double> value = Measured.value(fact, indicator);
    return fact.getValue() == null
        ? value.map(quotient -> new BigDecimal(quotient).round(QUOTIENT).doubleValue())
        : value;
  }

  /** What each value differs by from that of the period right before it. */
  static List<Point> changes(List<Point> series) {
    List<Point> changes = new ArrayList<>();
    for (int i = 1; i < series.size(); i++) {
      if (series.get(i).follows(series.get(i - 1))) {
        changes.add(series.get(i).since(series.get(i - 1)));
      }
    }
    return changes;
  }

  /** The values alone. */
  static double[] values(List<Point> series) {
    return series.stream().mapToDouble(Point::value).toArray();
  }
}
