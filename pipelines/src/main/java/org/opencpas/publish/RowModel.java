package org.opencpas.publish;

import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.specific.SpecificData;

/** How rows look in Java: days are LocalDate, points in time LocalDateTime. */
final class RowModel {

  private RowModel() {}

  /** For rows that come as generated classes or as generic records. */
  static SpecificData forWriting() {
    SpecificData model = new SymbolModel();
    addTimes(model);
    return model;
  }

  /** For rows that are to become generic records, whatever generated classes are there. */
  static GenericData forReading() {
    GenericData model = new GenericData();
    addTimes(model);
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

  private static void addTimes(GenericData model) {
    model.addLogicalTypeConversion(new TimeConversions.DateConversion());
    model.addLogicalTypeConversion(new TimeConversions.LocalTimestampMillisConversion());
  }

  /**
   * Gives codes to Parquet as the contract writes them. A code that is a Java keyword has another
   * name in its generated class ({@code public$}), and Parquet would write that.
   */
  private static final class SymbolModel extends SpecificData {
    @Override
    public Object getField(Object row, String name, int position) {
      Object value = super.getField(row, name, position);
      if (value instanceof Enum<?> && value instanceof GenericEnumSymbol<?> code) {
        return new EnumSymbol(code.getSchema(), symbol(code));
      }
      return value;
    }
  }
}
