package org.opencpas.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.duckdb.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Values of JDBC as text that no JDK, locale or time zone changes: days and times in ISO form,
 * doubles by {@link Figures}, lists, structs and maps as JSON, bytes in hex.
 */
final class Cells {
  private static final int NANO_DIGITS = 9;

  private static final DateTimeFormatter TIME = withFraction("HH:mm:ss");
  private static final DateTimeFormatter MOMENT = withFraction("uuuu-MM-dd'T'HH:mm:ss");

  private Cells() {}

  private static DateTimeFormatter withFraction(String pattern) {
    return new DateTimeFormatterBuilder()
        .appendPattern(pattern)
        .appendFraction(ChronoField.NANO_OF_SECOND, 0, NANO_DIGITS, true)
        .toFormatter(Locale.ROOT);
  }

  /** A value as JDBC gives it. */
  static Value of(@Nullable Object object) throws SQLException {
    if (object == null) {
      return Value.NULL;
    }
    if (object instanceof Double figure) {
      return figure(Double.isFinite(figure), Figures.text(figure.doubleValue()));
    }
    if (object instanceof Float figure) {
      return figure(Float.isFinite(figure), Figures.text(figure.floatValue()));
    }
    if (object instanceof BigDecimal number) {
      return new Value(Value.Kind.LITERAL, number.toPlainString());
    }
    if (isWhole(object) || object instanceof Boolean) {
      return new Value(Value.Kind.LITERAL, object.toString());
    }
    if (object instanceof Array list) {
      return new Value(Value.Kind.JSON, list((Object[]) list.getArray()));
    }
    if (object instanceof DuckDBStruct struct) {
      return new Value(Value.Kind.JSON, map(struct.getMap()));
    }
    if (object instanceof Map<?, ?> map) {
      return new Value(Value.Kind.JSON, map(map));
    }
    if (object instanceof JsonNode json) {
      return new Value(Value.Kind.JSON, json.toString());
    }
    return new Value(Value.Kind.TEXT, text(object));
  }

  private static Value figure(boolean finite, String text) {
    return new Value(finite ? Value.Kind.LITERAL : Value.Kind.NOT_FINITE, text);
  }

  private static boolean isWhole(Object object) {
    return object instanceof Long
        || object instanceof Integer
        || object instanceof Short
        || object instanceof Byte
        || object instanceof BigInteger;
  }

  private static String list(@Nullable Object[] values) throws SQLException {
    List<String> texts = new ArrayList<>();
    for (Object value : values) {
      texts.add(JsonWriter.json(of(value)));
    }
    return "[" + String.join(", ", texts) + "]";
  }

  private static String map(Map<?, ?> map) throws SQLException {
    List<String> texts = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = Texts.json(of(entry.getKey()).text());
      texts.add(key + ": " + JsonWriter.json(of(entry.getValue())));
    }
    return "{" + String.join(", ", texts) + "}";
  }

  private static String text(Object object) throws SQLException {
    if (object instanceof LocalDateTime moment) {
      return MOMENT.format(moment);
    }
    if (object instanceof Timestamp moment) {
      return MOMENT.format(moment.toLocalDateTime());
    }
    if (object instanceof OffsetDateTime moment) {
      return MOMENT.format(moment.withOffsetSameInstant(ZoneOffset.UTC)) + "Z";
    }
    if (object instanceof LocalTime time) {
      return TIME.format(time);
    }
    if (object instanceof Blob bytes) {
      return HexFormat.of().formatHex(bytes.getBytes(1, (int) bytes.length()));
    }
    return object.toString();
  }
}
