package org.opencpas.rollup;

import java.util.Arrays;

/** Numbers of cells, as they are collected. */
final class CellList {
  private int[] cells = new int[8];
  private int size;

  void add(int cell) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, 2 * size);
    }
    cells[size] = cell;
    size++;
  }

  int[] toArray() {
    return Arrays.copyOf(cells, size);
  }
}
