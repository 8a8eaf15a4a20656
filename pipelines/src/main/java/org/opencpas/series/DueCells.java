package org.opencpas.series;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencpas.calendar.Period;
import org.opencpas.framework.DefinedRegion;
import org.opencpas.framework.Framework;
import org.opencpas.framework.Territory;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.Region;

/**
 * The cells of region and period in which returns of an indicator are due: every period of its
 * frequency that has ended by the end of the coverage, inside the life of mission and indicator, in
 * every region of its level that is valid on the period's last day. An irregular indicator has
 * none. Source: metrics, section 4.
 */
public final class DueCells {
  private final Territory territory;
  private final int level;
  private final String nobodys;
  private final List<Period> periods;

  /**
   * Finds the cells of one indicator of one mission.
   *
   * @param span which days count where neither mission nor indicator says
   */
  public DueCells(Framework framework, CoverageSpan span, Mission mission, Indicator indicator) {
    this.territory = framework.territory(mission);
    this.level = level(indicator);
    this.nobodys =
        framework.isCounted(mission.getMissionId(), indicator.getIndicatorId())
            ? ""
            : DefinedRegion.unknownId(mission.getRootRegionId());
    this.periods = due(span, mission, indicator);
  }

  /** The periods for which returns are due, in order of time. */
  public List<Period> periods() {
    return periods;
  }

  /** The regions in which a return for a period is due, by id. */
  public List<Region> regions(Period period) {
    List<Region> regions = territory.on(period.lastDay()).regionsAtLevel(level);
    return nobodys.isEmpty()
        ? regions
        : regions.stream().filter(region -> !region.getRegionId().equals(nobodys)).toList();
  }

  /**
   * Region from which nobody reports: the place of events without a place, for whatever is not
   * counted from events; empty for what is.
   */
  public String nobodys() {
    return nobodys;
  }

  /** Level of the regions that report an indicator; 0, the whole mission, where it names none. */
  public static int level(Indicator indicator) {
    Integer level = indicator.getRegionLevel();
    return level == null ? 0 : level;
  }

  /** The type of period for which returns are due; empty for irregular ones. */
  public static Optional<PeriodType> periodType(Frequency frequency) {
    return switch (frequency) {
      case month -> Optional.of(PeriodType.month);
      case quarter -> Optional.of(PeriodType.quarter);
      case half_year -> Optional.of(PeriodType.half_year);
      case year -> Optional.of(PeriodType.year);
      case irregular -> Optional.empty();
    };
  }

  private static List<Period> due(CoverageSpan span, Mission mission, Indicator indicator) {
    Optional<PeriodType> type = periodType(indicator.getFrequency());
    Optional<LocalDate> from =
        Stream.of(
                Optional.ofNullable(mission.getEstablishedOn()),
                Optional.ofNullable(indicator.getValidFrom()))
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .or(span::start);
    if (type.isEmpty() || from.isEmpty() || span.end().isEmpty()) {
      return List.of();
    }
    LocalDate end =
        Stream.of(
                span.end(),
                Optional.ofNullable(mission.getClosedOn()),
                Optional.ofNullable(indicator.getValidTo()))
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return Period.within(type.get(), from.get(), end);
  }
}
