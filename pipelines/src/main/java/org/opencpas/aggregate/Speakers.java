package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.series.Graded;

/**
 * The indicators that speak for an objective in one region and period: those of outcome and impact
 * where any of them was due, else the outputs that were due. What was not due does not speak.
 */
final class Speakers {
  /** Classes of progress from the weakest to the strongest; silence counts only when it is all. */
  private static final List<ProgressStatus> WEAKEST_FIRST =
      List.of(
          ProgressStatus.lost,
          ProgressStatus.reversed,
          ProgressStatus.missed,
          ProgressStatus.far_behind,
          ProgressStatus.behind,
          ProgressStatus.too_early,
          ProgressStatus.not_computable,
          ProgressStatus.on_track,
          ProgressStatus.met,
          ProgressStatus.no_data);

  private final List<PlacedIndicator> indicators;
  private final Tally tally;
  private final Graded graded;
  private final Set<String> scored = new HashSet<>();

  private Speakers(List<PlacedIndicator> indicators) {
    this.indicators = indicators;
    List<ScoredIndicator> ofAll = new ArrayList<>(indicators.size());
    for (PlacedIndicator indicator : indicators) {
      ofAll.add(indicator.ofAll());
      if (indicator.ofAll().isScored()) {
        scored.add(indicator.member().id());
      }
    }
    this.tally = Tally.of(ofAll);
    this.graded = EvidenceGrade.of(ofAll);
  }

  /** Those among the indicators of an objective and of the objectives below it. */
  static Speakers among(List<PlacedIndicator> indicators) {
    List<PlacedIndicator> outputs = new ArrayList<>(indicators.size());
    List<PlacedIndicator> results = new ArrayList<>(indicators.size());
    for (PlacedIndicator indicator : indicators) {
      if (indicator.isDue()) {
        (indicator.member().level() == ResultLevel.output ? outputs : results).add(indicator);
      }
    }
    return new Speakers(results.isEmpty() ? outputs : results);
  }

  /** How many there are. */
  int count() {
    return indicators.size();
  }

  /** The one that speaks alone; empty when several do, or none. */
  Optional<PlacedIndicator> only() {
    return indicators.size() == 1 ? Optional.of(indicators.get(0)) : Optional.empty();
  }

  /** Share of their weight that can be scored, 0 to 1; null when they have none. */
  @Nullable Double observed() {
    return tally.observed();
  }

  /**
   * Their mean achievement, -1 to 1; null when too little of their weight can be scored.
   *
   * @param minimumAvailability least share of the weight, 0 to 1
   */
  @Nullable Double mean(double minimumAvailability) {
    return tally.reaches(minimumAvailability) ? tally.mean() : null;
  }

  /** How good their evidence is. */
  Graded graded() {
    return graded;
  }

  /** Ids of those that can be scored. */
  Set<String> scored() {
    return scored;
  }

  /** The weakest class of progress among their headlines. */
  ProgressStatus weakest() {
    int weakest = WEAKEST_FIRST.size() - 1;
    for (PlacedIndicator indicator : indicators) {
      IndicatorProgress row = indicator.headline().orElse(null);
      if (row != null) {
        weakest = Math.min(weakest, WEAKEST_FIRST.indexOf(row.getStatus()));
      }
    }
    return WEAKEST_FIRST.get(weakest);
  }

  /** Start of the mandate in force, as their headlines have it; empty when they have none. */
  Optional<LocalDate> renewal() {
    LocalDate latest = null;
    for (PlacedIndicator indicator : indicators) {
      LocalDate day = indicator.headline().map(IndicatorProgress::getRenewalDate).orElse(null);
      latest = day != null && (latest == null || day.isAfter(latest)) ? day : latest;
    }
    return Optional.ofNullable(latest);
  }
}
