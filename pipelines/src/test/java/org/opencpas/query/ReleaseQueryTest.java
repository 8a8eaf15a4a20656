package org.opencpas.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.release.Manifest;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.ReleaseLayout;

class ReleaseQueryTest {
  private static final ReleaseId MARCH = new ReleaseId("2025-03-31-0123456789ab");

  @TempDir Path directory;

  private OutputLayout out;

  @BeforeEach
  void publish() throws IOException, SQLException {
    out = new OutputLayout(directory.resolve("it's; out"));
    ReleaseLayout release = out.release(MARCH);
    Files.createDirectories(release.tables());
    run(
        release,
        "CREATE TABLE regions AS SELECT * FROM (VALUES ('KES-01', 'Aldermark', 12.5),"
            + " ('KES-02', 'Łódź-Süd', NULL)) AS r(region_id, name, share)");
    Files.writeString(release.manifest(), ManifestFile.text(manifest("table")));
    Files.writeString(out.latest(), MARCH + "\n");
  }

  private static Manifest manifest(String inCatalogue) {
    return new Manifest(
        MARCH,
        new Manifest.Program("opencpas", "0.1.0", ""),
        null,
        "internal",
        Map.of(),
        List.of(),
        List.of(),
        new Manifest.Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        Map.of("regions", new Manifest.Table(2, "", "", inCatalogue, List.of())));
  }

