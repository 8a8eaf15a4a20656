package org.opencpas.score;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Direction;
import org.opencpas.series.Behaviour;

/**
 * How far a value has come from its baseline to its target.
 *
 * <p>{@code raw = (x - b) / (T - b)}. For a range to stay in, and for a target that equals its
 * baseline, which is the range from T on in the wanted direction, {@code max(-1, 1 - d /
 * tolerance)} with d the distance outside the range. {@code gap = raw - E} and {@code pace = raw /
 * E}, with E from {@link PathCourse}. T = 0 is a target like any other. A target on the wrong side
 * of the baseline keeps its raw figure and is not shown. Whether the target is met is said without
 * a baseline too, or with one for a span of another length, but not where value and target are for
 * spans of different length. Source: metrics, section 2; IATI 2.03 for the meaning of baseline,
 * target and ascending.
 *
 * @param raw achievement as it is; null when it cannot be computed
 * @param shown raw within 0 and 1; null when raw is, or when the target lies behind the baseline
 * @param expected E; null when the path names none, or there is no way to go
 * @param gap raw - E; null when either is
 * @param pace raw / E; null when either is, or E is not above 0
 * @param verdict whether the target is met
 * @param course whether a value is to be reached or a range to be kept
 * @param reason why raw or shown is null; null when neither is
 */
record Achievement(
    @Nullable Double raw,
    @Nullable Double shown,
    @Nullable Double expected,
    @Nullable Double gap,
    @Nullable Double pace,
    Verdict verdict,
    Course course,
    @Nullable Reason reason) {

  /** What is said of the target. */
  enum Verdict {
    MET,
    NOT_MET,
    /** It cannot be said. */
    OPEN
  }

  /** Whether a value is to be reached or a range to be kept. */
  enum Course {
    REACH,
    STAY
  }

  /**
   * Measures a value.
   *
   * @param value x, finite, in the indicator's unit
   * @param goal has a target
   */
  static Achievement of(double value, Goal goal, Period period, Behaviour behaviour) {
    Windows.Fit fit = Windows.fit(goal, period, behaviour);
    if (fit == Windows.Fit.NONE) {
      return open(Reason.TARGET_WINDOW_MISMATCH);
    }
    Verdict verdict = goal.isMetBy(value) ? Verdict.MET : Verdict.NOT_MET;
    if (behaviour == Behaviour.ORDINAL) {
      return without(verdict, Reason.ORDINAL);
    }
    if (goal.isRange()) {
      return inRange(outside(value, goal.rangeLow(), goal.rangeHigh()), goal.tolerance(), verdict);
    }
    Double baseline = goal.start();
    if (baseline == null) {
      return without(verdict, Reason.NO_BASELINE);
    }
    if (fit == Windows.Fit.WITHOUT_BASELINE) {
      return without(verdict, Reason.WINDOW_MISMATCH);
    }
    double target = Objects.requireNonNull(goal.target());
    if (target == baseline) {
      return inRange(shortfall(value, target, goal.direction()), goal.tolerance(), verdict);
    }
    Double expected = PathCourse.expected(goal, baseline, target, period.end());
    return onTheWay(value, baseline, target, goal.direction(), expected, verdict);
  }

  /**
   * Measures a value that has a way to go.
   *
   * @param target differs from the baseline
   * @param direction increase or decrease
   * @param expected E; null when none is named
   */
  static Achievement onTheWay(
      double value,
      double baseline,
      double target,
      Direction direction,
      @Nullable Double expected,
      Verdict verdict) {
    double way = target - baseline;
    double raw = (value - baseline) / way + 0.0;
    // A way too long to be written makes every step on it zero.
    if (!Double.isFinite(way) || !Double.isFinite(raw)) {
      return without(verdict, Reason.OVERFLOW);
    }
    if (direction == Direction.increase ? target < baseline : target > baseline) {
      return new Achievement(
          raw, null, null, null, null, verdict, Course.REACH, Reason.TARGET_BEHIND_BASELINE);
    }
    Double gap = expected == null ? null : finite(raw - expected);
    Double pace = expected == null || expected <= 0 ? null : finite(raw / expected);
    return new Achievement(raw, shown(raw), expected, gap, pace, verdict, Course.REACH, null);
  }

  /**
   * An achievement that cannot be computed, of which it cannot be said either whether it is met.
   */
  static Achievement open(Reason reason) {
    return without(Verdict.OPEN, reason);
  }

  /** An achievement that cannot be computed. */
  static Achievement without(Verdict verdict, Reason reason) {
    return new Achievement(null, null, null, null, null, verdict, Course.REACH, reason);
  }

  private static Achievement inRange(double distance, @Nullable Double tolerance, Verdict verdict) {
    if (tolerance == null || tolerance <= 0) {
      return without(verdict, Reason.MAINTAIN_WITHOUT_TOLERANCE);
    }
    double raw = Math.max(-1, 1 - distance / tolerance) + 0.0;
    return new Achievement(raw, shown(raw), null, null, null, verdict, Course.STAY, null);
  }

  /** Why there is no pace; null when there is one. */
  @Nullable Reason paceReason() {
    if (pace != null || reason != null) {
      return reason;
    }
    if (expected == null) {
      return Reason.NO_COURSE;
    }
    return expected <= 0 ? Reason.NOT_DUE_YET : Reason.OVERFLOW;
  }

  private static double shortfall(double value, double target, Direction direction) {
    return direction == Direction.increase
        ? outside(value, target, null)
        : outside(value, null, target);
  }

  private static double outside(double value, @Nullable Double low, @Nullable Double high) {
    double below = low == null ? 0 : low - value;
    double above = high == null ? 0 : value - high;
    return Math.max(0, Math.max(below, above));
  }

  private static double shown(double raw) {
    return Math.max(0, Math.min(1, raw));
  }

  private static @Nullable Double finite(double number) {
    return Double.isFinite(number) ? number + 0.0 : null;
  }
}
