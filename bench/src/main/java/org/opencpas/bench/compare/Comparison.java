package org.opencpas.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Holds the tables of a release against those of the script, each by its sums. */
public final class Comparison {
  private Comparison() {}

  /**
   * Compares what both compute; what the program alone does is listed beside {@link BeyondScript}.
   *
   * @param release directory that has a directory of Parquet files for every table
   * @param script directory that has a Parquet file for every table
   * @return what differs, a line each; none when all is the same
   */
  public static List<String> of(Path release, Path script) throws IOException, SQLException {
    List<String> differences = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      BeyondScript beyond = BeyondScript.read();
      for (String table : tables(release)) {
        if (beyond.isTable(table)) {
          continue;
        }
        Path file = script.resolve(table + ".parquet");
        if (!Files.exists(file)) {
          differences.add(table + " is not written by the script");
          continue;
        }
        TableSums ours =
            TableSums.of(
                connection,
                release.resolve(table).resolve("*.parquet"),
                beyond.columnsOf(table),
                beyond.rowsOf(table));
        TableSums theirs = TableSums.of(connection, file, Set.of(), "true");
        ours.differences(theirs).forEach(each -> differences.add(table + ": " + each));
      }
    }
    return differences;
  }

  private static List<String> tables(Path release) throws IOException {
    try (Stream<Path> tables = Files.list(release)) {
      return tables.map(table -> table.getFileName().toString()).sorted().toList();
    }
  }
}
