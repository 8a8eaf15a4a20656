package org.opencpas.count;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.opencpas.framework.DefinedRegion;
import org.opencpas.framework.Framework;
import org.opencpas.framework.Territory;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Region;

/** The regions of a mission in which events are told of, and for which of them a source answers. */
final class ConflictArea {
  private static final int FINEST_COUNTED = 1;

  private final Framework framework;
  private final Mission mission;
  private final Territory territory;

  ConflictArea(Framework framework, Mission mission) {
    this.framework = framework;
    this.mission = mission;
    this.territory = framework.territory(mission);
  }

  Mission mission() {
    return mission;
  }

  /** Whether a region is the whole area. */
  boolean isRoot(String regionId) {
    return regionId.equals(mission.getRootRegionId());
  }

  /** Level of a region; 0 is the whole area. */
  int level(String regionId) {
    return isRoot(regionId) ? 0 : framework.level(regionId);
  }

  /** The regions of level 0 and 1 at any time, and those below that a source has named. */
  Set<String> regions(RecordedSource source) {
    Set<String> regions = new TreeSet<>(source.regions());
    regions.add(mission.getRootRegionId());
    for (String region : territory.ids()) {
      if (framework.level(region) <= FINEST_COUNTED) {
        regions.add(region);
      }
    }
    return regions;
  }

  /** Whether a region is there on a day. */
  boolean isThere(String regionId, LocalDate day) {
    int number = territory.number(regionId);
    return number >= 0 && territory.on(day).level(number) >= 0;
  }

  /** Whether a source says anything of a region: of one below level 1 only where it names it. */
  boolean isToldOf(String regionId, RecordedSource source) {
    return level(regionId) <= FINEST_COUNTED || source.regions().contains(regionId);
  }

  /** The months of a window that are matched in a region, for which a source answers or not. */
  MatchedMonths matched(SourceAnswer answer, WindowMonths window, String regionId) {
    LocalDate lastDay = window.period().lastDay();
    if (!isRoot(regionId)) {
      return MatchedMonths.of(window, answer, covers(answer, regionId, lastDay) ? 1 : 0, 1);
    }
    String unknown = DefinedRegion.unknownId(regionId);
    int expected = 0;
    int complete = 0;
    for (Region child : territory.on(lastDay).regionsAtLevel(FINEST_COUNTED)) {
      if (!child.getRegionId().equals(unknown)) {
        expected++;
        complete += covers(answer, child.getRegionId(), lastDay) ? 1 : 0;
      }
    }
    return expected == 0
        ? MatchedMonths.of(window, answer, answer.covers(regionId) ? 1 : 0, 1)
        : MatchedMonths.of(window, answer, complete, expected);
  }

  /** Whether a source answers for a region, or for one above it. */
  private boolean covers(SourceAnswer answer, String regionId, LocalDate day) {
    String region = regionId;
    while (region != null) {
      if (answer.covers(region)) {
        return true;
      }
      region = framework.region(region, day).map(Region::getParentId).orElse(null);
    }
    return false;
  }
}
