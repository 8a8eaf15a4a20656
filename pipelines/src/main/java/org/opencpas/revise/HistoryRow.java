package org.opencpas.revise;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationVersion;
import org.opencpas.schemas.Outcome;
import org.opencpas.schemas.Submission;

/** Makes the row of observation_history for a report. */
final class HistoryRow {
  private HistoryRow() {}

  /**
   * The row.
   *
   * @param observation what the report says, after merging
   * @param submission the report as it came
   * @param knownTo from when it no longer held; null when it holds or never held
   * @param endedBy place of the report that ended it or that it repeats; null when there is none
   */
  static ObservationVersion of(
      Observation observation,
      Submission submission,
      Outcome outcome,
      @Nullable LocalDateTime knownTo,
      @Nullable String endedBy) {
    // By the constructor: the builder checks each of these fields again, for every record.
    return new ObservationVersion(
        observation.getMissionId(),
        observation.getIndicatorId(),
        observation.getRegionId(),
        observation.getComponent(),
        observation.getDisaggregation(),
        observation.getPeriodStart(),
        observation.getPeriodEnd(),
        submission.getKnownFrom(),
        knownTo,
        outcome,
        endedBy,
        observation.getValue(),
        observation.getValueText(),
        observation.getNumerator(),
        observation.getDenominator(),
        observation.getLow(),
        observation.getHigh(),
        observation.getStatus(),
        observation.getTextValue(),
        observation.getUnit(),
        observation.getBaselineValue(),
        observation.getBaselinePeriod(),
        observation.getTargetValue(),
        observation.getTargetPeriod(),
        observation.getReportedAt(),
        observation.getRevision(),
        submission.getAction(),
        observation.getSensitivity(),
        observation.getSource(),
        observation.getFile(),
        observation.getSheet(),
        observation.getLine(),
        submission.getRecordOrder(),
        observation.getRecordId(),
        observation.getComment(),
        observation.getEvidence(),
        observation.getRespondents(),
        observation.getDesignEffect(),
        observation.getQuestion(),
        observation.getFrame());
  }
}
