package org.opencpas.aggregate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.statistics.ExactSum;

/**
 * The weight of some indicators: what was due of it, what of that can be scored, and what it
 * achieved. Each is summed exactly and rounded once, so that no order shows; so is each product
 * before it is added, which costs the sum no more than its last digit.
 *
 * @param due sum of the weights, 0 or above
 * @param scored sum of the weights that can be scored
 * @param achieved sum of those weights times achievement within -1 and 1
 */
record Tally(double due, double scored, double achieved) {
  /** What rounding may take from a share that is exactly the least. */
  private static final double ROUNDING = 1e-12;

  /** Tallies indicators that were due. */
  static Tally of(List<ScoredIndicator> indicators) {
    ExactSum due = new ExactSum();
    ExactSum scored = new ExactSum();
    ExactSum achieved = new ExactSum();
    for (ScoredIndicator indicator : indicators) {
      due.add(indicator.weight());
      double share = indicator.share();
      for (int row = 0; row < indicator.scores(); row++) {
        scored.add(share);
        achieved.add(share * indicator.achievement(row));
      }
    }
    return new Tally(due.value(), scored.value(), achieved.value());
  }

  /** Mean achievement, -1 to 1; null when nothing is scored. */
  @Nullable Double mean() {
    return share(achieved, scored);
  }

  /** Mean achievement if all that is missing stood at -1; null when no weight was due. */
  @Nullable Double low() {
    return share(achieved - missing(), due);
  }

  /** Mean achievement if all that is missing stood at 1; null when no weight was due. */
  @Nullable Double high() {
    return share(achieved + missing(), due);
  }

  private double missing() {
    return Math.max(0, due - scored);
  }

  /** Share of the weight due that can be scored, 0 to 1; null when none was due. */
  @Nullable Double observed() {
    return share(scored, due);
  }

  /** Whether the observed share is at least so much; of no weight, any share is. */
  boolean reaches(double minimum) {
    return due == 0 || reaches(scored, due, minimum);
  }

  /** Whether a part is at least such a share of a whole above 0. */
  static boolean reaches(double part, double whole, double minimum) {
    return part / whole >= minimum - ROUNDING;
  }

  /** A part of a whole; rounding may not carry it past 1 or -1. Null: there is no whole. */
  static @Nullable Double share(double part, double whole) {
    return whole == 0 ? null : Math.max(-1, Math.min(1, part / whole)) + 0.0;
  }
}
