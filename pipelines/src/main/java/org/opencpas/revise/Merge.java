package org.opencpas.revise;

import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.Submission;

/** Lays a report that gives only some fields over the one that held before it. */
final class Merge {
  private Merge() {}

  /**
   * The later report with what it leaves out taken from the held one. Provenance, times and
   * revision are the later one's. A status counts as left out when the later report gives neither a
   * status nor a value; then what had no value is reported once numerator and denominator are both
   * there. A sensitivity that the row does not give is the held one's, lest the correction of a
   * number widen its audience. A later status that says that there is no value takes none from
   * before.
   */
  static Observation over(Observation held, Submission submission) {
    Observation later = submission.getObservation();
    Observation.Builder merged =
        Observation.newBuilder(later)
            .setUnit(given(later.getUnit(), held.getUnit()))
            .setBaselineValue(given(later.getBaselineValue(), held.getBaselineValue()))
            .setBaselinePeriod(given(later.getBaselinePeriod(), held.getBaselinePeriod()))
            .setTargetValue(given(later.getTargetValue(), held.getTargetValue()))
            .setTargetPeriod(given(later.getTargetPeriod(), held.getTargetPeriod()))
            .setSensitivity(
                submission.getSensitivityGiven() ? later.getSensitivity() : held.getSensitivity())
            .setComment(given(later.getComment(), held.getComment()))
            .setEvidence(given(later.getEvidence(), held.getEvidence()))
            .setDesignEffect(given(later.getDesignEffect(), held.getDesignEffect()))
            .setQuestion(given(later.getQuestion(), held.getQuestion()))
            .setFrame(given(later.getFrame(), held.getFrame()));
    if (!saysNothing(submission) && !isObserved(later.getStatus())) {
      return merged.build();
    }
    boolean valueGiven = later.getValue() != null;
    return merged
        .setValue(given(later.getValue(), held.getValue()))
        .setValueText(valueGiven ? later.getValueText() : held.getValueText())
        .setNumerator(given(later.getNumerator(), held.getNumerator()))
        .setDenominator(given(later.getDenominator(), held.getDenominator()))
        .setLow(given(later.getLow(), held.getLow()))
        .setHigh(given(later.getHigh(), held.getHigh()))
        .setRespondents(given(later.getRespondents(), held.getRespondents()))
        .setTextValue(given(later.getTextValue(), held.getTextValue()))
        .setStatus(status(held, submission))
        .build();
  }

  private static boolean saysNothing(Submission submission) {
    Observation observation = submission.getObservation();
    return !submission.getStatusGiven()
        && observation.getStatus() == ObservationStatus.not_reported
        && observation.getValue() == null
        && observation.getTextValue() == null;
  }

  private static ObservationStatus status(Observation held, Submission submission) {
    Observation later = submission.getObservation();
    if (!saysNothing(submission)) {
      return later.getStatus();
    }
    boolean partGiven = later.getNumerator() != null || later.getDenominator() != null;
    boolean isWhole =
        given(later.getNumerator(), held.getNumerator()) != null
            && given(later.getDenominator(), held.getDenominator()) != null;
    return partGiven && isWhole && !isObserved(held.getStatus())
        ? ObservationStatus.reported
        : held.getStatus();
  }

  private static boolean isObserved(ObservationStatus status) {
    return status == ObservationStatus.reported || status == ObservationStatus.estimated;
  }

  private static <T> @Nullable T given(@Nullable T later, @Nullable T held) {
    return later == null ? held : later;
  }
}
