package org.opencpas.normalise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Units;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Indicator;
import org.opencpas.source.Source;
import org.opencpas.source.UnitConversion;

/** Finds how the numbers of records become numbers in the units of their indicators. */
final class UnitScales {
  private static final int LARGEST_EXPONENT = 100;

  /** What is given in the indicator's unit; numerator and denominator have units of their own. */
  private static final List<RecordField> IN_UNIT =
      List.of(
          IndicatorFields.VALUE,
          IndicatorFields.LOW,
          IndicatorFields.HIGH,
          IndicatorFields.BASELINE_VALUE,
          IndicatorFields.TARGET_VALUE);

  private final List<UnitConversion> conversions;
  private final UnitScale unchanged;

  /** Prepares for the records of a source. */
  UnitScales(Source source) {
    this.conversions = source.units();
    this.unchanged = new UnitScale(null, null, source.text().decimal());
  }

  /** The scale of a record; notes an exponent or a number that is too large. */
  UnitScale of(TypedRecord record, @Nullable Indicator indicator, RowBreaches breaches) {
    Integer exponent = record.integer(IndicatorFields.UNIT_EXPONENT);
    if (exponent == null && conversions.isEmpty()) {
      return unchanged;
    }
    int power = exponent == null ? 0 : exponent;
    if (Math.abs((long) power) > LARGEST_EXPONENT) {
      breaches.add(
          "unit_exponent",
          Rule.NOT_FINITE,
          "unit_exponent %d is beyond %d".formatted(power, LARGEST_EXPONENT));
      return unchanged;
    }
    Optional<UnitConversion> conversion = conversion(record, indicator);
    BigDecimal factor =
        conversion.map(UnitConversion::times).orElse(BigDecimal.ONE).scaleByPowerOfTen(power);
    UnitScale scale =
        new UnitScale(
            factor.compareTo(BigDecimal.ONE) == 0 ? null : factor,
            conversion.map(each -> target(each, indicator)).orElse(null),
            unchanged.decimal());
    check(scale, record, breaches);
    return scale;
  }

  private static String target(UnitConversion conversion, @Nullable Indicator indicator) {
    String unit = indicator == null ? null : indicator.getUnit();
    return unit == null ? conversion.to() : unit;
  }

  private Optional<UnitConversion> conversion(TypedRecord record, @Nullable Indicator indicator) {
    String unit = record.text(IndicatorFields.UNIT);
    String wanted = indicator == null ? null : indicator.getUnit();
    if (unit == null || (wanted != null && Units.areSame(unit, wanted))) {
      return Optional.empty();
    }
    return conversions.stream()
        .filter(each -> Units.areSame(each.from(), unit))
        .filter(each -> wanted == null || Units.areSame(each.to(), wanted))
        .findFirst();
  }

  private static void check(UnitScale scale, TypedRecord record, RowBreaches breaches) {
    for (RecordField field : IN_UNIT) {
      Double number = scale.number(record, field);
      if (number != null && number.isInfinite()) {
        breaches.add(
            field.name(),
            Rule.NOT_FINITE,
            "%s %s is too large in the indicator's unit"
                .formatted(field.name(), Quotation.of(String.valueOf(record.written(field)))));
      }
    }
  }
}
