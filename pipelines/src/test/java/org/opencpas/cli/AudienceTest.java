package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.issue.Rule;
import org.opencpas.release.Manifest;

/** Promise 11: what is above the audience of a release is nowhere in it. */
class AudienceTest {
  private static final Path KESTRIA = Path.of("../sample-data/kestria");

  /** From the widest audience to the narrowest. */
  private static final List<String> WORDS = List.of("public", "council", "contributor", "internal");

  @TempDir private static Path out = Path.of("");

  private static final Map<String, String> IDS = new TreeMap<>();

  @BeforeAll
  static void publish() {
    for (String audience : WORDS) {
      IDS.put(
          audience,
          Program.run("run", KESTRIA, "--out", out, "--audience", audience).ending(0).releaseId());
    }
  }

  @Test
  void editionsHaveNamesOfTheirOwnAndTellTheirAudience() {
    assertThat(new HashSet<>(IDS.values())).hasSize(4);
    IDS.forEach(
        (audience, id) -> {
          assertThat(Releases.manifest(out, id).settings()).containsEntry("audience", audience);
          assertThat(Releases.manifestText(out, id))
              .contains("\"audience\" : \"" + audience + "\"");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"public", "council", "contributor"})
  void noRowIsAboveTheAudience(String audience) {
    List<List<String>> tables =
        query(
            audience,
            "SELECT table_name FROM duckdb_columns() WHERE NOT internal AND column_name = 'sensitivity'");
    assertThat(tables).hasSize(5);
    List<String> admitted = WORDS.subList(0, WORDS.indexOf(audience) + 1);
    for (List<String> table : tables) {
      assertThat(admitted)
          .as(table.get(0))
          .containsAll(
              query(audience, "SELECT DISTINCT sensitivity FROM " + table.get(0)).stream()
                  .map(row -> row.get(0))
                  .toList());
    }
  }

  /** Indicators of KESTRIA that are above the audience of their own accord. */
  @ParameterizedTest
  @CsvSource({
    "public, civ-rights-violations",
    "public, pol-detention-conditions",
    "public, civ-dialogue",
    "public, sup-fuel-reserve",
    "council, sup-fuel-reserve",
  })
  void indicatorAboveTheAudienceIsInNoCellOfAnyTable(String audience, String indicator) {
    assertThat(mentions("internal", indicator)).isPositive();
    assertThat(mentions(audience, indicator)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"public", "council", "contributor"})
  void rawRowsCommentsAndEvidenceStayInside(String audience) {
    List<List<String>> inside =
        query(
            audience,
            "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND column_name IN ('raw',"
                + " 'hint', 'comment', 'evidence', 'rationale')");
    assertThat(inside).hasSize(8);
    for (List<String> column : inside) {
      assertThat(query(audience, "SELECT count(" + column.get(1) + ") FROM " + column.get(0)))
          .as("%s", column)
          .containsExactly(List.of("0"));
    }
    assertThat(mentions("internal", "chef de secteur")).isPositive();
    assertThat(mentions(audience, "chef de secteur")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"public", "council", "contributor"})
  void rejectionsAreCountedAndQuoteNothing(String audience) {
    List<List<String>> rejections = query(audience, "SELECT rule, message FROM rejections");
    assertThat(rejections).hasSize(14);
    for (List<String> rejection : rejections) {
      assertThat(rejection.get(1)).isEqualTo(Rule.ofCode(rejection.get(0)).text());
    }
  }

  /**
   * KS02 has 12 facts for contributors and KS06 12 internal ones; 2 of KS01 are withheld by those
   * who report. Nothing is silent: each cell says that it is withheld.
   */
  @ParameterizedTest
  @CsvSource({"council, 26, 24", "contributor, 14, 12", "internal, 2, 0"})
  void factsAboveTheAudienceLeaveWithheldCells(String audience, String cells, long above) {
    String rights = " WHERE indicator_id = 'civ-rights-violations'";
    String expected = "SELECT sum(expected) FROM coverage" + rights;
    String observations = "SELECT count(*) FROM observations" + rights;
    assertThat(query(audience, "SELECT sum(withheld) FROM coverage" + rights))
        .containsExactly(List.of(cells));
    assertThat(number(audience, expected)).isEqualTo(number("internal", expected));
    assertThat(number(audience, observations)).isEqualTo(number("internal", observations) - above);
    assertThat(
            query(
                audience,
                "SELECT count(value) FROM indicator_progress"
                    + rights
                    + " AND region_id = 'KS06' AND year(period_start) = 2025"
                    + " AND period_type = 'month'"))
        .containsExactly(List.of(audience.equals("internal") ? "12" : "0"));
  }

  /**
   * Of 14,451 rows of returns 14 are refused; 14,254 of the records hold. The 341 rows of events
   * say nothing of their audience, so they are internal, and so are the counts of the 232 cells of
   * region and month that have any; the other 308 of 9 regions and 60 months are zeros, three
   * times, that everybody may see. One event was recounted; its first count stands in no table of
   * any edition, so it does not stay out of one.
   */
  @ParameterizedTest
  @CsvSource({"public, 2424, 2377", "council, 687, 684", "contributor, 12, 12"})
  void whatStaysOutIsCountedAndTheRestBalances(String audience, long records, long current) {
    Manifest manifest = Releases.manifest(out, id(audience));
    assertThat(manifest.counts().rows()).isEqualTo(14_451 + 341);
    assertThat(manifest.counts().records()).isEqualTo(14_437 + 341);
    assertThat(manifest.counts().recordsAboveAudience()).isEqualTo(records + 340);
    assertThat(manifest.counts().currentAboveAudience()).isEqualTo(current + 340);
    assertThat(query(audience, "SELECT count(*) FROM observation_history"))
        .containsExactly(List.of(Long.toString(14_437 - records)));
    assertThat(query(audience, "SELECT count(*) FROM observations"))
        .containsExactly(List.of(Long.toString(14_254 - current + 3 * 308)));
    assertThat(query(audience, "SELECT count(*) FROM events")).containsExactly(List.of("0"));
    assertThat(Program.run("verify", out, id(audience)).ending(0).out()).isEmpty();
  }

  @Test
  void nothingStaysOutOfTheInternalEdition() {
    Manifest manifest = Releases.manifest(out, id("internal"));
    assertThat(manifest.counts().recordsAboveAudience()).isZero();
    assertThat(query("internal", "SELECT count(*) FROM observation_history"))
        .containsExactly(List.of("14437"));
    assertThat(query("internal", "SELECT count(*) FROM observations"))
        .containsExactly(List.of(Long.toString(14_254 + 3 * 540)));
    assertThat(query("internal", "SELECT count(*) FROM events")).containsExactly(List.of("340"));
    assertThat(Program.run("verify", out, id("internal")).ending(0).out()).isEmpty();
  }

  /** Cells of any table that hold a text. */
  private static long mentions(String audience, String text) {
    String sql =
        query(
                audience,
                "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND data_type = 'VARCHAR'")
            .stream()
            .map(
                column ->
                    "SELECT count(*) AS cells FROM %s WHERE contains(\"%s\", '%s')"
                        .formatted(column.get(0), column.get(1), text))
            .collect(Collectors.joining(" UNION ALL "));
    return number(audience, "SELECT sum(cells) FROM (" + sql + ")");
  }

  private static long number(String audience, String sql) {
    return Long.parseLong(query(audience, sql).get(0).get(0));
  }

  private static String id(String audience) {
    return IDS.getOrDefault(audience, "");
  }

  private static List<List<String>> query(String audience, String sql) {
    List<List<String>> rows =
        Program.run("query", out, sql, "--release", id(audience), "--format", "csv")
            .ending(0)
            .rows();
    return rows.subList(1, rows.size());
  }
}
