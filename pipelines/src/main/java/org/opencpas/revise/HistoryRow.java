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
    return ObservationVersion.newBuilder()
        .setMissionId(observation.getMissionId())
        .setIndicatorId(observation.getIndicatorId())
        .setRegionId(observation.getRegionId())
        .setComponent(observation.getComponent())
        .setDisaggregation(observation.getDisaggregation())
        .setPeriodStart(observation.getPeriodStart())
        .setPeriodEnd(observation.getPeriodEnd())
        .setKnownFrom(submission.getKnownFrom())
        .setKnownTo(knownTo)
        .setOutcome(outcome)
        .setEndedBy(endedBy)
        .setValue(observation.getValue())
        .setValueText(observation.getValueText())
        .setNumerator(observation.getNumerator())
        .setDenominator(observation.getDenominator())
        .setLow(observation.getLow())
        .setHigh(observation.getHigh())
        .setStatus(observation.getStatus())
        .setTextValue(observation.getTextValue())
        .setUnit(observation.getUnit())
        .setBaselineValue(observation.getBaselineValue())
        .setBaselinePeriod(observation.getBaselinePeriod())
        .setTargetValue(observation.getTargetValue())
        .setTargetPeriod(observation.getTargetPeriod())
        .setReportedAt(observation.getReportedAt())
        .setRevision(observation.getRevision())
        .setAction(submission.getAction())
        .setSensitivity(observation.getSensitivity())
        .setSource(observation.getSource())
        .setFile(observation.getFile())
        .setSheet(observation.getSheet())
        .setLine(observation.getLine())
        .setRecordOrder(submission.getRecordOrder())
        .setRecordId(observation.getRecordId())
        .setComment(observation.getComment())
        .setEvidence(observation.getEvidence())
        .build();
  }
}
