package org.opencpas.query;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what DuckDB answers. */
final class Results {
  private static final Pattern NUMBER =
      Pattern.compile("U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL.*");

  private Results() {}

  /** The columns of an answer. */
  static Columns columns(ResultSetMetaData types) throws SQLException {
    List<String> names = new ArrayList<>();
    List<Columns.Alignment> alignments = new ArrayList<>();
    for (int i = 1; i <= types.getColumnCount(); i++) {
      names.add(types.getColumnName(i));
      boolean number = NUMBER.matcher(types.getColumnTypeName(i)).matches();
      alignments.add(number ? Columns.Alignment.RIGHT : Columns.Alignment.LEFT);
    }
    return new Columns(names, alignments);
  }

  /** The values of the row that an answer stands at. */
  static List<Value> row(ResultSet result, ResultSetMetaData types) throws SQLException {
    List<Value> values = new ArrayList<>();
    for (int i = 1; i <= types.getColumnCount(); i++) {
      values.add(Cells.of(object(result, types, i)));
    }
    return values;
  }

  /** A java.sql.Timestamp depends on the time zone of the JVM, a LocalDateTime does not. */
  private static @Nullable Object object(ResultSet result, ResultSetMetaData types, int column)
      throws SQLException {
    return types.getColumnType(column) == Types.TIMESTAMP
        ? result.getObject(column, LocalDateTime.class)
        : result.getObject(column);
  }
}
