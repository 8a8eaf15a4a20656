package org.opencpas.query;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.ReleaseLayout;

/**
 * A release that answers queries. It is locked down: read-only, no file but its own, no network, no
 * extension, no change of settings. It may lie on a read-only disk. Not for several threads at
 * once.
 */
public final class ReleaseQuery implements AutoCloseable {
  private final Connection connection;

  private ReleaseQuery(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens a release.
   *
   * @param directory output directory
   * @param id name of the release; empty: the one that LATEST leads to
   * @throws ReleaseException when it is not there or cannot be opened
   */
  public static ReleaseQuery open(Path directory, Optional<ReleaseId> id) {
    ReleaseLayout release = PublishedRelease.find(directory, id);
    try {
      return new ReleaseQuery(LockedConnection.open(release));
    } catch (SQLException failure) {
      throw new ReleaseException(
          release.catalogue() + " cannot be opened; verify the release", failure);
    }
  }

  /**
   * Answers one query.
   *
   * @throws QueryException when the text is not one query, or DuckDB cannot answer it
   * @throws IOException when the answer cannot be written
   */
  public void answer(String sql, QueryFormat format, Appendable out) throws IOException {
    try {
      QueryCheck.check(connection, sql);
      try (PreparedStatement statement = connection.prepareStatement(sql);
          ResultSet result = statement.executeQuery()) {
        write(result, format, out);
      }
    } catch (SQLException failure) {
      throw new QueryException(String.valueOf(failure.getMessage()).strip(), failure);
    }
  }

  /**
   * Answers one query of this program's own with texts as every format has them.
   *
   * @param sql the query; its places are $1, $2 and so on
   * @param fillings what they stand for
   * @return rows in order, each by column; null where the table has none
   * @throws QueryException when the release cannot answer, being one of another version
   */
  public List<Map<String, @Nullable String>> rows(String sql, String... fillings) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < fillings.length; i++) {
        statement.setString(i + 1, fillings[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        return rows(result);
      }
    } catch (SQLException failure) {
      throw new QueryException(
          "the release does not answer this; it may have been made by another version of the"
              + " program: "
              + String.valueOf(failure.getMessage()).strip(),
          failure);
    }
  }

  private static List<Map<String, @Nullable String>> rows(ResultSet result) throws SQLException {
    ResultSetMetaData types = result.getMetaData();
    List<String> names = Results.columns(types).names();
    List<Map<String, @Nullable String>> rows = new ArrayList<>();
    while (result.next()) {
      List<Value> values = Results.row(result, types);
      Map<String, @Nullable String> row = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        Value value = values.get(i);
        row.put(names.get(i), value.kind() == Value.Kind.NULL ? null : value.text());
      }
      rows.add(row);
    }
    return rows;
  }

  private static void write(ResultSet result, QueryFormat format, Appendable out)
      throws SQLException, IOException {
    ResultSetMetaData types = result.getMetaData();
    RowWriter writer = format.writer(out, Results.columns(types));
    while (result.next()) {
      writer.row(Results.row(result, types));
    }
    writer.end();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new ReleaseException("the release does not close; nothing is lost", failure);
    }
  }
}
