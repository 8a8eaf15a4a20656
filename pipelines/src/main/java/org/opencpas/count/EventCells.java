package org.opencpas.count;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.Region;
import org.opencpas.series.DueCells;

/** Finds the cell of an indicator in which an event is counted: by its first day and its region. */
final class EventCells {
  private final Framework framework;

  EventCells(Framework framework) {
    this.framework = framework;
  }

  /** The period; empty when the indicator is irregular or not in use then. */
  static Optional<Period> period(Indicator indicator, LocalDate day) {
    return DueCells.periodType(indicator.getFrequency())
        .map(type -> Period.containing(type, day))
        .filter(period -> isInUse(indicator, period));
  }

  /** The periods of an indicator inside a span, in order of time. */
  static List<Period> periods(Indicator indicator, Period span) {
    Optional<PeriodType> type = DueCells.periodType(indicator.getFrequency());
    return type
        .map(each -> Period.within(each, span.start(), span.end()))
        .orElse(List.of())
        .stream()
        .filter(period -> isInUse(indicator, period))
        .toList();
  }

  private static boolean isInUse(Indicator indicator, Period period) {
    LocalDate from = indicator.getValidFrom();
    LocalDate to = indicator.getValidTo();
    return (from == null || !period.lastDay().isBefore(from))
        && (to == null || period.lastDay().isBefore(to));
  }

  /** The region of a level that an event lies in, by the tree of its first day; 0 is the root. */
  String region(int level, Mission mission, Event event) {
    if (level == 0) {
      return mission.getRootRegionId();
    }
    String region = event.getRegionId();
    Optional<Region> version = framework.region(region, event.getDateStart());
    while (version.isPresent() && version.get().getLevel() > level) {
      region = version.get().getParentId();
      if (region == null) {
        return mission.getRootRegionId();
      }
      version = framework.region(region, event.getDateStart());
    }
    return region;
  }
}
