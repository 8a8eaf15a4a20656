package org.opencpas.decode;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.opencpas.issue.Numbers;

/** Writes the values of binary formats as a CSV of the same content would have them. */
public final class ValueTexts {
  /** Beyond so many zeros a number is written with an exponent. */
  private static final int LONGEST_SCALE = 400;

  private static final long NANOS_OF_SECOND = 1_000_000_000;

  private ValueTexts() {}

  /** The shortest text that reads back as the same number, without exponent. */
  public static String of(double value) {
    return Double.isFinite(value) ? Numbers.text(value) : Double.toString(value);
  }

  /** The shortest text that reads back as the same number of this size, without exponent. */
  public static String of(float value) {
    return Float.isFinite(value)
        ? of(new BigDecimal(Float.toString(value)))
        : Float.toString(value);
  }

  /** A decimal number without zeros at the end of its fraction. */
  public static String of(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return Math.abs((long) stripped.scale()) > LONGEST_SCALE
        ? stripped.toString()
        : stripped.toPlainString();
  }

  /** A decimal number in big-endian two's complement; nothing for no bytes. */
  public static String decimal(byte[] unscaled, int scale) {
    return unscaled.length == 0 ? "" : of(new BigDecimal(new BigInteger(unscaled), scale));
  }

  /** A day, counted from 1970-01-01. */
  public static String date(int days) {
    return LocalDate.ofEpochDay(days).toString();
  }

  /** A time of day; the number itself when no day has it. */
  public static String time(long units, long unitsOfSecond) {
    long seconds = Math.floorDiv(units, unitsOfSecond);
    if (seconds < 0 || seconds >= 24 * 60 * 60) {
      return String.valueOf(units);
    }
    return LocalTime.ofSecondOfDay(seconds)
        .withNano((int) nanos(units, unitsOfSecond))
        .format(DateTimeFormatter.ISO_LOCAL_TIME);
  }

  /** A point in time, counted from 1970-01-01T00:00:00Z. */
  public static String instant(long units, long unitsOfSecond) {
    return Instant.ofEpochSecond(Math.floorDiv(units, unitsOfSecond), nanos(units, unitsOfSecond))
        .toString();
  }

  /** Date and time of day of no time zone, counted from 1970-01-01T00:00:00. */
  public static String dateTime(long units, long unitsOfSecond) {
    return dateTime(
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(units, unitsOfSecond),
            (int) nanos(units, unitsOfSecond),
            ZoneOffset.UTC));
  }

  /** Date and time of day of no time zone. */
  public static String dateTime(LocalDateTime value) {
    return value.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  private static long nanos(long units, long unitsOfSecond) {
    return Math.floorMod(units, unitsOfSecond) * (NANOS_OF_SECOND / unitsOfSecond);
  }

  /** Sixteen bytes as a UUID; other lengths as digits. */
  public static String uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return bytes.length == 16
        ? new UUID(buffer.getLong(), buffer.getLong()).toString()
        : hex(bytes);
  }

  /** Two digits a byte. */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** The text of bytes; empty when they are no UTF-8. */
  public static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException noText) {
      return Optional.empty();
    }
  }
}