  private static void run(ReleaseLayout release, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("ATTACH " + Sql.text(release.catalogue().toString()) + " AS made");
      statement.execute("USE made");
      statement.execute(sql);
    }
  }

  private String answer(String sql, QueryFormat format) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ReleaseQuery query = ReleaseQuery.open(out.root(), Optional.empty())) {
      query.answer(sql, format, text);
    }
    return text.toString();
  }

  @Test
  void aTableHasNumbersToTheRightAndCountsLettersNotBytes() throws IOException {
    assertThat(answer("FROM regions ORDER BY region_id", QueryFormat.TABLE))
        .isEqualTo(
            """
            region_id  name       share
            ---------  ---------  -----
            KES-01     Aldermark   12.5
            KES-02     Łódź-Süd    NULL
            (2 rows)
            """);
  }

  @Test
  void csvTellsNullFromAnEmptyText() throws IOException {
    assertThat(
            answer(
                "SELECT 'a,b' AS \"x \"\"y\"\"\", '' AS empty, NULL AS nothing, 'two\nlines' AS l",
                QueryFormat.CSV))
        .isEqualTo("\"x \"\"y\"\"\",empty,nothing,l\n\"a,b\",\"\",,\"two\nlines\"\n");
  }

  @Test
  void csvHoldsNoFormulasUnlessItIsToBeExact() throws IOException {
    String sql =
        "SELECT '=1+1' AS \"@a\", -5 AS n, -0.5::DOUBLE AS d, '-5' AS t, '+x,y' AS q, ['=1'] AS list";

    assertThat(answer(sql, QueryFormat.CSV))
        .isEqualTo("'@a,n,d,t,q,list\n'=1+1,-5,-0.5,-5,\"'+x,y\",\"[\"\"=1\"\"]\"\n");
    assertThat(answer(sql, QueryFormat.CSV_EXACT))
        .isEqualTo("@a,n,d,t,q,list\n=1+1,-5,-0.5,-5,\"+x,y\",\"[\"\"=1\"\"]\"\n");
  }

  @Test
  void jsonHasNumbersAsNumbersAndNothingForWhatIsNotFinite() throws IOException {
    assertThat(
            answer(
                "SELECT 1 AS n, 0.1::DOUBLE AS d, 'NaN'::DOUBLE AS nan, 'a\"\\' || chr(7) AS t,"
                    + " true AS b, NULL AS nothing, [1.5::DOUBLE, NULL] AS list,"
                    + " {'a': 'x', 'b': DATE '2024-05-31'} AS struct",
                QueryFormat.JSON))
        .isEqualTo(
            """
            [
              {"n": 1, "d": 0.1, "nan": null, "t": "a\\"\\\\\\u0007", "b": true, "nothing": null, \
            "list": [1.5, null], "struct": {"a": "x", "b": "2024-05-31"}}
            ]
            """);
    assertThat(answer("FROM regions WHERE false", QueryFormat.JSON)).isEqualTo("[]\n");
  }

  @Test
  void markdownKeepsItsCells() throws IOException {
    assertThat(answer("SELECT 'a|b' AS t, 2 AS n, NULL AS nothing", QueryFormat.MARKDOWN))
        .isEqualTo("| t | n | nothing |\n| --- | ---: | --- |\n| a\\|b | 2 |  |\n");
  }

  @Test
  void timesDoNotDependOnTheTimeZone() throws IOException {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      // At 02:50 on that day clocks in Chatham jumped to 03:45 and beyond.
      assertThat(
              answer(
                  "SELECT TIMESTAMP '2024-09-29 02:50:00' AS gap, DATE '2024-05-31' AS d,"
                      + " TIMESTAMP '2024-05-31 14:00:00.25' AS part, TIME '12:00' AS t,"
                      + " '2024-05-31 14:00:00+02'::TIMESTAMPTZ AS zoned",
                  QueryFormat.CSV))
          .isEqualTo(
              "gap,d,part,t,zoned\n"
                  + "2024-09-29T02:50:00,2024-05-31,2024-05-31T14:00:00.25,12:00:00,"
                  + "2024-05-31T12:00:00Z\n");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "  -- how many\nSELECT count(*) FROM regions;",
        "WITH r AS (FROM regions) SELECT * FROM r",
        "VALUES (1)",
        "DESCRIBE regions",
        "SUMMARIZE regions",
        "SHOW TABLES"
      })
  void queriesOfAllKindsAreAnswered(String sql) throws IOException {
    assertThat(answer(sql, QueryFormat.CSV)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE evil(a INTEGER)",
        "CREATE TEMP TABLE evil AS SELECT 1",
        "INSERT INTO regions SELECT * FROM regions",
        "DELETE FROM regions",
        "DROP TABLE regions",
        "UPDATE regions SET name = 'x'",
        "COPY regions TO '/tmp/opencpas-evil.csv'",
        "EXPORT DATABASE '/tmp/opencpas-evil'",
        "ATTACH '/tmp/opencpas-evil.duckdb'",
        "DETACH release",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "RESET lock_configuration",
        "PRAGMA database_list",
        "CALL pragma_version()",
        "PREPARE x AS SELECT 1"
      })
  void whatIsNotAQueryIsRefused(String sql) {
    assertThatThrownBy(() -> answer(sql, QueryFormat.CSV))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith("only a query is answered");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM glob('/etc/*')",
        "SELECT * FROM read_parquet('https://example.org/x.parquet')"
      })
  void filesOutsideAreRefused(String sql) {
    assertThatThrownBy(() -> answer(sql, QueryFormat.CSV))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("disabled by configuration");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM sniff_csv('/etc/passwd')",
        "WITH x AS (INSERT INTO regions SELECT * FROM regions RETURNING 1) SELECT * FROM x",
        "SELECT * FROM query('DROP TABLE regions')",
        "SELECT getenv('HOME')"
      })
  void detoursAreRefused(String sql) throws IOException {
    assertThatThrownBy(() -> answer(sql, QueryFormat.CSV)).isInstanceOf(QueryException.class);
    assertThat(answer("SELECT count(*) AS n FROM regions", QueryFormat.CSV)).isEqualTo("n\n2\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT 1; SELECT 2", "SELECT 1; DROP TABLE regions", "", "-- nothing"})
  void onlyOneStatementIsTaken(String sql) {
    assertThatThrownBy(() -> answer(sql, QueryFormat.CSV))
        .isInstanceOf(QueryException.class)
        .hasMessageMatching("(?s)(one query at a time|only a query).*");
  }

  @Test
  void aMistakeIsExplainedInDuckDbsWords() {
    assertThatThrownBy(() -> answer("SELEC 1", QueryFormat.CSV))
        .isInstanceOf(QueryException.class)
        .hasMessage("not SQL: syntax error at or near \"SELEC\"");
    assertThatThrownBy(() -> answer("SELECT nam FROM regions", QueryFormat.CSV))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("nam")
        .hasMessageContaining("Candidate")
        .hasMessageNotContaining("java.");
  }

  @Test
  void aLargeTableIsReadThroughItsFilesAndStillNotWritten() throws IOException, SQLException {
    ReleaseLayout release = out.release(MARCH);
    Files.createDirectories(release.table("regions"));
    Path part = release.part("regions", "p.parquet");
    run(release, "COPY regions TO " + Sql.text(part.toString()) + " (FORMAT parquet)");
    run(release, "DROP TABLE regions");
    run(
        release,
        "CREATE VIEW regions AS SELECT * FROM read_parquet(" + Sql.text(part.toString()) + ")");
    Files.writeString(release.manifest(), ManifestFile.text(manifest("view")));

    assertThat(answer("SELECT count(*) AS n FROM regions", QueryFormat.CSV)).isEqualTo("n\n2\n");
    assertThatThrownBy(() -> answer("FROM read_text('/etc/passwd')", QueryFormat.CSV))
        .isInstanceOf(QueryException.class);
    String copy = "COPY regions TO " + Sql.text(release.table("regions").resolve("x").toString());
    for (String sql :
        List.of(
            copy,
            "WITH x AS (" + copy + ") SELECT 1",
            "WITH x AS (" + copy + ") SELECT 1 UNION ALL SELECT 2",
            "SELECT (WITH x AS (" + copy + ") SELECT 1)",
            "FROM json_execute_serialized_sql(json_serialize_sql("
                + Sql.text("WITH x AS (" + copy + ") SELECT * FROM x")
                + "))",
            "FROM query("
                + Sql.text(
                    "FROM json_execute_serialized_sql(json_serialize_sql("
                        + Sql.text("WITH x AS (" + copy + ") SELECT * FROM x")
                        + "))")
                + ")",
            "FROM query(" + Sql.text(copy) + ")",
            "FROM query(" + Sql.text("WITH x AS (" + copy + ") SELECT 1") + ")")) {
      assertThatThrownBy(() -> answer(sql, QueryFormat.CSV))
          .as(sql)
          .isInstanceOf(QueryException.class);
    }
    assertThat(release.table("regions").resolve("x")).doesNotExist();
  }

  @Test
  void aNamedReleaseIsOpenedWhereverLatestLeads() throws IOException {
    Files.delete(out.latest());

    try (ReleaseQuery query = ReleaseQuery.open(out.root(), Optional.of(MARCH))) {
      StringBuilder text = new StringBuilder();
      query.answer("SELECT 1 AS n", QueryFormat.CSV, text);
      assertThat(text).hasToString("n\n1\n");
    }
    assertThatThrownBy(() -> answer("SELECT 1", QueryFormat.CSV))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("LATEST")
        .hasMessageContaining("--release");
  }

  @Test
  void whatIsNotThereIsNamed() throws IOException {
    ReleaseId other = new ReleaseId("all-0123456789ab");
    assertThatThrownBy(() -> ReleaseQuery.open(out.root(), Optional.of(other)))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("all-0123456789ab");
    assertThatThrownBy(() -> ReleaseQuery.open(directory, Optional.empty()))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("is not an output directory");
    Files.writeString(out.release(MARCH).catalogue(), "not a database");
    assertThatThrownBy(() -> ReleaseQuery.open(out.root(), Optional.empty()))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("cannot be opened");
  }

  @Test
  void askingLeavesNoTrace() throws IOException {
    Path root = out.release(MARCH).root();
    Files.setPosixFilePermissions(
        out.release(MARCH).catalogue(), PosixFilePermissions.fromString("r--r--r--"));
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assertThat(answer("SELECT count(*) AS n FROM regions", QueryFormat.CSV)).isEqualTo("n\n2\n");
      try (var files = Files.list(root)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder("catalog.duckdb", "manifest.json", "tables");
      }
    } finally {
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
