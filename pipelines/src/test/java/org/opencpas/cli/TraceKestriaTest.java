package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The planted stories of Kestria, traced to where they stand in the files. */
class TraceKestriaTest {
  private static final Path KESTRIA = Path.of("../sample-data/kestria");

  @TempDir private static Path out = Path.of("");

  @BeforeAll
  static void publish() {
    Program.run("run", KESTRIA, "--out", out).ending(0);
  }

  private static Answer trace(String indicator, String region, String period, String... more) {
    return Program.run(
        Stream.concat(
                Stream.of(
                    "trace", out, "--indicator", indicator, "--region", region, "--period", period),
                Stream.of(more))
            .toArray());
  }

  private static String text(String indicator, String region, String period, String... more) {
    return trace(indicator, region, period, more).ending(0).out();
  }

  /** Columns of the facts by name, without the header. */
  private static List<String> facts(Answer csv, String... columns) {
    List<List<String>> rows = csv.ending(0).rows();
    List<Integer> places = Stream.of(columns).map(rows.get(0)::indexOf).toList();
    return rows.stream()
        .skip(1)
        .map(row -> String.join(" ", places.stream().map(row::get).toList()))
        .toList();
  }

  @Test
  void aLateCorrectionShowsWhatWasSaidBeforeAndWhatEndedIt() {
    assertThat(text("civ-returns", "KS02", "2023-02"))
        .contains("Displaced people who returned (civ-returns), civilian, KESMIS\n")
        .contains("Valdorée (KS02), 2023-02\n")
        .contains("value        149 people\n")
        .contains("T-civ-returns-KS02-2023: 326 for 2023, set on 2021-01-01, Plan 2021\n")
        .contains(
            "KS02 Valdorée  2023-02  used  149    reported  2023-11-20  corrections"
                + "  records/corrections/2023-11-returns.csv:3\n")
        .contains(
            "KS02    2023-02  299    reported  2023-03-06  2023-11-20  superseded"
                + "  records/corrections/2023-11-returns.csv:3  records/civilian/2023-s1.csv:28\n");
  }

  @Test
  void aSilentQuarterNamesTheCellsThatDidNotSpeak() {
    Answer csv = trace("mil-patrols", "KS", "2022-Q3", "--format", "csv");
    assertThat(facts(csv, "role")).hasSize(24).filteredOn("used"::equals).hasSize(21);
    assertThat(facts(csv, "role", "fact_region_id", "fact_period_start", "status", "place"))
        .contains(
            "silent KS05 2022-07-01  ", "silent KS05 2022-08-01  ", "silent KS05 2022-09-01  ");
    assertThat(text("mil-patrols", "KS", "2022-Q3"))
        .contains("value        none, incomplete: not every expected cell reported a value\n")
        .contains("partial sum  994\n")
        .contains("21 of 24 expected cells reported (87.5 %); silent: KS05\n")
        .contains("and 1 more; --format csv or json has them all\n");
  }

  @Test
  void aMemberOfAnArchiveAndASheetAreNamedBeforeTheLine() {
    assertThat(facts(trace("mil-patrols", "KS01", "2022-07", "--format", "csv"), "place"))
        .containsExactly("records/military/2022.zip#juillet-décembre.csv:2");
  }

  @Test
  void aDistrictThatWasSplitCountsUntilThenAndItsHeirsFromThenOn() {
    Answer csv = trace("civ-field-visits", "KS02", "2023-Q2", "--format", "csv");
    assertThat(facts(csv, "fact_region_id", "fact_period_start", "role"))
        .hasSize(14)
        .contains("KS0203 2023-04-01 used", "KS0205 2023-05-01 used", "KS0206 2023-06-01 used")
        .doesNotContain("KS0203 2023-05-01 silent", "KS0205 2023-04-01 silent");
    assertThat(facts(csv, "value").stream().mapToDouble(Double::parseDouble).sum()).isEqualTo(85);
  }

  @Test
  void aTotalOfPartsNamesThePartsAndOneThatLacksSomeUsesNone() {
    Answer whole = trace("pol-strength", "KS", "2025-01", "--format", "csv");
    assertThat(facts(whole, "fact_disaggregation", "role"))
        .containsExactly("sex=f used", "sex=m used");
    Answer lacking = trace("pol-cases-gbv", "KS04", "2024-S1", "--format", "csv");
    assertThat(facts(lacking, "fact_disaggregation", "role"))
        .containsExactly(
            "age=0-17;sex=f part_of_incomplete",
            "age=18+;sex=f part_of_incomplete",
            "age=18+;sex=m part_of_incomplete");
    assertThat(text("pol-strength", "KS", "2025-01", "--disaggregation", "sex=f"))
        .contains("(pol-strength, sex=f)");
  }

  @Test
  void eventsThatWereCountedStandWithTheirOwnLines() {
    assertThat(text("conflict-events", "KS-unknown", "2023"))
        .contains("KS-unknown Place unknown  2023-02  used  1      reported  events  counted,")
        .contains("KE23-9001  2023-02-14  KS-unknown  attack on civilians")
        .contains("records/events/2023.json:57\n");
    assertThat(text("conflict-events", "KS03", "2023"))
        .contains("value        0 events\n")
        .doesNotContain("Events counted");
  }

