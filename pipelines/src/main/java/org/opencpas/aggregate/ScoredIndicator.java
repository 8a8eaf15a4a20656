package org.opencpas.aggregate;

import java.util.List;
import java.util.Set;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.series.ExactSum;

/**
 * An indicator in one region and period, with the share of its weight that each of its rows
 * carries: the headline all of it; without a headline, the parts equal shares.
 */
final class ScoredIndicator {
  private static final Set<String> NO_VERDICT =
      Set.of(Reason.NO_TARGET.code(), Reason.QUALITATIVE.code());

  private final Indicator indicator;
  private final double weight;
  private final List<IndicatorProgress> speaking;

  /**
   * Takes the rows of an indicator.
   *
   * @param weight weight among all indicators, 0 or above
   * @param rows its rows in this region and period; may be none
   */
  ScoredIndicator(Indicator indicator, double weight, List<IndicatorProgress> rows) {
    this.indicator = indicator;
    this.weight = weight;
    List<IndicatorProgress> headlines =
        rows.stream().filter(row -> row.getDisaggregation().isEmpty()).toList();
    this.speaking = headlines.isEmpty() ? List.copyOf(rows) : headlines;
  }

  Indicator indicator() {
    return indicator;
  }

  double weight() {
    return weight;
  }

  /** Weight that one row carries. */
  double share() {
    return weight / speaking.size();
  }

  /** Rows that can be scored. */
  List<IndicatorProgress> scored() {
    return speaking.stream().filter(row -> row.getAchievement() != null).toList();
  }

  /** Rows of which it can be said whether the target is met. */
  List<IndicatorProgress> withVerdict() {
    return speaking.stream()
        .filter(row -> row.getStatus() != ProgressStatus.no_data)
        .filter(row -> row.getReason() == null || !NO_VERDICT.contains(row.getReason()))
        .toList();
  }

  /** Achievement as scores use it: within -1 and 1, so that collapse is not hidden. */
  static double achievement(IndicatorProgress scored) {
    return Math.max(-1, Math.min(1, scored.getAchievementRaw()));
  }

  /** Mean achievement of the rows that can be scored, of which there is at least one. */
  double meanAchievement() {
    ExactSum sum = new ExactSum();
    scored().forEach(row -> sum.add(achievement(row)));
    return sum.value() / scored().size();
  }
}
