package org.opencpas.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Lets one query through and nothing else. JDBC runs all but the last of several statements while
 * it prepares, so a text is looked at before it gets there.
 */
final class QueryCheck {
  private static final String NOT_A_QUERY =
      "only a query is answered: SELECT, FROM, WITH, VALUES, DESCRIBE, SUMMARIZE or SHOW TABLES;"
          + " a release is never written";

  private QueryCheck() {}

  /**
   * Has DuckDB's own parser look at the text.
   *
   * @throws QueryException when it is not one query
   */
  static void check(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(Sql.statement("statement_kind"))) {
      statement.setString(1, sql);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        judge(row);
      }
    }
  }

  private static void judge(ResultSet row) throws SQLException {
    String errorType = row.getString("error_type");
    if ("parser".equals(errorType)) {
      throw new QueryException("not SQL: " + row.getString("error_message"));
    }
    if (errorType != null || row.getBoolean("writes")) {
      throw new QueryException(NOT_A_QUERY);
    }
    int statements = row.getInt("statements");
    if (statements != 1) {
      throw new QueryException("one query at a time is answered; this text holds " + statements);
    }
  }
}
