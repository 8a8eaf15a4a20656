package org.opencpas.normalise;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Numbers;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.schemas.Submission;
import org.opencpas.series.Quotient;
import org.opencpas.source.SurveyDesign;
import org.opencpas.statistics.ExactSum;

/**
 * What respondents of one cell answered:
 *
 * <pre>
 *   value = factor x sum of (weight x answer) / sum of weights      over those who answered
 *   weighting effect = n x sum of weight^2 / (sum of weights)^2
 * </pre>
 *
 * <p>Source of the weighting effect: Kish, Survey Sampling (1965).
 */
final class SurveyCell {
  private static final double EACH = 1;

  private final Submission first;
  private final ExactSum answers = new ExactSum();
  private final ExactSum weights = new ExactSum();
  private final ExactSum squares = new ExactSum();
  private int answered;
  private Sensitivity sensitivity;
  private @Nullable LocalDateTime reportedAt;
  private @Nullable LocalDateTime knownFrom;

  /** Starts with the first respondent, who is not counted yet. */
  SurveyCell(Submission first) {
    this.first = first;
    this.sensitivity = first.getObservation().getSensitivity();
  }

  /** Counts a respondent of the cell; one who did not answer is none. */
  void add(Submission respondent) {
    Observation answer = respondent.getObservation();
    reportedAt = later(reportedAt, answer.getReportedAt());
    knownFrom = later(knownFrom, respondent.getKnownFrom());
    if (answer.getSensitivity().compareTo(sensitivity) > 0) {
      sensitivity = answer.getSensitivity();
    }
    Double value = answer.getValue();
    if (value != null) {
      Double given = answer.getDenominator();
      double weight = given == null ? EACH : given;
      answered++;
      answers.addProduct(weight, value);
      weights.add(weight);
      squares.addProduct(weight, weight);
    }
  }

  private static @Nullable LocalDateTime later(
      @Nullable LocalDateTime one, @Nullable LocalDateTime other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  /**
   * The fact of the cell.
   *
   * @param order place of the cell among those of its file, from 0
   */
  Submission fact(Quotient quotient, SurveyDesign design, int order) {
    Observation.Builder fact =
        Observation.newBuilder(first.getObservation())
            .setValue(null)
            .setValueText(null)
            .setNumerator(null)
            .setDenominator(null)
            .setReportedAt(reportedAt)
            .setConfirmedAt(reportedAt)
            .setSensitivity(sensitivity)
            .setEvidence(evidence(design))
            .setRespondents(null)
            .setDesignEffect(design.effect())
            .setQuestion(declared(design.question()))
            .setFrame(declared(design.frame()));
    double value = quotient.value(answers.value(), weights.value());
    if (answered == 0 || !Double.isFinite(value)) {
      fact.setStatus(ObservationStatus.not_reported).setFirstReportedAt(null);
    } else if (answered < design.smallest()) {
      fact.setStatus(ObservationStatus.withheld).setFirstReportedAt(reportedAt);
    } else {
      fact.setStatus(ObservationStatus.reported)
          .setFirstReportedAt(reportedAt)
          .setValue(value)
          .setNumerator(answers.value())
          .setDenominator(weights.value())
          .setRespondents(answered);
    }
    return Submission.newBuilder(first)
        .setObservation(fact.build())
        .setKnownFrom(knownFrom)
        .setRecordOrder(order)
        .build();
  }

  private static @Nullable String declared(String text) {
    return text.isEmpty() ? null : text;
  }

  private String evidence(SurveyDesign design) {
    StringBuilder text = new StringBuilder();
    if (answered > 0 && answered < design.smallest()) {
      text.append("n < ").append(design.smallest());
    } else {
      text.append("n = ").append(answered);
      double spread = squares.value() * answered / (weights.value() * weights.value());
      if (!design.weight().isEmpty() && Double.isFinite(spread)) {
        text.append("; weighting effect: ").append(Numbers.text(spread));
      }
    }
    return text.append(design.text().isEmpty() ? "; no design declared" : "; " + design.text())
        .toString();
  }
}
