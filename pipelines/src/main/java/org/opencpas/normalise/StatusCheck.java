package org.opencpas.normalise;

import org.opencpas.issue.Rule;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.ObservationStatus;

/**
 * Finds the status of a record. There is a value when a value, a finding in words, or both
 * numerator and denominator are given.
 */
final class StatusCheck {
  private StatusCheck() {}

  /**
   * The status as it is given; without one, reported where there is a value, not_reported where
   * there is none. A status that contradicts the value is noted as a breach, except where the
   * record deletes its fact, for then neither counts; a record that merges may say reported and
   * leave the value to the fact that it merges into.
   */
  static ObservationStatus status(TypedRecord record, Action action, RowBreaches breaches) {
    boolean hasValue =
        record.isGiven(IndicatorFields.VALUE)
            || record.isGiven(IndicatorFields.TEXT_VALUE)
            || (record.isGiven(IndicatorFields.NUMERATOR)
                && record.isGiven(IndicatorFields.DENOMINATOR));
    ObservationStatus given = record.status(IndicatorFields.STATUS);
    if (given == null) {
      return hasValue ? ObservationStatus.reported : ObservationStatus.not_reported;
    }
    if (action == Action.delete) {
      return given;
    }
    if (saysValue(given) && !hasValue && action != Action.merge) {
      breaches.add(
          "status", Rule.STATUS_WITHOUT_VALUE, "status is " + given + ", but no value is given");
    }
    if (!saysValue(given) && hasValue) {
      breaches.add(
          "status", Rule.VALUE_WITH_STATUS, "status is " + given + ", but a value is given");
    }
    return given;
  }

  private static boolean saysValue(ObservationStatus status) {
    return switch (status) {
      case reported, estimated -> true;
      case not_reported, not_applicable, withheld, no_access -> false;
    };
  }
}
