package org.opencpas.score;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.score.Achievement.Course;
import org.opencpas.score.Achievement.Verdict;
import org.opencpas.source.Thresholds;

/**
 * Puts an achievement into a class of progress: the first that applies of no_data, met, lost,
 * missed, not_computable, and then too_early, reversed, on_track, behind and far_behind by pace.
 * Source: metrics, section 2.
 */
final class StatusRule {
  private static final Set<Reason> SILENCE =
      EnumSet.of(Reason.NO_VALUE, Reason.NOT_APPLICABLE, Reason.WITHHELD, Reason.NO_ACCESS);

  private final Thresholds thresholds;

  StatusRule(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** Whether a value is null because nothing came, rather than because it may not be made. */
  static boolean isSilent(@Nullable Reason reason) {
    return reason != null && SILENCE.contains(reason);
  }

  /**
   * The class of an achievement.
   *
   * @param due day by which the target is due
   * @param periodEnd first day after the period
   * @param history whether the goal was met at an earlier period of the series
   */
  ProgressStatus classify(
      Achievement achievement, LocalDate due, LocalDate periodEnd, History history) {
    if (achievement.verdict() == Verdict.MET) {
      return ProgressStatus.met;
    }
    if (achievement.verdict() == Verdict.NOT_MET) {
      if (history == History.MET_BEFORE) {
        return ProgressStatus.lost;
      }
      if (periodEnd.isAfter(due)) {
        return ProgressStatus.missed;
      }
    }
    Double raw = achievement.raw();
    if (raw == null || achievement.reason() != null) {
      return ProgressStatus.not_computable;
    }
    if (achievement.course() == Course.STAY) {
      return raw < 0 ? ProgressStatus.reversed : byPace(raw);
    }
    return onTheWay(raw, achievement.expected());
  }

  private ProgressStatus onTheWay(double raw, @Nullable Double expected) {
    if (expected == null) {
      return raw < 0 ? ProgressStatus.reversed : ProgressStatus.too_early;
    }
    if (expected <= 0 || expected < thresholds.tooEarly()) {
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

  /** Whether the series has met the goal before. */
  enum History {
    MET_BEFORE,
    NEVER_MET
  }
}
