package org.opencpas.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.DefinedRegion;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.RecordedEvent;
import org.opencpas.schemas.Region;

/**
 * An event with the regions in which it counts: the one that its source states and those above, as
 * far down as its place is certain.
 *
 * @param event the event
 * @param month number of its month, by its first day
 * @param certainLevel level of region down to which its place is certain
 * @param regions ids of the regions in which it counts
 * @param isAnsweredFor whether its source answers for the place that it states
 */
record PlacedEvent(
    RecordedEvent event, int month, int certainLevel, List<String> regions, boolean isAnsweredFor) {

  /** A level below every other: the place is known as finely as its source states it. */
  private static final int ANY_LEVEL = Integer.MAX_VALUE;

  private static final int DISTRICT = 3;
  private static final int STATE = 4;

  /**
   * Places an event by the tree of its first day.
   *
   * @param answer what its source answers for
   */
  static PlacedEvent of(
      RecordedEvent event, Mission mission, Framework framework, SourceAnswer answer) {
    String root = mission.getRootRegionId();
    String unknown = DefinedRegion.unknownId(root);
    LocalDate day = event.getDateStart();
    int certain = event.getRegionId().equals(unknown) ? 0 : certainLevel(event.getPlacePrecision());
    List<String> regions = new ArrayList<>();
    boolean isAnsweredFor = answer.covers(root);
    String region = event.getRegionId();
    while (region != null && !region.equals(root)) {
      isAnsweredFor |= answer.covers(region);
      Optional<Region> version = framework.region(region, day);
      int level =
          version.map(Region::getLevel).orElseGet(() -> framework.level(event.getRegionId()));
      if (level <= certain || region.equals(unknown)) {
        regions.add(region);
      }
      region = version.map(Region::getParentId).orElse(null);
    }
    regions.add(root);
    return new PlacedEvent(
        event, WindowMonths.number(day), certain, List.copyOf(regions), isAnsweredFor);
  }

  /**
   * The level of region down to which a place of a code is certain. The scale is that of UCDP: 1
   * and 2 are a place and its surroundings, 3 a district, 4 a province, and what is coarser, or
   * outside of any of them, is certain for the whole area alone. Sources without a code are taken
   * by their word. Source: UCDP GED codebook, where_prec.
   */
  private static int certainLevel(@Nullable Integer precision) {
    if (precision == null || precision < DISTRICT) {
      return ANY_LEVEL;
    }
    return switch (precision) {
      case DISTRICT -> 2;
      case STATE -> 1;
      default -> 0;
    };
  }

  /** Whether its place is known no more finely than a level. */
  boolean isUncertainBelow(int level) {
    return certainLevel <= level;
  }
}
