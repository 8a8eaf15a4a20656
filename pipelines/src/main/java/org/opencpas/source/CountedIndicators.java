package org.opencpas.source;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which indicators of which missions are counted from events, and so take no records. */
public final class CountedIndicators implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Nothing is counted. */
  public static final CountedIndicators NONE = new CountedIndicators(Set.of());

  /** Stands for all missions: rows of the source say which. */
  private static final String ANY = "";

  private final Map<String, Set<String>> missions = new HashMap<>();

  /** What these sources count. */
  public CountedIndicators(Collection<Source> sources) {
    for (Source source : sources) {
      source
          .counted()
          .ifPresent(
              counting ->
                  counting
                      .indicators()
                      .forEach(
                          each ->
                              missions
                                  .computeIfAbsent(each.indicatorId(), id -> new HashSet<>())
                                  .add(source.onlyMission().orElse(ANY))));
    }
  }

  /** Whether an indicator is counted in a mission. */
  public boolean has(String missionId, String indicatorId) {
    Set<String> counted = missions.getOrDefault(indicatorId, Set.of());
    return counted.contains(missionId) || counted.contains(ANY);
  }
}
