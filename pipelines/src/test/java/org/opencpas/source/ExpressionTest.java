package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.issue.Rule;

class ExpressionTest {

  @Test
  void columnGivesItsCellWithoutPlainBlanks() {
    assertThat(Kestria.evaluate("{column: cell}", "\t 12 \r\n"))
        .isEqualTo(new MappedCell("12", "cell", null));
  }

  @Test
  void plainTrimKeepsOtherBlanksAndUnicodeTrimDropsThem() {
    String cell = "\u00a0\ufeff Veld\u00a0Nord\u200b\u2009";
    assertThat(Kestria.evaluate("{column: cell}", cell).text()).isEqualTo(cell);
    assertThat(Kestria.evaluate("{column: cell, trim: unicode}", cell).text())
        .isEqualTo("Veld\u00a0Nord");
  }

  @Test
  void firstOfTakesTheFirstCellThatIsNotBlankAndNamesItsColumn() {
    RawRow row = Kestria.row("a", " ", "b", "Veld", "c", "Marsh");
    assertThat(Kestria.evaluate("{first_of: [a, b, c]}", row))
        .isEqualTo(new MappedCell("Veld", "b", null));
  }

  @Test
  void firstOfPassesOverCellsOfUnicodeBlanksWhenTheyAreTrimmed() {
    RawRow row = Kestria.row("a", "\u00a0", "b", "Veld");
    assertThat(Kestria.evaluate("{first_of: [a, b]}", row).text()).isEqualTo("\u00a0");
    assertThat(Kestria.evaluate("{first_of: [a, b], trim: unicode}", row).text()).isEqualTo("Veld");
  }

  @Test
  void firstOfOnlyBlanksIsBlankAndNamesAllColumns() {
    assertThat(Kestria.evaluate("{first_of: [a, b]}", Kestria.row("a", "", "b", "")))
        .isEqualTo(new MappedCell("", "a,b", null));
  }

  @Test
  void constantHasNoColumn() {
    assertThat(Kestria.evaluate("{constant: civilian}", "x"))
        .isEqualTo(new MappedCell("civilian", "", null));
  }

  @Test
  void hashIsTheBeginningOfSha256OverTheTrimmedCells() {
    // printf 'Schools open\037Schools' | sha256sum
    assertThat(
            Kestria.evaluate("{hash: [a, b]}", Kestria.row("a", " Schools open", "b", "Schools ")))
        .isEqualTo(new MappedCell("ad3780b3b2ee3f46", "a,b", null));
    assertThat(Kestria.evaluate("{hash: [a, b]}", Kestria.row("a", "Schools open", "b", "")).text())
        .isEqualTo("2b0d244b8fc91fda");
  }

  @Test
  void hashOfBlanksIsBlank() {
    assertThat(Kestria.evaluate("{hash: [a, b]}", Kestria.row("a", "", "b", " ")).text()).isEmpty();
  }

  @Test
  void joinKeepsTheSeparatorOfABlankCell() {
    String join = "{join: [a, b], with: \"-\"}";
    assertThat(Kestria.evaluate(join, Kestria.row("a", "2024", "b", "05")))
        .isEqualTo(new MappedCell("2024-05", "a,b", null));
    assertThat(Kestria.evaluate(join, Kestria.row("a", "2024", "b", "")).text()).isEqualTo("2024-");
    assertThat(Kestria.evaluate(join, Kestria.row("a", "", "b", "")).text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'{column: cell, after_last: \"-\"}', XM-DAC-KES, KES",
    "'{column: cell, after_last: \"-\"}', KES, KES",
    "'{column: cell, after_last: \"-\"}', KES-, ''",
    "'{column: cell, after_last: \"::\"}', a::b :: c, c",
    "'{column: cell, before_first: \"-\"}', XM-DAC-KES, XM",
    "'{column: cell, before_first: \"-\"}', -KES, ''",
    "'{column: cell, after_last: \"/\", before_first: \"-\"}', a-b/c-d, c",
    "'{column: cell, before_first: \"-\", after_last: \"/\"}', a-b/c-d, c",
    "'{column: cell, split: \";\", part: 1}', a; b ;c, a",
    "'{column: cell, split: \";\", part: 2}', a; b ;c, b",
    "'{column: cell, split: \";\", part: 3}', a; b ;c, c",
    "'{column: cell, split: \";\", part: 4}', a; b ;c, ''",
    "'{column: cell, split: \".\", part: 2}', a.b, b",
    "'{column: cell, match: \"sector ([0-9]+)\"}', Kestria sector 12 east, 12",
    "'{column: cell, match: \"[0-9]+\"}', Kestria sector 12 east, 12",
    "'{column: cell, match: \"a|(b)\"}', a, ''",
    "'{column: cell, map: {1: output, 2: outcome}}', 2, outcome",
    "'{column: cell, map: {1: output}, other: context}', 9, context",
    "'{column: cell, map: {\"\": increase, 0: decrease}}', '', increase",
    "'{column: cell, map: {\"\": increase, 0: decrease}}', ' ', increase",
    "'{column: cell, map: {0: decrease}, other: increase}', '', ''",
    "'{column: cell, map: {-: \"\"}, blank: unknown}', '-', unknown",
    "'{column: cell, blank: unknown}', ' ', unknown",
    "'{column: cell, blank: unknown}', Veld, Veld",
    "'{column: cell, number: integer}', 15960.0, 15960",
    "'{column: cell, number: integer}', 15960., 15960",
    "'{column: cell, number: integer}', -007, -7",
    "'{column: cell, number: integer}', +7, 7",
    "'{column: cell, number: integer}', -0.0, 0",
    "'{column: cell, number: integer}', '', ''",
    "'{column: cell, number: integer, map: {3: third}}', 3.0, third",
  })
  void stepsAreTakenInTheirFixedOrder(String expression, String cell, String text) {
    assertThat(Kestria.evaluate(expression, cell)).isEqualTo(new MappedCell(text, "cell", null));
  }

