package org.opencpas.normalise;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Rule;

/**
 * What the words or the point of a row come to.
 *
 * @param regions the regions that are meant, sorted; empty where it is refused
 * @param refusal why there is none; null where there is one
 */
record PlaceAnswer(Set<String> regions, @Nullable Refusal refusal) {

  /**
   * Why a place is not found.
   *
   * @param message what is wrong, to be put behind the name of the field
   * @param hint what to do
   */
  record Refusal(Rule rule, String message, String hint) {}

  static PlaceAnswer of(Set<String> regions) {
    return new PlaceAnswer(regions, null);
  }

  static PlaceAnswer refused(Rule rule, String message, String hint) {
    return new PlaceAnswer(Set.of(), new Refusal(rule, message, hint));
  }

  /** The region; empty where there is none, with the breach noted. */
  Optional<String> region(String field, RowBreaches breaches) {
    if (refusal != null) {
      breaches.add(field, refusal.rule(), field + " " + refusal.message(), refusal.hint());
    }
    return regions.stream().findFirst();
  }
}
