package org.opencpas.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.FactError;
import org.opencpas.score.Achievement.Verdict;
import org.opencpas.score.FigureSeries.Amount;
import org.opencpas.statistics.ExactSum;

/**
 * A region whose regions have targets of their own: how many of them are at their target, and the
 * progress that their targets make together.
 *
 * <p>Judged are the regions with a value and a target for a span of that length, matched those that
 * have a baseline too, are to reach a value rather than to stay in a range, and whose baseline
 * fits. With x, b, T and the values of the paths summed over the matched, {@code raw = (x - b) / (T
 * - b)} and {@code E = (path - b) / (T - b)}; it needs two thirds of the regions to be matched, and
 * sums of b and T that differ ({@code maintain_without_tolerance} else). All together are met when
 * every region is judged and met. Source: metrics, section 2.
 */
final class EachRegion {
  private final List<String> matched = new ArrayList<>();
  private final ExactSum values = new ExactSum();
  private final ExactSum baselines = new ExactSum();
  private final ExactSum targets = new ExactSum();
  private final ExactSum paths = new ExactSum();
  private final List<FactError> errors = new ArrayList<>();
  private final int regions;
  private int withTarget;
  private int judged;
  private int met;
  private boolean hasPath = true;
  private boolean hasRange;
  private LocalDate due = LocalDate.MIN;
  private @Nullable LocalDate baselineEnd = LocalDate.MIN;

  /**
   * Counts none yet.
   *
   * @param regions how many there are, 0 or above
   */
  EachRegion(int regions) {
    this.regions = regions;
  }

  /** Counts the target of a region, whether or not there is a value. */
  void expect(Goal goal) {
    withTarget++;
    due = goal.due().isAfter(due) ? goal.due() : due;
  }

  /** Counts a region's value against its target. */
  void judge(
      String regionId,
      double value,
      List<FactError> ofValue,
      Goal goal,
      Period period,
      Windows.Fit fit) {
    if (fit == Windows.Fit.NONE) {
      return;
    }
    judged++;
    met += goal.isMetBy(value) ? 1 : 0;
    Double baseline = goal.start();
    Double target = goal.target();
    if (fit == Windows.Fit.WHOLE && baseline != null && target != null) {
      matched.add(regionId);
      hasRange |= goal.isRange();
      values.add(value);
      errors.addAll(ofValue);
      baselines.add(baseline);
      baselineEnd = later(baselineEnd, goal.startEnd());
      targets.add(target);
      Double path = PathCourse.value(goal, baseline, target, period.end());
      hasPath &= path != null;
      paths.add(path == null ? 0 : path);
    }
  }

  /** Whether any region has a target of its own. */
  boolean hasTargets() {
    return withTarget > 0;
  }

  int judged() {
    return judged;
  }

  int met() {
    return met;
  }

  /** Day by which the targets of all regions are due; without a target the first day there is. */
  LocalDate due() {
    return due;
  }

  /** Regions with value, baseline and target. */
  List<String> matched() {
    return matched;
  }

  /** Share of the regions that are matched, 0 to 1, of which there is at least one. */
  double matchedShare() {
    return (double) matched.size() / regions;
  }

  /** Whether two thirds of the regions are matched. */
  boolean isMatched() {
    return 3L * matched.size() >= 2L * regions;
  }

  /** Sum of the baselines of the matched. */
  double baseline() {
    return baselines.value();
  }

  /** First day after the last of these baselines; null when one of them has no day. */
  @Nullable LocalDate baselineEnd() {
    return baselineEnd;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return null;
    }
    return one.isAfter(other) ? one : other;
  }

  /** Sum of the targets of the matched. */
  double target() {
    return targets.value();
  }

  /** Whether all are at their own target; open while those that can be judged are, but not all. */
  Verdict verdict() {
    if (met < judged) {
      return Verdict.NOT_MET;
    }
    return judged > 0 && judged == regions ? Verdict.MET : Verdict.OPEN;
  }

  /** Sum of the values of the matched. */
  Amount amount() {
    return new Amount(values.value(), null, errors);
  }

  /** Progress towards the targets of the matched, if they are two thirds of all. */
  Achievement achievement(Direction direction) {
    return isMatched()
        ? progress(values.value(), direction)
        : Achievement.without(verdict(), Reason.UNMATCHED);
  }

  /** Progress of another sum of values of the matched towards their targets. */
  Achievement progress(double value, Direction direction) {
    double baseline = baseline();
    double target = target();
    if (hasRange || target == baseline) {
      return Achievement.without(verdict(), Reason.MAINTAIN_WITHOUT_TOLERANCE);
    }
    if (!Double.isFinite(value) || !Double.isFinite(baseline) || !Double.isFinite(target)) {
      return Achievement.without(verdict(), Reason.OVERFLOW);
    }
    return Achievement.onTheWay(
        value, baseline, target, direction, expected(baseline, target).orElse(null), verdict());
  }

  private Optional<Double> expected(double baseline, double target) {
    double expected = (paths.value() - baseline) / (target - baseline) + 0.0;
    return hasPath && Double.isFinite(expected) ? Optional.of(expected) : Optional.empty();
  }
}
