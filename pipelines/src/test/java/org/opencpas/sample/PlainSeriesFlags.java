package org.opencpas.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Doubts about values beside the others of their series. Comparisons leave a million millionth to
 * rounding.
 */
final class PlainSeriesFlags {

  /** Takes a doubt. */
  interface Doubts {
    /** A doubt about what a report says. */
    void raise(Report report, String rule, String severity);
  }

  private static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal SLACK = new BigDecimal("1e-12");
  private static final BigDecimal MORE = BigDecimal.ONE.add(SLACK);
  private static final BigDecimal LESS = BigDecimal.ONE.subtract(SLACK);

  private record Point(Report report, BigDecimal value) {
    Span span() {
      return report.fact.span();
    }

    boolean follows(Point before) {
      return span().start().equals(before.span().end());
    }
  }

  private final Doubts doubts;

  private PlainSeriesFlags(Doubts doubts) {
    this.doubts = doubts;
  }

  /** Looks at every series of what holds. */
  static void look(Plan plan, PlainRevision revision, Doubts doubts) {
    Map<String, List<Point>> series = new TreeMap<>();
    for (Report report : revision.inTime()) {
      Plan.Indicator indicator = plan.indicator(report.fact.indicator());
      BigDecimal value = value(report, indicator);
      if (value != null && !plan.counted.contains(indicator.id())) {
        String type = report.fact.span().type();
        String days = type.equals("mandate") ? "\n" + report.fact.span().days() : "";
        series
            .computeIfAbsent(report.fact.series() + days, absent -> new ArrayList<>())
            .add(new Point(report, value));
      }
    }
    PlainSeriesFlags flags = new PlainSeriesFlags(doubts);
    for (List<Point> points : series.values()) {
      flags.look(points, plan.indicator(points.get(0).report.fact.indicator()));
    }
  }

  private static @Nullable BigDecimal value(Report report, Plan.Indicator indicator) {
    PlainKind kind = PlainKind.of(indicator);
    Content content = report.content;
    Double value = content.number("value");
    Double numerator = content.number("numerator");
    Double denominator = content.number("denominator");
    if (!content.isObserved() || kind == PlainKind.ORDINAL || kind == PlainKind.QUALITATIVE) {
      return null;
    }
    if (value != null) {
      return new BigDecimal(Figures.text(value));
    }
    if (kind != PlainKind.QUOTIENT || numerator == null || denominator == null) {
      return null;
    }
    PlainQuotient.Sum sum = new PlainQuotient(indicator).sum();
    sum.add(numerator, denominator, report.fact.span());
    Double quotient = sum.value();
    return quotient == null ? null : new BigDecimal(quotient).round(new MathContext(12));
  }

  private void look(List<Point> points, Plan.Indicator indicator) {
    if (PlainKind.of(indicator) == PlainKind.CUMULATIVE) {
      List<Point> growth = new ArrayList<>(changes(points));
      growth.removeIf(change -> change.value.signum() < 0);
      outliers(growth);
      return;
    }
    outliers(points);
    jumps(points);
    repeats(points, indicator);
    if (indicator.denominatorKind().equals("stock")) {
      denominators(points);
    }
  }

