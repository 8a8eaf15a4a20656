package org.opencpas.aggregate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.statistics.ExactSum;

/**
 * The figures of one component, region, period and result level.
 *
 * <p>{@code score = sum(w clip(P, -1, 1)) / sum(w)} over the weight that can be scored; {@code
 * bounds = (sum(w P) -+ missing weight) / W}, as if all that is missing stood at its worst or best.
 * Below the least availability, of the whole or of any objective, there is no score. Source:
 * metrics, section 6; OECD/JRC Handbook on Constructing Composite Indicators (2008).
 *
 * @param score null when it is refused, for the reason given
 * @param boundLow null only when no weight was due
 * @param boundHigh null only when no weight was due
 * @param weightObserved share of the weight due that can be scored; null only when none was due
 * @param shareMet share of the weight with a verdict that is met; null when none has one
 * @param shareReversed share of the scored weight that moved backwards; null when none is scored
 * @param worst indicator with the lowest achievement; null when none is scored
 * @param lowObjective objective at which too little was observed; null when that is not the reason,
 *     or when too little of the whole was
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
    @Nullable Reason reason,
    @Nullable String lowObjective) {

  private static final Comparator<ScoredIndicator> WORST =
      Comparator.comparingDouble(ScoredIndicator::meanAchievement)
          .thenComparing(ScoredIndicator::id);

  /**
   * The figures of indicators that were due.
   *
   * @param minimumAvailability least share of the weight for which a score is given, 0 to 1
   */
  static Profile of(List<ScoredIndicator> indicators, double minimumAvailability) {
    Tally tally = Tally.of(indicators);
    Optional<Reason> refusal = refusal(indicators, tally, minimumAvailability);
    Optional<String> low =
        refusal.isPresent()
            ? Optional.empty()
            : Availability.lowObjective(indicators, minimumAvailability);
    Reason reason = low.isPresent() ? Reason.LOW_AVAILABILITY : refusal.orElse(null);
    return new Profile(
        reason == null ? tally.mean() : null,
        tally.low(),
        tally.high(),
        scored(indicators),
        tally.observed(),
        shareMet(indicators),
        Tally.share(reversed(indicators), tally.scored()),
        worst(indicators),
        reason,
        low.orElse(null));
  }

  private static Optional<Reason> refusal(
      List<ScoredIndicator> indicators, Tally tally, double minimumAvailability) {
    if (indicators.isEmpty()) {
      return Optional.of(Reason.NOTHING_EXPECTED);
    }
    if (tally.scored() == 0) {
      return Optional.of(scored(indicators) > 0 ? Reason.ZERO_WEIGHT : Reason.NOTHING_SCORED);
    }
    return tally.reaches(minimumAvailability)
        ? Optional.empty()
        : Optional.of(Reason.LOW_AVAILABILITY);
  }

  private static int scored(List<ScoredIndicator> indicators) {
    int scored = 0;
    for (ScoredIndicator indicator : indicators) {
      scored += indicator.isScored() ? 1 : 0;
    }
    return scored;
  }

  private static double reversed(List<ScoredIndicator> indicators) {
    ExactSum reversed = new ExactSum();
    for (ScoredIndicator indicator : indicators) {
      for (int row = 0; row < indicator.scores(); row++) {
        if (indicator.achievement(row) < 0) {
          reversed.add(indicator.share());
        }
      }
    }
    return reversed.value();
  }

  private static @Nullable Double shareMet(List<ScoredIndicator> indicators) {
    ExactSum met = new ExactSum();
    ExactSum judged = new ExactSum();
    for (ScoredIndicator indicator : indicators) {
      double share = indicator.share();
      for (int row = 0; row < indicator.withVerdict().size(); row++) {
        judged.add(share);
      }
      for (int row = 0; row < indicator.met(); row++) {
        met.add(share);
      }
    }
    return Tally.share(met.value(), judged.value());
  }

  private static @Nullable String worst(List<ScoredIndicator> indicators) {
    ScoredIndicator worst = null;
    for (ScoredIndicator indicator : indicators) {
      if (indicator.isScored() && (worst == null || WORST.compare(indicator, worst) < 0)) {
        worst = indicator;
      }
    }
    return worst == null ? null : worst.id();
  }
}
