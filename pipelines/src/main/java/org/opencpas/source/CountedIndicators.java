package org.opencpas.source;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which indicators of which missions are counted from events, and so take no records. */
public final class CountedIndicators implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Nothing is counted. */
  public static final CountedIndicators NONE = new CountedIndicators(Set.of());

  /** Stands for all missions: rows of the source say which. */
  private static final String ANY = "";

  private static final Pattern COUNTED =
      Pattern.compile("(sources\\.\\d+\\.)count\\.indicators\\.(.+)");

  private static final Pattern CONSTANT = Pattern.compile("\\{constant: \"([^\"\\\\]*)\".*");

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

  private CountedIndicators(Map<String, Set<String>> counted) {
    missions.putAll(counted);
  }

  /** What the sources of a workspace count, read back from its settings. */
  public static CountedIndicators ofSettings(Map<String, String> settings) {
    Map<String, Set<String>> counted = new HashMap<>();
    for (String name : settings.keySet()) {
      Matcher matcher = COUNTED.matcher(name);
      if (matcher.matches()) {
        counted
            .computeIfAbsent(matcher.group(2), id -> new HashSet<>())
            .add(onlyMission(settings, matcher.group(1)));
      }
    }
    return new CountedIndicators(counted);
  }

  /** The one mission that a source names for all of its rows; that of any where rows say. */
  private static String onlyMission(Map<String, String> settings, String source) {
    Set<String> texts = new HashSet<>();
    settings.forEach(
        (name, text) -> {
          if (name.startsWith(source + "mapping.records.") && name.endsWith(".mission_id")) {
            texts.add(text);
          }
        });
    Matcher constant = CONSTANT.matcher(texts.size() == 1 ? texts.iterator().next() : "");
    return constant.matches() ? constant.group(1) : ANY;
  }

  /** Whether an indicator is counted in a mission. */
  public boolean has(String missionId, String indicatorId) {
    Set<String> counted = missions.getOrDefault(indicatorId, Set.of());
    return counted.contains(missionId) || counted.contains(ANY);
  }
}
