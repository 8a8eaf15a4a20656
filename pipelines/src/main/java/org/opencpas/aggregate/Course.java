package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ProgressStatus;

/**
 * Where an objective stood, stands and is to come to in one region and period.
 *
 * <p>One indicator speaks in its own unit: its value, its target, and its value in the latest
 * period that was over by the last renewal, or its baseline where no such period is followed.
 * Several speak as effectiveness does: {@code sum(w clip(P, -1, 1)) / sum(w)}, wanted is 1, and the
 * same of that earlier period stands beside it only when just the same indicators were scored in
 * both. Source: metrics, section 6.
 *
 * @param indicatorId the one that speaks alone; null when several do
 * @param target null when the one has none
 * @param now null for the reason given
 */
record Course(
    @Nullable String indicatorId,
    Then then,
    @Nullable Double now,
    @Nullable Double target,
    ProgressStatus status,
    @Nullable String reason) {

  /**
   * The course of an objective.
   *
   * @param past what went before in the same region and kind of period
   * @param minimumAvailability least share of the weight for which a mean is given, 0 to 1
   */
  static Course of(String objectiveId, Speakers speakers, Past past, double minimumAvailability) {
    return speakers
        .only()
        .map(only -> ofOne(only, past))
        .orElseGet(() -> ofSeveral(objectiveId, speakers, past, minimumAvailability));
  }

  private static Course ofOne(PlacedIndicator only, Past past) {
    String id = only.member().id();
    Optional<IndicatorProgress> headline = only.headline();
    if (headline.isEmpty()) {
      return new Course(
          id,
          Then.unknown(Reason.NO_VALUE),
          null,
          null,
          ProgressStatus.no_data,
          Reason.NO_VALUE.code());
    }
    IndicatorProgress row = headline.get();
    LocalDate renewal = row.getRenewalDate();
    Optional<IndicatorProgress> before =
        renewal == null ? Optional.empty() : past.headline(row, renewal);
    return new Course(
        id,
        before
            .map(each -> Then.at(each.getPeriodEnd(), each.getValue(), each.getReason()))
            .orElseGet(() -> Then.baseline(row.getBaselineValue())),
        row.getValue(),
        row.getTargetValue(),
        row.getStatus(),
        row.getValue() == null ? row.getReason() : null);
  }

  private static Course ofSeveral(
      String objectiveId, Speakers speakers, Past past, double minimumAvailability) {
    Double now = speakers.mean(minimumAvailability);
    return new Course(
        null,
        speakers
            .renewal()
            .map(
                renewal ->
                    then(past.objective(objectiveId, renewal), speakers, minimumAvailability))
            .orElseGet(() -> Then.unknown(Reason.NO_RENEWAL)),
        now,
        1.0,
        speakers.weakest(),
        now == null ? Reason.LOW_AVAILABILITY.code() : null);
  }

  private static Then then(Optional<Before> before, Speakers speakers, double minimumAvailability) {
    return before
        .map(each -> each.comparedWith(speakers, minimumAvailability))
        .orElseGet(() -> Then.unknown(Reason.NO_VALUE));
  }

  /** Speakers of an objective in a period that was over by the end day. */
  record Before(LocalDate end, Speakers speakers) {
    private Then comparedWith(Speakers now, double minimumAvailability) {
      return speakers.scored().equals(now.scored())
          ? Then.at(end, speakers.mean(minimumAvailability), Reason.LOW_AVAILABILITY.code())
          : Then.unknown(Reason.OTHER_INDICATORS);
    }
  }
}