  @ParameterizedTest
  @CsvSource({
    "'{column: cell, map: {1: output}}', 9, VALUE_UNMAPPED",
    "'{column: cell, map: {A: output}}', a, VALUE_UNMAPPED",
    "'{column: cell, match: \"([0-9]+)\"}', none, PATTERN_UNMATCHED",
    "'{column: cell, number: integer}', 1.5, NOT_AN_INTEGER",
    "'{column: cell, number: integer}', '1,0', NOT_AN_INTEGER",
    "'{column: cell, number: integer}', 1e3, NOT_AN_INTEGER",
    "'{column: cell, date: yyyy-MM-dd}', 2024-02-30, NOT_A_DATE",
    "'{column: cell, date: yyyy-MM-dd, blank: x}', soon, NOT_A_DATE",
  })
  void aCellThatDoesNotFitKeepsItsTextAndTellsTheRule(String expression, String cell, Rule rule) {
    assertThat(Kestria.evaluate(expression, cell)).isEqualTo(new MappedCell(cell, "cell", rule));
  }

  @Test
  void integersHaveTheDecimalSignOfTheSource() {
    String yaml =
        """
        name: kestria
        sources:
          - name: returns
            files: a.csv
            format: csv
            decimal: ","
            mapping:
              mission_id: {constant: KESTRIA}
              indicator_id: {column: cell, number: integer}
              period: {constant: 2024}
        """;
    Mapping mapping = Kestria.workspace(yaml).source(0).mapping();
    assertThat(mapping.records(Kestria.row("cell", "12,0")).get(0).cell("indicator_id").text())
        .isEqualTo("12");
    assertThat(mapping.records(Kestria.row("cell", "12.0")).get(0).cell("indicator_id").broken())
        .isEqualTo(Rule.NOT_AN_INTEGER);
  }

