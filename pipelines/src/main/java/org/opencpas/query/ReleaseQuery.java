package org.opencpas.query;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
  private static final Pattern NUMBER =
      Pattern.compile("U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL.*");

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

  private static void write(ResultSet result, QueryFormat format, Appendable out)
      throws SQLException, IOException {
    ResultSetMetaData types = result.getMetaData();
    RowWriter writer = format.writer(out, columns(types));
    while (result.next()) {
      List<Value> values = new ArrayList<>();
      for (int i = 1; i <= types.getColumnCount(); i++) {
        values.add(Cells.of(object(result, types, i)));
      }
      writer.row(values);
    }
    writer.end();
  }

  private static Columns columns(ResultSetMetaData types) throws SQLException {
    List<String> names = new ArrayList<>();
    List<Columns.Alignment> alignments = new ArrayList<>();
    for (int i = 1; i <= types.getColumnCount(); i++) {
      names.add(types.getColumnName(i));
      boolean number = NUMBER.matcher(types.getColumnTypeName(i)).matches();
      alignments.add(number ? Columns.Alignment.RIGHT : Columns.Alignment.LEFT);
    }
    return new Columns(names, alignments);
  }

  /** A java.sql.Timestamp depends on the time zone of the JVM, a LocalDateTime does not. */
  private static @Nullable Object object(ResultSet result, ResultSetMetaData types, int column)
      throws SQLException {
    return types.getColumnType(column) == Types.TIMESTAMP
        ? result.getObject(column, LocalDateTime.class)
        : result.getObject(column);
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
