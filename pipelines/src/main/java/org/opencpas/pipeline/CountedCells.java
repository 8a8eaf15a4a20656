package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.opencpas.count.CountedFacts;
import org.opencpas.count.Extent;
import org.opencpas.framework.Audience;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.EventTally;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;

/** What was counted from events for indicators of one partition, and was known of it earlier. */
final class CountedCells {
  private final Audience audience;
  private final CountedFacts now;
  private final EarlierCounts then;
  private final List<EventTally> tallies;
  private final EarlierKnowledge earlier;
  private final List<Observation> observations = new ArrayList<>();
  private final List<Observation> cells = new ArrayList<>();

  /**
   * Starts with no indicator.
   *
   * @param extents what sources answer for
   * @param tallies all counts of the partition, in any order
   * @param earlier is told what was known
   */
  CountedCells(
      Framework shown,
      Audience audience,
      List<Extent> extents,
      EarlierCounts then,
      List<EventTally> tallies,
      EarlierKnowledge earlier) {
    this.audience = audience;
    this.now = new CountedFacts(shown, extents);
    this.then = then;
    this.tallies = tallies;
    this.earlier = earlier;
  }

  /** Makes the facts of an indicator of a mission; none where it is not counted. */
  void count(String missionId, Indicator indicator) {
    List<EventTally> counted = new ArrayList<>();
    List<EventTally> countedThen = new ArrayList<>();
    for (EventTally tally : tallies) {
      if (tally.getMissionId().equals(missionId)
          && tally.getIndicatorId().equals(indicator.getIndicatorId())) {
        (tally.getEarlier() ? countedThen : counted).add(tally);
      }
    }
    List<Observation> own = new ArrayList<>();
    for (Observation fact : now.of(missionId, indicator, counted)) {
      if (audience.admits(fact.getSensitivity())) {
        observations.add(fact);
        own.add(fact);
      } else {
        own.add(Audience.withheld(fact));
      }
    }
    cells.addAll(own);
    List<Observation> known = then.facts(missionId, indicator, countedThen);
    if (!own.isEmpty() || !known.isEmpty()) {
      earlier.count(missionId, indicator.getIndicatorId(), known, own);
    }
  }

  /** Those that the audience may see. */
  List<Observation> observations() {
    return List.copyOf(observations);
  }

  /** All of them; what the audience may not see as withheld. */
  List<Observation> cells() {
    return List.copyOf(cells);
  }
}
