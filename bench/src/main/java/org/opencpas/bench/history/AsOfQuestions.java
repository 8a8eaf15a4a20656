package org.opencpas.bench.history;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Asks a catalogue what was known on a day, and DuckDB the same of the files by hand. */
final class AsOfQuestions {
  private static final int TIMES = 5;
  private static final double NANOS = 1e9;

  private final Path release;
  private final String day;

  /**
   * Asks a release.
   *
   * @param release its directory
   * @param day in ISO form
   */
  AsOfQuestions(Path release, String day) {
    this.release = release;
    this.day = day;
  }

  /** Median seconds of each question, through the catalogue and by hand, opening not counted. */
  Map<String, List<Double>> seconds() throws SQLException {
    String files =
        "read_parquet('" + release.resolve("tables/observation_history/*.parquet") + "')";
    String byHand =
        "(SELECT * FROM "
            + files
            + " WHERE outcome IN ('current', 'superseded', 'retracted') AND \"action\" <> 'delete'"
            + " AND (known_from IS NULL OR known_from < DATE '"
            + day
            + "' + 1) AND (outcome = 'current' OR known_to >= DATE '"
            + day
            + "' + 1))";
    String macro = "observations_known_on('" + day + "')";
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    try (Connection catalogue = open(release.resolve("catalog.duckdb").toString());
        Connection alone = open("")) {
      String indicator =
          text(catalogue, "SELECT quantile_disc(indicator_id, 0.5) FROM observations");
      seconds.put("versions", List.of((double) count(catalogue, "observation_history")));
      seconds.put("facts known on the day", List.of((double) count(catalogue, macro)));
      for (String[] question :
          new String[][] {
            {"all facts counted", "SELECT count(*) FROM %s"},
            {
              "one indicator's sum by region",
              "SELECT region_id, sum(value), count(*) FROM %s WHERE indicator_id = '"
                  + indicator
                  + "' GROUP BY ALL ORDER BY ALL"
            },
            {
              "all indicators' sums by region",
              "SELECT indicator_id, region_id, sum(value) FROM %s GROUP BY ALL ORDER BY ALL"
            }
          }) {
        seconds.put(
            question[0],
            List.of(
                median(catalogue, question[1].formatted(macro)),
                median(alone, question[1].formatted(byHand))));
      }
    }
    return seconds;
  }

  private static Connection open(String file) throws SQLException {
    Properties settings = new Properties();
    if (!file.isEmpty()) {
      settings.setProperty("access_mode", "read_only");
    }
    return DriverManager.getConnection("jdbc:duckdb:" + file, settings);
  }

  private static long count(Connection connection, String from) throws SQLException {
    return Long.parseLong(text(connection, "SELECT count(*) FROM " + from));
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return String.valueOf(result.getString(1));
    }
  }

  private static double median(Connection connection, String sql) throws SQLException {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery(sql)) {
        while (result.next()) {
          result.getString(1);
        }
      }
      seconds.add((System.nanoTime() - start) / NANOS);
    }
    seconds.sort(null);
    return seconds.get(TIMES / 2);
  }
}
