package org.opencpas.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencpas.schemas.Region;

/**
 * The rows of each region, by first day.
 *
 * @param byId versions by region, the regions in order of their ids
 */
record RegionVersions(Map<String, List<Placed<Region>>> byId) {

  static RegionVersions of(List<Placed<Region>> rows) {
    Map<String, List<Placed<Region>>> byId = new TreeMap<>();
    for (Placed<Region> each : rows) {
      byId.computeIfAbsent(each.row().getRegionId(), id -> new ArrayList<>()).add(each);
    }
    byId.values().forEach(each -> each.sort(Comparator.comparing(version -> start(version.row()))));
    return new RegionVersions(byId);
  }

  List<Placed<Region>> of(String regionId) {
    return byId.getOrDefault(regionId, List.of());
  }

  /** The first version of a region that is there. */
  Placed<Region> first(String regionId) {
    return of(regionId).get(0);
  }

  /** Whether there is a day on which both are valid. */
  static boolean overlap(Region one, Region other) {
    return start(one).isBefore(end(other)) && start(other).isBefore(end(one));
  }

  private static LocalDate start(Region region) {
    LocalDate from = region.getValidFrom();
    return from == null ? LocalDate.MIN : from;
  }

  private static LocalDate end(Region region) {
    LocalDate to = region.getValidTo();
    return to == null ? LocalDate.MAX : to;
  }
}