  @Test
  void aRateSaysThatItsDenominatorIsThePopulation() {
    Answer csv = trace("mil-attacks-rate", "KS01", "2023-Q1", "--format", "csv");
    assertThat(facts(csv, "fact_region_id", "numerator", "denominator", "people_as_denominator"))
        .containsExactly(
            "KS0101 12 496000 496000",
            "KS0102 8 310000 310000",
            "KS0103 5 248000 248000",
            "KS0104 4 186000 186000");
    assertThat(text("mil-attacks-rate", "KS01", "2023-Q1")).contains("from the populations");
  }

  @Test
  void aMandatePeriodIsAskedByItsDays() {
    String days =
        Program.query(
                out,
                "SELECT min(period_start || ' to ' || (period_end - 1)) FROM indicator_progress"
                    + " WHERE period_type = 'mandate' AND indicator_id = 'mil-patrols'")
            .get(0)
            .get(0);
    assertThat(text("mil-patrols", "KS", days)).contains("Kestria (KS), " + days);
    assertThat(trace("mil-patrols", "KS", "2021-01-02/P1Y").ending(1).err())
        .contains("mil-patrols has no figure for KS in 2021-01-02 to 2022-01-01; it has:")
        .contains("\n  mandate " + days);
  }

  @Test
  void aScoreListsItsIndicatorsWithWeightsThatMakeIt() {
    String[] question = {
      "--component", "all", "--result-level", "outcome", "--region", "KS05", "--period", "2025-06"
    };
    String text =
        Program.run(Stream.concat(Stream.of("trace", out), Stream.of(question)).toArray())
            .ending(0)
            .out();
    assertThat(text)
        .contains("Score of outcomes, component all, KESMIS\nNorthmarch (KS05), 2025-06\n")
        .contains("3 of 3 indicators that were due, with 100.0 % of the weight");
    List<List<String>> rows =
        Program.run(
                Stream.concat(Stream.of("trace", out, "--format", "csv"), Stream.of(question))
                    .toArray())
            .ending(0)
            .rows();
    int weight = rows.get(0).indexOf("weight");
    int achievement = rows.get(0).indexOf("achievement");
    double weights = 0;
    double sum = 0;
    for (List<String> row : rows.subList(1, rows.size())) {
      weights += Double.parseDouble(row.get(weight));
      sum += Double.parseDouble(row.get(weight)) * Double.parseDouble(row.get(achievement));
    }
    String score =
        Program.query(
                out,
                "SELECT round(score, 9) FROM effectiveness WHERE region_id = 'KS05'"
                    + " AND component = 'all' AND mandate_component = 'all'"
                    + " AND result_level = 'outcome' AND period_type = 'month'"
                    + " AND period_start = '2025-06-01'")
            .get(0)
            .get(0);
    assertThat(Math.round(sum / weights * 1e9) / 1e9).isEqualTo(Double.parseDouble(score));
  }

  @Test
  void aRegionIsFoundByAnyOfItsNames() {
    for (String name : List.of("KS02", "Valdorée", "valdorée", "Valdoree", "Valdore\u0301e")) {
      assertThat(text("civ-returns", name, "2023-02")).contains("Valdorée (KS02), 2023-02\n");
    }
    assertThat(trace("civ-returns", "Valdorie", "2023-02").ending(1).err())
        .contains("no region is called Valdorie; nearest: Valdorée");
  }

  @Test
  void whatIsNotThereIsToldWithWhatIs() {
    assertThat(trace("mil-patrol", "KS", "2022").ending(1).err())
        .contains("no indicator mil-patrol has a figure; nearest: mil-patrols");
    assertThat(trace("mil-patrols", "KS0101", "2022").ending(1).err())
        .contains("mil-patrols has no figure for KS0101 in 2022; it has:")
        .contains("\n  year from 2021-01-01 to 2025-12-31 for KS, KS01, KS02")
        .contains(" by military\n");
    assertThat(trace("mil-patrols", "KS", "2022", "--component", "police").ending(1).err())
        .contains("mil-patrols for KS in 2022 has no --component police; it has military");
    assertThat(trace("mil-patrols", "KS", "2022", "--disaggregation", "sex=f").ending(1).err())
        .contains("has no --disaggregation sex=f; it has '' (the headline)");
  }

  @Test
  void jsonHoldsAllAndMarkdownATableForEachKind() {
    assertThat(text("civ-returns", "KS02", "2023-02", "--format", "json"))
        .startsWith("{\n\"figure\": {\"mission_id\": \"KESMIS\", \"indicator_id\": \"civ-returns\"")
        .contains("\"facts\": [\n  {\"mission_id\": \"KESMIS\"")
        .contains("\"targets\": [\n", "\"events\": []\n", "\"history\": [\n", "\"flags\": [")
        .endsWith("}\n");
    assertThat(text("civ-returns", "KS02", "2023-02", "--format", "markdown"))
        .contains("## figure\n", "## facts\n", "## targets\n", "## history\n")
        .doesNotContain("## events");
  }
}
