package org.opencpas.rollup;

import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.RollUp;
import org.opencpas.series.Behaviour;
import org.opencpas.series.Figure;
import org.opencpas.statistics.ExactSum;

/**
 * What stands on a date, a stock or a count since a start: over time the last counts, over regions
 * they add up.
 *
 * <pre>
 *   value              = sum over the regions due in the last period of their values then
 *   time-weighted mean = sum over all cells of (value x days) / days of the whole   (a stock only)
 * </pre>
 *
 * <p>Nothing is carried forward: where a region says nothing in the last period its value is stale
 * (it spoke earlier) or no_value, and a sum over regions is incomplete, with the partial sum of the
 * others. Where nothing is due in the last period there is no value: not_whole_period. The mean
 * needs a number from every cell and a cell in every period; one to which the indicator does not
 * apply leaves a gap. Source: metrics, sections 1 and 2.
 */
final class LevelRule implements RollUpRule {
  private final Additivity additivity;
  private final Behaviour behaviour;

  LevelRule(Indicator indicator) {
    this.additivity = new Additivity(indicator);
    this.behaviour = Behaviour.of(indicator);
  }

  @Override
  public Figure figure(Slot slot, Cells cells) {
    Tally tally = Tally.of(slot.last(), slot.behind(), cells);
    Reason refusal = refusal(slot, cells, tally);
    RollUp rollUp = slot.way().isOverRegions() ? RollUp.sum : RollUp.last;
    FigureBuilder figure = new FigureBuilder(cells.where(slot.spot()), rollUp, tally);
    FlowRule.Sums sums = FlowRule.Sums.of(slot.last(), cells);
    if (refusal == null) {
      figure.value(sums.value());
      if (figure.hasValue()) {
        figure.range(sums.low(), sums.high()).errors(FactErrors.ofSum(slot.last(), cells));
      }
      if (behaviour == Behaviour.STOCK) {
        figure.timeWeightedMean(mean(slot, cells));
      }
    } else {
      figure.because(refusal);
      if (refusal == Reason.INCOMPLETE && tally.numbered() > 0) {
        figure.partialSum(sums.value());
      }
    }
    return figure.build();
  }

  private @Nullable Reason refusal(Slot slot, Cells cells, Tally tally) {
    Reason refusal = additivity.refusal(slot);
    if (refusal == null) {
      refusal = slot.refusalOfLast();
    }
    return refusal == null ? silence(slot, cells, tally) : refusal;
  }

  /** Why the last cells are not enough; stale where one region said something before. */
  static @Nullable Reason silence(Slot slot, Cells cells, Tally tally) {
    Reason refusal = tally.refusal();
    boolean isSilent = refusal == Reason.NO_VALUE && !slot.way().isOverRegions();
    return isSilent && Completeness.isAnyObserved(slot.all(), cells) ? Reason.STALE : refusal;
  }

  /** The mean over the days of the period; NaN where it has a gap. */
  private static double mean(Slot slot, Cells cells) {
    Slot.Stretch stretch = slot.stretch();
    if (stretch == null || !Completeness.isWhole(slot.all(), stretch, cells)) {
      return Double.NaN;
    }
    ExactSum sum = new ExactSum();
    for (int i = 0; i < slot.all().size(); i++) {
      int cell = slot.all().cell(i);
      Report report = cells.report(cell);
      if (report != null && report.isObserved()) {
        if (!report.hasValue()) {
          return Double.NaN;
        }
        sum.addProduct(report.value(), cells.grid().days(cell));
      }
    }
    return sum.value() / (double) stretch.days();
  }
}
