package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recorded violence and means in briefs of Kestria: as known on 31 October 2023, when a mandate and
 * a year were under way, and for the council, from which events are withheld. What is expected is
 * read off {@code conflict_trend.csv} and {@code strength.csv} in {@code sample-data/expected}.
 */
class BriefRecordTest {
  private static final Path KESTRIA = Path.of("../sample-data/kestria");

  @TempDir private static Path directory = Path.of("");

  private static Document then = new Document("");
  private static Document council = new Document("");

  @BeforeAll
  static void write() throws IOException {
    then = brief("then", "internal", "--as-of", "2023-10-31");
    council = brief("council", "council", "--audience", "council");
  }

  private static Document brief(String name, String audience, String... run) throws IOException {
    Path out = directory.resolve(name);
    Path file = directory.resolve(name + ".html");
    Program.run("run", KESTRIA, "--out", out, run[0], run[1]).ending(0);
    Program.run("brief", out, "--mission", "KESMIS", "--audience", audience, "--out", file)
        .ending(0);
    return Jsoup.parse(Files.readString(file));
  }

  private static List<String> lines(Document page, String query) {
    return page.select(query).eachText().stream().map(line -> line.replace('\u00a0', ' ')).toList();
  }

  @Test
  void eachWindowSaysItsDaysItsMonthsAndItsGrade() {
    assertThat(lines(then, "#recorded tbody tr"))
        .startsWith(
            "events, 1 Oct 2022 to 30 Jun 2024; compared with nothing (12 of 21 months complete;"
                + " grade D).",
            "all events 61 – not compared 210 (155–328) 115",
            "events, 1 Jan 2022 to 31 Dec 2022; before: the same months a year earlier (12 of 12"
                + " months complete in both; grade C).",
            "all events 92 96 unclear 430 (304–640) 255");
  }

  @Test
  void theAnnexSaysWhyAWindowIsNotCompared() {
    assertThat(lines(then, "#recorded_all tbody tr"))
        .hasSize(2 + 10)
        .contains(
            "clash 17 – not compared 39 (27–62) 22 17 12 – – less than two thirds of the cells have"
                + " a value in both spans",
            "shelling 17 21 unclear 76 (54–98) 42 17 12 76 113");
  }

  /** Of the third quarter of 2023; on no day of it was anything below 90 % of its ceiling. */
  @Test
  void theMeansAreThoseOfTheirWindow() {
    assertThat(lines(then, "#means_all tbody tr"))
        .containsExactly(
            "UNSC all uniformed 4,947 5,140 0 4,931.8 1 Jul 2023 30 Sep 2023 3 3 C",
            "UNSC formed police 307 320 0 307 1 Jul 2023 30 Sep 2023 3 3 C",
            "UNSC individual police 669 700 0 672.4 1 Jul 2023 30 Sep 2023 3 3 C",
            "UNSC military 3,861 4,000 0 3,842.5 1 Jul 2023 30 Sep 2023 3 3 C",
            "UNSC observers, staff officers 110 120 0 110 1 Jul 2023 30 Sep 2023 3 3 C",
            "other authority civilian 843 920 0 839.3 1 Jul 2023 30 Sep 2023 3 3 C");
    assertThat(lines(then, "#means p").get(1))
        .startsWith("UNSC, 1 Jul 2023 to 30 Sep 2023, grade C: all uniformed 4,947 of 5,140 (0)");
  }

  @Test
  void whatIsWithheldFromTheCouncilIsSaidToBe() {
    List<String> sentences =
        List.of(
            "No data: recorded events in Kestria, 1 July 2024 to 30 June 2026 (withheld; events; 18"
                + " of 24 months complete).",
            "No data: recorded events in Kestria, 2025 (withheld; events; 12 of 12 months"
                + " complete).");
    assertThat(lines(council, "#recorded p")).isEqualTo(sentences);
    assertThat(lines(council, "#recorded_all p")).isEqualTo(sentences);
    assertThat(lines(council, "#recorded table")).isEmpty();
  }

  /** The total first, then by the days of 2025 below 90 % of the ceiling: 183, 31 and none. */
  @Test
  void whatIsLongBelowItsCeilingStandsBeforeWhatIsNot() {
    assertThat(lines(council, "#means_all tbody tr td:nth-child(2)"))
        .containsExactly(
            "all uniformed",
            "observers, staff officers",
            "formed police",
            "individual police",
            "military",
            "civilian");
    assertThat(lines(council, "#means p").get(1))
        .startsWith(
            "UNSC, 1 Jan 2025 to 31 Dec 2025, grade C: all uniformed 4,731 of 4,950 (0); observers,"
                + " staff officers 106 of 120 (183); formed police 460 of 480 (31)");
  }
}
