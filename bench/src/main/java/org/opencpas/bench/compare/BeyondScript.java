package org.opencpas.bench.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the program computes and the script does not, by a list: tables, columns, and rules of
 * quality flags.
 */
final class BeyondScript {
  private static final String LIST = "beyond-the-script.txt";

  private final Set<String> tables = new TreeSet<>();
  private final Set<String> columns = new TreeSet<>();
  private final Set<String> rules = new TreeSet<>();

  private BeyondScript() {}

  /** Reads the list. */
  static BeyondScript read() throws IOException {
    BeyondScript beyond = new BeyondScript();
    try (InputStream bytes =
            Objects.requireNonNull(BeyondScript.class.getResourceAsStream(LIST), LIST);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        beyond.take(line);
      }
    }
    return beyond;
  }

  private void take(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    List<String> words = List.of(line.split(" ", 2));
    Set<String> names =
        switch (words.get(0)) {
          case "table" -> tables;
          case "column" -> columns;
          case "rule" -> rules;
          default -> throw new IllegalStateException(LIST + ": " + line);
        };
    names.add(words.get(1));
  }

  /** Whether the script has nothing of a table. */
  boolean isTable(String table) {
    return tables.contains(table);
  }

  /** The columns of a table that the script has not. */
  Set<String> columnsOf(String table) {
    String prefix = table + ".";
    return columns.stream()
        .filter(column -> column.startsWith(prefix))
        .map(column -> column.substring(prefix.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Which rows of a table the script has too, in SQL. */
  String rowsOf(String table) {
    return table.equals("quality_flags")
        ? rules.stream()
            .map(rule -> "'" + rule + "'")
            .collect(Collectors.joining(", ", "rule NOT IN (", ")"))
        : "true";
  }
}
