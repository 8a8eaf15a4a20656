package org.opencpas.revise;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Numbers;
import org.opencpas.issue.QualityFlags;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationVersion;
import org.opencpas.schemas.Outcome;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.Severity;

/**
 * A fact after all its reports have been weighed.
 *
 * @param versions every report of it with where it ended, in the order in which reports hold; at
 *     least one
 * @param current what holds on the as-of date; empty when nothing does
 */
public record RevisedFact(List<ObservationVersion> versions, Optional<Observation> current) {
  private static final Comparator<@Nullable Double> VALUES =
      Comparator.nullsFirst(Comparator.<Double>naturalOrder());

  /** Copies the versions. */
  public RevisedFact {
    versions = List.copyOf(versions);
  }

  /** The indicator that the fact is one of. */
  public String indicatorId() {
    return versions.get(0).getIndicatorId();
  }

  /**
   * The flag on what holds when different values became known at the same time; empty when there
   * were none.
   *
   * @param seen which versions to look at: the flag names their values, so none above an audience
   */
  public Optional<QualityFlag> conflict(Predicate<ObservationVersion> seen) {
    if (versions.size() < 2) {
      return Optional.empty();
    }
    Map<Optional<LocalDateTime>, TreeSet<@Nullable Double>> values = new HashMap<>();
    for (ObservationVersion version : versions) {
      if (hasHeld(version) && seen.test(version)) {
        values
            .computeIfAbsent(
                Optional.ofNullable(version.getKnownFrom()), at -> new TreeSet<>(VALUES))
            .add(version.getValue());
      }
    }
    TreeSet<@Nullable Double> differing = new TreeSet<>(VALUES);
    values.values().stream().filter(at -> at.size() > 1).forEach(differing::addAll);
    if (differing.isEmpty()) {
      return Optional.empty();
    }
    String observed =
        String.join(
            ", ",
            differing.stream().map(value -> value == null ? "none" : Numbers.text(value)).toList());
    return current.map(
        fact ->
            QualityFlags.raise(
                Rule.CONFLICTING_VERSIONS, Severity.warning, fact, observed, "one value"));
  }

  private static boolean hasHeld(ObservationVersion version) {
    return version.getOutcome() == Outcome.current || version.getOutcome() == Outcome.superseded;
  }
}
