package org.opencpas.bench.compare;

import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sums over the rows of a table that do not depend on their order: for every column a sum of
 * hashes, for every column of numbers with a point also the sum of the numbers, each weighted by
 * the row it stands in, so that numbers in the wrong rows show.
 */
final class TableSums {
  private static final double TOLERANCE = 1e-9;

  private final Map<String, String> types;
  private final Map<String, BigInteger> hashes = new LinkedHashMap<>();
  private final Map<String, Double> numbers = new LinkedHashMap<>();
  private long rows;

  private TableSums(Map<String, String> types) {
    this.types = types;
  }

  /**
   * The sums of a table.
   *
   * @param left columns that are left out
   * @param rows which rows count, in SQL
   */
  static TableSums of(Connection connection, Path files, Set<String> left, String rows)
      throws SQLException {
    String table = "read_parquet('" + files.toString().replace("'", "''") + "')";
    String source = "(SELECT * FROM " + table + " WHERE " + rows + ")";
    TableSums sums = new TableSums(types(connection, source));
    if (!sums.types.keySet().removeAll(left) && !left.isEmpty()) {
      throw new IllegalStateException("no column of " + left + " is in " + files);
    }
    sums.read(connection, source);
    return sums;
  }

  private static Map<String, String> types(Connection connection, String source)
      throws SQLException {
    Map<String, String> types = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet columns = statement.executeQuery("DESCRIBE FROM " + source)) {
      while (columns.next()) {
        String type = columns.getString("column_type");
        types.put(columns.getString("column_name"), type.startsWith("TIMESTAMP") ? "TIME" : type);
      }
    }
    return types;
  }

  private void read(Connection connection, String source) throws SQLException {
    List<String> exact = types.keySet().stream().filter(name -> !isNumber(name)).toList();
    String row =
        exact.stream()
            .map(name -> "coalesce(\"" + name + "\"::VARCHAR, chr(1))")
            .collect(Collectors.joining(", ", "hash(concat_ws(chr(2), ", "))"));
    List<String> sums = new ArrayList<>(List.of("count(*)", "sum(row_hash::HUGEINT)"));
    for (String name : types.keySet()) {
      String column = "\"" + name + "\"";
      sums.add(
          isNumber(name)
              ? "coalesce(sum(" + column + " * (1 + row_hash % 1000)), 0)"
              : "sum(hash(" + column + "::VARCHAR)::HUGEINT)");
      sums.add("count(" + column + ")");
    }
    String sql =
        "SELECT "
            + String.join(", ", sums)
            + " FROM (SELECT *, "
            + row
            + " AS row_hash FROM "
            + source
            + ")";
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      take(result);
    }
  }

  private void take(ResultSet result) throws SQLException {
    rows = result.getLong(1);
    hashes.put("rows as a whole", whole(result, 2));
    int index = 3;
    for (String name : types.keySet()) {
      if (isNumber(name)) {
        numbers.put(name, result.getDouble(index));
      } else {
        hashes.put(name, whole(result, index));
      }
      hashes.put(name + " given", whole(result, index + 1));
      index += 2;
    }
  }

  private static BigInteger whole(ResultSet result, int index) throws SQLException {
    String text = result.getString(index);
    return text == null ? BigInteger.ZERO : new BigInteger(text);
  }

  private boolean isNumber(String name) {
    return Objects.equals(types.get(name), "DOUBLE");
  }

  /** What differs, a line each. */
  List<String> differences(TableSums other) {
    if (!types.equals(other.types)) {
      return List.of("columns " + types + " against " + other.types);
    }
    if (rows != other.rows) {
      return List.of(rows + " rows against " + other.rows);
    }
    List<String> differences = new ArrayList<>();
    hashes.forEach(
        (name, hash) -> {
          if (!hash.equals(other.hashes.get(name))) {
            differences.add(name);
          }
        });
    numbers.forEach(
        (name, number) -> {
          double theirs = Objects.requireNonNull(other.numbers.get(name));
          if (!(Math.abs(number - theirs) <= TOLERANCE * Math.max(1, Math.abs(number)))) {
            differences.add(name + " " + number + " against " + theirs);
          }
        });
    return differences;
  }
}
