package org.opencpas.score;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.TargetPath;
import org.opencpas.schemas.ValueKind;

/**
 * How far a value has come from its baseline to its target.
 *
 * <p>{@code raw = (x - b) / (T - b)}; for a range to stay in, {@code max(-1, 1 - d / tolerance)}
 * with d the distance outside the range. {@code gap = raw - E} and {@code pace = raw / E}, with E
 * the share of the way that the path expects by the end of the period: for a linear path {@code (t
 * - t0) / (tT - t0)} in days, 1 from the target date on. Source: metrics, section 2; IATI 2.03 for
 * the meaning of baseline, target and ascending.
 *
 * @param raw achievement as it is; null when it cannot be computed
 * @param shown raw within 0 and 1; null when raw is, or when the target lies behind the baseline
 * @param expected E, 0 to 1; null when the path gives none before the target date
 * @param gap raw - E; null when either is
 * @param pace raw / E; null when either is, or E is 0
 * @param met whether the target is met
 * @param reason why raw or shown is null; null when neither is
 */
record Achievement(
    @Nullable Double raw,
    @Nullable Double shown,
    @Nullable Double expected,
    @Nullable Double gap,
    @Nullable Double pace,
    boolean met,
    @Nullable Reason reason) {

  /**
   * Measures a value.
   *
   * @param value x, finite, in the indicator's unit
   * @param goal has a target
   */
  static Achievement of(double value, Indicator indicator, Goal goal, Period period) {
    if (staysInRange(indicator, goal)) {
      return inRange(value, indicator, goal);
    }
    double target = Objects.requireNonNull(goal.target());
    boolean met =
        indicator.getDirection() == Direction.increase ? value >= target : value <= target;
    Double baseline = goal.baseline();
    if (indicator.getValueKind() == ValueKind.ordinal) {
      return without(met, Reason.ORDINAL);
    }
    if (baseline == null) {
      return without(met, Reason.NO_BASELINE);
    }
    Period before = goal.baselinePeriod();
    if (indicator.getValueKind() == ValueKind.flow
        && before != null
        && !before.isAsLongAs(period)) {
      return without(met, Reason.WINDOW_MISMATCH);
    }
    if (target == baseline) {
      return without(met, Reason.TARGET_EQUALS_BASELINE);
    }
    double raw = (value - baseline) / (target - baseline) + 0.0;
    if (!Double.isFinite(raw)) {
      return without(met, Reason.OVERFLOW);
    }
    boolean ahead =
        indicator.getDirection() == Direction.increase ? target > baseline : target < baseline;
    if (!ahead) {
      return new Achievement(raw, null, null, null, null, met, Reason.TARGET_BEHIND_BASELINE);
    }
    Double expected = expected(goal, period.end());
    Double gap = expected == null ? null : raw - expected + 0.0;
    Double pace = expected == null || expected == 0 ? null : raw / expected + 0.0;
    return new Achievement(raw, clip(raw, 0), expected, gap, pace, met, null);
  }

  /** Whether the goal is a range to stay in rather than a value to reach. */
  static boolean staysInRange(Indicator indicator, Goal goal) {
    return indicator.getDirection() == Direction.maintain || goal.target() == null;
  }

  private static Achievement inRange(double value, Indicator indicator, Goal goal) {
    double below = goal.rangeLow().map(low -> low - value).orElse(0.0);
    double above = goal.rangeHigh().map(high -> value - high).orElse(0.0);
    double distance = Math.max(0, Math.max(below, above));
    boolean met = distance == 0;
    Double tolerance = goal.tolerance();
    if (indicator.getValueKind() == ValueKind.ordinal) {
      return without(met, Reason.ORDINAL);
    }
    if (tolerance == null || tolerance <= 0) {
      return without(met, Reason.MAINTAIN_WITHOUT_TOLERANCE);
    }
    double raw = Math.max(-1, 1 - distance / tolerance) + 0.0;
    return new Achievement(raw, clip(raw, 0), null, null, null, met, null);
  }

  private static Achievement without(boolean met, Reason reason) {
    return new Achievement(null, null, null, null, null, met, reason);
  }

  private static @Nullable Double expected(Goal goal, LocalDate end) {
    LocalDate due = goal.targetPeriod().end();
    if (!end.isBefore(due)) {
      return 1.0;
    }
    Period before = goal.baselinePeriod();
    if (goal.path() != TargetPath.linear || before == null || !before.end().isBefore(due)) {
      return null;
    }
    long way = ChronoUnit.DAYS.between(before.end(), due);
    long gone = ChronoUnit.DAYS.between(before.end(), end);
    return Math.max(0.0, (double) gone / way);
  }

  private static double clip(double raw, double low) {
    return Math.max(low, Math.min(1, raw));
  }
}
