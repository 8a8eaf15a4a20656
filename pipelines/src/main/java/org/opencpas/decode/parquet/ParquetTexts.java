package org.opencpas.decode.parquet;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.JulianFields;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.opencpas.decode.RowCheck;
import org.opencpas.decode.ValueTexts;

/** Writes the values of a Parquet column as its logical type means them. */
final class ParquetTexts {
  private static final int INT96_BYTES = 12;

  private final LongFunction<String> numbers;
  private final Function<byte[], Optional<String>> bytes;

  ParquetTexts(PrimitiveType type) {
    this.numbers = numbers(type);
    this.bytes = bytes(type);
  }

  /** A number of 32 or 64 bits. */
  String of(long value) {
    return numbers.apply(value);
  }

  /** Bytes; empty when they are no text where there should be one. */
  Optional<String> of(Binary value) {
    return bytes.apply(value.getBytes());
  }

  private static LongFunction<String> numbers(PrimitiveType type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    if (logical instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation) {
      return days -> ValueTexts.date((int) days);
    }
    if (logical instanceof LogicalTypeAnnotation.TimeLogicalTypeAnnotation time) {
      long units = unitsOfSecond(time.getUnit());
      return value -> ValueTexts.time(value, units);
    }
    if (logical instanceof LogicalTypeAnnotation.TimestampLogicalTypeAnnotation stamp) {
      long units = unitsOfSecond(stamp.getUnit());
      return stamp.isAdjustedToUTC()
          ? value -> ValueTexts.instant(value, units)
          : value -> ValueTexts.dateTime(value, units);
    }
    if (logical instanceof LogicalTypeAnnotation.DecimalLogicalTypeAnnotation decimal) {
      return value -> ValueTexts.of(BigDecimal.valueOf(value, decimal.getScale()));
    }
    if (logical instanceof LogicalTypeAnnotation.IntLogicalTypeAnnotation number
        && !number.isSigned()) {
      return type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.INT32
          ? value -> Integer.toUnsignedString((int) value)
          : Long::toUnsignedString;
    }
    return String::valueOf;
  }

  private static long unitsOfSecond(LogicalTypeAnnotation.TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1_000;
      case MICROS -> 1_000_000;
      case NANOS -> 1_000_000_000;
    };
  }

  private static Function<byte[], Optional<String>> bytes(PrimitiveType type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    if (type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.INT96) {
      return bytes -> Optional.of(int96(bytes));
    }
    if (logical instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation
        || logical instanceof LogicalTypeAnnotation.EnumLogicalTypeAnnotation
        || logical instanceof LogicalTypeAnnotation.JsonLogicalTypeAnnotation) {
      return ValueTexts::utf8;
    }
    if (logical instanceof LogicalTypeAnnotation.DecimalLogicalTypeAnnotation decimal) {
      return bytes -> Optional.of(ValueTexts.decimal(bytes, decimal.getScale()));
    }
    if (logical instanceof LogicalTypeAnnotation.UUIDLogicalTypeAnnotation) {
      return bytes -> Optional.of(ValueTexts.uuid(bytes));
    }
    if (logical instanceof LogicalTypeAnnotation.Float16LogicalTypeAnnotation) {
      return bytes -> Optional.of(float16(bytes));
    }
    // Writers of old left out that a column is text.
    return logical == null && type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.BINARY
        ? bytes -> Optional.of(textOrHex(bytes))
        : bytes -> Optional.of(ValueTexts.hex(bytes));
  }

  private static String textOrHex(byte[] bytes) {
    return ValueTexts.utf8(bytes)
        .filter(text -> RowCheck.controlCharacter(text) < 0)
        .orElseGet(() -> ValueTexts.hex(bytes));
  }

  /** Nanoseconds of the day and Julian day; nothing says which time zone is meant. */
  private static String int96(byte[] bytes) {
    if (bytes.length != INT96_BYTES) {
      return ValueTexts.hex(bytes);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = buffer.getLong();
    LocalDateTime midnight =
        LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, buffer.getInt()).atStartOfDay();
    return ValueTexts.dateTime(midnight.plusNanos(nanos));
  }

  /** A number of 16 bits as IEEE 754 has them. */
  private static String float16(byte[] bytes) {
    if (bytes.length != 2) {
      return ValueTexts.hex(bytes);
    }
    int bits = (bytes[1] & 0xff) << 8 | (bytes[0] & 0xff);
    int exponent = bits >> 10 & 0x1f;
    int mantissa = bits & 0x3ff;
    if (exponent == 0x1f) {
      return mantissa == 0 ? (bits >> 15 == 0 ? "Infinity" : "-Infinity") : "NaN";
    }
    double size =
        exponent == 0
            ? Math.scalb((double) mantissa, -24)
            : Math.scalb(1 + mantissa / 1024.0, exponent - 15);
    return ValueTexts.of(new BigDecimal(bits >> 15 == 0 ? size : -size));
  }
}
