package org.opencpas.count;

import java.time.LocalDate;
import java.util.List;

/**
 * What one source answers for in one mission: its months and regions. A source that counts nothing
 * answers for nothing.
 *
 * @param extents those of the source and mission, for days that do not meet
 */
record SourceAnswer(List<Extent> extents) {

  /** What a source answers for, among the extents of all. */
  static SourceAnswer of(String source, String missionId, List<Extent> all) {
    return new SourceAnswer(all.stream().filter(each -> each.isOf(source, missionId)).toList());
  }

  /** Whether it answers for a whole month. */
  boolean covers(int month) {
    LocalDate start = WindowMonths.firstDay(month);
    LocalDate end = start.plusMonths(1);
    for (Extent extent : extents) {
      if (!start.isBefore(extent.span().start()) && !end.isAfter(extent.span().end())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it answers for a region by naming it, or for all. */
  boolean covers(String regionId) {
    return extents.stream().anyMatch(extent -> extent.covers(regionId));
  }
}
