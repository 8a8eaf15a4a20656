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
          Reason.TARGET_BEHIND_BASELINE.code(),
          Reason.TARGET_EQUALS_BASELINE.code(),
          Reason.MAINTAIN_WITHOUT_TOLERANCE.code(),
          Reason.ORDINAL.code(),
          Reason.OVERFLOW.code());

  private Verdict() {}

  /** Whether it says either. */
  static boolean isSaid(IndicatorProgress row) {
    return switch (row.getStatus()) {
      case met, lost, missed, too_early, on_track, behind, far_behind, reversed -> true;
      case not_computable -> isAgainstTarget(row) || isAgainstRegions(row);
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

  /**
   * Where every region has a target of its own, all are met only when each was judged and met; one
   * that was judged is enough to say so or not.
   */
  private static boolean isAgainstRegions(IndicatorProgress row) {
    Integer judged = row.getRegionsJudged();
    boolean ofEach =
        Reason.UNMATCHED.code().equals(row.getReason())
            || (Reason.NOT_ADDITIVE.code().equals(row.getReason()) && row.getTargetValue() == null);
    return ofEach && judged != null && judged > 0;
  }
}
