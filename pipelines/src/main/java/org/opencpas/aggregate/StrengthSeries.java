package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.PeriodType;
import org.opencpas.statistics.ExactSum;

/**
 * How many people were deployed month by month. What is reported for a longer period than a month
 * stands for each month of it; it was seen on the last day of its own period.
 */
final class StrengthSeries {

  /**
   * A month of the series.
   *
   * @param value persons; null for the reason given
   * @param reason code; null when there is a value
   * @param seenOn day on which it was so
   */
  record Point(@Nullable Double value, @Nullable String reason, LocalDate seenOn) {}

  /** Nothing was reported, ever. */
  static final StrengthSeries NONE = new StrengthSeries(new TreeMap<>(), 1, Reason.NO_VALUE);

  /** What was reported is not for this audience. */
  static final StrengthSeries WITHHELD = new StrengthSeries(new TreeMap<>(), 1, Reason.WITHHELD);

  private final SortedMap<LocalDate, Point> points;
  private final int step;
  private final Reason silence;

  private StrengthSeries(SortedMap<LocalDate, Point> points, int step, Reason silence) {
    this.points = points;
    this.step = step;
    this.silence = silence;
  }

  /**
   * The series of an indicator.
   *
   * @param type the period by which it is reported, a month or whole months
   * @param rows its rows in one region, component and breakdown, in any order
   */
  static StrengthSeries of(PeriodType type, Collection<IndicatorProgress> rows) {
    SortedMap<LocalDate, Point> points = new TreeMap<>();
    int step = 1;
    for (IndicatorProgress row : rows) {
      if (row.getPeriodType() == type) {
        Point point = point(row);
        int months = 0;
        for (LocalDate month = row.getPeriodStart();
            month.isBefore(row.getPeriodEnd());
            month = month.plusMonths(1)) {
          points.put(month, point);
          months++;
        }
        step = Math.max(step, months);
      }
    }
    return new StrengthSeries(points, step, Reason.NO_VALUE);
  }

  private static Point point(IndicatorProgress row) {
    LocalDate seenOn = row.getPeriodEnd().minusDays(1);
    Double value = row.getValue();
    if (value == null) {
      String reason = row.getReason();
      return new Point(null, reason == null ? Reason.NO_VALUE.code() : reason, seenOn);
    }
    return new Point(value, null, seenOn);
  }

  /**
   * The total of several series, in the months for which each has a value; none of none, and
   * withheld where one of them is.
   */
  static StrengthSeries total(List<StrengthSeries> parts) {
    SortedMap<LocalDate, Point> points = new TreeMap<>();
    int step = 1;
    boolean isWithheld = parts.contains(WITHHELD);
    for (StrengthSeries part : parts) {
      step = Math.max(step, part.step);
      for (LocalDate month : part.points.keySet()) {
        points.computeIfAbsent(month, each -> total(parts, each));
      }
    }
    return isWithheld ? WITHHELD : new StrengthSeries(points, step, Reason.NO_VALUE);
  }

  private static Point total(List<StrengthSeries> parts, LocalDate month) {
    ExactSum sum = new ExactSum();
    boolean isWhole = true;
    LocalDate seenOn = month;
    for (StrengthSeries part : parts) {
      Point point = part.points.get(month);
      if (point == null || point.value() == null) {
        isWhole = false;
      } else {
        sum.add(point.value());
        seenOn = point.seenOn().isAfter(seenOn) ? point.seenOn() : seenOn;
      }
    }
    return isWhole
        ? new Point(sum.value(), null, seenOn)
        : new Point(null, Reason.INCOMPLETE.code(), seenOn);
  }

  /** Months from one figure to the next: 1, or more where it is not reported every month. */
  int step() {
    return step;
  }

  /** What is known of a month, given by its first day. */
  Optional<Point> at(LocalDate month) {
    return Optional.ofNullable(points.get(month));
  }

  /** Persons in a month; null where it is not known. */
  @Nullable Double value(LocalDate month) {
    Point point = points.get(month);
    return point == null ? null : point.value();
  }

  /** Why a month has no value. */
  String reason(LocalDate month) {
    Point point = points.get(month);
    return point == null
        ? silence.code()
        : Objects.requireNonNullElse(point.reason(), Reason.NO_VALUE.code());
  }
}
