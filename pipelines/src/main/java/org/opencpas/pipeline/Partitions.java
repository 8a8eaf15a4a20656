package org.opencpas.pipeline;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencpas.schemas.Observation;
import org.opencpas.source.Validation;

/**
 * How the work is divided: all facts of one indicator of one mission, in all regions and periods,
 * meet in one partition, and with them those of indicators that a rule holds them against. The
 * division depends on the size of the input and the rules alone, never on the engine.
 *
 * @param count number of partitions, 1 or above
 * @param companions for indicators that go with another, the one whose partition they share
 */
record Partitions(int count, Map<String, String> companions) implements Serializable {
  private static final long INPUT_PER_PARTITION = 8L << 20;
  private static final int FEWEST = 4;
  private static final int MOST = 256;

  /** Copies the companions. */
  Partitions {
    companions = Map.copyOf(companions);
  }

  /** The division for an input of so many bytes, and these rules. */
  static Partitions forInput(long bytes, List<Validation> rules) {
    long wanted = 1 + bytes / INPUT_PER_PARTITION;
    return new Partitions((int) Math.max(FEWEST, Math.min(MOST, wanted)), companions(rules));
  }

  /** The least of all indicators that rules link, for each of them. */
  private static Map<String, String> companions(List<Validation> rules) {
    Map<String, String> least = new TreeMap<>();
    boolean isDone = false;
    while (!isDone) {
      isDone = true;
      for (Validation rule : rules) {
        String left = least.getOrDefault(rule.left(), rule.left());
        String right = rule.rightIndicator().map(id -> least.getOrDefault(id, id)).orElse(left);
        String both = left.compareTo(right) <= 0 ? left : right;
        isDone &= both.equals(least.put(rule.left(), both));
        for (String id : rule.rightIndicator().stream().toList()) {
          isDone &= both.equals(least.put(id, both));
        }
      }
    }
    return least;
  }

  /** The partition of an indicator of a mission, from 0. */
  int of(String missionId, String indicatorId) {
    String companion = companions.getOrDefault(indicatorId, indicatorId);
    return spread(31 * missionId.hashCode() + companion.hashCode());
  }

  /** The partition of the indicator that an observation is of, from 0. */
  int of(Observation observation) {
    return of(observation.getMissionId(), observation.getIndicatorId());
  }

  /**
   * The partition in which all of a mission comes together, from 0. Missions are few and large, so
   * that they are dealt out in turn.
   *
   * @param place place of the mission among all, from 0
   */
  int ofMission(int place) {
    return place % count;
  }

  /** The partition in which all reports of an event meet, from 0. */
  int ofEvent(String source, String eventId) {
    return spread(31 * source.hashCode() + eventId.hashCode());
  }

  /** The partition in which all versions of a record meet, from 0. */
  int ofRecord(String source, String recordId) {
    return spread(31 * source.hashCode() + recordId.hashCode());
  }

  /** The partition that gathers the rejections of a file, from 0. */
  int ofFile(String path) {
    return spread(path.hashCode());
  }

  /**
   * Ids that are numbered in steps have hashes in steps too, and would leave some partitions nearly
   * empty; after this, by Austin Appleby's MurmurHash3, every bit depends on all others.
   */
  private int spread(int hash) {
    int mixed = hash;
    mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return Math.floorMod(mixed ^ (mixed >>> 16), count);
  }
}
