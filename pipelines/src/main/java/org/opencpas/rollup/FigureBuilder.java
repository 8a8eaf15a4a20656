package org.opencpas.rollup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.FactError;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.RollUp;
import org.opencpas.series.Figure;

/** Puts a figure together. A number that is not finite becomes null. */
final class FigureBuilder {
  private final Figure.Where where;
  private final RollUp rollUp;
  private final Tally tally;
  private @Nullable Double value;
  private @Nullable Reason reason;
  private @Nullable Observation fact;
  private @Nullable Double partialSum;
  private @Nullable Double low;
  private @Nullable Double high;
  private @Nullable Double numerator;
  private @Nullable Double denominator;
  private @Nullable Double timeWeightedMean;
  private @Nullable Double constantDenominator;
  private @Nullable String distribution;
  private List<FactError> errors = List.of();

  FigureBuilder(Figure.Where where, RollUp rollUp, Tally tally) {
    this.where = where;
    this.rollUp = rollUp;
    this.tally = tally;
  }

  private static @Nullable Double finite(double number) {
    return Double.isFinite(number) ? (Double) (number + 0.0) : null;
  }

  /** There is a value; one that is too large to be written is refused. */
  FigureBuilder value(double number) {
    value = finite(number);
    reason = value == null ? Reason.OVERFLOW : null;
    return this;
  }

  /** There is no value. */
  FigureBuilder because(Reason why) {
    value = null;
    reason = why;
    return this;
  }

  boolean hasValue() {
    return value != null;
  }

  FigureBuilder fact(@Nullable Observation reported) {
    fact = reported;
    return this;
  }

  FigureBuilder partialSum(double number) {
    partialSum = finite(number);
    return this;
  }

  /** Both ends, or none where one of them is not there. */
  FigureBuilder range(double lower, double upper) {
    boolean isWhole = Double.isFinite(lower) && Double.isFinite(upper);
    low = isWhole ? finite(lower) : null;
    high = isWhole ? finite(upper) : null;
    return this;
  }

  /** The ends that there are. */
  FigureBuilder ends(double lower, double upper) {
    low = finite(lower);
    high = finite(upper);
    return this;
  }

  FigureBuilder quotient(double above, double below) {
    numerator = finite(above);
    denominator = finite(below);
    return this;
  }

  FigureBuilder timeWeightedMean(double number) {
    timeWeightedMean = finite(number);
    return this;
  }

  FigureBuilder constantDenominator(double number) {
    constantDenominator = finite(number);
    return this;
  }

  FigureBuilder distribution(@Nullable String text) {
    distribution = text;
    return this;
  }

  /** Errors of the facts that the value rests on. */
  FigureBuilder errors(List<FactError> some) {
    errors = some;
    return this;
  }

  Figure build() {
    List<String> silent = tally.silentRegions();
    return new Figure(
        where,
        rollUp,
        value,
        reason,
        fact,
        new Figure.Evidence(
            tally.counts(),
            silent,
            tally.regions(),
            partialSum,
            low,
            high,
            numerator,
            denominator,
            timeWeightedMean,
            constantDenominator,
            distribution,
            errors));
  }
}
