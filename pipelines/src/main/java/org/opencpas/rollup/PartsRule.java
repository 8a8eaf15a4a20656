package org.opencpas.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.FactError;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.RollUp;
import org.opencpas.series.Arrival;
import org.opencpas.series.Behaviour;
import org.opencpas.series.Quotient;
import org.opencpas.source.Disaggregation;
import org.opencpas.statistics.ExactSum;

/**
 * Makes the headline of a cell that has only parts (women and men): what adds up is added, a
 * quotient is made from the sums of its numerators and denominators, anything else is refused
 * (not_additive).
 *
 * <p>The parts must divide the whole in one way, by the same dimensions, and none may be an entry
 * of several that share a key: else parts_mixed. Every part that the region ever reported must be
 * there, else parts_incomplete with the sum of those that are. A headline so made is observed only
 * when it has a value. Source: metrics, section 1.
 */
final class PartsRule {
  /** Dimension that numbers rows that repeat a key; they divide nothing. */
  private static final String ENTRY = "entry";

  private final Behaviour behaviour;
  private final Quotient quotient;
  private final Map<String, Set<String>> dimensions = new HashMap<>();

  PartsRule(Indicator indicator) {
    this.behaviour = Behaviour.of(indicator);
    this.quotient = Quotient.of(indicator);
  }

  /**
   * The headline of a cell.
   *
   * @param parts what was reported for the cell, by disaggregation; at least one
   * @param ever disaggregations that the region ever reported
   */
  Report headline(Spot spot, Map<String, Report> parts, Set<String> ever) {
    return made(spot, parts, ever).restingOn(parts.values());
  }

  private Report made(Spot spot, Map<String, Report> parts, Set<String> ever) {
    boolean applies =
        parts.values().stream().anyMatch(part -> part.state() != State.NOT_APPLICABLE);
    Reason refusal = refusal(parts, applies);
    if (refusal != null) {
      State state = applies ? State.SILENT : State.NOT_APPLICABLE;
      return none(spot, state, refusal, Double.NaN);
    }
    List<Report> usable = parts.values().stream().filter(this::isUsable).toList();
    if (lacksAny(ever, parts)) {
      boolean isPartial = behaviour.isAdditive() && !usable.isEmpty();
      double partial = isPartial ? sum(usable, Report::value) : Double.NaN;
      return none(spot, State.SILENT, Reason.PARTS_INCOMPLETE, partial);
    }
    return isQuotient() ? ratio(spot, usable) : sum(spot, usable);
  }

  /** Why no parts of this kind, or that say so little, make a headline; null when they may. */
  private @Nullable Reason refusal(Map<String, Report> parts, boolean applies) {
    if (!behaviour.isAdditive() && !isQuotient()) {
      return Reason.NOT_ADDITIVE;
    }
    List<Report> observed = parts.values().stream().filter(Report::isObserved).toList();
    if (isQuotient() && !observed.stream().allMatch(Report::hasQuotient)) {
      return Reason.NO_NUMERATOR;
    }
    if (isMixed(parts.keySet())) {
      return Reason.PARTS_MIXED;
    }
    if (!applies) {
      return Reason.NOT_APPLICABLE;
    }
    return observed.isEmpty() ? Reason.NO_VALUE : null;
  }

  private boolean isQuotient() {
    return behaviour == Behaviour.QUOTIENT && quotient.kinds() != Quotient.Kinds.NOT_ADDITIVE;
  }

  /** An observed part; one that adds up needs a number. */
  private boolean isUsable(Report part) {
    return behaviour.isAdditive() ? part.hasValue() : part.isObserved();
  }

  private boolean lacksAny(Set<String> ever, Map<String, Report> parts) {
    for (String disaggregation : ever) {
      Report part = parts.get(disaggregation);
      if (part == null || !isUsable(part)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMixed(Set<String> disaggregations) {
    Set<Set<String>> ways = new HashSet<>();
    for (String disaggregation : disaggregations) {
      ways.add(dimensions(disaggregation));
    }
    return ways.size() > 1 || ways.iterator().next().contains(ENTRY);
  }

  private Set<String> dimensions(String disaggregation) {
    return dimensions.computeIfAbsent(
        disaggregation, text -> Disaggregation.parse(text).orElseThrow().parts().keySet());
  }

  private static Report sum(Spot spot, List<Report> parts) {
    double value = sum(parts, Report::value);
    if (!Double.isFinite(value)) {
      return none(spot, State.SILENT, Reason.OVERFLOW, Double.NaN);
    }
    boolean isRanged = parts.stream().allMatch(Report::hasRange);
    double none = Double.NaN;
    return made(
        spot,
        State.OBSERVED,
        null,
        value,
        none,
        isRanged ? sum(parts, Report::low) : none,
        isRanged ? sum(parts, Report::high) : none,
        none,
        none,
        errors(parts));
  }

  private Report ratio(Spot spot, List<Report> parts) {
    double numerator = sum(parts, Report::numerator);
    double denominator = sum(parts, Report::denominator);
    double weighted = denominator * quotient.weight((double) spot.period().days());
    double value = quotient.value(numerator, quotient.denominator(weighted));
    if (!Double.isFinite(value)) {
      Reason reason = denominator == 0 ? Reason.ZERO_DENOMINATOR : Reason.OVERFLOW;
      return none(spot, State.SILENT, reason, Double.NaN);
    }
    double none = Double.NaN;
    List<FactError> errors = new ArrayList<>();
    for (Report part : parts) {
      FactErrors.addTimes(part.denominator() / denominator, part.errors(), errors);
    }
    return made(
        spot, State.OBSERVED, null, value, none, none, none, numerator, denominator, errors);
  }

  private static List<FactError> errors(List<Report> parts) {
    List<FactError> errors = new ArrayList<>();
    parts.forEach(part -> errors.addAll(part.errors()));
    return errors;
  }

  private static double sum(List<Report> parts, ToDoubleFunction<Report> number) {
    ExactSum sum = new ExactSum();
    parts.forEach(part -> sum.add(number.applyAsDouble(part)));
    return sum.value();
  }

  private static Report none(Spot spot, State state, Reason reason, double partialSum) {
    double none = Double.NaN;
    return made(spot, state, reason, none, partialSum, none, none, none, none, List.of());
  }

  private static Report made(
      Spot spot,
      State state,
      @Nullable Reason reason,
      double value,
      double partialSum,
      double low,
      double high,
      double numerator,
      double denominator,
      List<FactError> errors) {
    return new Report(
        spot,
        RollUp.parts,
        state,
        reason,
        value,
        partialSum,
        low,
        high,
        numerator,
        denominator,
        null,
        Arrival.NONE,
        Set.of(),
        errors);
  }
}
