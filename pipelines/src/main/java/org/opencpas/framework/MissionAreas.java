package org.opencpas.framework;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Region;

/** The regions under the root of each mission, at any time; a circle does no harm. */
final class MissionAreas {
  private final Map<String, String> roots = new HashMap<>();
  private final Map<String, Set<String>> children = new HashMap<>();
  private final Map<String, Set<Integer>> levels = new HashMap<>();
  private final Map<String, Set<String>> areas = new HashMap<>();

  MissionAreas(FrameworkTables tables) {
    for (Mission mission : tables.getMissions()) {
      roots.putIfAbsent(mission.getMissionId(), mission.getRootRegionId());
    }
    for (Region region : tables.getRegions()) {
      levels.computeIfAbsent(region.getRegionId(), id -> new HashSet<>()).add(region.getLevel());
      if (region.getParentId() != null) {
        children
            .computeIfAbsent(region.getParentId(), id -> new HashSet<>())
            .add(region.getRegionId());
      }
    }
  }

  /** Whether the region is, or may be, in the area: a mission or region not known may be. */
  boolean mayHold(String missionId, String regionId) {
    String root = roots.get(missionId);
    return root == null || !levels.containsKey(regionId) || area(root).contains(regionId);
  }

  /** Whether the mission has a region of the level at any time; true for a mission not known. */
  boolean mayHaveLevel(String missionId, int level) {
    String root = roots.get(missionId);
    return root == null
        || area(root).stream()
            .anyMatch(region -> levels.getOrDefault(region, Set.of()).contains(level));
  }

  /** Missions whose area is known. */
  List<String> missions() {
    return roots.keySet().stream().sorted().toList();
  }

  private Set<String> area(String root) {
    return areas.computeIfAbsent(root, this::walk);
  }

  private Set<String> walk(String root) {
    Set<String> area = new HashSet<>(Set.of(root));
    Deque<String> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      for (String child : children.getOrDefault(open.removeFirst(), Set.of())) {
        if (area.add(child)) {
          open.addLast(child);
        }
      }
    }
    return area;
  }
}
