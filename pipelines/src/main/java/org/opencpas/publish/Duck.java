package org.opencpas.publish;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.opencpas.release.ReleaseException;

/** A DuckDB of our own, in memory, to work on the files of a release. */
final class Duck implements AutoCloseable {
  /** As the C library says it, which DuckDB passes on. */
  private static final List<String> OUT_OF_ROOM =
      List.of("No space left on device", "File too large", "Disk quota exceeded");

  private final Connection connection;

  private Duck(Connection connection) {
    this.connection = connection;
  }

  /** Opens an empty database that writes nothing to any disk. */
  static Duck openInMemory() {
    return open("");
  }

  /**
   * Opens an empty database.
   *
   * @param spill directory for what does not fit into memory; made when needed
   */
  static Duck open(Path spill) {
    return open(spill.toString());
  }

  private static Duck open(String spill) {
    Properties settings = new Properties();
    settings.setProperty("temp_directory", spill);
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("autoinstall_known_extensions", "false");
    try {
      return new Duck(DriverManager.getConnection("jdbc:duckdb:", settings));
    } catch (SQLException failure) {
      throw new ReleaseException("DuckDB does not start; check java.io.tmpdir", failure);
    }
  }

  /** Runs statements. */
  void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw failed(sql, failure);
    }
  }

  /** Runs a query whose rows are few; values are texts by column. */
  List<Map<String, String>> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      ResultSetMetaData columns = result.getMetaData();
      List<Map<String, String>> rows = new ArrayList<>();
      while (result.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          row.put(columns.getColumnName(i), String.valueOf(result.getString(i)));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException failure) {
      throw failed(sql, failure);
    }
  }

  private static ReleaseException failed(String sql, SQLException failure) {
    return new ReleaseException(
        isOutOfRoom(failure)
            ? "there is no room left on a disk; make room and try again"
            : "DuckDB refuses a step; look for a full disk or a damaged file: "
                + sql.strip().lines().findFirst().orElse(""),
        failure);
  }

  private static boolean isOutOfRoom(SQLException failure) {
    String said = String.valueOf(failure.getMessage());
    return OUT_OF_ROOM.stream().anyMatch(said::contains);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new ReleaseException("DuckDB does not close; look for a full disk", failure);
    }
  }
}
