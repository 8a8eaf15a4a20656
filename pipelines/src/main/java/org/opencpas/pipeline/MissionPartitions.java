package org.opencpas.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Mission;

/** In which partition each mission comes together. */
final class MissionPartitions {
  private final Map<String, Integer> partitions = new HashMap<>();

  /** Deals the missions of a framework out in turn, by id. */
  MissionPartitions(Partitions division, Framework framework) {
    for (Mission mission : framework.missions()) {
      partitions.put(mission.getMissionId(), division.ofMission(partitions.size()));
    }
  }

  /** The partition of a mission, which the framework has; from 0. */
  int of(String missionId) {
    return Objects.requireNonNull(partitions.get(missionId));
  }
}
