package org.opencpas.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Territory;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.Region;
import org.opencpas.series.DueCells;

/**
 * The layout of an indicator whose returns are due at known times. Made once for all indicators of
 * one rhythm.
 *
 * <p>The way up from a cell is that of its own last day, so a region that moved, split or merged
 * inside a year counts in each of its periods where it lay then.
 */
final class DueLayout {
  private final PeriodType type;
  private final Territory territory;
  private final List<Period> periods;
  private final List<Span> spans;

  /** For each due period the number of its first cell, and the number of cells at the end. */
  private final int[] firsts;

  /** For each cell the number of its region; rising inside a period. */
  private final int[] regions;

  private final Layout layout;

  private DueLayout(
      PeriodType type,
      Territory territory,
      List<Period> periods,
      List<Span> spans,
      int[] firsts,
      int[] regions) {
    this.type = type;
    this.territory = territory;
    this.periods = periods;
    this.spans = spans;
    this.firsts = firsts;
    this.regions = regions;
    Grid grid = new Grid(territory.ids(), regions, periodsOfCells());
    this.layout = new Layout(grid, slots(grid));
  }

  /**
   * Lays out all due cells.
   *
   * @param type type of the due periods
   * @param spans periods of the rows
   */
  static DueLayout of(PeriodType type, Territory territory, DueCells due, List<Span> spans) {
    CellList regions = new CellList();
    int[] firsts = new int[due.periods().size() + 1];
    for (int period = 0; period < due.periods().size(); period++) {
      firsts[period + 1] = firsts[period];
      for (Region region : due.regions(due.periods().get(period))) {
        regions.add(territory.number(region.getRegionId()));
        firsts[period + 1]++;
      }
    }
    return new DueLayout(type, territory, due.periods(), spans, firsts, regions.toArray());
  }

  /** The numbers of the due cells in which there is one of some reports. */
  BitSet cells(List<Report> reports) {
    BitSet cells = new BitSet();
    for (Report report : reports) {
      int cell = cell(report.spot());
      if (cell >= 0) {
        cells.set(cell);
      }
    }
    return cells;
  }

  /** Lays out only some of the due cells. */
  DueLayout reducedTo(BitSet kept) {
    CellList some = new CellList();
    int[] counts = new int[firsts.length];
    for (int period = 0; period < periods.size(); period++) {
      counts[period + 1] = counts[period];
      for (int cell = firsts[period]; cell < firsts[period + 1]; cell++) {
        if (kept.get(cell)) {
          some.add(regions[cell]);
          counts[period + 1]++;
        }
      }
    }
    return new DueLayout(type, territory, periods, spans, counts, some.toArray());
  }

  /** The type of the due periods. */
  PeriodType type() {
    return type;
  }

  Layout layout() {
    return layout;
  }

  /** The number of the due cell at a region and period; -1 where nothing is due. */
  int cell(Spot spot) {
    int region = territory.number(spot.regionId());
    int period = place(spot.period());
    if (region < 0 || period < 0) {
      return -1;
    }
    return Math.max(-1, Arrays.binarySearch(regions, firsts[period], firsts[period + 1], region));
  }

  /** The place of a due period; the due periods follow each other and are equally long. */
  private int place(Period period) {
    if (periods.isEmpty()) {
      return -1;
    }
    Period first = periods.get(0);
    int length = months(first.end()) - months(first.start());
    int place = Math.floorDiv(months(period.start()) - months(first.start()), length);
    boolean isDue = place >= 0 && place < periods.size() && periods.get(place).equals(period);
    return isDue ? place : -1;
  }

  private static int months(LocalDate day) {
    return 12 * day.getYear() + day.getMonthValue();
  }

  private Period[] periodsOfCells() {
    Period[] each = new Period[regions.length];
    for (int period = 0; period < periods.size(); period++) {
      Arrays.fill(each, firsts[period], firsts[period + 1], periods.get(period));
    }
    return each;
  }

  private List<Slot> slots(Grid grid) {
    List<Slot> slots = new ArrayList<>();
    for (Span span : spans) {
      @Nullable CellList[] under = gather(span);
      for (int place = 0; place < under.length; place++) {
        CellList cells = under[place];
        if (cells != null) {
          slots.add(slot(grid, place, span, cells.toArray()));
        }
      }
    }
    slots.sort(Comparator.comparing(Slot::spot));
    return List.copyOf(slots);
  }

  /** The cells of a span at and below each region, in order of time. */
  private @Nullable CellList[] gather(Span span) {
    @Nullable CellList[] under = new CellList[territory.size()];
    for (int period = span.first(); period <= span.last(); period++) {
      Territory.Tree tree = territory.on(periods.get(period).lastDay());
      for (int cell = firsts[period]; cell < firsts[period + 1]; cell++) {
        int place = regions[cell];
        if (span.depth() == Span.Depth.FINEST) {
          place = tree.parent(place);
        }
        for (; place >= 0; place = tree.parent(place)) {
          CellList cells = under[place];
          if (cells == null) {
            cells = new CellList();
            under[place] = cells;
          }
          cells.add(cell);
        }
      }
    }
    return under;
  }

  private Slot slot(Grid grid, int place, Span span, int[] cells) {
    int found = 0;
    boolean isOneRegion = true;
    for (int i = 0; i < cells.length; i++) {
      boolean isNext = i == 0 || !grid.period(cells[i]).equals(grid.period(cells[i - 1]));
      found += isNext ? 1 : 0;
      isOneRegion &= grid.region(cells[i]) == place;
    }
    boolean isCoarser = span.depth() == Span.Depth.COARSER;
    Way way = isOneRegion ? Way.OVER_TIME : isCoarser ? Way.OVER_BOTH : Way.OVER_REGIONS;
    return new Slot(
        new Spot(territory.id(place), span.type(), span.period()),
        way,
        span.whole() == Span.Hold.WHOLE ? null : Reason.PERIOD_TOO_SHORT,
        found == span.periods() ? null : Reason.NOT_WHOLE_PERIOD,
        CellSet.of(grid, cells),
        span.end() < 0 ? CellSet.EMPTY : CellSet.of(grid, from(firsts[span.end()], cells)),
        CellSet.EMPTY,
        isCoarser ? new Slot.Stretch(span.periods(), span.days()) : null);
  }

  /** The cells at the end of a rising list that have at least some number. */
  private static int[] from(int first, int[] cells) {
    int start = cells.length;
    while (start > 0 && cells[start - 1] >= first) {
      start--;
    }
    return Arrays.copyOfRange(cells, start, cells.length);
  }
}
