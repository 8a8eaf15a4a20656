package org.opencpas.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Observation;

/** Sorts facts by who reports what: what one component reports of an indicator in one region. */
final class Reporters {
  private record Key(String missionId, String indicatorId, String regionId, Component component) {
    static Key of(Observation fact) {
      return new Key(
          fact.getMissionId(), fact.getIndicatorId(), fact.getRegionId(), fact.getComponent());
    }
  }

  private Reporters() {}

  /** The facts of every reporter, in the order in which they were given. */
  static Collection<List<Observation>> of(List<Observation> facts) {
    Map<Key, List<Observation>> reporters = new LinkedHashMap<>();
    List<Observation> latest = new ArrayList<>();
    for (Observation fact : facts) {
      // Facts come sorted as a rule, so that a key is needed only where the reporter changes.
      if (latest.isEmpty() || !isOfOne(latest.get(0), fact)) {
        latest = reporters.computeIfAbsent(Key.of(fact), key -> new ArrayList<>());
      }
      latest.add(fact);
    }
    return reporters.values();
  }

  private static boolean isOfOne(Observation one, Observation other) {
    return one.getComponent() == other.getComponent()
        && one.getRegionId().equals(other.getRegionId())
        && one.getIndicatorId().equals(other.getIndicatorId())
        && one.getMissionId().equals(other.getMissionId());
  }
}
