package org.opencpas.series;

import java.util.Optional;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;

/** Reads the number that an observation measures. */
public final class Measured {
  private Measured() {}

  /** Whether the cell was observed: a value was reported or estimated, zero included. */
  public static boolean isObserved(Observation observation) {
    return observation.getStatus() == ObservationStatus.reported
        || observation.getStatus() == ObservationStatus.estimated;
  }

  /**
   * The value in the indicator's unit: as reported, else the quotient of what was reported.
   *
   * @return empty when nothing was observed, the finding is in words, the denominator is 0 or not
   *     given, or the quotient is too large to be written
   */
  public static Optional<Double> value(Observation observation, Indicator indicator) {
    Behaviour behaviour = Behaviour.of(indicator);
    if (!isObserved(observation) || behaviour == Behaviour.QUALITATIVE) {
      return Optional.empty();
    }
    if (observation.getValue() != null) {
      return Optional.of(observation.getValue());
    }
    Double numerator = observation.getNumerator();
    Double denominator = observation.getDenominator();
    if (numerator == null || denominator == null || behaviour != Behaviour.QUOTIENT) {
      return Optional.empty();
    }
    Quotient quotient = Quotient.of(indicator);
    double days =
        (double) new Period(observation.getPeriodStart(), observation.getPeriodEnd()).days();
    double value =
        quotient.value(numerator, quotient.denominator(denominator * quotient.weight(days)));
    return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
  }
}
