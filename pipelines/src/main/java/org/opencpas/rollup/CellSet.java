package org.opencpas.rollup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Some cells of a grid, in order, and the regions that they stand in. */
final class CellSet {
  static final CellSet EMPTY = new CellSet(new int[0], List.of());

  private final int[] cells;
  private final List<String> regionIds;

  private CellSet(int[] cells, List<String> regionIds) {
    this.cells = cells;
    this.regionIds = regionIds;
  }

  static CellSet of(Grid grid, int[] cells) {
    BitSet regions = new BitSet();
    for (int cell : cells) {
      regions.set(grid.region(cell));
    }
    return new CellSet(cells.clone(), ids(grid, regions));
  }

  /** The ids of regions, in order. */
  static List<String> ids(Grid grid, BitSet regions) {
    List<String> ids = new ArrayList<>(regions.cardinality());
    for (int region = regions.nextSetBit(0); region >= 0; region = regions.nextSetBit(region + 1)) {
      ids.add(grid.id(region));
    }
    return List.copyOf(ids);
  }

  int size() {
    return cells.length;
  }

  boolean isEmpty() {
    return cells.length == 0;
  }

  /** The number in the grid of the cell at a place, from 0. */
  int cell(int place) {
    return cells[place];
  }

  /** The regions, sorted. */
  List<String> regionIds() {
    return regionIds;
  }
}
