package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The brief of Kestria, read back and held against the release. */
class BriefKestriaTest {
  private static final Path KESTRIA = Path.of("../sample-data/kestria");

  @TempDir private static Path directory = Path.of("");

  private static Path out = Path.of("");
  private static Document page = new Document("");

  @BeforeAll
  static void write() throws IOException {
    out = directory.resolve("out");
    Program.run("run", KESTRIA, "--out", out).ending(0);
    Path file = directory.resolve("brief.html");
    brief(file, "--mission", "KESMIS", "--audience", "internal").ending(0);
    page = Jsoup.parse(Files.readString(file));
  }

  private static Answer brief(Path file, String... options) {
    List<Object> arguments = new ArrayList<>(List.of("brief", out, "--out", file));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--on", "2026-01-31"));
    return Program.run(arguments.toArray());
  }

  private static String text(String section) {
    return plain(page.select("#" + section).text());
  }

  @Test
  void theMandateIsToldByItsTextAndTheDaysThatAreLeft() {
    assertThat(text("mandate"))
        .contains("by Fictional text K/3: runs out on 1 July 2026, 151 days from 31 January 2026")
        .contains("29 June 2022 to 1 October 2022 (Fictional text K/1 bis)");
  }

  @Test
  void everyFigureIsThatOfTheTableThatItNames() {
    Map<String, List<Element>> byTable = new TreeMap<>();
    for (Element figure : page.select("[data-table]")) {
      byTable.computeIfAbsent(figure.attr("data-table"), name -> new ArrayList<>()).add(figure);
    }
    assertThat(byTable.keySet())
        .contains(
            "conflict_trend",
            "effectiveness",
            "indicator_progress",
            "objective_progress",
            "statements",
            "strength");
    byTable.forEach(BriefKestriaTest::areThoseOf);
  }

