package org.opencpas.aggregate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.series.ExactSum;

/**
 * The figures of one component, region, period and result level.
 *
 * <p>{@code score = sum(w clip(P, -1, 1)) / sum(w)} over the weight that can be scored; {@code
 * bounds = (sum(w P) -+ missing weight) / W}, as if all that is missing stood at its worst or best.
 * Below the least availability there is no score. Source: metrics, section 6; OECD/JRC Handbook on
 * Constructing Composite Indicators (2008).
 *
 * @param score null when it is refused, for the reason given
 * @param boundLow null only when no weight was due
 * @param boundHigh null only when no weight was due
 * @param weightObserved share of the weight due that can be scored; null only when none was due
 * @param shareMet share of the weight with a verdict that is met; null when none has one
 * @param shareReversed share of the scored weight that moved backwards; null when none is scored
 * @param worst indicator with the lowest achievement; null when none is scored
 */
record Profile(
    @Nullable Double score,
    @Nullable Double boundLow,
    @Nullable Double boundHigh,
    int observed,
    @Nullable Double weightObserved,
    @Nullable Double shareMet,
    @Nullable Double shareReversed,
    @Nullable String worst,
    @Nullable Reason reason) {

  /** What rounding may take from a share that is exactly the least. */
  private static final double ROUNDING = 1e-12;

  /**
   * The figures of indicators that were due.
   *
   * @param minimumAvailability least share of the weight for which a score is given, 0 to 1
   */
  static Profile of(List<ScoredIndicator> indicators, double minimumAvailability) {
    ExactSum due = new ExactSum();
    ExactSum scored = new ExactSum();
    ExactSum achieved = new ExactSum();
    ExactSum reversed = new ExactSum();
    for (ScoredIndicator indicator : indicators) {
      due.add(indicator.weight());
      for (IndicatorProgress row : indicator.scored()) {
        scored.add(indicator.share());
        achieved.addProduct(indicator.share(), ScoredIndicator.achievement(row));
        if (row.getAchievementRaw() < 0) {
          reversed.add(indicator.share());
        }
      }
    }
    double weightDue = due.value();
    double weightScored = scored.value();
    Optional<Reason> refusal =
        indicators.isEmpty()
            ? Optional.of(Reason.NOTHING_EXPECTED)
            : refusal(weightDue, weightScored, minimumAvailability);
    double missing = Math.max(0, weightDue - weightScored);
    List<ScoredIndicator> observed =
        indicators.stream().filter(each -> !each.scored().isEmpty()).toList();
    return new Profile(
        refusal.isPresent() ? null : within(achieved.value() / weightScored),
        share(achieved.value() - missing, weightDue),
        share(achieved.value() + missing, weightDue),
        observed.size(),
        share(weightScored, weightDue),
        shareMet(indicators),
        share(reversed.value(), weightScored),
        worst(observed),
        refusal.orElse(null));
  }

  private static Optional<Reason> refusal(double due, double scored, double minimumAvailability) {
    if (scored == 0) {
      return Optional.of(Reason.NOTHING_SCORED);
    }
    return scored / due < minimumAvailability - ROUNDING
        ? Optional.of(Reason.LOW_AVAILABILITY)
        : Optional.empty();
  }

  private static @Nullable Double shareMet(List<ScoredIndicator> indicators) {
    ExactSum met = new ExactSum();
    ExactSum judged = new ExactSum();
    for (ScoredIndicator indicator : indicators) {
      for (IndicatorProgress row : indicator.withVerdict()) {
        judged.add(indicator.share());
        if (row.getStatus() == ProgressStatus.met) {
          met.add(indicator.share());
        }
      }
    }
    return share(met.value(), judged.value());
  }

  private static @Nullable String worst(List<ScoredIndicator> observed) {
    return observed.stream()
        .min(
            Comparator.comparingDouble(ScoredIndicator::meanAchievement)
                .thenComparing(each -> each.indicator().getIndicatorId()))
        .map(each -> each.indicator().getIndicatorId())
        .orElse(null);
  }

  /** A part of a whole; rounding may not carry it past 1 or -1. */
  private static @Nullable Double share(double part, double whole) {
    return whole == 0 ? null : within(part / whole);
  }

  private static double within(double value) {
    return Math.max(-1, Math.min(1, value)) + 0.0;
  }
}
