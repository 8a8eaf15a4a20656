package org.opencpas.normalise;

import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Behaviour;

/**
 * Finds the status of a record. There is a value when a value, a finding in words, or both
 * numerator and denominator are given; a numerator is enough where the people living in the place
 * are the denominator.
 */
final class StatusCheck {
  private final Framework framework;

  StatusCheck(Framework framework) {
    this.framework = framework;
  }

  /**
   * The status as it is given; without one, reported where there is a value, not_reported where
   * there is none. A status that contradicts the value is noted as a breach, except where the
   * record deletes its fact, for then neither counts; a record that merges may say reported and
   * leave the value to the fact that it merges into.
   *
   * @param indicator what the record is about; null where it is not known
   * @param regionId where; null where it is not known
   */
  ObservationStatus status(
      TypedRecord record,
      @Nullable Indicator indicator,
      @Nullable String regionId,
      RowBreaches breaches) {
    boolean hasValue = hasValue(record) || isSharedByPeople(record, indicator, regionId);
    ObservationStatus given = record.status(IndicatorFields.STATUS);
    if (given == null) {
      return hasValue ? ObservationStatus.reported : ObservationStatus.not_reported;
    }
    Action action = record.action(IndicatorFields.ACTION);
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

  private static boolean hasValue(TypedRecord record) {
    return record.isGiven(IndicatorFields.VALUE)
        || record.isGiven(IndicatorFields.TEXT_VALUE)
        || (record.isGiven(IndicatorFields.NUMERATOR)
            && record.isGiven(IndicatorFields.DENOMINATOR));
  }

  /** Whether the people of a place, as the framework has them, are the denominator. */
  private boolean isSharedByPeople(
      TypedRecord record, @Nullable Indicator indicator, @Nullable String regionId) {
    Period period = record.period(IndicatorFields.PERIOD);
    return indicator != null
        && regionId != null
        && period != null
        && record.isGiven(IndicatorFields.NUMERATOR)
        && !record.isGiven(IndicatorFields.DENOMINATOR)
        && !record.isGiven(IndicatorFields.DISAGGREGATION)
        && Behaviour.of(indicator) == Behaviour.QUOTIENT
        && indicator.getDenominatorKind() == ValueKind.stock
        && framework.population(regionId, period.lastDay()).isPresent();
  }

  private static boolean saysValue(ObservationStatus status) {
    return switch (status) {
      case reported, estimated -> true;
      case not_reported, not_applicable, withheld, no_access -> false;
    };
  }
}
