package org.opencpas.count;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.opencpas.calendar.Period;
import org.opencpas.framework.DefinedRegion;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Mission;
import org.opencpas.source.CountedIndicator;
import org.opencpas.source.Source;

/**
 * What a source of events answers for in a mission: where no event stands there, none was recorded.
 *
 * @param source name of the source
 * @param file path of the first of its files that speaks of the mission
 * @param mission the mission
 * @param span the days, as far as they were known
 * @param regions ids of the regions; empty: all. The place of events without a place always belongs
 *     to them
 * @param indicators what is counted
 */
public record Extent(
    String source,
    String file,
    Mission mission,
    Period span,
    Set<String> regions,
    List<CountedIndicator> indicators) {

  /** Copies set and list. */
  public Extent {
    regions = Set.copyOf(regions);
    indicators = List.copyOf(indicators);
  }

  /**
   * What a source answers for that counts its events.
   *
   * @throws java.util.NoSuchElementException when it counts nothing
   */
  public static Extent of(
      Source source, String file, Mission mission, Period span, Framework framework) {
    return new Extent(
        source.name(),
        file,
        mission,
        span,
        Set.copyOf(
            source.counted().orElseThrow().regions().stream()
                .map(region -> framework.regionId(mission, region))
                .distinct()
                .toList()),
        source.counted().orElseThrow().indicators());
  }

  /** Whether the source answers for a whole period. */
  boolean covers(Period period) {
    return !period.start().isBefore(span.start()) && !period.end().isAfter(span.end());
  }

  /** Whether the source answers for a day. */
  boolean covers(LocalDate day) {
    return !day.isBefore(span.start()) && day.isBefore(span.end());
  }

  /** Whether the source answers for a region; the unknown place lies in any of them. */
  boolean covers(String regionId) {
    return regions.isEmpty()
        || regions.contains(regionId)
        || regionId.equals(DefinedRegion.unknownId(mission.getRootRegionId()));
  }

  /** Whether it is about a mission's events of a source. */
  boolean isOf(String eventSource, String missionId) {
    return source.equals(eventSource) && mission.getMissionId().equals(missionId);
  }
}
