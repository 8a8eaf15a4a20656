package org.opencpas.aggregate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.BenchmarkState;
import org.opencpas.schemas.ConditionResult;

/**
 * The way of a benchmark through its periods, one after the other. It is met at the end of the last
 * of so many satisfying periods in a row, and lost at the end of the last of so many failing ones.
 * One silent period changes nothing and is passed over in counting; the second one ends what went
 * before, so that counting starts anew. What was met before then, and fails after it, is lost at
 * once. Source: metrics, section 10.
 */
final class BenchmarkCourse {
  private final int holdPeriods;
  private final int failPeriods;
  private BenchmarkState state = BenchmarkState.no_data;
  private int held;
  private int failed;
  private int silent;
  private @Nullable LocalDate firstMet;
  private @Nullable LocalDate lastSatisfied;

  /**
   * Begins before the first period.
   *
   * @param holdPeriods satisfying periods after which it is met, 1 or above
   * @param failPeriods failing periods after which it is lost, 1 or above
   */
  BenchmarkCourse(int holdPeriods, int failPeriods) {
    this.holdPeriods = holdPeriods;
    this.failPeriods = failPeriods;
  }

  /** Goes on to the end of the next period. */
  void take(ConditionResult result, LocalDate end) {
    switch (result) {
      case satisfied -> satisfied(end);
      case failing -> failing();
      case silent, not_measurable -> silent();
    }
  }

  private void satisfied(LocalDate end) {
    silent = 0;
    failed = 0;
    held++;
    lastSatisfied = end;
    if (state != BenchmarkState.met) {
      state = held >= holdPeriods ? BenchmarkState.met : BenchmarkState.holding;
    }
    if (state == BenchmarkState.met && firstMet == null) {
      firstMet = end;
    }
  }

  private void failing() {
    silent = 0;
    held = 0;
    if (state == BenchmarkState.met) {
      failed++;
      state = failed >= failPeriods ? BenchmarkState.lost : BenchmarkState.met;
    } else {
      state = firstMet == null ? BenchmarkState.not_met : BenchmarkState.lost;
    }
  }

  private void silent() {
    silent++;
    if (silent > 1) {
      held = 0;
      failed = 0;
      state = BenchmarkState.no_data;
    }
  }

  /** Where it stands; no_data before anything was said. */
  BenchmarkState state() {
    return state;
  }

  /** Satisfying periods in a row, a single silent one between them passed over. */
  int held() {
    return held;
  }

  /** Failing periods in a row since it was met; of a lost one those that made it so. */
  int failed() {
    return failed;
  }

  /** Silent periods in a row. */
  int silentPeriods() {
    return silent;
  }

  /** Day after the period at whose end it was met for the first time; null: never. */
  @Nullable LocalDate firstMet() {
    return firstMet;
  }

  /** Day after the last satisfying period; null: none. */
  @Nullable LocalDate lastSatisfied() {
    return lastSatisfied;
  }
}
