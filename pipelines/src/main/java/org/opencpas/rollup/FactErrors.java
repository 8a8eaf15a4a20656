package org.opencpas.rollup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.FactError;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.series.Quotient;
import org.opencpas.source.DeclaredError;
import org.opencpas.source.Draws;
import org.opencpas.statistics.KeyedDraws;

/**
 * Finds the errors of facts and carries them to what is made of the facts.
 *
 * <p>A fact with a lower and an upper end of its source has an error between them; the range is
 * widened to hold the value where it does not. Another has the error declared for its indicator, to
 * both sides of the value; else it has none. In a sum each error counts as it is. In a quotient
 * {@code factor x sum n / sum d} it counts as one of the numerator: {@code d / sum d}, the share of
 * the fact's own denominator in the whole. Source: metrics, section 6.
 */
final class FactErrors {
  private final boolean areWanted;
  private final @Nullable DeclaredError declared;

  /** Takes how draws are made; of none no errors are wanted. */
  FactErrors(Indicator indicator, Draws draws) {
    this.areWanted = draws.areMade();
    this.declared = draws.error(indicator.getIndicatorId()).orElse(null);
  }

  /**
   * The error of a fact; none where it has none.
   *
   * @param value as it is used, NaN for none
   * @param low lower end, NaN for none
   * @param high upper end, NaN for none
   */
  List<FactError> of(Observation fact, double value, double low, double high) {
    if (!areWanted || !Double.isFinite(value)) {
      return List.of();
    }
    boolean isRanged = !Double.isNaN(low) && !Double.isNaN(high);
    if (!isRanged && declared == null) {
      return List.of();
    }
    double reach = isRanged || declared == null ? 0 : declared.reach(value);
    double down = isRanged ? Math.min(low, high) - value : -reach;
    double up = isRanged ? Math.max(low, high) - value : reach;
    if (!(down < 0) && !(up > 0)) {
      return List.of();
    }
    return List.of(
        new FactError(key(fact), finite(Math.min(0, down)), finite(Math.max(0, up)), 1.0));
  }

  private static double finite(double distance) {
    return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, distance)) + 0.0;
  }

  private static long key(Observation fact) {
    return KeyedDraws.key(
        "error",
        fact.getMissionId(),
        fact.getIndicatorId(),
        fact.getRegionId(),
        fact.getComponent().name(),
        fact.getDisaggregation(),
        fact.getPeriodStart().toString(),
        fact.getPeriodEnd().toString());
  }

  /** Errors of a sum over some cells. */
  static List<FactError> ofSum(CellSet set, Cells cells) {
    if (!cells.hasErrors()) {
      return List.of();
    }
    List<FactError> errors = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      Report report = cells.report(set.cell(i));
      if (report != null && report.hasValue()) {
        errors.addAll(report.errors());
      }
    }
    return errors;
  }

  /**
   * Errors of a quotient over some cells.
   *
   * @param denominator of the whole, as the quotient gives it
   */
  static List<FactError> ofQuotient(
      CellSet set, Cells cells, Quotient quotient, double denominator) {
    if (!cells.hasErrors()) {
      return List.of();
    }
    List<FactError> errors = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      int cell = set.cell(i);
      Report report = cells.report(cell);
      if (report != null && report.isObserved()) {
        double weight = quotient.weight(cells.grid().days(cell));
        double own = quotient.denominator(report.denominator() * weight);
        addTimes(own / denominator, report.errors(), errors);
      }
    }
    return errors;
  }

  /** Adds errors whose effect is multiplied; an effect that is not finite is left out. */
  static void addTimes(double share, List<FactError> some, List<FactError> errors) {
    for (FactError each : some) {
      double effect = each.getEffect() * share;
      if (effect != 0 && Double.isFinite(effect)) {
        errors.add(new FactError(each.getFactKey(), each.getLow(), each.getHigh(), effect));
      }
    }
  }
}
