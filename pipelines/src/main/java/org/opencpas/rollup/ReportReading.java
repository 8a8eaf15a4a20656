package org.opencpas.rollup;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.RollUp;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Arrival;
import org.opencpas.series.Behaviour;
import org.opencpas.series.Doubts;
import org.opencpas.series.Quotient;
import org.opencpas.source.Draws;

/**
 * Reads facts of one indicator.
 *
 * <p>Where a fact has a numerator and no denominator, and the denominator is a stock, the people
 * living in the region on the last day of the period are the denominator. A part has none of that
 * kind: the table knows how many people live in a region, not how many of them the part is about.
 */
final class ReportReading {
  private final Framework framework;
  private final Doubts doubts;
  private final Behaviour behaviour;
  private final Quotient quotient;
  private final boolean isPerPerson;
  private final FactErrors errors;

  ReportReading(Framework framework, Indicator indicator, Doubts doubts, Draws draws) {
    this.framework = framework;
    this.doubts = doubts;
    this.behaviour = Behaviour.of(indicator);
    this.quotient = Quotient.of(indicator);
    this.isPerPerson =
        behaviour == Behaviour.QUOTIENT && indicator.getDenominatorKind() == ValueKind.stock;
    this.errors = new FactErrors(indicator, draws);
  }

  /** What a fact says. Its value is as reported, else the quotient of what was reported. */
  Report read(Observation fact) {
    Period period = new Period(fact.getPeriodStart(), fact.getPeriodEnd());
    Spot spot = new Spot(fact.getRegionId(), period.type(), period);
    State state = State.of(fact.getStatus());
    if (state != State.OBSERVED) {
      return without(spot, state, silence(fact), fact);
    }
    if (behaviour == Behaviour.QUALITATIVE) {
      return without(spot, state, Reason.QUALITATIVE, fact);
    }
    boolean isQuotient = behaviour == Behaviour.QUOTIENT;
    double numerator = isQuotient ? number(fact.getNumerator()) : Double.NaN;
    double denominator = isQuotient ? denominator(fact, period) : Double.NaN;
    double value = number(fact.getValue());
    Reason reason = null;
    if (Double.isNaN(value)) {
      value = computed(numerator, denominator, period);
      reason = refusal(numerator, denominator, value);
    }
    double low = number(fact.getLow());
    double high = number(fact.getHigh());
    return new Report(
        spot,
        RollUp.own,
        state,
        reason,
        Double.isFinite(value) ? value : Double.NaN,
        Double.NaN,
        low,
        high,
        numerator,
        denominator,
        fact,
        Arrival.of(fact),
        doubts.of(fact),
        errors.of(fact, value, low, high));
  }

  private Report without(Spot spot, State state, Reason reason, Observation fact) {
    double none = Double.NaN;
    return new Report(
        spot,
        RollUp.own,
        state,
        reason,
        none,
        none,
        none,
        none,
        none,
        none,
        fact,
        Arrival.of(fact),
        doubts.of(fact),
        List.of());
  }

  private static Reason silence(Observation fact) {
    return switch (fact.getStatus()) {
      case not_applicable -> Reason.NOT_APPLICABLE;
      case withheld -> Reason.WITHHELD;
      case no_access -> Reason.NO_ACCESS;
      case not_reported, reported, estimated -> Reason.NO_VALUE;
    };
  }

  private double denominator(Observation fact, Period period) {
    if (fact.getDenominator() == null
        && fact.getNumerator() != null
        && isPerPerson
        && fact.getDisaggregation().isEmpty()) {
      OptionalLong people = framework.population(fact.getRegionId(), period.lastDay());
      return people.isPresent() ? people.getAsLong() : Double.NaN;
    }
    return number(fact.getDenominator());
  }

  private double computed(double numerator, double denominator, Period period) {
    double weighted = denominator * quotient.weight((double) period.days());
    return quotient.value(numerator, quotient.denominator(weighted));
  }

  private @Nullable Reason refusal(double numerator, double denominator, double value) {
    if (Double.isFinite(value)) {
      return null;
    }
    if (Double.isNaN(numerator) || Double.isNaN(denominator)) {
      return Reason.NO_VALUE;
    }
    return denominator == 0 ? Reason.ZERO_DENOMINATOR : Reason.OVERFLOW;
  }

  /** NaN for what is not there; zero for negative zero. */
  private static double number(@Nullable Double given) {
    return given == null ? Double.NaN : given + 0.0;
  }
}
