package org.opencpas.revise;

import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.Sensitivity;

/**
 * What a report says about its fact. Two reports with equal content say the same, whatever their
 * provenance, time or revision; numbers compare as numbers, not as they were written.
 */
record Content(
    @Nullable Double value,
    @Nullable Double numerator,
    @Nullable Double denominator,
    @Nullable Double low,
    @Nullable Double high,
    ObservationStatus status,
    @Nullable String textValue,
    @Nullable String unit,
    @Nullable Double baselineValue,
    @Nullable String baselinePeriod,
    @Nullable Double targetValue,
    @Nullable String targetPeriod,
    Sensitivity sensitivity,
    @Nullable String comment,
    @Nullable String evidence,
    @Nullable Integer respondents,
    @Nullable Double designEffect,
    @Nullable String question,
    @Nullable String frame) {

  /** What an observation says. */
  static Content of(Observation observation) {
    return new Content(
        observation.getValue(),
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
        observation.getSensitivity(),
        observation.getComment(),
        observation.getEvidence(),
        observation.getRespondents(),
        observation.getDesignEffect(),
        observation.getQuestion(),
        observation.getFrame());
  }
}
