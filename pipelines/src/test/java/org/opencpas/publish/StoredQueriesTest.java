package org.opencpas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.ReleaseLayout;

/** Views of the catalogue: documented, moved with it, and held against the dictionary. */
class StoredQueriesTest {
  private static final ReleaseId MARCH = ReleaseStoreTest.MARCH;

  @TempDir private Path directory = Path.of("");

  private OutputLayout out = new OutputLayout(directory);
  private ReleaseLayout release = out.release(MARCH);

  @BeforeEach
  void publish() throws IOException {
    out = new OutputLayout(directory.resolve("out"));
    release = out.release(MARCH);
    try (ReleaseStore store = ReleaseStore.open(out.root(), Kestria.OWNER, 1)) {
      store.publish(
          ReleaseStoreTest.draft(MARCH, ReleaseStoreTest.parts(store.staging())),
          LatestRule.ADVANCE);
    }
  }

  private void inCatalogue(String sql) {
    try (Duck duck = Duck.openInMemory()) {
      duck.run("ATTACH " + Sql.text(release.catalogue().toString()) + " AS c; USE c; " + sql);
    }
  }

  private List<String> findings() {
    return new ReleaseVerifier(out).verify(MARCH).stream().map(Finding::toString).toList();
  }

  @Test
  void everyColumnIsExplainedInItsOrder() {
    try (Duck duck = Duck.openInMemory()) {
      duck.run("ATTACH " + Sql.text(release.catalogue().toString()) + " AS c (READ_ONLY); USE c");
      for (StoredQuery query : views()) {
        assertThat(duck.rows("DESCRIBE " + query.name()))
            .as(query.name())
            .extracting(row -> row.get("column_name"))
            .containsExactlyElementsOf(
                query.columns().stream().map(StoredQuery.ColumnDoc::name).toList());
      }
    }
  }

  private static List<StoredQuery> views() {
    return StoredQueries.of(null).stream().filter(query -> query.kind().equals("VIEW")).toList();
  }

  @Test
  void theDictionaryExplainsThem() {
    assertThat(Dictionary.text(null))
        .contains("\n## View `figure_facts`\n\nWhat each figure of indicator_progress was made")
        .contains("| `place` | File, sheet and line together, as file#sheet:line. |")
        .contains("```sql\nCREATE VIEW region_lineage AS\n");
  }

  @Test
  void theyAnswerUnderAnyNameOfTheDatabaseFromAnyDirectory() throws IOException {
    Path moved = directory.resolve("moved.duckdb");
    Files.copy(release.catalogue(), moved);
    Trees.delete(out.root());
    try (Duck duck = Duck.openInMemory()) {
      duck.run("ATTACH " + Sql.text(moved.toString()) + " AS elsewhere (READ_ONLY)");
      for (StoredQuery query : views()) {
        assertThat(duck.rows("SELECT count(*) AS n FROM elsewhere." + query.name())).hasSize(1);
      }
      duck.run("USE elsewhere");
      assertThat(duck.rows("SELECT count(*) AS n FROM observations_known_on('2025-03-31')"))
          .hasSize(1);
    }
  }

  @Test
  void aChangedViewIsFound() {
    inCatalogue("CREATE OR REPLACE VIEW region_lineage AS SELECT * FROM regions WHERE level > 0");
    assertThat(findings())
        .containsExactly(
            "catalog.duckdb: region_lineage is not what DICTIONARY.md says it is made of");
  }

  @Test
  void aMissingViewIsFound() {
    inCatalogue("DROP VIEW counted_events");
    assertThat(findings())
        .containsExactly(
            "catalog.duckdb: counted_events is not what DICTIONARY.md says it is made of");
  }

  @Test
  void anAddedViewIsFound() {
    inCatalogue("CREATE VIEW mine AS SELECT 1 AS one");
    assertThat(findings())
        .containsExactly("catalog.duckdb: mine is not what DICTIONARY.md says it is made of");
  }

  @Test
  void aResourceThatMakesNothingIsABug() {
    assertThatThrownBy(() -> StoredQuery.parse("-- Says nothing.\nSELECT 1;\n"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
