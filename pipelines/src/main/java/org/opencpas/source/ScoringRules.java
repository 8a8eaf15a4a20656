package org.opencpas.source;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencpas.schemas.PeriodType;

/**
 * What bears on values, achievements and scores of all that a workspace declares, read back from
 * the settings that a release was made with.
 *
 * @param periods kinds of period that are assessed; empty: every kind that the data have
 * @param thresholds where the classes of progress begin
 * @param counted which indicators are counted from events
 */
public record ScoringRules(
    Set<PeriodType> periods, Thresholds thresholds, CountedIndicators counted) {

  /** Copies the kinds of period. */
  public ScoringRules {
    periods = Set.copyOf(periods);
  }

  /**
   * Reads settings back.
   *
   * @param settings as {@link Workspace#settings} gives them, perhaps with others
   */
  public static ScoringRules ofSettings(Map<String, String> settings) {
    return new ScoringRules(
        periods(settings.getOrDefault("periods", "")),
        Thresholds.ofSettings(below(settings, "thresholds.")),
        CountedIndicators.ofSettings(settings));
  }

  private static Set<PeriodType> periods(String text) {
    Set<PeriodType> periods = EnumSet.noneOf(PeriodType.class);
    for (String word : text.split(",", -1)) {
      if (!word.isBlank()) {
        periods.add(PeriodType.valueOf(word.strip()));
      }
    }
    return periods;
  }

  private static Map<String, String> below(Map<String, String> settings, String prefix) {
    SortedMap<String, String> below = new TreeMap<>();
    settings.forEach(
        (name, text) -> {
          if (name.startsWith(prefix)) {
            below.put(name.substring(prefix.length()), text);
          }
        });
    return Collections.unmodifiableMap(below);
  }
}
