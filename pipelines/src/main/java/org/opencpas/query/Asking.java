package org.opencpas.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a release the questions that lie beside this class, and holds the answers in memory. */
final class Asking {
  private final Connection connection;

  Asking(Connection connection) {
    this.connection = connection;
  }

  /**
   * Asks one of them.
   *
   * @param name name of the resource, without the ending
   * @param fillings what its places $1, $2 and so on stand for
   * @throws QueryException when the release cannot answer, being one of another version
   */
  Table ask(String name, @Nullable Object... fillings) {
    try (PreparedStatement statement = connection.prepareStatement(Sql.statement(name))) {
      for (int i = 0; i < fillings.length; i++) {
        statement.setObject(i + 1, fillings[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        ResultSetMetaData types = result.getMetaData();
        List<List<Value>> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(Results.row(result, types));
        }
        return new Table(Results.columns(types), rows);
      }
    } catch (SQLException failure) {
      throw new QueryException(
          "the release does not answer this; it may have been made by another version of the"
              + " program: "
              + String.valueOf(failure.getMessage()).strip(),
          failure);
    }
  }
}
