package org.opencpas.rollup;

import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.RollUp;
import org.opencpas.series.Figure;
import org.opencpas.statistics.ExactSum;

/**
 * What happened in periods adds up over time and regions:
 *
 * <pre>
 *   value = sum of the values of all expected cells
 * </pre>
 *
 * <p>A sum needs a number from every expected cell, and something due in every period: else there
 * is no value (incomplete, not_whole_period) and the partial sum is that of the numbers there are;
 * nothing is carried forward. A cell to which the indicator does not apply adds nothing and is not
 * missed. Source ranges add as ranges, where every cell has one. Source: metrics, section 1.
 */
final class FlowRule implements RollUpRule {
  private final Additivity additivity;

  FlowRule(Indicator indicator) {
    this.additivity = new Additivity(indicator);
  }

  @Override
  public Figure figure(Slot slot, Cells cells) {
    Tally tally = Tally.of(slot.all(), CellSet.EMPTY, cells);
    Reason refusal = additivity.refusal(slot);
    if (refusal == null) {
      refusal = slot.refusalOfAll();
    }
    if (refusal == null) {
      refusal = tally.refusal();
    }
    FigureBuilder figure = new FigureBuilder(cells.where(slot.spot()), RollUp.sum, tally);
    Sums sums = Sums.of(slot.all(), cells);
    if (refusal == null) {
      figure.value(sums.value());
      if (figure.hasValue()) {
        figure.range(sums.low(), sums.high()).errors(FactErrors.ofSum(slot.all(), cells));
      }
    } else {
      figure.because(refusal);
      if (isPartial(refusal) && tally.numbered() > 0) {
        figure.partialSum(sums.value());
      }
    }
    return figure.build();
  }

  private static boolean isPartial(@Nullable Reason refusal) {
    return refusal == Reason.INCOMPLETE || refusal == Reason.NOT_WHOLE_PERIOD;
  }

  /**
   * Sums over the observed cells.
   *
   * @param low NaN when some observed cell has no range
   * @param high NaN when some observed cell has no range
   */
  record Sums(double value, double low, double high) {

    static Sums of(CellSet set, Cells cells) {
      ExactSum values = new ExactSum();
      ExactSum lows = new ExactSum();
      ExactSum highs = new ExactSum();
      boolean isRanged = true;
      for (int i = 0; i < set.size(); i++) {
        Report report = cells.report(set.cell(i));
        if (report == null || !report.hasValue()) {
          continue;
        }
        values.add(report.value());
        isRanged = isRanged && report.hasRange();
        if (isRanged) {
          lows.add(report.low());
          highs.add(report.high());
        }
      }
      return new Sums(
          values.value(),
          isRanged ? lows.value() : Double.NaN,
          isRanged ? highs.value() : Double.NaN);
    }
  }
}
