package org.opencpas.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is held against.
 *
 * @param baselineSpan null when it is not given
 * @param rhythm span for which the table gives its baseline, whatever came with a fact; null when
 *     it gives none
 * @param span by whose end it is to be reached
 * @param kind level, per_period, cumulative or range; own for what came with a fact
 * @param course milestones in order; empty for other paths
 * @param tolerance null when it is not set
 */
record PlainGoal(
    @Nullable Double baseline,
    @Nullable Span baselineSpan,
    @Nullable Span rhythm,
    @Nullable Double low,
    @Nullable Double target,
    @Nullable Double high,
    Span span,
    String kind,
    String path,
    List<Milestone> course,
    @Nullable Double tolerance) {

  /** A value to be reached by a day. */
  record Milestone(LocalDate due, double value) {}

  /** Whether there is anything to reach. */
  boolean exists() {
    return target != null || low != null || high != null;
  }

  /** Whether values are to stay in a range. */
  boolean isRange(Plan.Indicator indicator) {
    return indicator.direction().equals("maintain") || target == null || kind.equals("range");
  }

  /** Without a bound on either side the target is the only wanted value. */
  double from() {
    Double bound = low == null && high == null ? target : low;
    return bound == null ? Double.NEGATIVE_INFINITY : bound;
  }

  /** The upper end, likewise. */
  double to() {
    Double bound = low == null && high == null ? target : high;
    return bound == null ? Double.POSITIVE_INFINITY : bound;
  }

  /**
   * Share of the way from a baseline to the target that the path expects on a day; null when it
   * does not say.
   */
  @Nullable Double expected(LocalDate day, double from) {
    if (!day.isBefore(span.end())) {
      return 1.0;
    }
    if (path.equals("milestones")) {
      Double here = onCourse(day, from);
      return here == null || target == null
          ? null
          : Double.valueOf((here - from) / (target - from));
    }
    return shareOfTime(day);
  }

  /** The value that the path expects on a day; null when it does not say. */
  @Nullable Double expectedValue(LocalDate day, double from) {
    if (target == null || !day.isBefore(span.end())) {
      return target;
    }
    if (path.equals("milestones")) {
      return onCourse(day, from);
    }
    Double share = shareOfTime(day);
    return share == null ? null : Double.valueOf(from + share * (target - from));
  }

  private @Nullable Double shareOfTime(LocalDate day) {
    if (path.equals("step")) {
      return 0.0;
    }
    LocalDate start = start();
    if (start == null) {
      return null;
    }
    return day.isBefore(start) ? 0.0 : share(start, day, span.end());
  }

  /** The day on which the way begins; null when it is not before the target date, or not known. */
  private @Nullable LocalDate start() {
    LocalDate start = baselineSpan == null ? null : baselineSpan.end();
    return start == null || !start.isBefore(span.end()) ? null : start;
  }

  private @Nullable Double onCourse(LocalDate day, double from) {
    LocalDate before = start();
    double reached = from;
    if (before == null || !day.isAfter(before)) {
      return before == null ? null : Double.valueOf(from);
    }
    for (Milestone milestone : course) {
      if (!milestone.due().isAfter(before)) {
        continue;
      }
      if (!day.isAfter(milestone.due())) {
        return reached + share(before, day, milestone.due()) * (milestone.value() - reached);
      }
      before = milestone.due();
      reached = milestone.value();
    }
    return target;
  }

  private static double share(LocalDate start, LocalDate day, LocalDate end) {
    double days = day.toEpochDay() - start.toEpochDay();
    return days / (end.toEpochDay() - start.toEpochDay());
  }
}
