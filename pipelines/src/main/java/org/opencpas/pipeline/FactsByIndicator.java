package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencpas.schemas.Observation;

/** The facts of each indicator of each mission, in the order in which they were added. */
final class FactsByIndicator {
  private final Map<String, Map<String, List<Observation>>> facts = new HashMap<>();
  private List<Observation> latest = new ArrayList<>();

  /** Adds a fact; a run of facts of one indicator is looked up once. */
  void add(Observation fact) {
    if (latest.isEmpty() || !isOfOne(latest.get(0), fact)) {
      latest =
          facts
              .computeIfAbsent(fact.getMissionId(), mission -> new HashMap<>())
              .computeIfAbsent(fact.getIndicatorId(), indicator -> new ArrayList<>());
    }
    latest.add(fact);
  }

  private static boolean isOfOne(Observation one, Observation other) {
    return one.getIndicatorId().equals(other.getIndicatorId())
        && one.getMissionId().equals(other.getMissionId());
  }

  /** The facts of an indicator in a mission; none where none was added. */
  List<Observation> of(String missionId, String indicatorId) {
    return facts.getOrDefault(missionId, Map.of()).getOrDefault(indicatorId, List.of());
  }
}
