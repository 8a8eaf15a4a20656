package org.opencpas.rollup;

import org.opencpas.issue.Reason;
import org.opencpas.schemas.RollUp;
import org.opencpas.series.Figure;

/**
 * Findings in words stand beside each other; they make no value. The row says from how many cells
 * there is a finding. Source: metrics, section 1.
 */
final class QualitativeRule implements RollUpRule {

  @Override
  public Figure figure(Slot slot, Cells cells) {
    Tally tally = Tally.of(slot.all(), CellSet.EMPTY, cells);
    return new FigureBuilder(cells.where(slot.spot()), RollUp.listed, tally)
        .because(Reason.QUALITATIVE)
        .build();
  }
}
