package org.opencpas.rollup;

import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.RollUp;
import org.opencpas.series.Figure;
import org.opencpas.series.Quotient;
import org.opencpas.series.Surveyed;
import org.opencpas.statistics.ExactSum;

/**
 * A percentage, rate or ratio is put together from numerators n and denominators d, each by its own
 * kind; quotients are never added or averaged.
 *
 * <pre>
 *   flow by flow    sum n / sum d                        over all cells
 *   level by level  sum n / sum d                        over the cells of the last period
 *   flow by level   sum n / sum (d x days / 365.25)      over all cells
 *   time-weighted   sum (n x days) / sum (d x days)      over all cells, level by level only
 * </pre>
 *
 * <p>times the factor of {@link Quotient}. Where the kinds are not declared, regions of one period
 * add up as sum n / sum d, and periods do not. A level by a flow is refused (not_additive). Every
 * observed cell needs n and d, else no_numerator; a sum of 0 below is zero_denominator. Facts of a
 * survey, whose n and d are answers by weights, are not added to counts (survey_mixed).
 *
 * <p>At constant denominator (rates only) each d is that of the region's first report that has one,
 * so that a change of the rate is one of the events, not of the people counted. Source: metrics,
 * section 1.
 */
final class QuotientRule implements RollUpRule {
  private final Additivity additivity;
  private final Quotient quotient;
  private final boolean isRate;

  QuotientRule(Indicator indicator) {
    this.additivity = new Additivity(indicator);
    this.quotient = Quotient.of(indicator);
    this.isRate = indicator.getMeasure() == Measure.rate;
  }

  @Override
  public Figure figure(Slot slot, Cells cells) {
    boolean isOfLast = quotient.kinds() == Quotient.Kinds.LEVEL_BY_LEVEL;
    CellSet used = isOfLast ? slot.last() : slot.all();
    Tally tally = Tally.of(used, isOfLast ? slot.behind() : CellSet.EMPTY, cells);
    FigureBuilder figure = new FigureBuilder(cells.where(slot.spot()), RollUp.ratio, tally);
    Reason refusal = refusal(slot, used, cells, tally);
    if (refusal != null) {
      return figure.because(refusal).build();
    }
    double numerator = numerator(used, cells);
    double denominator = denominator(used, cells);
    if (denominator == 0) {
      return figure.because(Reason.ZERO_DENOMINATOR).build();
    }
    figure.value(quotient.value(numerator, denominator));
    if (figure.hasValue()) {
      figure.quotient(numerator, denominator);
      figure.errors(FactErrors.ofQuotient(used, cells, quotient, denominator));
      if (isRate) {
        figure.constantDenominator(quotient.value(numerator, firstDenominator(used, cells)));
      }
    }
    if (isOfLast) {
      figure.timeWeightedMean(mean(slot, cells));
    }
    return figure.build();
  }

  private @Nullable Reason refusal(Slot slot, CellSet used, Cells cells, Tally tally) {
    Reason refusal = additivity.refusal(slot);
    if (refusal != null) {
      return refusal;
    }
    if (quotient.kinds() == Quotient.Kinds.NOT_ADDITIVE) {
      return Reason.NOT_ADDITIVE;
    }
    boolean isUndeclared = quotient.kinds() == Quotient.Kinds.UNDECLARED;
    if ((isUndeclared && slot.way().isOverTime()) || lacksQuotient(used, cells)) {
      return Reason.NO_NUMERATOR;
    }
    if (mixesSurveys(used, cells)) {
      return Reason.SURVEY_MIXED;
    }
    boolean isOfLast = quotient.kinds() == Quotient.Kinds.LEVEL_BY_LEVEL;
    Reason ofSlot = isOfLast ? slot.refusalOfLast() : slot.refusalOfAll();
    if (ofSlot != null) {
      return ofSlot;
    }
    if (tally.observed() > 0) {
      return tally.observed() < tally.expected() ? Reason.INCOMPLETE : null;
    }
    return isOfLast ? LevelRule.silence(slot, cells, tally) : tally.refusal();
  }

  private static boolean lacksQuotient(CellSet set, Cells cells) {
    for (int i = 0; i < set.size(); i++) {
      Report report = cells.report(set.cell(i));
      if (report != null && report.isObserved() && !report.hasQuotient()) {
        return true;
      }
    }
    return false;
  }

  private static boolean mixesSurveys(CellSet set, Cells cells) {
    boolean asked = false;
    boolean counted = false;
    for (int i = 0; i < set.size(); i++) {
      Report report = cells.report(set.cell(i));
      Observation fact = report == null || !report.isObserved() ? null : report.fact();
      if (fact != null) {
        boolean isSurveyed = Surveyed.isSaidBy(fact);
        asked |= isSurveyed;
        counted |= !isSurveyed;
      }
    }
    return asked && counted;
  }

  private static double numerator(CellSet set, Cells cells) {
    ExactSum sum = new ExactSum();
    for (int i = 0; i < set.size(); i++) {
      Report report = cells.report(set.cell(i));
      if (report != null && report.isObserved()) {
        sum.add(report.numerator());
      }
    }
    return sum.value();
  }

  private double denominator(CellSet set, Cells cells) {
    ExactSum sum = new ExactSum();
    for (int i = 0; i < set.size(); i++) {
      int cell = set.cell(i);
      Report report = cells.report(cell);
      if (report != null && report.isObserved()) {
        sum.addProduct(report.denominator(), quotient.weight(cells.grid().days(cell)));
      }
    }
    return quotient.denominator(sum.value());
  }

  private double firstDenominator(CellSet set, Cells cells) {
    ExactSum sum = new ExactSum();
    for (int i = 0; i < set.size(); i++) {
      int cell = set.cell(i);
      Report report = cells.report(cell);
      if (report != null && report.isObserved()) {
        double first = cells.firstDenominator(cells.grid().regionId(cell));
        sum.addProduct(first, quotient.weight(cells.grid().days(cell)));
      }
    }
    return quotient.denominator(sum.value());
  }

  /** The quotient over the days of the period; NaN where it has a gap or needs none. */
  private double mean(Slot slot, Cells cells) {
    Slot.Stretch stretch = slot.stretch();
    if (stretch == null
        || !Completeness.isWhole(slot.all(), stretch, cells)
        || lacksQuotient(slot.all(), cells)) {
      return Double.NaN;
    }
    ExactSum numerators = new ExactSum();
    ExactSum denominators = new ExactSum();
    for (int i = 0; i < slot.all().size(); i++) {
      int cell = slot.all().cell(i);
      Report report = cells.report(cell);
      if (report != null && report.isObserved()) {
        numerators.addProduct(report.numerator(), cells.grid().days(cell));
        denominators.addProduct(report.denominator(), cells.grid().days(cell));
      }
    }
    return quotient.value(numerators.value(), denominators.value());
  }
}
