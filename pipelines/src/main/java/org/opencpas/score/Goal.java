package org.opencpas.score;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.TargetKind;
import org.opencpas.schemas.TargetPath;

/**
 * What a figure is measured against.
 *
 * @param direction which way is better
 * @param baseline value before the work began, in the indicator's unit; null when there is none
 * @param baselinePeriod time span of the baseline; null when it is not given
 * @param low lower end of what is wanted; null when open or when there is no target
 * @param target value to reach; null when there is none
 * @param high upper end of what is wanted; null when open or when there is no target
 * @param tolerance distance from the range at which achievement is 0; null when not set
 * @param targetPeriod time span by whose end it is to be reached
 * @param kind what the value is a target for
 * @param path expected course
 * @param milestones points of a path of milestones in order of time; empty for another path
 * @param window a span as long as those that the target is for; null when any length will do
 * @param addsUpFrom first day of the amounts that are added up and held against a cumulative target
 *     of a flow; null when each value is held against the target by itself
 */
record Goal(
    Direction direction,
    @Nullable Double baseline,
    @Nullable Period baselinePeriod,
    @Nullable Double low,
    @Nullable Double target,
    @Nullable Double high,
    @Nullable Double tolerance,
    Period targetPeriod,
    TargetKind kind,
    TargetPath path,
    List<Milestone> milestones,
    @Nullable Period window,
    @Nullable LocalDate addsUpFrom) {

  /**
   * A point of the expected course.
   *
   * @param day day on which the value is expected: the end of the milestone's period
   * @param value in the indicator's unit
   */
  record Milestone(LocalDate day, double value) {}

  Goal {
    milestones = List.copyOf(milestones);
  }

  /** A goal without a target, which may hold a baseline. */
  static Goal withoutTarget(
      Direction direction,
      @Nullable Double baseline,
      @Nullable Period baselinePeriod,
      Period period) {
    return new Goal(
        direction,
        baseline,
        baselinePeriod,
        null,
        null,
        null,
        null,
        period,
        TargetKind.level,
        TargetPath.linear,
        List.of(),
        null,
        null);
  }

  /**
   * A target to reach on a straight way, for windows as long as its own period.
   *
   * @param period time span by whose end it is to be reached
   */
  static Goal reaching(
      Direction direction,
      @Nullable Double baseline,
      @Nullable Period baselinePeriod,
      double target,
      @Nullable Double tolerance,
      Period period) {
    return new Goal(
        direction,
        baseline,
        baselinePeriod,
        null,
        target,
        null,
        tolerance,
        period,
        TargetKind.level,
        TargetPath.linear,
        List.of(),
        period,
        null);
  }

  /** The same with another baseline, from whose end amounts are added up if they are at all. */
  Goal from(double otherBaseline, @Nullable Period otherPeriod) {
    LocalDate first = otherPeriod == null ? targetPeriod.start() : otherPeriod.end();
    return new Goal(
        direction,
        otherBaseline,
        otherPeriod,
        low,
        target,
        high,
        tolerance,
        targetPeriod,
        kind,
        path,
        milestones,
        window,
        addsUpFrom == null ? null : first);
  }

  /** Whether there is anything to reach. */
  boolean hasTarget() {
    return target != null || low != null || high != null;
  }

  /** Day by which it is to be reached: the first after the target period. */
  LocalDate due() {
    return targetPeriod.end();
  }

  /** Baseline that achievement starts from: amounts that are added up start at 0 without one. */
  @Nullable Double start() {
    return baseline == null && addsUpFrom != null && hasTarget() ? Double.valueOf(0) : baseline;
  }

  /**
   * First day after what achievement starts from: amounts that are added up without a baseline
   * start at 0 on their first day; null when there is no start, or it has no day.
   */
  @Nullable LocalDate startEnd() {
    if (baseline != null) {
      return baselinePeriod == null ? null : baselinePeriod.end();
    }
    return start() == null ? null : addsUpFrom;
  }

  /** Whether it is a range to stay in rather than a value to reach. */
  boolean isRange() {
    return direction == Direction.maintain || target == null || kind == TargetKind.range;
  }

  /** Lower end of the range: the declared one, else the target; null when it is open. */
  @Nullable Double rangeLow() {
    return low != null || high != null ? low : target;
  }

  /** Upper end of the range: the declared one, else the target; null when it is open. */
  @Nullable Double rangeHigh() {
    return low != null || high != null ? high : target;
  }

  /** Lowest value that meets the goal; minus infinity when there is none. */
  double lowestWanted() {
    Double lowest = isRange() ? rangeLow() : direction == Direction.increase ? target : null;
    return lowest == null ? Double.NEGATIVE_INFINITY : lowest;
  }

  /** Highest value that meets the goal; infinity when there is none. */
  double highestWanted() {
    Double highest = isRange() ? rangeHigh() : direction == Direction.increase ? null : target;
    return highest == null ? Double.POSITIVE_INFINITY : highest;
  }

  /** Whether a value meets the goal. */
  boolean isMetBy(double value) {
    return lowestWanted() <= value && value <= highestWanted();
  }
}
