package org.opencpas.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opencpas.schemas.Region;

/** The versions of regions, to be asked by id and by root, without a scan of the table. */
final class RegionIndex {
  private static final Comparator<Region> BY_START =
      Comparator.comparing(RegionIndex::start).thenComparing(Region::getRegionId);

  private final Map<String, List<Region>> versions = new HashMap<>();
  private final Map<String, Set<String>> roots = new HashMap<>();
  private final Map<String, Territory> territories = new ConcurrentHashMap<>();

  /** Indexes regions that form trees without a circle. */
  RegionIndex(List<Region> regions) {
    for (Region region : regions) {
      versions.computeIfAbsent(region.getRegionId(), id -> new ArrayList<>()).add(region);
    }
    versions.values().forEach(each -> each.sort(BY_START));
    versions.keySet().forEach(this::rootsOf);
  }

  /** Roots above a region at any time: its versions may hang under different parents. */
  private Set<String> rootsOf(String regionId) {
    Set<String> known = roots.get(regionId);
    if (known != null) {
      return known;
    }
    Set<String> found = new HashSet<>();
    if (!has(regionId)) {
      found.add(regionId);
    }
    for (Region version : versions(regionId)) {
      String parent = version.getParentId();
      found.addAll(parent == null ? Set.of(regionId) : rootsOf(parent));
    }
    roots.put(regionId, found);
    return found;
  }

  boolean has(String regionId) {
    return versions.containsKey(regionId);
  }

  List<Region> versions(String regionId) {
    return versions.getOrDefault(regionId, List.of());
  }

  Optional<Region> on(String regionId, LocalDate day) {
    for (Region version : versions(regionId)) {
      if (isValid(version, day)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  boolean isUnder(String regionId, String root) {
    return regionId.equals(root) || roots.getOrDefault(regionId, Set.of()).contains(root);
  }

  /** The regions that at any time lie under a root. */
  Territory territory(String root) {
    return territories.computeIfAbsent(
        root,
        id ->
            new Territory(
                id,
                versions.entrySet().stream()
                    .filter(each -> isUnder(each.getKey(), id))
                    .map(Map.Entry::getValue)
                    .toList()));
  }

  /** Whether a version holds on a day. */
  static boolean isValid(Region version, LocalDate day) {
    return !start(version).isAfter(day)
        && (version.getValidTo() == null || day.isBefore(version.getValidTo()));
  }

  private static LocalDate start(Region region) {
    LocalDate from = region.getValidFrom();
    return from == null ? LocalDate.MIN : from;
  }
}
