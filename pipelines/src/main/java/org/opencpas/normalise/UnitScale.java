package org.opencpas.normalise;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a record become numbers in its indicator's unit, exactly in decimals.
 *
 * @param factor what they are multiplied by; null: nothing, they stay
 * @param unit unit that they are converted to; null: the one that the record names
 * @param decimal sign before the fraction of a number in the source
 */
record UnitScale(@Nullable BigDecimal factor, @Nullable String unit, char decimal) {

  /** A number of the record in the indicator's unit; null when it gives none. */
  @Nullable Double number(TypedRecord record, RecordField field) {
    Double number = record.number(field);
    String written = record.written(field);
    return factor == null || number == null || written == null
        ? number
        : Double.valueOf(scaled(written, number, factor));
  }

  private double scaled(String written, double number, BigDecimal times) {
    try {
      return new BigDecimal(written.replace(decimal, '.')).multiply(times).doubleValue() + 0.0;
    } catch (NumberFormatException | ArithmeticException exponentBeyondDecimals) {
      return number * times.doubleValue();
    }
  }

  /** The unit in which the numbers are; null when it is not known. */
  @Nullable String unit(TypedRecord record) {
    return unit == null ? record.text(IndicatorFields.UNIT) : unit;
  }

  /** The value as it was written, with its unit where it was converted from that; null: none. */
  @Nullable String writtenValue(TypedRecord record) {
    String written = record.written(IndicatorFields.VALUE);
    return unit == null || written == null
        ? written
        : written + " " + record.written(IndicatorFields.UNIT);
  }
}
