package org.opencpas.publish;

import org.apache.avro.Conversions;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericEnumSymbol;

/** How rows look in Java: days are LocalDate, points in time LocalDateTime, decimals BigDecimal. */
final class RowModel {

  private RowModel() {}

  /** For rows that are to become generic records, whatever generated classes are there. */
  static GenericData forReading() {
    GenericData model = new GenericData();
    model.addLogicalTypeConversion(new TimeConversions.DateConversion());
    model.addLogicalTypeConversion(new TimeConversions.LocalTimestampMillisConversion());
    model.addLogicalTypeConversion(new Conversions.DecimalConversion());
    return model;
  }

  /**
   * A code as the contract writes it. Avro's generator puts a dollar sign behind a code that is a
   * Java keyword; in the contract no code may hold one.
   */
  static String symbol(GenericEnumSymbol<?> code) {
    String name = code.toString();
    return name.endsWith("$") ? name.substring(0, name.length() - 1) : name;
  }
}
