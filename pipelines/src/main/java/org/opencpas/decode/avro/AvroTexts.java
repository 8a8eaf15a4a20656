package org.opencpas.decode.avro;

import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.opencpas.decode.ValueTexts;

/** Writes Avro's numbers and bytes as their logical types mean them. */
final class AvroTexts {
  private static final long MILLIS = 1_000;
  private static final long MICROS = 1_000_000;
  private static final long NANOS = 1_000_000_000;

  private AvroTexts() {}

  /** A value that is not made of bytes. */
  static String of(Schema schema, Object datum) {
    LogicalType type = schema.getLogicalType();
    if (datum instanceof Integer number && type != null) {
      return ofInt(type, number);
    }
    if (datum instanceof Long number && type != null) {
      return ofLong(type, number);
    }
    if (datum instanceof Float number) {
      return ValueTexts.of(number.floatValue());
    }
    if (datum instanceof Double number) {
      return ValueTexts.of(number.doubleValue());
    }
    return String.valueOf(datum);
  }

  private static String ofInt(LogicalType type, int number) {
    return switch (type.getName()) {
      case "date" -> ValueTexts.date(number);
      case "time-millis" -> ValueTexts.time(number, MILLIS);
      default -> String.valueOf(number);
    };
  }

  private static String ofLong(LogicalType type, long number) {
    return switch (type.getName()) {
      case "time-micros" -> ValueTexts.time(number, MICROS);
      case "timestamp-millis" -> ValueTexts.instant(number, MILLIS);
      case "timestamp-micros" -> ValueTexts.instant(number, MICROS);
      case "timestamp-nanos" -> ValueTexts.instant(number, NANOS);
      case "local-timestamp-millis" -> ValueTexts.dateTime(number, MILLIS);
      case "local-timestamp-micros" -> ValueTexts.dateTime(number, MICROS);
      case "local-timestamp-nanos" -> ValueTexts.dateTime(number, NANOS);
      default -> String.valueOf(number);
    };
  }

  /** Bytes, or a fixed number of them. */
  static String ofBytes(Schema schema, byte[] bytes) {
    LogicalType type = schema.getLogicalType();
    if (type instanceof LogicalTypes.Decimal decimal) {
      return ValueTexts.decimal(bytes, decimal.getScale());
    }
    return type != null && type.getName().equals("uuid")
        ? ValueTexts.uuid(bytes)
        : ValueTexts.hex(bytes);
  }
}
