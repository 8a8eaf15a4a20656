package org.opencpas.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Region;

/** The regions above a region, as the tree is on a day. Trees that never change are walked once. */
final class Lineage {
  private final Framework framework;
  private final Map<String, Optional<List<String>>> unchanging = new HashMap<>();

  Lineage(Framework framework) {
    this.framework = framework;
  }

  /**
   * Those above, from the nearest to the root; none on a day on which the region does not exist.
   */
  List<String> above(String regionId, LocalDate day) {
    Optional<List<String>> known = unchanging.get(regionId);
    if (known == null) {
      known = isUnchanging(regionId) ? Optional.of(walk(regionId, day)) : Optional.empty();
      unchanging.put(regionId, known);
    }
    return known.orElseGet(() -> walk(regionId, day));
  }

  private boolean isUnchanging(String regionId) {
    String next = regionId;
    while (next != null) {
      List<Region> versions = framework.regionVersions(next);
      if (versions.size() != 1
          || versions.get(0).getValidFrom() != null
          || versions.get(0).getValidTo() != null) {
        return false;
      }
      next = versions.get(0).getParentId();
    }
    return true;
  }

  private List<String> walk(String regionId, LocalDate day) {
    List<String> above = new ArrayList<>();
    Optional<Region> region = framework.region(regionId, day);
    while (region.isPresent() && region.get().getParentId() != null) {
      String parent = Objects.requireNonNull(region.get().getParentId());
      above.add(parent);
      region = framework.region(parent, day);
    }
    return List.copyOf(above);
  }
}