  /** One query for all figures of a table. */
  private static void areThoseOf(String table, List<Element> figures) {
    List<String> selects = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      Element figure = figures.get(i);
      List<String> conditions = new ArrayList<>();
      key(figure).forEach((column, value) -> conditions.add(column + " = '" + quoted(value) + "'"));
      selects.add(
          "SELECT "
              + i
              + " AS place, "
              + figure.attr("data-column")
              + "::VARCHAR AS figure FROM "
              + table
              + " WHERE "
              + String.join(" AND ", conditions));
    }
    String sql = String.join(" UNION ALL ", selects) + " ORDER BY place";
    Answer answer = Program.run("query", out, sql, "--format", "csv_exact").ending(0);
    List<List<String>> rows = answer.rows();
    assertThat(rows).as(table).hasSize(figures.size() + 1);
    for (int i = 0; i < figures.size(); i++) {
      Element figure = figures.get(i);
      String there = rows.get(i + 1).get(1);
      if (figure.tagName().equals("data")) {
        assertThat(new BigDecimal(figure.attr("value")))
            .as(figure.outerHtml())
            .isEqualByComparingTo(new BigDecimal(there));
        String shown = figure.attr("data-scale").equals("100") ? hundredfold(there) : there;
        assertThat(figure.text()).as(figure.outerHtml()).isEqualTo(BriefCounts.rounded(shown));
      } else {
        assertThat(plain(figure.text())).isEqualTo(there);
      }
    }
  }

  private static Map<String, String> key(Element figure) {
    Map<String, String> key = new LinkedHashMap<>();
    for (String part : figure.attr("data-key").split("&", -1)) {
      int sign = part.indexOf('=');
      key.put(
          part.substring(0, sign),
          URLDecoder.decode(part.substring(sign + 1), StandardCharsets.UTF_8));
    }
    return key;
  }

  private static String quoted(String text) {
    return text.replace("'", "''");
  }

  private static String hundredfold(String there) {
    return new BigDecimal(there).multiply(new BigDecimal(100)).toPlainString();
  }

  /** With the signs and spaces of the tables. */
  private static String plain(String text) {
    return text.replace('\u2212', '-').replace('\u00a0', ' ');
  }

  @Test
  void everyNumberIsAFigureThatNamesWhereItIsFrom() {
    for (Element figure : page.select("data")) {
      assertThat(figure.hasAttr("data-table") || figure.hasAttr("data-query"))
          .as(figure.outerHtml())
          .isTrue();
    }
  }

  /** What is counted in the page, counted once more by SQL that is written here. */
  @Test
  void everyCountIsThatOfTheTables() throws IOException {
    assertThat(BriefCounts.questions(page))
        .containsExactly(
            "coverage",
            "coverage_quarters",
            "owed",
            "self_reported",
            "silent",
            "sources",
            "tasks",
            "unsaid",
            "worsened");
    BriefCounts.areThoseOf(page, out, BriefCounts.questions(page));
  }

  @Test
  void aLostBenchmarkStandsFirst() {
    assertThat(page.select("#benchmarks li").get(0).text()).startsWith("lost, overdue");
  }

  @Test
  void aFigureOfGradeEIsNotPrinted() {
    assertThat(page.select("#tasks_all tbody tr td:nth-child(7)").eachText()).contains("E");
    for (Element row : page.select("#tasks tbody tr, #tasks_all tbody tr")) {
      List<String> cells = row.select("th, td").eachText();
      if (row.select("td").get(5).text().equals("D")) {
        assertThat(row.select("td").get(4).text()).isEqualTo("numbers only");
      }
      if (row.select("td").get(5).text().equals("E")) {
        assertThat(row.select("data")).as(cells.toString()).isEmpty();
      }
    }
  }

  /**
   * OBJ-1B: escorts, a count of activity, are 84.1 % in December, attacks, an outcome, 5.85 in the
   * quarter. OBJ-5A: visits of December stand beside services of the half-year, an outcome that is
   * silent. OBJ-2A: of the four indicators of the year none could be scored, of the three of the
   * quarter one.
   */
  @Test
  void outcomesStandForATaskBeforeActivityAndSilentOnesShowAsSuch() {
    assertThat(task("Attacks on civilians are answered"))
        .containsExactly(
            "Attacks on civilians are answered Attacks on civilians per 100,000 inhabitants and"
                + " year (attacks per 100,000 inhabitants); Oct–Dec 2025",
            "K/3 para. 3 (b)",
            "6.9",
            "5.9",
            "4",
            "behind",
            "A",
            "–");
    assertThat(task("Services reach the districts"))
        .containsExactly(
            "Services reach the districts Local services that work; Jul–Dec 2025",
            "K/3 para. 6 (a)",
            "–",
            "not reported",
            "–",
            "not said (grade E)",
            "E",
            "activity counts only");
    assertThat(task("People get an answer from the police"))
        .containsExactly(
            "People get an answer from the police 1 of 3 indicators; Oct–Dec 2025; 1 more due over"
                + " longer periods",
            "K/3 para. 4 (a)",
            "61.0 % of the way",
            "66.6 % of the way",
            "100 % of the way",
            "behind",
            "B",
            "–");
  }

  /** Of grade C: 0.558 at the renewal, 0.618 now. */
  @Test
  void ofATaskOfGradeCReportsIndicateTheStatus() {
    assertThat(task("La détention est digne et légale").subList(2, 7))
        .containsExactly(
            "55.8 % of the way",
            "61.8 % of the way", "100 % of the way", "behind reports indicate", "C");
  }

  private static List<String> task(String title) {
    Element row =
        page.select("#tasks_all tbody tr").stream()
            .filter(each -> each.text().startsWith(title + " "))
            .findFirst()
            .orElseThrow();
    return row.select("th, td").stream().map(each -> plain(each.text())).toList();
  }

  /** The outcome of OBJ-5A is silent, whatever is known of the visits. */
  @Test
  void aConditionIsNotToldByActivityAlone() {
    assertThat(text("conditions_all"))
        .contains("Services reach the districts (task: not known, grade E)");
  }

  @Test
  void anInternalReleaseAsksForWhom() {
    Answer answer = brief(directory.resolve("none.html"), "--mission", "KESMIS").ending(2);
    assertThat(answer.err()).contains("the release is internal; say --audience internal");
    assertThat(directory.resolve("none.html")).doesNotExist();
  }

  @Test
  void aMissionThatIsNotThereSaysWhichAre() {
    Answer answer =
        brief(directory.resolve("none.html"), "--mission", "NOMIS", "--audience", "internal")
            .ending(2);
    assertThat(answer.err()).contains("the release has no mission 'NOMIS'; it has KESMIS");
  }

  @Test
  void theSameBriefIsWrittenAgain() throws IOException {
    Path again = directory.resolve("brief-again.html");
    Files.writeString(again, "what stood there before");
    brief(again, "--mission", "KESMIS", "--audience", "internal").ending(0);
    assertThat(again).hasSameTextualContentAs(directory.resolve("brief.html"));
  }

  /**
   * KS01 has all three outcomes in December 2025 and too few of them in June 2024, KS03 and KS05
   * four of five outputs: they are reported. All of KS08 came too late: grade E.
   */
  @Test
  void aRegionThatIsReportedAndCannotBeComparedIsNotSilent() {
    List<String> cells = new ArrayList<>();
    for (Element row : page.select("#areas tbody tr")) {
      cells.add(
          row.select("th .number").text()
              + ": "
              + String.join(", ", row.select("td").eachText()).replaceAll(" \\([0-9.]+\\)", ""));
    }
    assertThat(cells.stream().map(BriefKestriaTest::plain))
        .containsExactly(
            "1: better C, not comparable, better",
            "2: better C, better C, better",
            "3: not comparable, better C, better",
            "4: better C, better C, better",
            "5: not comparable, better C, better",
            "6: worse C, worse C, worse",
            "7: better C, better C, better",
            "8: grade E, grade E, grade E");
    assertThat(text("areas"))
        .contains(
            "Not comparable, output: too little observed. Saint-Ulmaël, Northmarch.",
            "Not comparable, outcome: less than two thirds of the cells have a value in both"
                + " spans. Haute-Vérane.",
            "No region is silent on outcome. C: grade C, reports indicate.",
            "Grade C, reports indicate: 2, 3, 4, 5, 6, 7.")
        .doesNotContain("Not reported,");
  }

  @Test
  void aVerdictOfATrendIsSaidToBeCorrectedForManyTests() {
    assertThat(page.select("#trends caption").text())
        .isEqualTo(
            "Slope for a year with its interval at 95 %. Verdicts are corrected for many tests:"
                + " with an interval away from 0 one may still be \"no clear trend\".");
    assertThat(page.select("#trends tbody td").eachText()).contains("no clear trend");
  }

  /**
   * By month 18 scores of regions of grades A to C are compared, by quarter 7, by half-year 7, by
   * year 7.
   */
  @Test
  void theMapShowsTheVerdictOfEachRegionAsTheTableOfScoresHasIt() {
    String sql =
        """
        SELECT region_id, CASE WHEN grade IN ('D', 'E') THEN 'unsaid'
          WHEN share_of_draws_better IS NULL AND indicators_observed > 0 THEN 'incomparable'
          WHEN share_of_draws_better IS NULL THEN 'silent'
          WHEN share_of_draws_better >= 0.95 THEN 'better'
          WHEN share_of_draws_better <= 0.05 THEN 'worse' ELSE 'same' END
        FROM effectiveness
        WHERE component = 'all' AND mandate_component = 'all' AND result_level = 'outcome'
          AND period_type = 'month' AND region_level = 1
          AND period_end = (SELECT max(period_end) FROM effectiveness
            WHERE period_type = 'month')
          AND region_id NOT LIKE '%-unknown'
        ORDER BY region_id
        """;
    List<List<String>> rows =
        Program.run("query", out, sql, "--format", "csv_exact").ending(0).rows();
    List<List<String>> drawn = new ArrayList<>();
    for (Element region : page.select("#areas svg [data-region]")) {
      drawn.add(List.of(region.attr("data-region"), region.attr("data-verdict")));
    }

    assertThat(drawn).hasSize(8).isEqualTo(rows.subList(1, rows.size()));
    assertThat(page.select("#areas .disclaimer").text()).contains("Kestria does not exist");
  }

  @Test
  void anOutlineIsTakenApartWithoutAnExtension() {
    String sql =
        "SELECT region_id, len(polygons), len(polygons[1]), len(polygons[1][1]) FROM (SELECT"
            + " region_id, (outline::JSON->'coordinates')::DOUBLE[][][][] AS polygons FROM"
            + " region_outlines) WHERE region_id IN ('KS04', 'KS08') ORDER BY region_id";

    // KS04: the small island lies further west and so comes first. KS08: a coast and a lake.
    List<List<String>> rows =
        Program.run("query", out, sql, "--format", "csv_exact").ending(0).rows();
    assertThat(rows.subList(1, rows.size()))
        .containsExactly(List.of("KS04", "2", "1", "6"), List.of("KS08", "1", "2", "20"));
  }
}
