package org.opencpas.source;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opencpas.calendar.ScheduleEntry;
import org.opencpas.schemas.PeriodType;

/**
 * What an assessment reads and how it judges, as assessment.yaml declares it.
 *
 * @param name name of the assessment
 * @param root directory of the workspace, as an absolute path; no part of the settings
 * @param ready words of the {@link ReadyTables} whose rows are in the framework, sorted
 * @param sources the sources in their order; none in a workspace that holds only a calendar of
 *     mandates
 * @param periods kinds of period that are assessed; empty: every kind that the data have
 * @param thresholds where the classes of progress begin
 * @param limits how far packed files may expand
 * @param trend how many periods a trend looks back over
 * @param validation rules that values should keep, in their order
 * @param draws how it is found out how far scores move
 * @param strength which indicators say how many people are deployed
 * @param schedule which runs are wanted before which dates of mandates; no part of the settings,
 *     since it changes no figure, only what is said to be owed
 */
public record Workspace(
    String name,
    String root,
    Set<String> ready,
    List<Source> sources,
    Set<PeriodType> periods,
    Thresholds thresholds,
    ExpansionLimits limits,
    TrendWindows trend,
    List<Validation> validation,
    Draws draws,
    StrengthIndicators strength,
    List<ScheduleEntry> schedule)
    implements Serializable {

  /** Copies lists and sets, the sets in the order of their constants. */
  public Workspace {
    ready = Collections.unmodifiableSet(new TreeSet<>(ready));
    sources = List.copyOf(sources);
    validation = List.copyOf(validation);
    schedule = List.copyOf(schedule);
    EnumSet<PeriodType> sorted = EnumSet.noneOf(PeriodType.class);
    sorted.addAll(periods);
    periods = Collections.unmodifiableSet(sorted);
  }

  /** Whether periods of this kind are assessed. */
  public boolean assesses(PeriodType type) {
    return periods.isEmpty() || periods.contains(type);
  }

  /** Which indicators are counted from events. */
  public CountedIndicators counted() {
    return new CountedIndicators(sources);
  }

  /** Names of the sources whose rows are respondents of a survey. */
  public List<String> surveys() {
    return sources.stream()
        .filter(source -> source.kind() == SourceKind.SURVEY)
        .map(Source::name)
        .toList();
  }

  /** Names of the sources of events, by the settings of a workspace. */
  public static Set<String> eventSources(Map<String, String> settings) {
    Set<String> names = new TreeSet<>();
    settings.forEach(
        (key, text) -> {
          if (key.startsWith("sources.")
              && key.endsWith(".kind")
              && text.equals(SourceKind.EVENTS.word())) {
            String prefix = key.substring(0, key.length() - "kind".length());
            names.add(settings.getOrDefault(prefix + "name", ""));
          }
        });
    return names;
  }

  /** The source at a place of assessment.yaml, from 0. */
  public Source source(int order) {
    return sources.get(order);
  }

  /**
   * All settings by name, sorted: the same for the same meaning on every machine, without a path of
   * this one.
   */
  public SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("name", name);
    settings.put(
        "periods", periods.stream().map(PeriodType::name).collect(Collectors.joining(", ")));
    if (!ready.isEmpty()) {
      settings.put("framework.ready", String.join(", ", ready));
    }
    thresholds.settings().forEach((key, text) -> settings.put("thresholds." + key, text));
    limits.settings().forEach((key, text) -> settings.put("limits." + key, text));
    draws.settings().forEach((key, text) -> settings.put("sensitivity." + key, text));
    trend.settings().forEach((key, text) -> settings.put("trend." + key, text));
    for (Source source : sources) {
      // Padded, so that the order of the names is that of the sources.
      String prefix = String.format(Locale.ROOT, "sources.%04d.", source.order());
      source.settings().forEach((key, text) -> settings.put(prefix + key, text));
    }
    for (int i = 0; i < validation.size(); i++) {
      String prefix = String.format(Locale.ROOT, "validation.%04d.", i);
      validation.get(i).settings().forEach((key, text) -> settings.put(prefix + key, text));
    }
    strength.settings().forEach((key, text) -> settings.put("strength." + key, text));
    return Collections.unmodifiableSortedMap(settings);
  }
}
