package org.opencpas.framework;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.opencpas.issue.Quotation;
import org.opencpas.source.Blanks;
import org.opencpas.source.ComposedText;

/**
 * How the cells of one column are written, as the column's Avro field says. A blank cell is the
 * field's default, null or not; without a default it is a mistake.
 */
final class CellFormat {
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,3})?");
  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2100;

  private final Schema.Field field;
  private final Schema type;

  CellFormat(Schema.Field field) {
    this.field = field;
    this.type = given(field.schema());
  }

  private static Schema given(Schema schema) {
    if (!schema.isUnion()) {
      return schema;
    }
    return schema.getTypes().stream()
        .filter(each -> each.getType() != Schema.Type.NULL)
        .findFirst()
        .orElse(schema);
  }

  String column() {
    return field.name();
  }

  /** Whether every row must fill the column. */
  boolean isRequired() {
    return !field.hasDefaultValue();
  }

  /** Reads the text of a cell; blanks at its ends do not count. */
  CellReading read(String cell) {
    String text = ComposedText.of(Blanks.trim(cell));
    if (text.isEmpty()) {
      return isRequired()
          ? CellReading.mistaken(column() + " is blank", "a value in every row")
          : CellReading.of(GenericData.get().getDefaultValue(field));
    }
    if (CellText.isFormula(text)) {
      return mistaken(text, "is a formula", "a value, never a formula");
    }
    return switch (type.getType()) {
      case STRING -> text(text);
      case ENUM -> code(text);
      case DOUBLE -> number(text);
      case BOOLEAN -> truth(text);
      case LONG -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
      case INT ->
          type.getLogicalType() == null
              ? whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE)
              : date(text);
      default -> throw new IllegalStateException("no cell is written as " + type);
    };
  }

  private CellReading mistaken(String text, String trouble, String allowed) {
    return CellReading.mistaken(column() + " " + Quotation.of(text) + " " + trouble, allowed);
  }

  private CellReading text(String text) {
    return column().endsWith("_id") && CellText.hasControl(text)
        ? mistaken(text, "holds a control character", "an id on one line, without tabs")
        : CellReading.of(text);
  }

  private CellReading code(String text) {
    List<String> codes = type.getEnumSymbols();
    return codes.contains(text)
        ? CellReading.of(new GenericData.EnumSymbol(type, text))
        : mistaken(text, "is not a known code", "one of " + String.join(", ", codes));
  }

  private CellReading number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return mistaken(
          text, "is not a number", "digits, with a dot before a fraction, such as 12.5");
    }
    double number = new BigDecimal(text).doubleValue();
    if (!Double.isFinite(number)) {
      return mistaken(text, "is too large", "a number below 1.8e308");
    }
    // Adding zero turns a negative zero into zero.
    return CellReading.of(number + 0.0);
  }

  private CellReading whole(String text, long lowest, long highest) {
    if (!WHOLE.matcher(text).matches()) {
      return mistaken(text, "is not a whole number", "digits without a fraction, such as 12");
    }
    long number = Long.parseLong(text);
    if (number < lowest || number > highest) {
      return mistaken(text, "is too large", "a whole number up to " + highest);
    }
    return type.getType() == Schema.Type.INT
        ? CellReading.of((int) number)
        : CellReading.of(number);
  }

  private CellReading truth(String text) {
    return switch (text) {
      case "true" -> CellReading.of(true);
      case "false" -> CellReading.of(false);
      default -> mistaken(text, "is neither true nor false", "true or false");
    };
  }

  private CellReading date(String text) {
    Matcher matcher = DATE.matcher(text);
    if (!matcher.matches()) {
      return mistaken(text, "is not a date", "a date as 2024-05-31");
    }
    int year = Integer.parseInt(matcher.group(1));
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return mistaken(text, "is no plausible date", "a year from 1945 to 2100");
    }
    try {
      int month = Integer.parseInt(matcher.group(2));
      int day = Integer.parseInt(matcher.group(3));
      return CellReading.of((int) LocalDate.of(year, month, day).toEpochDay());
    } catch (DateTimeException noSuchDay) {
      return mistaken(text, "is a day that does not exist", "a day of the calendar");
    }
  }
}
