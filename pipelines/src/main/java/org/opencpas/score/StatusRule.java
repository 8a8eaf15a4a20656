package org.opencpas.score;

import org.opencpas.calendar.Period;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.source.Thresholds;

/** Puts an achievement into a class of progress (metrics, section 2). */
final class StatusRule {
  private final Thresholds thresholds;

  StatusRule(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /**
   * The class of a value that has a target.
   *
   * @param metBefore whether an earlier period of the same series met its target
   */
  ProgressStatus classify(
      Achievement achievement, Goal goal, Period period, History metBefore, Course course) {
    if (achievement.met()) {
      return ProgressStatus.met;
    }
    if (metBefore == History.MET_BEFORE) {
      return ProgressStatus.lost;
    }
    if (period.end().isAfter(goal.targetPeriod().end())) {
      return ProgressStatus.missed;
    }
    Double raw = achievement.raw();
    if (raw == null || achievement.reason() != null) {
      return ProgressStatus.not_computable;
    }
    if (course == Course.STAY) {
      return raw < 0 ? ProgressStatus.reversed : byPace(raw);
    }
    Double expected = achievement.expected();
    if (expected == null) {
      return raw < 0 ? ProgressStatus.reversed : ProgressStatus.too_early;
    }
    if (expected == 0 || expected < thresholds.tooEarly()) {
      return ProgressStatus.too_early;
    }
    return raw < 0 ? ProgressStatus.reversed : byPace(raw / expected);
  }

  private ProgressStatus byPace(double pace) {
    if (pace >= thresholds.onTrack()) {
      return ProgressStatus.on_track;
    }
    return pace >= thresholds.behind() ? ProgressStatus.behind : ProgressStatus.far_behind;
  }

  /** Whether the series has met a target before. */
  enum History {
    MET_BEFORE,
    NEVER_MET
  }

  /** Whether a value is to be reached or a range to be kept. */
  enum Course {
    REACH,
    STAY
  }
}
