package org.opencpas.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares the views and macros of a catalogue with those that the dictionary of the same release
 * writes down, so that a release is held against itself and not against another version of the
 * program. Both are read by DuckDB and compared as it writes them.
 */
final class StoredQueryCheck {
  private static final Pattern STATEMENT = Pattern.compile("(?s)\n```sql\n(.*?)\n```\n");

  private StoredQueryCheck() {}

  /**
   * What differs.
   *
   * @param duck with the catalogue attached; gets empty tables of the same names, and reads no
   *     other file from then on
   * @param tables the tables of the release
   */
  static List<Finding> of(Duck duck, Set<String> tables, String dictionary) {
    for (String table : tables) {
      duck.run(Sql.statement("empty_table", Map.of("table", Sql.identifier(table))));
    }
    // Whoever sent the release wrote these statements.
    duck.run(Sql.statement("shut_out", Map.of()));
    STATEMENT.matcher(dictionary).results().map(block -> block.group(1)).forEach(duck::run);
    List<Finding> findings = new ArrayList<>();
    String differences =
        Sql.statement(
            "stored_differences", Map.of("tables", Sql.texts(tables.stream().sorted().toList())));
    for (Map<String, String> row : duck.rows(differences)) {
      findings.add(
          new Finding(
              "catalog.duckdb", row.get("name") + " is not what DICTIONARY.md says it is made of"));
    }
    return findings;
  }
}
