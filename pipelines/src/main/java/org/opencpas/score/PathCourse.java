package org.opencpas.score;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.TargetPath;

/**
 * How much of the way from baseline to target is expected by a day.
 *
 * <p>With t the day, t0 the end of the baseline period and tT the day on which the target is due:
 *
 * <ul>
 *   <li>linear: {@code E = (t - t0) / (tT - t0)} in days, 0 before t0;
 *   <li>step: {@code E = 0} before tT;
 *   <li>milestones: {@code E = (path(t) - b) / (T - b)}, where the path runs straight, in days,
 *       from (t0, b) through every milestone after t0; b before t0. It may leave 0 to 1 where
 *       milestones do.
 *   <li>all: {@code E = 1} from tT on.
 * </ul>
 *
 * <p>Without a baseline period, or with one that does not end before tT, linear and milestones
 * expect nothing that could be named before tT: null. Source: metrics, section 2.
 */
final class PathCourse {
  private PathCourse() {}

  /**
   * E.
   *
   * @return null when the path names none
   */
  static @Nullable Double expected(Goal goal, double baseline, double target, LocalDate day) {
    if (!day.isBefore(goal.due())) {
      return 1.0;
    }
    if (goal.path() == TargetPath.step) {
      return 0.0;
    }
    LocalDate start = start(goal);
    if (start == null) {
      return null;
    }
    if (goal.path() == TargetPath.linear) {
      return Math.max(0.0, (double) days(start, day) / days(start, goal.due()));
    }
    double share = (onPath(goal, baseline, start, day) - baseline) / (target - baseline) + 0.0;
    return Double.isFinite(share) ? share : null;
  }

  /**
   * The value expected on a day, in the indicator's unit.
   *
   * @return null when the path names none
   */
  static @Nullable Double value(Goal goal, double baseline, double target, LocalDate day) {
    if (!day.isBefore(goal.due())) {
      return target;
    }
    if (goal.path() == TargetPath.step) {
      return baseline;
    }
    LocalDate start = start(goal);
    if (start == null) {
      return null;
    }
    return goal.path() == TargetPath.linear
        ? between(start, baseline, goal.due(), target, day)
        : onPath(goal, baseline, start, day);
  }

  private static @Nullable LocalDate start(Goal goal) {
    Period before = goal.baselinePeriod();
    return before == null || !before.end().isBefore(goal.due()) ? null : before.end();
  }

  private static double onPath(Goal goal, double baseline, LocalDate start, LocalDate day) {
    LocalDate fromDay = start;
    double from = baseline;
    for (Goal.Milestone next : goal.milestones()) {
      if (!next.day().isBefore(day)) {
        return between(fromDay, from, next.day(), next.value(), day);
      }
      if (next.day().isAfter(start)) {
        fromDay = next.day();
        from = next.value();
      }
    }
    return from;
  }

  private static double between(
      LocalDate fromDay, double from, LocalDate toDay, double to, LocalDate day) {
    return day.isAfter(fromDay)
        ? from + (to - from) * days(fromDay, day) / days(fromDay, toDay)
        : from;
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }
}
