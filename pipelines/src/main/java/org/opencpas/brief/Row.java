package org.opencpas.brief;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of an answer.
 *
 * @param values texts by column; null where the table has none
 */
public record Row(Map<String, @Nullable String> values) {

  /** Copies the values. */
  public Row {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * The text of a column; null for null.
   *
   * @throws IllegalArgumentException when there is no such column
   */
  @Nullable String value(String column) {
    if (!values.containsKey(column)) {
      throw new IllegalArgumentException("no column " + column + " in " + values.keySet());
    }
    return values.get(column);
  }

  /** The text of a column; empty for null. */
  String text(String column) {
    String value = value(column);
    return value == null ? "" : value;
  }

  boolean has(String column) {
    return value(column) != null;
  }

  /** The day in a column; null for null. */
  @Nullable LocalDate day(String column) {
    String value = value(column);
    return value == null ? null : LocalDate.parse(value);
  }
}
