package org.opencpas.brief;

import static org.assertj.core.api.Assertions.assertThat;

import j2html.tags.DomContent;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordSectionsTest {
  private static final List<String> RECORDED =
      List.of(
          "mission_id",
          "region_id",
          "statement_id",
          "language",
          "sentence",
          "kind",
          "source",
          "event_type",
          "period_type",
          "period_start",
          "period_end",
          "grade",
          "events",
          "events_matched",
          "events_before",
          "events_reason",
          "events_ratio_low",
          "events_ratio_high",
          "deaths_best",
          "deaths_low",
          "deaths_high",
          "deaths_matched",
          "deaths_before",
          "deaths_reason",
          "civilian_deaths_recorded",
          "counts_reason",
          "months_complete",
          "months_expected",
          "months_matched",
          "regions_complete",
          "regions_expected");

  private static final List<String> MEANS =
      List.of(
          "mission_id",
          "kind",
          "grade",
          "authority",
          "category",
          "period_type",
          "period_start",
          "period_end",
          "deployed",
          "deployed_reason",
          "authorised",
          "authorised_reason",
          "days_below",
          "days_below_reason",
          "mean_deployed",
          "mean_reason",
          "months_reported",
          "months_expected");

  private static Row row(List<String> columns, Map<String, String> values) {
    Map<String, @Nullable String> row = new HashMap<>();
    columns.forEach(column -> row.put(column, values.get(column)));
    assertThat(columns).containsAll(values.keySet());
    return new Row(row);
  }

  private static Map<String, String> with(Map<String, String> values, String... more) {
    Map<String, String> copy = new HashMap<>(values);
    IntStream.range(0, more.length / 2)
        .map(i -> 2 * i)
        .forEach(
            i -> {
              if (more[i + 1].isEmpty()) {
                copy.remove(more[i]);
              } else {
                copy.put(more[i], more[i + 1]);
              }
            });
    return copy;
  }

  /** A mandate of 21 months, 16 of which are compared. */
  private static Map<String, String> twoYears() {
    return Map.ofEntries(
        Map.entry("kind", "recorded_events"),
        Map.entry("source", "press"),
        Map.entry("event_type", "all"),
        Map.entry("period_type", "mandate"),
        Map.entry("period_start", "2022-10-01"),
        Map.entry("period_end", "2024-07-01"),
        Map.entry("grade", "C"),
        Map.entry("events", "76"),
        Map.entry("events_matched", "76"),
        Map.entry("events_before", "129"),
        Map.entry("events_ratio_low", "0.44"),
        Map.entry("events_ratio_high", "0.79"),
        Map.entry("deaths_best", "245"),
        Map.entry("deaths_low", "200"),
        Map.entry("deaths_high", "300"),
        Map.entry("deaths_matched", "245"),
        Map.entry("civilian_deaths_recorded", "140"),
        Map.entry("months_complete", "16"),
        Map.entry("months_expected", "21"),
        Map.entry("months_matched", "16"),
        Map.entry("regions_complete", "8"),
        Map.entry("regions_expected", "8"));
  }

  private static Document recorded(List<Row> rows) {
    return html(new RecordSections(page(Question.RECORDED, rows)).recorded());
  }

  private static Document means(List<Row> rows) {
    return html(new RecordSections(page(Question.MEANS, rows)).means());
  }

  private static Page page(Question question, List<Row> rows) {
    Words words = Words.english();
    Map<Question, List<Row>> answers = new EnumMap<>(Map.of(question, rows));
    return new Page(new Answers(answers), words, new Figures(words), 100);
  }

  private static Document html(Section section) {
    DomContent content = section.content(Words.english());
    return Jsoup.parse(content.render());
  }

  private static List<String> lines(Document section) {
    return section.select("tbody tr, p").eachText().stream()
        .map(line -> line.replace('\u00a0', ' '))
        .toList();
  }

  private static Row recordedRow(String... more) {
    return row(RECORDED, with(twoYears(), more));
  }

  @Test
  void theHeadSaysWhichMonthsAreComparedWithWhich() {
    assertThat(lines(recorded(List.of(recordedRow()))))
        .containsExactly(
            "press, 1 Oct 2022 to 30 Jun 2024; before: the same months 2 years earlier (16 of 21"
                + " months complete in both; grade C).",
            "all events 76 129 fewer 245 (200–300) 140");
  }

  @Test
  void twelveMonthsAreComparedWithThoseOfAYearEarlier() {
    Row year = recordedRow("period_type", "year", "months_expected", "12", "months_matched", "9");
    assertThat(lines(recorded(List.of(year))).get(0))
        .contains("the same months a year earlier (9 of 12 months complete in both");
  }

  @Test
  void deathsOfOtherMonthsThanThoseComparedAreSaidToBe() {
    Row row = recordedRow("events", "93", "deaths_best", "328", "months_complete", "19");
    assertThat(lines(recorded(List.of(row))).get(0))
        .endsWith(
            "(16 of 21 months complete in both; grade C). Deaths: of the whole window, as far as"
                + " recorded.");
  }

  @Test
  void aWindowThatIsComparedWithNothingHasItsEventsAlone() {
    String[] alone = {
      "events_matched", "",
      "events_before", "",
      "events_ratio_low", "",
      "events_ratio_high", "",
      "events_reason", "unmatched",
      "events", "61",
      "months_complete", "12",
      "months_matched", "9",
      "grade", "D"
    };
    assertThat(lines(recorded(List.of(recordedRow(alone)))))
        .containsExactly(
            "press, 1 Oct 2022 to 30 Jun 2024; compared with nothing (12 of 21 months complete;"
                + " grade D).",
            "all events 61 – not compared 245 (200–300) 140");
  }

  @Test
  void ofGradeDThereIsNoVerdict() {
    assertThat(lines(recorded(List.of(recordedRow("grade", "D")))).get(1))
        .contains("76 129 numbers only");
  }

  @Test
  void regionsThatTheSourceDoesNotAnswerForAreSaid() {
    assertThat(lines(recorded(List.of(recordedRow("regions_complete", "7")))).get(0))
        .contains("16 of 21 months complete in 7 of 8 regions in both");
  }

  @Test
  void kindsOfEventsOfOneWindowStandUnderOneHead() {
    List<Row> rows =
        List.of(
            recordedRow("period_type", "year", "period_end", "2023-10-01"),
            recordedRow(
                "period_type", "year", "period_end", "2023-10-01", "event_type", "shelling"),
            recordedRow("source", "police"));
    Document section = recorded(rows);
    assertThat(section.select("tbody td[colspan=6]").eachText())
        .hasSize(2)
        .satisfiesExactly(
            one -> assertThat(one).startsWith("press, "),
            other -> assertThat(other).startsWith("police, "));
    assertThat(section.select("tbody").get(0).select("th[scope=row]").eachText())
        .containsExactly("all events", "shelling");
  }

  @Test
  void whatIsWithheldIsSaidBySentenceAndNotThatThereIsNothing() {
    String sentence = "No data: recorded events in Kestria, 2025 (withheld).";
    Row withheld =
        row(
            RECORDED,
            Map.of(
                "kind", "no_data", "event_type", "all", "source", "press", "sentence", sentence));
    assertThat(lines(recorded(List.of(withheld)))).containsExactly(sentence);
    assertThat(lines(recorded(List.of(withheld, recordedRow())))).hasSize(3).endsWith(sentence);
  }

  @Test
  void aSentenceOfASourceWithoutDataIsNotWhatHasNoRoom() {
    String sentence = "No data: recorded events in Kestria, 2025 (withheld).";
    Row withheld =
        row(
            RECORDED,
            Map.of("kind", "no_data", "event_type", "all", "source", "z", "sentence", sentence));
    List<Row> rows =
        Stream.concat(
                Stream.of(withheld),
                IntStream.range(0, 30)
                    .mapToObj(i -> recordedRow("period_type", "year", "event_type", "kind " + i)))
            .toList();
    Document section = recorded(rows);
    int shown = section.select("th[scope=row]").size();
    assertThat(lines(section)).contains(sentence, "And " + (30 - shown) + " more: see the annex.");
    assertThat(shown).isBetween(5, 20);
  }

  private static Row strength(String... more) {
    Map<String, String> values =
        Map.of(
            "kind", "strength",
            "grade", "C",
            "authority", "UNSC",
            "category", "military",
            "period_start", "2025-01-01",
            "period_end", "2026-01-01",
            "deployed", "3400",
            "authorised", "3600",
            "days_below", "31");
    return row(MEANS, with(values, more));
  }

  @Test
  void eachWindowOfTheMeansHasALineWithItsDaysAndGrade() {
    Row april =
        strength(
            "category", "formed_police",
            "period_start", "2025-04-01",
            "period_end", "2025-05-01",
            "grade", "D");
    assertThat(lines(means(List.of(strength(), april, strength("category", "all")))))
        .containsExactly(
            "Deployed on the last day, of the ceiling (days below 90 % of it). Grade C: reports"
                + " indicate.",
            "UNSC, 1 Jan 2025 to 31 Dec 2025, grade C: military 3,400 of 3,600 (31); all uniformed"
                + " 3,400 of 3,600 (31)",
            "UNSC, 1 Apr 2025 to 30 Apr 2025, grade D: formed police 3,400 of 3,600 (31)");
  }

  @Test
  void aStrengthThatDidNotComeIsSaidBesideItsCeiling() {
    Row silent =
        strength(
            "kind", "no_data",
            "grade", "",
            "deployed", "",
            "days_below", "",
            "deployed_reason", "no_value",
            "days_below_reason", "incomplete");
    assertThat(lines(means(List.of(silent))))
        .endsWith("UNSC, 1 Jan 2025 to 31 Dec 2025: military not reported (ceiling 3,600)");
  }

  @Test
  void aStrengthWithoutACeilingHasNoDaysBelowIt() {
    Row row =
        strength(
            "authorised", "",
            "authorised_reason", "no_ceiling",
            "days_below", "",
            "days_below_reason", "no_ceiling");
    assertThat(lines(means(List.of(row))))
        .endsWith(
            "UNSC, 1 Jan 2025 to 31 Dec 2025, grade C: military 3,400 (no strength was"
                + " authorised)");
  }

  @Test
  void withoutStrengthNothingIsSaidOfCeilings() {
    assertThat(lines(means(List.of())))
        .containsExactly("Nothing to report: there is no strength, or none that may be spoken of.");
  }
}
