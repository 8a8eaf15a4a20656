package org.opencpas.aggregate;

import java.util.Set;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ProgressStatus;

/** Whether a row says that its target is met, or that it is not; it may say neither. */
final class Verdict {
  /** Why there is no class of progress although the value was held against its target. */
  private static final Set<String> WITHOUT_PROGRESS =
      Set.of(
          Reason.NO_BASELINE.code(),
          Reason.WINDOW_MISMATCH.code(),
          Reason.TARGET_BEHIND_BASELINE.code(),
          Reason.TARGET_EQUALS_BASELINE.code(),
          Reason.MAINTAIN_WITHOUT_TOLERANCE.code(),
          Reason.ORDINAL.code(),
          Reason.OVERFLOW.code());

  /** Why no progress is made of regions that have targets of their own. */
  private static final Set<String> NOT_ADDED =
      Set.of(Reason.NOT_ADDITIVE.code(), Reason.NO_NUMERATOR.code());

  private Verdict() {}

  /** Whether it says either. */
  static boolean isSaid(IndicatorProgress row) {
    return switch (row.getStatus()) {
      case met, lost, missed, too_early, on_track, behind, far_behind, reversed -> true;
      case not_computable -> isAgainstRegions(row) ? isOneNotMet(row) : isAgainstTarget(row);
      case no_data -> false;
    };
  }

  /** Whether it says that the target is met. */
  static boolean isMet(IndicatorProgress row) {
    return row.getStatus() == ProgressStatus.met;
  }

  private static boolean isAgainstTarget(IndicatorProgress row) {
    return row.getValue() != null
        && (row.getReason() == null || WITHOUT_PROGRESS.contains(row.getReason()));
  }

  /** Whether it is held against targets that each of its regions has, not against its own. */
  private static boolean isAgainstRegions(IndicatorProgress row) {
    String reason = row.getReason();
    boolean isNotAdded = reason != null && NOT_ADDED.contains(reason);
    return row.getMatchedShare() != null || (isNotAdded && row.getTargetValue() == null);
  }

  /** One region that is not at its target is enough to say that not all are. */
  private static boolean isOneNotMet(IndicatorProgress row) {
    Integer met = row.getRegionsMet();
    Integer judged = row.getRegionsJudged();
    return met != null && judged != null && met < judged;
  }
}
