package org.opencpas.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.opencpas.schemas.StatementKind;

/** The row that a sentence is about: a table and the columns of its key. */
final class Subject {
  private static final Pattern SELECT = new Pattern(select());

  private final String table;
  private final StatementKind kind;

  /** The key by column, in the order of the id: texts, and days as such. */
  private final Map<String, Object> key = new LinkedHashMap<>();

  /** Columns of the key that are empty. */
  private final List<String> empty = new ArrayList<>();

  Subject(StatementKind kind, String table, String missionId) {
    this.kind = kind;
    this.table = table;
    key.put("mission_id", missionId);
  }

  private static String select() {
    try (InputStream in = Subject.class.getResourceAsStream("select.sql")) {
      byte[] bytes = Objects.requireNonNull(in, "select.sql").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (IOException brokenJar) {
      throw new UncheckedIOException(brokenJar);
    }
  }

  /** Adds a column that is empty in every row spoken of, and stands in no id. */
  Subject without(String column) {
    empty.add(column);
    return this;
  }

  /** Adds a column of the key; a constant stands as its name. */
  Subject with(String column, Object value) {
    key.put(column, value instanceof LocalDate ? value : value.toString());
    return this;
  }

  /** What the sentence tells of. */
  StatementKind kind() {
    return kind;
  }

  /**
   * Mission, kind and the rest of the key, with a slash between them; a slash inside one is {@code
   * %2F} and a percent sign {@code %25}, so that no two subjects share an id.
   */
  String id() {
    StringBuilder id = new StringBuilder();
    for (Map.Entry<String, Object> each : key.entrySet()) {
      String part = each.getValue().toString().replace("%", "%25").replace("/", "%2F");
      id.append(id.isEmpty() ? part + "/" + kind : "/" + part);
    }
    return id.toString();
  }

  /** The SELECT whose one row holds the numbers. */
  String select(List<Printed> numbers) {
    String columns = numbers.stream().map(Printed::expression).collect(Collectors.joining(", "));
    List<String> conditions = new ArrayList<>();
    key.forEach((column, value) -> conditions.add(column + " = " + literal(value)));
    empty.forEach(column -> conditions.add(column + " = ''"));
    return SELECT
        .filled(
            Map.of(
                "columns", new Phrase(columns, List.of()),
                "table", new Phrase(table, List.of()),
                "key", new Phrase(String.join(" AND ", conditions), List.of())))
        .text();
  }

  private static String literal(Object value) {
    String quoted = "'" + value.toString().replace("'", "''") + "'";
    return value instanceof LocalDate ? "DATE " + quoted : quoted;
  }
}
