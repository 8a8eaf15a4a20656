package org.opencpas.framework;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Region;

/**
 * Regions form trees: no circle, one root a mission, each level one below its parent's, and the
 * versions of a region one after the other. Missions may share a root, as successors do.
 */
final class RegionTrees implements Check {

  @Override
  public void check(PlacedTables tables, Consumer<Mistake> mistakes) {
    Set<String> roots =
        tables.tables().getMissions().stream()
            .map(Mission::getRootRegionId)
            .collect(Collectors.toSet());
    new Trees(tables, RegionVersions.of(tables.regions()), roots, mistakes).all();
  }

  private record Trees(
      PlacedTables tables, RegionVersions versions, Set<String> roots, Consumer<Mistake> mistakes) {

    void all() {
      versions.byId().values().forEach(this::overlaps);
      Set<String> circling = circles();
      tables.missions().forEach(this::root);
      for (Placed<Region> each : tables.regions()) {
        if (each.row().getParentId() == null) {
          top(each);
        } else if (!circling.contains(each.row().getRegionId())) {
          under(each, each.row().getParentId());
        }
      }
    }

    private void overlaps(List<Placed<Region>> sorted) {
      for (int i = 1; i < sorted.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (RegionVersions.overlap(sorted.get(i).row(), sorted.get(j).row())) {
            Placed<Region> later = sorted.get(i);
            mistakes.accept(
                later.mistake(
                    "valid_from",
                    "the validity overlaps that of the same region in " + sorted.get(j).place(),
                    "versions one after the other: valid_to of one is valid_from of the next"));
            break;
          }
        }
      }
    }

    private Set<String> circles() {
      Map<String, Set<String>> parents = new TreeMap<>();
      versions
          .byId()
          .forEach(
              (id, rows) ->
                  parents.put(
                      id,
                      rows.stream()
                          .map(each -> each.row().getParentId())
                          .filter(Objects::nonNull)
                          .collect(Collectors.toCollection(TreeSet::new))));
      Set<String> circling = new HashSet<>();
      for (List<String> circle : Circles.in(parents)) {
        circling.addAll(circle);
        mistakes.accept(
            versions
                .first(circle.get(0))
                .mistake(
                    "parent_id",
                    "regions lie under each other in a circle: " + String.join(" < ", circle),
                    "a parent that is not below the region"));
      }
      return circling;
    }

    private void root(Placed<Mission> mission) {
      String root = mission.row().getRootRegionId();
      boolean hasParent =
          versions.of(root).stream().anyMatch(each -> each.row().getParentId() != null);
      if (hasParent) {
        mistakes.accept(
            mission.mistake(
                "root_region_id",
                "root_region_id " + Quotation.of(root) + " lies under another region",
                "a region without parent_id, of level 0"));
      }
    }

    private void top(Placed<Region> region) {
      Region row = region.row();
      if (row.getLevel() != 0) {
        mistakes.accept(
            region.mistake(
                "level",
                "level " + row.getLevel() + " without a parent",
                "parent_id, or level 0 for a root"));
      } else if (tables.isWhole("missions") && !roots.contains(row.getRegionId())) {
        mistakes.accept(
            region.mistake(
                "parent_id",
                "no parent, and no mission has the region as its root",
                "parent_id, or a mission with it as root_region_id"));
      }
    }

    private void under(Placed<Region> region, String parentId) {
      Region row = region.row();
      if (row.getLevel() == 0) {
        mistakes.accept(
            region.mistake(
                "level", "level 0 under " + Quotation.of(parentId), "1 or above, or no parent"));
        return;
      }
      List<Region> parents =
          versions.of(parentId).stream()
              .map(Placed::row)
              .filter(parent -> RegionVersions.overlap(parent, row))
              .toList();
      if (parents.isEmpty() && !versions.of(parentId).isEmpty()) {
        mistakes.accept(
            region.mistake(
                "parent_id",
                "parent " + Quotation.of(parentId) + " does not exist while the region does",
                "a parent that is valid in the same days"));
      }
      parents.stream()
          .filter(parent -> parent.getLevel() + 1 != row.getLevel())
          .findFirst()
          .ifPresent(parent -> mistakes.accept(level(region, parent)));
    }

    private static Mistake level(Placed<Region> region, Region parent) {
      return region.mistake(
          "level",
          "level "
              + region.row().getLevel()
              + " under "
              + Quotation.of(parent.getRegionId())
              + " of level "
              + parent.getLevel(),
          "level " + (parent.getLevel() + 1));
    }
  }
}
