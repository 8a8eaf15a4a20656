package org.opencpas.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainJudging.Verdict;

/** How the regions of a figure stand towards the goals that each of them has. */
final class PlainEach {
  private final PlainFigure figure;
  private final List<String> matched = new ArrayList<>();
  private final List<PlainError> errors = new ArrayList<>();
  private BigDecimal value = BigDecimal.ZERO;
  private BigDecimal baseline = BigDecimal.ZERO;
  private BigDecimal target = BigDecimal.ZERO;
  private BigDecimal path = BigDecimal.ZERO;
  private boolean hasPath = true;
  private boolean hasRange;
  private int withGoal;
  private int judged;
  private int met;
  private LocalDate due = LocalDate.MIN;
  private final List<@Nullable LocalDate> baselineEnds = new ArrayList<>();

  private PlainEach(PlainFigure figure) {
    this.figure = figure;
  }

  /** Looks at every region that a figure is made from; none unless it is made from others. */
  static PlainEach of(
      PlainFigure figure,
      Map<Spot, PlainFigure> figures,
      PlainGoals goals,
      PlainJudging judging,
      Plan.Indicator indicator) {
    PlainEach each = new PlainEach(figure);
    if (figure.isMadeFromOthers() && goals.isAbove(figure)) {
      for (String region : figure.regions) {
        Spot spot = figure.spot.in(region);
        PlainGoal goal = goals.find(spot.fact());
        if (goal != null && goal.exists()) {
          each.withGoal++;
          each.due = goal.span().end().isAfter(each.due) ? goal.span().end() : each.due;
          PlainFigure own = figures.get(spot);
          if (own != null && own.value != null) {
            each.look(region, own, goal, judging, indicator);
          }
        }
      }
    }
    return each;
  }

  private void look(
      String region,
      PlainFigure own,
      PlainGoal goal,
      PlainJudging judging,
      Plan.Indicator indicator) {
    Boolean verdict = judging.judge(own, goal).met();
    judged += verdict == null ? 0 : 1;
    met += Boolean.TRUE.equals(verdict) ? 1 : 0;
    Double x = judging.counted(own, goal).value();
    Double from = judging.baseline(own, goal);
    Double to = goal.target();
    if (x == null || from == null || to == null || !judging.fitsBaseline(own, goal)) {
      return;
    }
    matched.add(region);
    baselineEnds.add(judging.baselineEnd(own, goal));
    value = value.add(new BigDecimal(x));
    errors.addAll(judging.counted(own, goal).errors());
    baseline = baseline.add(new BigDecimal(from));
    target = target.add(new BigDecimal(to));
    hasRange |= goal.isRange(indicator);
    Double here = goal.expectedValue(figure.spot.fact().span().end(), from);
    hasPath &= here != null;
    path = here == null ? path : path.add(new BigDecimal(here));
  }

  /** Whether any region has a goal. */
  boolean hasGoals() {
    return withGoal > 0;
  }

  int judged() {
    return judged;
  }

  int met() {
    return met;
  }

  /** The latest day after the baselines of these regions; null when one has none. */
  @Nullable LocalDate baselineEnd() {
    LocalDate latest = null;
    for (LocalDate end : baselineEnds) {
      if (end == null) {
        return null;
      }
      latest = latest == null || end.isAfter(latest) ? end : latest;
    }
    return latest;
  }

  /** Sum of the values of the regions that count. */
  double value() {
    return value.doubleValue();
  }

  /** The facts that this sum rests on. */
  List<PlainError> errors() {
    return errors;
  }

  /** The latest of the regions' target dates. */
  LocalDate due() {
    return due;
  }

  /** Progress from the sums over the regions that have value, baseline and target. */
  Verdict verdict(Plan.Indicator indicator) {
    Boolean all = areAllMet();
    if (!indicator.addsOverRegions() || !PlainKind.of(indicator).isAdditive()) {
      String reason = figure.value == null ? figure.reason : "not_additive";
      return new Verdict(null, null, all, reason, false, null, null, null, List.of());
    }
    double share = (double) matched.size() / figure.regions.size();
    if (3 * matched.size() < 2 * figure.regions.size()) {
      return sums(null, null, all, "unmatched", share);
    }
    if (hasRange || target.compareTo(baseline) == 0) {
      return sums(null, null, all, "maintain_without_tolerance", share);
    }
    double from = baseline.doubleValue();
    double way = target.doubleValue() - from;
    double raw = (value.doubleValue() - from) / way;
    Double expected = hasPath ? Double.valueOf((path.doubleValue() - from) / way) : null;
    String reason = PlainJudging.isBehind(indicator, way) ? "target_behind_baseline" : "";
    return sums(raw == 0 ? 0.0 : raw, expected, all, reason, share);
  }

  /** Null while those that can be judged are met and others cannot be judged. */
  private @Nullable Boolean areAllMet() {
    if (met < judged) {
      return false;
    }
    return (judged > 0 && judged == figure.regions.size()) ? true : null;
  }

  private Verdict sums(
      @Nullable Double raw,
      @Nullable Double expected,
      @Nullable Boolean all,
      String reason,
      double share) {
    boolean none = matched.isEmpty() || reason.equals("unmatched");
    return new Verdict(
        raw,
        expected,
        all,
        reason,
        false,
        none ? null : Double.valueOf(baseline.doubleValue()),
        none ? null : Double.valueOf(target.doubleValue()),
        share,
        List.copyOf(matched));
  }
}
