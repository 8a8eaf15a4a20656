package org.opencpas.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.decode.FileDecoder;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.FileLayout;
import org.opencpas.source.Header;
import org.opencpas.source.HxlCases;
import org.opencpas.source.MappedRow;
import org.opencpas.source.RawRow;
import org.opencpas.source.RowSink;
import org.opencpas.source.Source;
import org.opencpas.source.SourceFile;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TagRow;
import org.opencpas.source.TagSpec;
import org.opencpas.source.TextFormat;
import org.opencpas.source.WorkspaceReader;

/**
 * What HXL's own programs make of tables, made in SQL of the same tables as they are read here: the
 * published inputs become the published outputs. Cells that people spell in many ways are cleaned
 * by steps of a mapping before.
 */
class HxlOperationsTest {
  private static final Path SHARED =
      Path.of(System.getenv().getOrDefault("OPENCPAS_SHARED", "../../shared"));
  private static final SourceFile FILE = new SourceFile("hxl", 0, "hxl", "memory://hxl", -1);

  @TempDir private Path workspace;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "add-output-before|input-simple|SELECT '2015-03-31', * FROM t",
        "add-output-default|input-simple|SELECT *, '2015-03-31' FROM t",
        "add-output-headers|input-simple|SELECT *, '2015-03-31' FROM t",
        "append-dataset|input-simple|SELECT * FROM t UNION ALL SELECT * FROM t",
        "clean-output-headers|input-simple|SELECT * FROM t",
        "clean-output-noheaders|input-simple|SELECT * FROM t",
        "clean-output-lower|input-simple|SELECT * REPLACE (lower(sector) AS sector,"
            + " lower(subsector) AS subsector) FROM t",
        "clean-output-upper|input-simple|SELECT * REPLACE (upper(sector) AS sector,"
            + " upper(subsector) AS subsector) FROM t",
        "clean-output-whitespace-all|input-whitespace|SELECT"
            + " trim(regexp_replace(COLUMNS(*), '\\s+', ' ', 'g')) FROM t",
        "clean-output-whitespace-tags|input-whitespace|SELECT * REPLACE"
            + " (trim(regexp_replace(subsector, '\\s+', ' ', 'g')) AS subsector) FROM t",
        "count-output-simple|input-simple|SELECT org, adm1, count(*)::VARCHAR FROM t"
            + " GROUP BY ALL ORDER BY ALL",
        "count-output-colspec|input-simple|SELECT org, adm1, count(*)::VARCHAR FROM t"
            + " GROUP BY ALL ORDER BY ALL",
        "count-output-aggregated|input-simple|SELECT org, adm1,"
            + " coalesce(sum(try_cast(targeted AS INTEGER))::VARCHAR, '') FROM t"
            + " GROUP BY ALL ORDER BY org, adm1",
        "cut-output-excludes|input-simple|SELECT * EXCLUDE (\"population+sex\", targeted) FROM t",
        "cut-output-includes|input-simple|SELECT sector, org, adm1 FROM t",
        "rename-output-header|input-simple|SELECT * FROM t",
        "rename-output-multiple|input-simple|SELECT * FROM t",
        "rename-output-single|input-simple|SELECT * FROM t",
        "merge-output-basic|input-simple|SELECT t.*, coalesce(status, '') FROM t"
            + " LEFT JOIN merge USING (sector) ORDER BY t.rowid",
        "merge-output-overwrite|input-status|SELECT t.* REPLACE (coalesce(merge.status, t.status)"
            + " AS status) FROM t LEFT JOIN merge USING (sector) ORDER BY t.rowid",
        "merge-output-replace|input-status|SELECT t.* REPLACE (coalesce(nullif(t.status, ''),"
            + " merge.status, '') AS status) FROM t LEFT JOIN merge USING (sector) ORDER BY t.rowid",
        "select-output-eq|input-simple|SELECT * FROM t WHERE sector = 'WASH'",
        "select-output-ne|input-simple|SELECT * FROM t WHERE sector <> 'WASH'",
        "select-output-re|input-simple|SELECT * FROM t WHERE regexp_matches(sector, '^W..H')",
        "select-output-nre|input-simple|SELECT * FROM t WHERE NOT regexp_matches(sector, '^W..H')",
        "select-output-reverse|input-simple|SELECT * FROM t WHERE NOT (sector = 'WASH')",
        "select-output-multiple|input-simple|SELECT * FROM t WHERE sector IN ('WASH', 'Salud')",
        "select-output-ge|input-simple|SELECT * FROM t WHERE try_cast(targeted AS INTEGER) >= 100",
        "select-output-gt|input-simple|SELECT * FROM t WHERE try_cast(targeted AS INTEGER) > 100",
        "select-output-le|input-simple|SELECT * FROM t WHERE targeted = ''"
            + " OR try_cast(targeted AS INTEGER) <= 100",
        "select-output-lt|input-simple|SELECT * FROM t WHERE targeted = ''"
            + " OR try_cast(targeted AS INTEGER) < 250",
        "sort-output-default|input-simple|SELECT * FROM t ORDER BY ALL",
        "sort-output-reverse|input-simple|SELECT * FROM t ORDER BY ALL DESC",
        "sort-output-tags|input-simple|SELECT * FROM t ORDER BY country, rowid",
        "sort-output-numeric|input-simple|SELECT * FROM t"
            + " ORDER BY try_cast(targeted AS INTEGER) NULLS LAST, rowid",
        "tag-output-full|input-tagged|SELECT * FROM t",
        "tag-output-default|input-tagged|SELECT * FROM t",
        "tag-output-ambiguous|input-tagged|SELECT org, adm1 FROM t",
        "tag-output-partial|input-tagged|SELECT sector FROM t",
        "tag-output-notsubstrings|input-tagged|SELECT sector FROM t"
      })
  void theInputBecomesTheOutput(String output, String input, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      fill(connection, "t", input.equals("input-tagged") ? tagged() : table(input));
      fill(connection, "merge", table("input-merge"));
      assertThat(rows(connection, sql)).isEqualTo(table(output).cells()).isNotEmpty();
    }
  }

  /** A plain table whose columns somebody gives tags, which is what a mapping does. */
  private static Table tagged() {
    Table plain = read(SourceFormat.CSV, TextFormat.DETECTED, "input-untagged");
    List<TagSpec> tags =
        Stream.of("#org", "#sector", "#country", "#adm1")
            .map(each -> TagSpec.parse(each).orElseThrow())
            .toList();
    return new Table(Header.tagged(tags), plain.rows());
  }

  @Test
  void datesInManySpellingsAreSorted() throws IOException, SQLException {
    Table input = table("input-date");
    List<RawRow> sorted = new ArrayList<>(input.rows());
    List<String> days = clean(input, "{column: \"#date+reported\", date: hxl}");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      List<List<String>> places =
          IntStream.range(0, days.size())
              .mapToObj(place -> List.of(String.valueOf(place), days.get(place)))
              .toList();
      insert(connection, "dated", List.of("place", "day"), places);
      List<List<String>> order =
          rows(connection, "SELECT place FROM dated ORDER BY day::DATE, rowid");
      for (int i = 0; i < order.size(); i++) {
        sorted.set(i, input.rows().get(Integer.parseInt(order.get(i).get(0))));
      }
    }
    assertThat(sorted.stream().map(RawRow::cells)).isEqualTo(table("sort-output-date").cells());
  }

  @Test
  void whiteSpaceIsCleanedByTheMapping() throws IOException {
    assertThat(clean(table("input-whitespace"), "{column: \"#subsector\", trim: inside}"))
        .isEqualTo(
            clean(table("clean-output-whitespace-all"), "{column: \"#subsector\", trim: plain}"));
  }

  @Test
  void publishedQueriesOfARowAnswerTheSameInSql() throws IOException, SQLException {
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("sector=wash", "lower(sector) = 'wash'");
    conditions.put("sector=Health", "lower(sector) = 'health'");
    conditions.put("adm1=coast", "lower(adm1) = 'coast'");
    conditions.put("date=2015-12-13", "date = DATE '2015-12-13'");
    conditions.put("date<2015-12-13", "date < DATE '2015-12-13'");
    conditions.put("affected=200", "affected = 200");
    conditions.put("affected<1000", "affected < 1000");
    conditions.put("affected<100", "affected < 100");
    conditions.put("affected>9", "affected > 9");
    conditions.put("affected>900", "affected > 900");
    conditions.put("inneed>400", "inneed > 400");
    conditions.put("inneed<600", "inneed < 600");
    conditions.put("sector~^W", "regexp_matches(sector, '^W')");
    conditions.put("sector!~w", "NOT regexp_matches(sector, 'w', 'i')");
    conditions.put("sector is number", "try_cast(sector AS DOUBLE) IS NOT NULL");
    conditions.put("date is date", "try_cast(date AS DATE) IS NOT NULL");
    conditions.put("affected is not number", "try_cast(affected AS DOUBLE) IS NULL");
    JsonNode published = HxlCases.group("row_queries");
    Table row = row(published.get("row"));
    String numbers = "{column: \"#%s\", trim: unicode, number: grouped}";
    List<String> cells =
        List.of(
            clean(row, "{column: \"#sector\"}").get(0),
            clean(row, "{column: \"#adm1\", trim: inside}").get(0),
            clean(row, "{column: \"#date\", date: hxl}").get(0),
            clean(row, numbers.formatted("affected")).get(0),
            clean(row, numbers.formatted("inneed")).get(0),
            clean(row, numbers.formatted("population")).get(0));
    assertThat(cells).containsExactly("WASH", "Coast", "2015-12-13", "200", "500", "1000");

    Set<String> asked = new HashSet<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      insert(
          connection,
          "texts",
          List.of("sector", "adm1", "date", "affected", "inneed", "population"),
          List.of(cells));
      for (JsonNode each : published.get("cases")) {
        String query = each.get(0).asText();
        String sql =
            """
            SELECT (%s)::VARCHAR
            FROM (SELECT * REPLACE (date::DATE AS date, affected::DOUBLE AS affected,
                inneed::DOUBLE AS inneed) FROM texts)
            """
                .formatted(conditions.get(query));
        assertThat(rows(connection, sql))
            .as(query)
            .containsExactly(List.of(String.valueOf(each.get(1).asBoolean())));
        asked.add(query);
      }
    }
    assertThat(asked).isEqualTo(conditions.keySet());
  }

  @Test
  void publishedExtremesAreThoseOfSql() throws IOException, SQLException {
    JsonNode published = HxlCases.group("row_queries/aggregates");
    List<List<String>> data = new ArrayList<>();
    published
        .get("data")
        .forEach(row -> data.add(List.of(row.get(0).asText(), row.get(1).asText())));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      insert(connection, "t", List.of("adm1", "affected"), data);
      assertThat(
              rows(
                  connection,
                  "SELECT min(affected::INTEGER)::VARCHAR, max(affected::INTEGER)::VARCHAR FROM t"))
          .containsExactly(List.of(published.get("min").asText(), published.get("max").asText()));
    }
  }

  @Test
  void publishedTextsAreAlikeInSqlWhereTheyWereAlike() throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      for (JsonNode each : HxlCases.of("datatypes/normalise_string")) {
        String text = each.get(0).isNull() ? "" : each.get(0).asText();
        insert(connection, "t", List.of("text"), List.of(List.of(text)));
        assertThat(
                rows(
                    connection,
                    "SELECT lower(trim(regexp_replace(text, '\\s+', ' ', 'g'))) FROM t"))
            .containsExactly(List.of(each.get(1).asText()));
      }
    }
  }

  private static Table row(JsonNode row) {
    List<TagSpec> tags = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    row.properties()
        .forEach(
            each -> {
              tags.add(TagSpec.parse(each.getKey()).orElseThrow());
              cells.add(each.getValue().asText());
            });
    Header header = Header.tagged(tags);
    return new Table(header, List.of(new RawRow(FILE, "", 2, header, cells)));
  }

  /** What an expression of a mapping makes of each row. */
  private List<String> clean(Table table, String expression) throws IOException {
    Files.writeString(
        workspace.resolve(WorkspaceReader.FILE),
        """
        name: kestria
        sources:
          - name: returns
            files: a
            format: hxl
            mapping:
              mission_id: {constant: KESMIS}
              indicator_id: {constant: water}
              period: {constant: 2024}
              comment: %s
        """
            .formatted(expression.replace(", trim: plain", "")));
    Source source = WorkspaceReader.read(workspace).value().orElseThrow().source(0);
    return table.rows().stream()
        .map(row -> source.mapping().records(row).get(0))
        .map((MappedRow record) -> record.cell("comment").text())
        .toList();
  }

  private static Table table(String name) {
    return read(SourceFormat.HXL, new TextFormat("", "", '.', TagRow.NAMES), name);
  }

  private static Table read(SourceFormat format, TextFormat text, String name) {
    Path file = SHARED.resolve("data/07_hxl/test_scripts/" + name + ".csv");
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    List<RawRow> rows = new ArrayList<>();
    new FileDecoder()
        .decode(
            () -> Files.newInputStream(file),
            FILE,
            new FileLayout(format, text, TablePlace.FIRST),
            new RowSink() {
              @Override
              public void row(RawRow row) {
                rows.add(row);
              }

              @Override
              public void rejection(Rejection rejection) {
                throw new AssertionError(rejection);
              }
            });
    return new Table(rows.get(0).header(), rows);
  }

  private static void fill(Connection connection, String name, Table table) throws SQLException {
    insert(
        connection,
        name,
        table.header().names().stream().map(tag -> tag.substring(1)).toList(),
        table.cells());
  }

  private static void insert(
      Connection connection, String name, List<String> columns, List<List<String>> rows)
      throws SQLException {
    String declared =
        columns.stream().map(each -> "\"" + each + "\" VARCHAR").collect(Collectors.joining(", "));
    try (var statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE TABLE " + name + " (" + declared + ")");
    }
    String marks = columns.stream().map(each -> "?").collect(Collectors.joining(", "));
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + name + " VALUES (" + marks + ")")) {
      for (List<String> row : rows) {
        for (int i = 0; i < row.size(); i++) {
          insert.setString(i + 1, row.get(i));
        }
        insert.execute();
      }
    }
  }

  private static List<List<String>> rows(Connection connection, String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet found = query.executeQuery()) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(found.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private record Table(Header header, List<RawRow> rows) {
    List<List<String>> cells() {
      return rows.stream().map(RawRow::cells).toList();
    }
  }
}
