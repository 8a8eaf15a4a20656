package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ResultLevel;

/**
 * What draws say of the profiles of one region and kind of period, in the order of time. Each is
 * compared with the latest that was over by the last renewal of the mandate; one of a mandate with
 * the mandate before.
 */
final class DrawnLine {
  /** What profiles must share to be compared. */
  record Group(Axis axis, ResultLevel level) {}

  /** Indicators that were due at a place, by id. */
  record Before(Place place, List<ScoredIndicator> due) {}

  private final DrawnProfiles drawn;
  private final Map<Group, Timeline<Before>> groups = new HashMap<>();

  /** Remembers none yet. */
  DrawnLine(DrawnProfiles drawn) {
    this.drawn = drawn;
  }

  /** How far the score of a profile moves. */
  Movement movement(List<ScoredIndicator> due, Profile profile) {
    return drawn.movement(due, profile);
  }

  /**
   * Compares a profile with an earlier one and remembers it; none earlier than those before.
   *
   * @param renewal start of the mandate in force; null when there is none
   * @param due indicators that were due, by id
   */
  Comparison compare(
      Group group,
      Place place,
      @Nullable LocalDate renewal,
      List<ScoredIndicator> due,
      Profile profile) {
    Timeline<Before> before = groups.computeIfAbsent(group, key -> new Timeline<>());
    Comparison comparison = compare(before, place, renewal, due, profile);
    before.add(place.end(), new Before(place, due));
    return comparison;
  }

  private Comparison compare(
      Timeline<Before> before,
      Place place,
      @Nullable LocalDate renewal,
      List<ScoredIndicator> due,
      Profile profile) {
    if (!drawn.areMade()) {
      return Comparison.none(null, Reason.NO_DRAWS);
    }
    if (renewal == null) {
      return Comparison.none(null, Reason.NO_RENEWAL);
    }
    LocalDate day = place.periodType() == PeriodType.mandate ? place.start() : renewal;
    Optional<Before> found = before.latestBy(day, Optional::of);
    if (found.isEmpty()) {
      return Comparison.none(null, Reason.NO_VALUE);
    }
    return profile.score() == null
        ? Comparison.none(found.get().place(), profile.reason())
        : drawn.comparison(due, found.get());
  }
}
