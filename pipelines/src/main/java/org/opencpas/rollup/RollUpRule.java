package org.opencpas.rollup;

import org.opencpas.series.Figure;

/** How the cells of a row make its figure. */
interface RollUpRule {

  /** The figure of a row, with its value or the reason why there is none. */
  Figure figure(Slot slot, Cells cells);
}
