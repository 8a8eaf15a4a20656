package org.opencpas.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.EventTally;
import org.opencpas.schemas.Indicator;
import org.opencpas.series.DueCells;
import org.opencpas.source.CountedIndicator;
import org.opencpas.source.FurtherFigures;

/**
 * Counts events into cells of region and period, by the region that the source states and the first
 * day. What lies outside the days or regions that the source answers for is not counted.
 */
public final class EventCounter {
  private record Cell(
      String source, String missionId, String indicatorId, String regionId, Period period)
      implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::missionId)
            .thenComparing(Cell::indicatorId)
            .thenComparing(Cell::regionId)
            .thenComparing(Cell::period)
            .thenComparing(Cell::source);

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  private final Framework framework;
  private final List<Extent> extents;
  private final EventCells cells;
  private final Map<Cell, Tally> tallies = new TreeMap<>();

  /**
   * Starts with no event.
   *
   * @param framework as the audience may see it: what is above it is not counted
   * @param extents what sources answer for
   */
  public EventCounter(Framework framework, List<Extent> extents) {
    this.framework = framework;
    this.extents = List.copyOf(extents);
    this.cells = new EventCells(framework);
  }

  /** Adds an event that holds and has no further figures, each once. */
  public void add(Event event) {
    add(event, FurtherFigures.NONE);
  }

  /** Adds an event that holds, each once. */
  public void add(Event event, FurtherFigures further) {
    for (Extent extent : extents) {
      if (extent.isOf(event.getSource(), event.getMissionId())) {
        extent.indicators().forEach(indicator -> add(event, further, extent, indicator));
      }
    }
  }

  private void add(Event event, FurtherFigures further, Extent extent, CountedIndicator counted) {
    Optional<Indicator> indicator = framework.indicator(counted.indicatorId());
    Optional<Period> period =
        indicator.flatMap(each -> EventCells.period(each, event.getDateStart()));
    if (indicator.isEmpty() || period.isEmpty() || !extent.covers(period.get())) {
      return;
    }
    String region = cells.region(DueCells.level(indicator.get()), extent.mission(), event);
    if (extent.covers(region)) {
      Cell cell =
          new Cell(
              event.getSource(), event.getMissionId(), counted.indicatorId(), region, period.get());
      tallies.merge(cell, Tally.of(event, further, counted), Tally::plus);
    }
  }

  /** The cells with an event, sorted. */
  public List<EventTally> tallies() {
    List<EventTally> rows = new ArrayList<>();
    tallies.forEach(
        (cell, tally) ->
            rows.add(
                EventTally.newBuilder()
                    .setSource(cell.source())
                    .setMissionId(cell.missionId())
                    .setIndicatorId(cell.indicatorId())
                    .setRegionId(cell.regionId())
                    .setPeriodStart(cell.period().start())
                    .setPeriodEnd(cell.period().end())
                    .setValue(Tally.text(tally.value()))
                    .setLow(Tally.text(tally.low()))
                    .setHigh(Tally.text(tally.high()))
                    .setSensitivity(tally.sensitivity())
                    .build()));
    return rows;
  }
}
