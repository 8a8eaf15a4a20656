package org.opencpas.rollup;

import java.util.List;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.RollUp;
import org.opencpas.series.Behaviour;
import org.opencpas.series.CellCounts;
import org.opencpas.series.Figure;
import org.opencpas.series.Quotient;

/** Makes the figures of what was reported, or not, at a region and period itself. */
final class OwnFigures {
  /** Whether a return was expected. */
  enum Expectation {
    DUE,
    NOT_DUE
  }

  private final Quotient quotient;
  private final boolean isQuotient;
  private final boolean isRate;
  private final int graceDays;

  OwnFigures(Indicator indicator) {
    this.quotient = Quotient.of(indicator);
    this.isQuotient = Behaviour.of(indicator) == Behaviour.QUOTIENT;
    this.isRate = isQuotient && indicator.getMeasure() == Measure.rate;
    this.graceDays = indicator.getGraceDays();
  }

  /** The figure of a fact, or of the headline that parts make. */
  Figure of(Report report, Expectation expectation, Cells cells) {
    FigureBuilder figure =
        new FigureBuilder(cells.where(report.spot()), report.rollUp(), tally(report, expectation))
            .fact(report.fact())
            .partialSum(report.partialSum());
    if (report.reason() != null) {
      return figure.because(report.reason()).build();
    }
    figure.value(report.value()).ends(report.low(), report.high()).errors(report.errors());
    if (isQuotient) {
      double weight = quotient.weight((double) report.spot().period().days());
      figure.quotient(report.numerator(), quotient.denominator(report.denominator() * weight));
      if (isRate) {
        double first = cells.firstDenominator(report.spot().regionId());
        figure.constantDenominator(
            quotient.value(report.numerator(), quotient.denominator(first * weight)));
      }
    }
    return figure.build();
  }

  /** The figure of a due cell of which nobody said anything. */
  Figure silent(Spot spot, Cells cells) {
    List<String> region = List.of(spot.regionId());
    Tally tally = new Tally(CellCounts.SILENT, 0, region, region);
    return new FigureBuilder(cells.where(spot), RollUp.own, tally).because(Reason.NO_VALUE).build();
  }

  private Tally tally(Report report, Expectation expectation) {
    List<String> region = List.of(report.spot().regionId());
    if (expectation == Expectation.NOT_DUE || report.state() == State.NOT_APPLICABLE) {
      return new Tally(CellCounts.NONE, 0, List.of(), region);
    }
    CellCounts counts = CellCounter.ofOne(report, graceDays);
    return report.isObserved()
        ? new Tally(counts, 1, List.of(), region)
        : new Tally(counts, 0, region, region);
  }
}
