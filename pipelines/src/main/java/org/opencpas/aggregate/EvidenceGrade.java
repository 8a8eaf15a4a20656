package org.opencpas.aggregate;

import java.util.List;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.series.CellCounts;
import org.opencpas.series.GradeTally;
import org.opencpas.series.Graded;

/**
 * Grades what indicators that were due rest on, by the rows that speak for them. A row counts by
 * the weight that it carries; one without weight counts for nothing, unless none has any: then they
 * count alike.
 */
final class EvidenceGrade {
  private EvidenceGrade() {}

  /** The grade of indicators that were due. */
  static Graded of(List<ScoredIndicator> due) {
    boolean isWeighted = isAnyWeighted(due);
    GradeTally tally = new GradeTally();
    for (ScoredIndicator indicator : due) {
      double weight = isWeighted ? indicator.share() : 1;
      if (weight > 0) {
        for (IndicatorProgress row : indicator.speaking()) {
          tally.add(
              weight,
              cells(row),
              row.getBaselineEnd(),
              row.getRenewalDate(),
              indicator.member().indicator().getSourceIndependence());
        }
      }
    }
    return tally.graded();
  }

  private static boolean isAnyWeighted(List<ScoredIndicator> due) {
    for (ScoredIndicator indicator : due) {
      if (indicator.weight() > 0) {
        return true;
      }
    }
    return false;
  }

  private static CellCounts cells(IndicatorProgress row) {
    return new CellCounts(
        row.getCellsExpected(),
        row.getCellsObserved(),
        row.getCellsOnTime(),
        row.getCellsUntimed(),
        row.getCellsContradicted(),
        row.getCellsWithErrors());
  }
}
