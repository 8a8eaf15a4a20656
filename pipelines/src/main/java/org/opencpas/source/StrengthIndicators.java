package org.opencpas.source;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators say how many people missions deployed, and how many of them died.
 *
 * @param categories indicators by category of personnel, {@link #ALL} for all uniformed personnel;
 *     several where missions have their own
 * @param women breakdown that is women, such as {@code sex=f}; null: none is
 * @param deaths indicators of deaths; empty: none is
 * @param cause key of the breakdown by cause of death; null: none is
 * @param lateMonths last months of the coverage in which not all deaths are reported, 0 or above
 * @param line where it stands in assessment.yaml; 0 when nothing is declared
 * @param column likewise
 */
public record StrengthIndicators(
    SortedMap<String, List<String>> categories,
    @Nullable String women,
    List<String> deaths,
    @Nullable String cause,
    int lateMonths,
    int line,
    int column)
    implements Serializable {

  /** All uniformed personnel together. */
  public static final String ALL = "all";

  /** Months in which deaths are still being reported, unless the workspace says otherwise. */
  static final int DOCUMENTED_LATE_MONTHS = 3;

  /** Nothing is declared. */
  public static final StrengthIndicators NONE =
      new StrengthIndicators(new TreeMap<>(), null, List.of(), null, DOCUMENTED_LATE_MONTHS, 0, 0);

  /** Copies what may change. */
  public StrengthIndicators {
    SortedMap<String, List<String>> copies = new TreeMap<>();
    categories.forEach((category, ids) -> copies.put(category, List.copyOf(ids)));
    categories = Collections.unmodifiableSortedMap(copies);
    deaths = List.copyOf(deaths);
  }

  /** Every indicator that is named. */
  public Set<String> ids() {
    Set<String> ids = new TreeSet<>(deaths);
    categories.values().forEach(ids::addAll);
    return ids;
  }

  /** The breakdown that is women. */
  public Optional<String> womenPart() {
    return Optional.ofNullable(women);
  }

  /** The key of the breakdown by cause of death. */
  public Optional<String> causeKey() {
    return Optional.ofNullable(cause);
  }

  /** What it says under its words in assessment.yaml; nothing when nothing is declared. */
  SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>();
    if (equals(NONE)) {
      return settings;
    }
    categories.forEach(
        (category, ids) -> settings.put("categories." + category, QuotedText.of(ids)));
    womenPart().ifPresent(part -> settings.put("women", part));
    if (!deaths.isEmpty()) {
      settings.put("deaths", QuotedText.of(deaths));
    }
    causeKey().ifPresent(key -> settings.put("cause", key));
    settings.put("late_months", String.valueOf(lateMonths));
    return settings;
  }
}