  @Test
  void anExpressionOfExponentialTimeGivesUp() {
    String cell = "a".repeat(400) + "!";
    MappedCell result =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> Kestria.evaluate("{column: cell, match: \"^(a+)+$\"}", cell));
    assertThat(result.broken()).isEqualTo(Rule.PATTERN_UNMATCHED);
  }

  @Test
  void aTextTooLongForMatchingIsNotLookedAt() {
    assertThat(Kestria.evaluate("{column: cell, match: \"(a|b)*\"}", "a".repeat(500)).broken())
        .isNull();
    assertThat(Kestria.evaluate("{column: cell, match: \"(a|b)*\"}", "a".repeat(501)).broken())
        .isEqualTo(Rule.CELL_TOO_LONG);
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd, date, 2024-05-31, 2024-05-31",
    "yyyy-MM-dd, month, 2024-05-31, 2024-05",
    "yyyy-MM-dd, quarter, 2024-05-31, 2024-Q2",
    "yyyy-MM-dd, half_year, 2024-06-30, 2024-S1",
    "yyyy-MM-dd, half_year, 2024-07-01, 2024-S2",
    "yyyy-MM-dd, year, 2024-05-31, 2024",
    "yyyy-MM-dd, year, 0024-05-31, 0024",
    "yyyy-MM-dd, timestamp, 2024-05-31, 2024-05-31T00:00:00Z",
    "uuuu-MM-dd, date, 2024-02-29, 2024-02-29",
    "dd.MM.yyyy, date, 31.05.2024, 2024-05-31",
    "dd MMM yyyy, date, 31 MAY 2024, 2024-05-31",
    "d MMMM yyyy, date, 1 june 2024, 2024-06-01",
    "MM/yyyy, month, 05/2024, 2024-05",
    "yyyyMM, quarter, 202412, 2024-Q4",
    "yyyy-'Q'q, quarter, 2024-Q3, 2024-Q3",
    "yyyy-'Q'q, half_year, 2024-Q3, 2024-S2",
    "yyyy, year, 2024, 2024",
    "yyyy-MM-dd HH:mm:ss.SSS, date, 2024-05-31 23:59:59.999, 2024-05-31",
    "yyyy-MM-dd HH:mm:ss.SSS, timestamp, 2024-05-31 23:59:59.125, 2024-05-31T23:59:59.125Z",
    "yyyy-MM-dd'T'HH:mmXXX, timestamp, 2024-05-31T23:30-02:00, 2024-06-01T01:30:00Z",
    "yyyy-MM-dd'T'HH:mmXXX, date, 2024-05-31T23:30-02:00, 2024-05-31",
  })
  void datesAreWrittenOnInCanonicalForm(String pattern, String as, String cell, String text) {
    String expression = "{column: cell, date: \"" + pattern + "\", as: " + as + "}";
    assertThat(Kestria.evaluate(expression, cell)).isEqualTo(new MappedCell(text, "cell", null));
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd, 2023-02-29",
    "yyyy-MM-dd, 2024-13-01",
    "yyyy-MM-dd, 24-05-31",
    "yyyy-MM-dd, 2024-05-31 10:00",
    "yyyy-MM-dd, -2024-05-31",
    "yyyy-MM-dd, +12024-05-31",
    "yyyy-MM-dd HH:mm, 2024-05-31 24:00",
    "dd/MM/yyyy, 05/31/2024",
  })
  void textsThatNameNoDayBreakTheRule(String pattern, String cell) {
    assertThat(Kestria.evaluate("{column: cell, date: \"" + pattern + "\"}", cell).broken())
        .isEqualTo(Rule.NOT_A_DATE);
  }

  @Test
  void theFirstPatternThatFitsCounts() {
    String expression = "{column: cell, date: [\"yyyy-MM-dd HH:mm:ss.SSS\", yyyy-MM-dd]}";
    assertThat(Kestria.evaluate(expression, "2024-05-31").text()).isEqualTo("2024-05-31");
    assertThat(Kestria.evaluate(expression, "2024-05-31 00:00:00.000").text())
        .isEqualTo("2024-05-31");
  }

  @ParameterizedTest
  @CsvSource({
    "timestamp, 1704067200, 2024-01-01T00:00:00Z",
    "timestamp, 951782399.0, 2000-02-28T23:59:59Z",
    "date, -1, 1969-12-31",
    "month, 1704067200, 2024-01",
  })
  void secondsSince1970AreAPointInTime(String as, String cell, String text) {
    String expression = "{column: cell, date: epoch_seconds, as: " + as + "}";
    assertThat(Kestria.evaluate(expression, cell).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"2024-05-31", "1e9", "9999999999999", "999999999999"})
  void whatIsNoNumberOfSecondsOrTooManyBreaksTheRule(String cell) {
    String expression = "{column: cell, date: epoch_seconds, as: timestamp}";
    assertThat(Kestria.evaluate(expression, cell).broken()).isEqualTo(Rule.NOT_A_DATE);
  }

  @ParameterizedTest
  @CsvSource({
    "first_day, 2024-2-, 2024-02-01",
    "last_day, 2024-2-, 2024-02-29",
    "first_day, 2024-2-0, 2024-02-01",
    "last_day, 2024--, 2024-12-31",
    "first_day, 2024--, 2024-01-01",
    "last_day, 2024-2-7, 2024-02-07",
    "first_day, 2024-2-7, 2024-02-07",
  })
  void aDateThatIsNotWholeHasAFirstAndALastDay(String as, String cell, String text) {
    String patterns = "[yyyy-M-d, yyyy-M-, \"yyyy-M-'0'\", yyyy--]";
    String expression = "{column: cell, date: " + patterns + ", as: " + as + "}";
    assertThat(Kestria.evaluate(expression, cell).text()).isEqualTo(text);
  }

  @Test
  void aColumnThatAFileMayLackIsBlankThere() {
    String expression = "{column: b, absent: blank, blank: none}";
    assertThat(Kestria.evaluate(expression, Kestria.row("a", "1", "b", "2")).text()).isEqualTo("2");
    assertThat(Kestria.evaluate(expression, Kestria.row("a", "1")).text()).isEqualTo("none");
  }
}
