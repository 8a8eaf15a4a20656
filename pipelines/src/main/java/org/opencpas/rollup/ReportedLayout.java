package org.opencpas.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Territory;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.PeriodType;
import org.opencpas.series.CoverageSpan;

/**
 * The layout of an irregular indicator, of which nothing is expected but what was reported: its
 * cells are the reports of a group, in their order.
 *
 * <p>The reports below a region must stand at regions of one level (levels_mixed), or people would
 * be counted in the town and in its district. The reports that make a longer period must cover
 * periods of one type that do not overlap (periods_mixed). For what stands on a date, a region
 * whose last report is older than that of another counts as one that is missing.
 */
final class ReportedLayout {
  /** Of periods that overlap, the one that ends later is the later one. */
  private static final Comparator<Period> BY_END =
      Comparator.comparing(Period::end).thenComparing(Period::start);

  private final Territory territory;
  private final Set<PeriodType> computed;
  private final List<Period> mandates;
  private final CoverageSpan coverage;
  private final List<Report> reports;
  private final Grid grid;
  private final int[] levels;
  private final Map<Spot, CellList> gathered = new HashMap<>();

  private ReportedLayout(
      Territory territory,
      Set<PeriodType> computed,
      List<Period> mandates,
      CoverageSpan coverage,
      List<Report> reports) {
    this.territory = territory;
    this.computed = computed;
    this.mandates = mandates;
    this.coverage = coverage;
    this.reports = reports;
    this.grid = grid(reports);
    this.levels = new int[reports.size()];
  }

  /**
   * Lays out the reports of a group, by region.
   *
   * @param computed types of period of which rows are wanted; empty: the data's own
   * @param mandates periods of the mandate
   * @param coverage no longer period ends after its end; without one there is none
   */
  static Layout of(
      Territory territory,
      Set<PeriodType> computed,
      List<Period> mandates,
      CoverageSpan coverage,
      List<Report> reports) {
    return new ReportedLayout(territory, computed, mandates, coverage, reports).layout();
  }

  private static Grid grid(List<Report> reports) {
    List<String> ids = new ArrayList<>();
    int[] regions = new int[reports.size()];
    Period[] periods = new Period[reports.size()];
    for (int cell = 0; cell < reports.size(); cell++) {
      Spot spot = reports.get(cell).spot();
      if (ids.isEmpty() || !ids.get(ids.size() - 1).equals(spot.regionId())) {
        ids.add(spot.regionId());
      }
      regions[cell] = ids.size() - 1;
      periods[cell] = spot.period();
    }
    return new Grid(List.copyOf(ids), regions, periods);
  }

  private Layout layout() {
    for (int cell = 0; cell < reports.size(); cell++) {
      gather(cell);
    }
    List<Slot> slots = new ArrayList<>(gathered.size());
    gathered.forEach((spot, cells) -> slots.add(slot(spot, counted(spot, cells.toArray()))));
    slots.sort(Comparator.comparing(Slot::spot));
    return new Layout(grid, slots);
  }

  private void gather(int cell) {
    Spot spot = reports.get(cell).spot();
    Territory.Tree tree = territory.on(spot.period().lastDay());
    int region = territory.number(spot.regionId());
    levels[cell] = region < 0 ? -1 : tree.level(region);
    List<Spot> longer = longer(spot.period());
    longer.forEach(each -> add(spot.regionId(), each, cell));
    int above = levels[cell] < 0 ? -1 : tree.parent(region);
    for (; above >= 0; above = tree.parent(above)) {
      String id = territory.id(above);
      if (computed.isEmpty() || computed.contains(spot.type())) {
        add(id, spot, cell);
      }
      longer.forEach(each -> add(id, each, cell));
    }
  }

  private void add(String regionId, Spot when, int cell) {
    gathered
        .computeIfAbsent(new Spot(regionId, when.type(), when.period()), spot -> new CellList())
        .add(cell);
  }

  /** The wanted periods, of no region yet, that are longer than one and hold its last day. */
  private List<Spot> longer(Period period) {
    List<Spot> longer = new ArrayList<>();
    for (PeriodType type : computed) {
      if (type == PeriodType.mandate) {
        mandates.stream()
            .filter(each -> each.contains(period.lastDay()))
            .forEach(each -> longer.add(new Spot("", type, each)));
      } else if (type != PeriodType.day) {
        longer.add(new Spot("", type, Period.containing(type, period.lastDay())));
      }
    }
    longer.removeIf(
        each -> !coverage.hasSeen(each.period()) || !period.isShorterThan(each.period()));
    return longer;
  }

  /** The cells of the region itself; where it has none, those below it. */
  private int[] counted(Spot spot, int[] cells) {
    int[] own =
        Arrays.stream(cells).filter(cell -> grid.regionId(cell).equals(spot.regionId())).toArray();
    return own.length == 0 ? cells : own;
  }

  private Slot slot(Spot spot, int[] cells) {
    boolean isOwn = true;
    boolean isOneLevel = true;
    boolean isOneType = true;
    boolean isOfSpot = true;
    SortedSet<Period> periods = new TreeSet<>();
    for (int cell : cells) {
      isOwn &= grid.regionId(cell).equals(spot.regionId());
      isOneLevel &= levels[cell] == levels[cells[0]];
      isOneType &= reports.get(cell).spot().type() == reports.get(cells[0]).spot().type();
      isOfSpot &= grid.period(cell).equals(spot.period());
      periods.add(grid.period(cell));
    }
    Reason refusal = null;
    if (!isOneLevel) {
      refusal = Reason.LEVELS_MIXED;
    } else if (!isOneType || overlap(periods)) {
      refusal = Reason.PERIODS_MIXED;
    }
    Latest latest = latest(cells, Collections.max(periods, BY_END));
    return new Slot(
        spot,
        isOwn ? Way.OVER_TIME : isOfSpot ? Way.OVER_REGIONS : Way.OVER_BOTH,
        refusal,
        null,
        CellSet.of(grid, cells),
        CellSet.of(grid, latest.inTime().toArray()),
        CellSet.of(grid, latest.behind().toArray()),
        null);
  }

  private static boolean overlap(SortedSet<Period> periods) {
    Period before = null;
    for (Period each : periods) {
      if (before != null && before.overlaps(each)) {
        return true;
      }
      before = each;
    }
    return false;
  }

  private record Latest(CellList inTime, CellList behind) {}

  /** The last cell of each region: that of the last period, or an older one. */
  private Latest latest(int[] cells, Period last) {
    Latest latest = new Latest(new CellList(), new CellList());
    Set<Integer> regions = new HashSet<>();
    for (int cell : cells) {
      if (grid.period(cell).equals(last)) {
        latest.inTime().add(cell);
        regions.add(grid.region(cell));
      }
    }
    Map<Integer, Integer> older = new HashMap<>();
    for (int cell : cells) {
      if (!regions.contains(grid.region(cell))) {
        older.merge(
            grid.region(cell),
            cell,
            (one, other) -> BY_END.compare(grid.period(one), grid.period(other)) < 0 ? other : one);
      }
    }
    older.values().stream().sorted().forEach(latest.behind()::add);
    return latest;
  }
}
