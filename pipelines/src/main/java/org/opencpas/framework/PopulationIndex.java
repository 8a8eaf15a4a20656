package org.opencpas.framework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.opencpas.schemas.Population;

/** How many people lived where, by date. */
final class PopulationIndex {
  private final Map<String, TreeMap<LocalDate, Long>> byRegion = new HashMap<>();

  /** Indexes rows of which no two have the same region and first day. */
  PopulationIndex(List<Population> rows) {
    for (Population row : rows) {
      byRegion
          .computeIfAbsent(row.getRegionId(), region -> new TreeMap<>())
          .put(row.getValidFrom(), row.getPopulation());
    }
  }

  /** Persons by the latest figure in use on a day; empty where none is yet. */
  OptionalLong on(String regionId, LocalDate day) {
    TreeMap<LocalDate, Long> figures = byRegion.get(regionId);
    Map.Entry<LocalDate, Long> latest = figures == null ? null : figures.floorEntry(day);
    return latest == null ? OptionalLong.empty() : OptionalLong.of(latest.getValue());
  }
}