  private static List<Point> changes(List<Point> points) {
    List<Point> changes = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      Point before = points.get(i - 1);
      Point point = points.get(i);
      if (point.follows(before)) {
        changes.add(new Point(point.report, point.value.subtract(before.value)));
      }
    }
    return changes;
  }

  private void outliers(List<Point> points) {
    if (points.size() < 8) {
      return;
    }
    BigDecimal mean = mean(points.stream().map(Point::value).toList());
    BigDecimal squares = BigDecimal.ZERO;
    for (Point point : points) {
      squares = squares.add(point.value.subtract(mean).pow(2));
    }
    BigDecimal nineVariances =
        squares
            .multiply(BigDecimal.valueOf(9))
            .divide(BigDecimal.valueOf(points.size() - 1L), DIGITS);
    List<BigDecimal> sorted = sorted(points);
    BigDecimal low = quartile(sorted, 1);
    BigDecimal high = quartile(sorted, 3);
    BigDecimal width = high.subtract(low).multiply(BigDecimal.valueOf(3));
    BigDecimal large = largest(points).multiply(SLACK);
    for (Point point : points) {
      BigDecimal square = point.value.subtract(mean).pow(2);
      if (squares.compareTo(new BigDecimal("1e-40")) > 0
          && square.compareTo(nineVariances.multiply(LESS).multiply(LESS)) >= 0) {
        doubts.raise(point.report, "z_score", "warning");
      }
      if (isFarFromMedian(point, points, true)) {
        doubts.raise(point.report, "modified_z_score", "warning");
      } else if (isFarFromMedian(point, points, false)) {
        doubts.raise(point.report, "modified_z_score", "info");
      }
      BigDecimal above = point.value.subtract(high.add(width));
      BigDecimal below = low.subtract(width).subtract(point.value);
      if (width.signum() > 0 && above.max(below).compareTo(large) > 0) {
        doubts.raise(point.report, "tukey_fences", "info");
      }
    }
  }

  /** By the median distance, or by the mean distance where the median distance is 0. */
  private static boolean isFarFromMedian(Point point, List<Point> points, boolean byMedian) {
    BigDecimal median = middle(sorted(points));
    List<BigDecimal> distances = new ArrayList<>();
    for (Point each : points) {
      distances.add(each.value.subtract(median).abs());
    }
    Collections.sort(distances);
    boolean hasMedian = middle(distances).signum() > 0;
    BigDecimal distance = point.value.subtract(median).abs();
    BigDecimal limit =
        byMedian
            ? middle(distances)
                .multiply(new BigDecimal("3.5"))
                .divide(new BigDecimal("0.6745"), DIGITS)
            : mean(distances).multiply(new BigDecimal("3.5")).multiply(new BigDecimal("1.253314"));
    return hasMedian == byMedian
        && limit.signum() > 0
        && distance.compareTo(limit.multiply(MORE)) > 0;
  }

  private void jumps(List<Point> points) {
    List<Point> changes = changes(points);
    if (changes.size() < 8) {
      return;
    }
    BigDecimal median = middle(sorted(points));
    BigDecimal large = largest(points).multiply(SLACK);
    for (Point change : changes) {
      BigDecimal now = BigDecimal.ZERO;
      for (Point point : points) {
        now = point.report == change.report ? point.value : now;
      }
      BigDecimal before = now.subtract(change.value);
      BigDecimal away = now.subtract(median).abs().subtract(before.subtract(median).abs());
      if (isFarFromMedian(change, changes, true) && away.compareTo(large) > 0) {
        doubts.raise(change.report, "jump", "warning");
      }
    }
  }

  private void repeats(List<Point> points, Plan.Indicator indicator) {
    for (int i = 5; i < points.size(); i++) {
      int equal = 1;
      while (equal <= i && isRepeat(points.get(i - equal), points.get(i - equal + 1))) {
        equal++;
      }
      BigDecimal value = points.get(i).value;
      boolean isWhole = value.remainder(BigDecimal.ONE).signum() == 0;
      boolean isSmall = isWhole && value.abs().compareTo(BigDecimal.TEN) < 0;
      Double number = value.doubleValue();
      boolean isEnd = number.equals(indicator.rangeLow()) || number.equals(indicator.rangeHigh());
      if (equal == 6 && !isSmall && !isEnd) {
        doubts.raise(points.get(i).report, "value_repeated", "info");
      }
    }
  }

  private static boolean isRepeat(Point before, Point point) {
    return point.follows(before) && point.value.compareTo(before.value) == 0;
  }

  private void denominators(List<Point> points) {
    double before = 0;
    for (Point point : points) {
      Double denominator = point.report.content.number("denominator");
      if (denominator != null && denominator > 0) {
        if (before > 0 && (denominator > 2 * before || before > 2 * denominator)) {
          doubts.raise(point.report, "denominator_changed", "warning");
        }
        before = denominator;
      }
    }
  }

  private static List<BigDecimal> sorted(List<Point> points) {
    List<BigDecimal> sorted = new ArrayList<>(points.stream().map(Point::value).toList());
    Collections.sort(sorted);
    return sorted;
  }

  private static BigDecimal largest(List<Point> points) {
    BigDecimal largest = BigDecimal.ZERO;
    for (Point point : points) {
      largest = largest.max(point.value.abs());
    }
    return largest;
  }

  private static BigDecimal mean(List<BigDecimal> values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal value : values) {
      sum = sum.add(value);
    }
    return sum.divide(BigDecimal.valueOf(values.size()), DIGITS);
  }

  private static BigDecimal middle(List<BigDecimal> sorted) {
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.valueOf(2));
  }

  /** A quarter of the way, or three, from the first to the last. */
  private static BigDecimal quartile(List<BigDecimal> sorted, int quarters) {
    int way = (sorted.size() - 1) * quarters;
    BigDecimal low = sorted.get(way / 4);
    BigDecimal high = sorted.get(Math.min(way / 4 + 1, sorted.size() - 1));
    BigDecimal part = BigDecimal.valueOf(way % 4).divide(BigDecimal.valueOf(4));
    return low.add(high.subtract(low).multiply(part));
  }
}
