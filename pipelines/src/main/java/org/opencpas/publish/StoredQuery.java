package org.opencpas.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A view or a macro that the catalogue keeps under a name, beside the tables.
 *
 * @param name name by which readers ask it
 * @param kind what it is, in DuckDB's words: VIEW, MACRO or MACRO TABLE
 * @param doc what it answers, in a sentence or more
 * @param columns what its columns mean, in order
 * @param statement the statement that makes it, in the database in use
 */
record StoredQuery(
    String name, String kind, String doc, List<ColumnDoc> columns, String statement) {
  private static final Pattern COLUMN = Pattern.compile("([a-z_]+): (.+)");
  private static final Pattern CREATE =
      Pattern.compile("(?m)^CREATE (VIEW|MACRO) (\\w+)(\\(\\w*\\))?( AS TABLE)?");

  /** What a column means. */
  record ColumnDoc(String name, String doc) {}

  /** Copies the list. */
  StoredQuery {
    columns = List.copyOf(columns);
  }

  /**
   * Reads the text of a resource: lines of comment that say what it answers, and one a column as
   * {@code -- name: meaning}; then the statement.
   *
   * @throws IllegalArgumentException when it makes neither view nor macro
   */
  static StoredQuery parse(String text) {
    Matcher create = CREATE.matcher(text);
    if (!create.find()) {
      throw new IllegalArgumentException("neither a view nor a macro: " + text);
    }
    List<String> sentences = new ArrayList<>();
    List<ColumnDoc> columns = new ArrayList<>();
    for (String line : text.substring(0, create.start()).lines().toList()) {
      String said = line.replaceFirst("^--", "").strip();
      Matcher column = COLUMN.matcher(said);
      if (column.matches()) {
        columns.add(new ColumnDoc(column.group(1), column.group(2)));
      } else if (!said.isEmpty()) {
        sentences.add(said);
      }
    }
    String kind = create.group(1) + (create.group(4) == null ? "" : " TABLE");
    return new StoredQuery(
        create.group(2),
        kind,
        String.join(" ", sentences),
        columns,
        text.substring(create.start()).strip());
  }
}
