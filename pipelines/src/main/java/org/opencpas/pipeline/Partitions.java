package org.opencpas.pipeline;

import java.io.Serializable;

/**
 * How the work is divided: all facts of one indicator of one mission, in all regions and periods,
 * meet in one partition. The division depends on the size of the input alone, never on the engine.
 *
 * @param count number of partitions, 1 or above
 */
record Partitions(int count) implements Serializable {
  private static final long INPUT_PER_PARTITION = 8L << 20;
  private static final int FEWEST = 4;
  private static final int MOST = 256;

  /** The division for an input of so many bytes. */
  static Partitions forInput(long bytes) {
    long wanted = 1 + bytes / INPUT_PER_PARTITION;
    return new Partitions((int) Math.max(FEWEST, Math.min(MOST, wanted)));
  }

  /** The partition of an indicator of a mission, from 0. */
  int of(String missionId, String indicatorId) {
    return spread(31 * missionId.hashCode() + indicatorId.hashCode());
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
