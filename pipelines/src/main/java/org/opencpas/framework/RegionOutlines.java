package org.opencpas.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.RegionOutline;

/**
 * The table of outlines: of each region with an area the shape that a map shows. The regions of one
 * level of a tree are simplified together, so that neighbours still touch.
 */
public final class RegionOutlines {
  private final Framework framework;
  private final Audience audience;
  private final SortedMap<String, List<Boundary>> areas = new TreeMap<>();

  private RegionOutlines(Framework framework, Audience audience, Boundaries boundaries) {
    this.framework = framework;
    this.audience = audience;
    for (Boundary boundary : boundaries.all()) {
      areas.computeIfAbsent(boundary.regionId(), id -> new ArrayList<>()).add(boundary);
    }
  }

  /**
   * Outlines of the regions of a framework, by region. One with an area from a file that the
   * audience may not see has none, and neither has one whose area is empty.
   *
   * @param framework the framework as the release has it
   * @param boundaries areas of its regions, and perhaps of others
   */
  public static List<RegionOutline> of(
      Framework framework, Audience audience, Boundaries boundaries) {
    return new RegionOutlines(framework, audience, boundaries).rows();
  }

  private List<RegionOutline> rows() {
    SortedMap<String, RegionOutline> rows = new TreeMap<>();
    for (List<String> level : levels()) {
      rows(level).forEach(row -> rows.put(row.getRegionId(), row));
    }
    return List.copyOf(rows.values());
  }

  /** Regions that have an area to be shown, those of one level of one tree together. */
  private List<List<String>> levels() {
    List<List<String>> levels = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Mission mission : framework.missions()) {
      SortedMap<Integer, List<String>> ofTree = new TreeMap<>();
      for (String region : framework.territory(mission).ids()) {
        if (isShown(region) && taken.add(region)) {
          ofTree.computeIfAbsent(framework.level(region), level -> new ArrayList<>()).add(region);
        }
      }
      levels.addAll(ofTree.values());
    }
    return levels;
  }

  private boolean isShown(String region) {
    List<Boundary> parts = areas.getOrDefault(region, List.of());
    return !parts.isEmpty()
        && parts.stream().allMatch(part -> audience.admits(part.origin().sensitivity()));
  }

  private List<RegionOutline> rows(List<String> regions) {
    List<Geometry> whole = new ArrayList<>();
    for (String region : regions) {
      whole.add(
          OutlineShapes.joined(
              areas.getOrDefault(region, List.of()).stream().map(Boundary::shape).toList()));
    }
    OutlineShapes shapes = OutlineShapes.simplified(whole);
    List<RegionOutline> rows = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      if (!shapes.get(i).isEmpty()) {
        rows.add(row(regions.get(i), shapes.get(i), shapes));
      }
    }
    return rows;
  }

  private RegionOutline row(String region, Outline outline, OutlineShapes shapes) {
    List<Boundary> parts = Objects.requireNonNull(areas.get(region));
    return RegionOutline.newBuilder()
        .setRegionId(region)
        .setValidFrom(validFrom(region))
        .setValidTo(validTo(region))
        .setOutline(outline.geoJson())
        .setLabelLongitude(outline.label().getX())
        .setLabelLatitude(outline.label().getY())
        .setTolerance(shapes.tolerance())
        .setPoints(outline.corners())
        .setPointsInSource(
            parts.stream().mapToInt(part -> OutlineShapes.corners(part.shape())).sum())
        .setSourceFile(Objects.requireNonNull(told(parts, BoundaryOrigin::file)))
        .setAttribution(told(parts, BoundaryOrigin::attribution))
        .setLicence(told(parts, BoundaryOrigin::licence))
        .build();
  }

  private @Nullable LocalDate validFrom(String region) {
    List<Region> versions = framework.regionVersions(region);
    return versions.get(0).getValidFrom();
  }

  private @Nullable LocalDate validTo(String region) {
    LocalDate last = LocalDate.MIN;
    for (Region version : framework.regionVersions(region)) {
      LocalDate end = version.getValidTo();
      if (end == null) {
        return null;
      }
      last = end.isAfter(last) ? end : last;
    }
    return last;
  }

  private static @Nullable String told(
      List<Boundary> parts, Function<BoundaryOrigin, @Nullable String> what) {
    String told =
        parts.stream()
            .map(part -> what.apply(part.origin()))
            .flatMap(Stream::ofNullable)
            .distinct()
            .sorted()
            .collect(Collectors.joining("; "));
    return told.isEmpty() ? null : told;
  }
}
