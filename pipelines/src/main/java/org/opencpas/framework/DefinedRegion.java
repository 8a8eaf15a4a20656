package org.opencpas.framework;

import org.opencpas.source.Blanks;

/**
 * The ids of regions that a source defines. They hang under the root of their own mission, since
 * one place can serve two missions.
 */
public final class DefinedRegion {
  static final char SEPARATOR = ':';

  private static final String UNKNOWN = "-unknown";

  private DefinedRegion() {}

  /** Id of the root of a mission's tree of defined regions: the mission's own id. */
  public static String rootId(String missionId) {
    return missionId;
  }

  /**
   * Id of the region that a mission calls by a code or name.
   *
   * @param missionId mission; holds no colon
   * @param place code or name as the source has it; Unicode blanks at its ends do not count
   * @return {@code <mission>:<place>}; the root's id for a blank place
   */
  public static String id(String missionId, String place) {
    String name = Blanks.trim(place);
    return name.isEmpty() ? rootId(missionId) : missionId + SEPARATOR + name;
  }

  /**
   * Id of the region in which events are counted whose source names no place: a child of a
   * mission's root, beside the regions of level 1.
   */
  public static String unknownId(String rootRegionId) {
    return rootRegionId + UNKNOWN;
  }
}
