package org.opencpas.aggregate;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.opencpas.composite.DrawnMean;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.source.Draws;

/**
 * How scores of a mission move with weights, without one indicator and with errors of facts, and in
 * how many draws a period is better than an earlier one:
 *
 * <pre>
 *   score of draw d   = sum(w f_d clip(P_d, -1, 1)) / sum(w f_d)
 *   sensitivity_low   = min(q05, score)    sensitivity_high = max(q95, score)
 *   better in draw d    where sum(w f_d (clip(P_d) now - clip(P_d) then)) &gt; 0
 * </pre>
 *
 * <p>with the factors of {@link MissionDraws} and the achievements of {@link AchievementDraws};
 * sums run by indicator, component and breakdown. A draw that leaves out all there is is not
 * counted. Where all is certain, a single indicator, or one achievement of all, makes the same
 * score in every draw. Two periods are compared over the rows that can be scored in both, each with
 * the lesser of its two shares of its indicator's weight; they must hold two thirds of the weight
 * that was due in both. Source: metrics, section 6.
 */
final class DrawnProfiles {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private final MissionDraws draws;
  private final AchievementDraws achievements;
  private final DrawnMean mean;
  private final double[] differences;

  /** Draws for a mission. */
  DrawnProfiles(Framework framework, MissionRows mission, Draws draws) {
    this.draws = new MissionDraws(framework, mission.missionId(), draws);
    this.achievements = new AchievementDraws(mission.uncertain(), draws.count());
    this.mean = new DrawnMean(draws.count());
    this.differences = new double[draws.count()];
  }

  /** Whether any draws are made. */
  boolean areMade() {
    return draws.count() > 0;
  }

  /**
   * How far a score moves.
   *
   * @param due indicators that were due, by id
   */
  Movement movement(List<ScoredIndicator> due, Profile profile) {
    if (!areMade()) {
      return Movement.none(Reason.NO_DRAWS);
    }
    Double score = profile.score();
    if (score == null) {
      return Movement.none(profile.reason());
    }
    if (isSteady(due)) {
      return isAnyLeft(due)
          ? Movement.around(score, score, score)
          : Movement.none(Reason.NOTHING_LEFT);
    }
    mean.clear();
    for (ScoredIndicator indicator : due) {
      add(indicator);
    }
    double[] ends = mean.quantiles(LOW, HIGH);
    return ends.length == 0
        ? Movement.none(Reason.NOTHING_LEFT)
        : Movement.around(score, within(ends[0]), within(ends[1]));
  }

  /** Rounding may not carry a mean past 1 or -1. */
  private static double within(double mean) {
    return Math.max(-1, Math.min(1, mean));
  }

  private void add(ScoredIndicator indicator) {
    double share = indicator.share();
    if (share == 0) {
      return;
    }
    for (int row = 0; row < indicator.scores(); row++) {
      double[] factors = draws.factors(indicator.id());
      double[] drawn = achievements.of(indicator.scored().get(row));
      if (drawn == null) {
        mean.add(share, indicator.achievement(row), factors);
      } else {
        mean.add(share, drawn, factors);
      }
    }
  }

  /** Whether all is certain, and there is one indicator with weight or one achievement of all. */
  private boolean isSteady(List<ScoredIndicator> due) {
    ScoredIndicator first = null;
    boolean isOne = true;
    boolean isAlike = true;
    for (ScoredIndicator indicator : due) {
      for (int row = 0; row < indicator.scores() && indicator.share() > 0; row++) {
        if (achievements.of(indicator.scored().get(row)) != null) {
          return false;
        }
        first = first == null ? indicator : first;
        isOne &= indicator == first;
        isAlike &= indicator.achievement(row) == first.achievement(0);
      }
    }
    return isOne || isAlike;
  }

  /** Whether a draw leaves something with weight; two are never left out at once. */
  private boolean isAnyLeft(List<ScoredIndicator> due) {
    int scored = 0;
    for (ScoredIndicator indicator : due) {
      if (indicator.isScored() && indicator.share() > 0) {
        scored++;
        for (double factor : draws.factors(indicator.id())) {
          if (factor > 0 || scored > 1) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Share of the draws in which a period is better than an earlier one.
   *
   * @param now indicators that were due now, by id
   * @param before what was due then, by id
   */
  Comparison comparison(List<ScoredIndicator> now, DrawnLine.Before before) {
    List<ScoredIndicator> then = before.due();
    double due = 0;
    double matched = 0;
    mean.clear();
    int other = 0;
    for (ScoredIndicator each : now) {
      while (other < then.size() && then.get(other).id().compareTo(each.id()) < 0) {
        other++;
      }
      if (other < then.size() && then.get(other).id().equals(each.id())) {
        due += each.weight();
        matched += addDifferences(each, then.get(other));
      }
    }
    if (matched == 0 || !Tally.reaches(matched, due, 2.0 / 3)) {
      return Comparison.none(before.place(), Reason.UNMATCHED);
    }
    OptionalDouble share = mean.shareAboveZero();
    return share.isPresent()
        ? new Comparison(share.getAsDouble(), before.place(), null)
        : Comparison.none(before.place(), Reason.NOTHING_LEFT);
  }

  /** Adds what an indicator gained, row by row; the answer is the weight of the matched rows. */
  private double addDifferences(ScoredIndicator now, ScoredIndicator then) {
    double share = Math.min(now.share(), then.share());
    double matched = 0;
    for (int row = 0; row < now.scores() && share > 0; row++) {
      int earlier = find(now.scored().get(row), then);
      if (earlier >= 0) {
        matched += share;
        addDifference(share, now, row, then, earlier);
      }
    }
    return matched;
  }

  private static int find(IndicatorProgress row, ScoredIndicator then) {
    for (int i = 0; i < then.scores(); i++) {
      IndicatorProgress other = then.scored().get(i);
      if (other.getComponent() == row.getComponent()
          && other.getDisaggregation().equals(row.getDisaggregation())) {
        return i;
      }
    }
    return -1;
  }

  private void addDifference(
      double share, ScoredIndicator now, int row, ScoredIndicator then, int earlier) {
    double[] factors = draws.factors(now.id());
    double[] drawnNow = achievements.of(now.scored().get(row));
    double[] drawnThen = achievements.of(then.scored().get(earlier));
    double sureNow = now.achievement(row);
    double sureThen = then.achievement(earlier);
    if (drawnNow == null && drawnThen == null) {
      mean.add(share, sureNow - sureThen, factors);
      return;
    }
    for (int draw = 0; draw < differences.length; draw++) {
      differences[draw] = at(drawnNow, draw, sureNow) - at(drawnThen, draw, sureThen);
    }
    mean.add(share, differences, factors);
  }

  private static double at(double @Nullable [] drawn, int draw, double sure) {
    return drawn == null ? sure : drawn[draw];
  }
}
