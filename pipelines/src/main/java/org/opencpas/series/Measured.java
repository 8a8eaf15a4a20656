package org.opencpas.series;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.ValueKind;

/** Reads the number that an observation measures. */
public final class Measured {
  private static final Set<Measure> QUOTIENTS =
      EnumSet.of(Measure.percentage, Measure.rate, Measure.ratio);

  private Measured() {}

  /** Whether the cell was observed: a value was reported or estimated, zero included. */
  public static boolean isObserved(Observation observation) {
    return observation.getStatus() == ObservationStatus.reported
        || observation.getStatus() == ObservationStatus.estimated;
  }

  /**
   * The value in the indicator's unit: as reported, else numerator by denominator for rates and
   * ratios (times 100 for percentages).
   *
   * @return empty when nothing was observed, the finding is in words, the denominator is 0, or the
   *     quotient is too large to be written
   */
  public static Optional<Double> value(Observation observation, Indicator indicator) {
    if (!isObserved(observation) || indicator.getValueKind() == ValueKind.qualitative) {
      return Optional.empty();
    }
    if (observation.getValue() != null) {
      return Optional.of(observation.getValue());
    }
    Double numerator = observation.getNumerator();
    Double denominator = observation.getDenominator();
    if (numerator == null || denominator == null || denominator == 0 || !isQuotient(indicator)) {
      return Optional.empty();
    }
    boolean isShare = indicator.getMeasure() == Measure.percentage;
    double value = isShare ? 100 * numerator / denominator : numerator / denominator;
    return Double.isFinite(value) ? Optional.of(value + 0.0) : Optional.empty();
  }

  private static boolean isQuotient(Indicator indicator) {
    return QUOTIENTS.contains(indicator.getMeasure())
        || indicator.getValueKind() == ValueKind.rate
        || indicator.getValueKind() == ValueKind.ratio;
  }
}
