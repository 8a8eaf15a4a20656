package org.opencpas.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.EventTally;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.source.CountedIndicator;

/**
 * Makes facts of what was counted: one for every period and region that a source answers for, zeros
 * written out, and one for every other cell with an event. A fact stands under the first file of
 * its source, with line 0, since no single row made it; the events are its evidence. Where an event
 * does not give the figure that is summed, the cell has no value and says not_reported, for a sum
 * of the others would look whole. A fact is for no wider audience than each of its events.
 */
public final class CountedFacts {
  private record Cell(Period period, String regionId) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::regionId).thenComparing(Cell::period);

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  private final Framework framework;
  private final List<Extent> extents;

  /**
   * Counts by a framework.
   *
   * @param extents what sources answer for
   */
  public CountedFacts(Framework framework, List<Extent> extents) {
    this.framework = framework;
    this.extents = List.copyOf(extents);
  }

  /**
   * The facts of one indicator of one mission, by region and period.
   *
   * @param tallies what was counted of it, in any order and in any number of parts
   */
  public List<Observation> of(String missionId, Indicator indicator, List<EventTally> tallies) {
    List<Observation> facts = new ArrayList<>();
    for (Extent extent : extents) {
      if (extent.mission().getMissionId().equals(missionId)) {
        extent.indicators().stream()
            .filter(each -> each.indicatorId().equals(indicator.getIndicatorId()))
            .forEach(
                counted ->
                    cells(extent, counted, indicator, tallies)
                        .forEach((cell, tally) -> facts.add(fact(extent, indicator, cell, tally))));
      }
    }
    return facts;
  }

  private Map<Cell, Tally> cells(
      Extent extent, CountedIndicator counted, Indicator indicator, List<EventTally> tallies) {
    Map<Cell, Tally> cells = new TreeMap<>();
    Tally nothing = Tally.nothing(counted, indicator.getSensitivity());
    for (Period period : EventCells.periods(indicator, extent.span())) {
      for (Region region :
          framework.reportingRegions(extent.mission(), indicator, period.lastDay())) {
        if (extent.covers(region.getRegionId())) {
          cells.put(new Cell(period, region.getRegionId()), nothing);
        }
      }
    }
    for (EventTally tally : tallies) {
      Period period = new Period(tally.getPeriodStart(), tally.getPeriodEnd());
      if (extent.isOf(tally.getSource(), tally.getMissionId()) && extent.covers(period)) {
        Cell cell = new Cell(period, tally.getRegionId());
        cells.merge(cell, Tally.of(tally), Tally::plus);
      }
    }
    return cells;
  }

  private static Observation fact(Extent extent, Indicator indicator, Cell cell, Tally tally) {
    Double value = Tally.number(tally.value());
    Sensitivity own = indicator.getSensitivity();
    return Observation.newBuilder()
        .setMissionId(extent.mission().getMissionId())
        .setIndicatorId(indicator.getIndicatorId())
        .setRegionId(cell.regionId())
        .setComponent(indicator.getComponent())
        .setDisaggregation("")
        .setPeriodStart(cell.period().start())
        .setPeriodEnd(cell.period().end())
        .setValue(value)
        .setLow(value == null ? null : Tally.number(tally.low()))
        .setHigh(value == null ? null : Tally.number(tally.high()))
        .setStatus(value == null ? ObservationStatus.not_reported : ObservationStatus.reported)
        .setSensitivity(tally.sensitivity().compareTo(own) > 0 ? tally.sensitivity() : own)
        .setSource(extent.source())
        .setFile(extent.file())
        .setSheet("")
        .setLine(0)
        .build();
  }
}
