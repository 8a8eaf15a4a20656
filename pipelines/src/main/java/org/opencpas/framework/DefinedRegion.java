package org.opencpas.framework;

import org.opencpas.source.Blanks;

/**
 * The ids of regions that a source defines. They hang under the root of their own mission, since
 * one place can serve two missions.
 */
public final class DefinedRegion {
  static final char SEPARATOR = ':';

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
}
