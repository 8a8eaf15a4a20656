package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Rule;

/** Dates in many spellings, as mappings read them with {@code date: hxl} and its two orders. */
class SpelledDatesTest {
  private static MappedCell read(String word, String form, String text) {
    return Kestria.evaluate("{column: cell, date: " + word + ", as: " + form + "}", text);
  }

  /** A period in the words of HXL, which writes no hyphen before quarters and weeks. */
  private static String inWordsOfHxl(String period) {
    if (!period.endsWith("/P1W")) {
      return period.replace("-Q", "Q");
    }
    LocalDate monday = LocalDate.parse(period.substring(0, 10));
    return String.format(
        Locale.ROOT,
        "%dW%02d",
        monday.get(IsoFields.WEEK_BASED_YEAR),
        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  @Test
  void publishedSpellingsMeanWhatTheyMeant() {
    List<JsonNode> cases = HxlCases.of("datatypes/normalise_date");
    for (JsonNode each : cases) {
      String text = each.get(0).asText();
      MappedCell cell = read("hxl", "period", text);
      if (each.get(1).asText().equals("error")) {
        assertThat(cell.broken()).as(text).isEqualTo(Rule.NOT_A_DATE);
      } else {
        assertThat(cell.broken()).as(text).isNull();
        assertThat(inWordsOfHxl(cell.text())).as(text).isEqualTo(each.get(1).asText());
        assertThat(Period.parse(cell.text())).isPresent();
      }
    }
    assertThat(cases).hasSize(15);
  }

  @Test
  void publishedTextsAreDatesOrNot() {
    List<JsonNode> cases = HxlCases.of("datatypes/is_date");
    for (JsonNode each : cases) {
      String text = each.get(0).asText();
      assertThat(read("hxl", "period", text).broken() == null)
          .as(text)
          .isEqualTo(each.get(1).asBoolean());
    }
    assertThat(cases).hasSize(17);
  }

  @Test
  void theDeclaredOrderDecidesWhereNothingElseDoes() {
    for (JsonNode each : HxlCases.of("datatypes/normalise_date_ambiguous")) {
      String word = each.get("dayfirst").asBoolean() ? "hxl-day-first" : "hxl-month-first";
      String text = each.get("value").asText();
      assertThat(read(word, "date", text).text()).isEqualTo(each.get("expected").asText());
      assertThat(read("hxl", "date", text).broken()).isEqualTo(Rule.NOT_A_DATE);
    }
  }

  /** What others infer from the other cells of a column, the mapping declares for it. */
  @Test
  void columnsAreReadInTheirDeclaredOrder() {
    List<JsonNode> columns = HxlCases.of("datatypes/column_date_order_inference");
    List<String> words = List.of("hxl-month-first", "hxl-day-first");
    for (int i = 0; i < columns.size(); i++) {
      String word = words.get(i);
      assertThat(
              HxlCases.texts(columns.get(i).get("column")).stream()
                  .map(cell -> read(word, "date", cell).text()))
          .isEqualTo(HxlCases.texts(columns.get(i).get("expected")));
    }
    assertThat(columns).hasSize(2);
  }

  @Test
  void aWeekIsTheOneOfTheIsoCalendar() {
    List<JsonNode> cases = HxlCases.of("datatypes/clean_dates_to_iso_week");
    for (JsonNode each : cases) {
      String week = inWordsOfHxl(read("hxl", "week", each.get(0).asText()).text());
      assertThat(week).isEqualTo(each.get(1).asText().replace("-W", "W"));
    }
    assertThat(cases).hasSize(3);
    assertThat(read("hxl", "week", "2015-01-01").text()).isEqualTo("2014-12-29/P1W");
    assertThat(read("hxl", "week", "2020W53").text()).isEqualTo("2020-12-28/P1W");
    assertThat(read("hxl", "week", "2021W53").broken()).isEqualTo(Rule.NOT_A_DATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1st of March 2015|",
        "1st March 2015|2015-03-01",
        "Sunday, 1 March 2015|2015-03-01",
        "2015 Mar 1|2015-03-01",
        "1-Mar-15|2015-03-01",
        "1-Mar-69|1969-03-01",
        "1-Mar-68|2068-03-01",
        "Sept. 3, 2015|2015-09-03",
        "2015/3/1|2015-03-01",
        "20150301|2015-03-01",
        "3/3/15|2015-03-03",
        "19/3/15|2015-03-19",
        "2015-03-01 7:05|2015-03-01",
        "March 31, 2015 7:05 PM|2015-03-31",
        "43831|2020-01-01",
        "1425168000000|2015-03-01",
        "1 \u00a0 March\u00a02015|2015-03-01",
        "1 March|",
        "March 15|",
        "March|",
        "3/4/15|",
        "30 Feb 2015|",
        "1 Marchs 2015|",
        "2015-03-01 25:00|",
        "1 March 315|",
        "1 2 3 4|",
        "0|"
      })
  void aDayIsNamedOrThereIsNone(String text, String day) {
    MappedCell cell = read("hxl", "date", text);

    assertThat(cell.rule().isPresent()).isEqualTo(day == null);
    assertThat(cell.text()).isEqualTo(day == null ? text : day);
  }

  @Test
  void aTextThatSaysLessThanAskedIsNoDate() {
    assertThat(read("hxl", "date", "March 2015").broken()).isEqualTo(Rule.NOT_A_DATE);
    assertThat(read("hxl", "month", "2015Q1").broken()).isEqualTo(Rule.NOT_A_DATE);
    assertThat(read("hxl", "month", "March 2015").text()).isEqualTo("2015-03");
    assertThat(read("hxl", "quarter", "March 2015").text()).isEqualTo("2015-Q1");
    assertThat(read("hxl", "year", "March 2015").text()).isEqualTo("2015");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thu, 30 May 2018 02:57:50 GMT|2018-05-30T02:57:50Z",
        "2011-01-01T00:30:00.250+01:00|2010-12-31T23:30:00.25Z",
        "1 March 2015 7:05 pm|2015-03-01T19:05:00Z",
        "1664212110|2022-09-26T17:08:30Z"
      })
  void timesAreKeptWhereTheyAreAskedFor(String text, String moment) {
    assertThat(read("hxl", "timestamp", text).text()).isEqualTo(moment);
  }

  @Test
  void aPatternMayStandBeforeOrAfterIt() {
    String expression = "{column: cell, date: [dd.MM.yyyy, hxl-month-first]}";

    assertThat(Kestria.evaluate(expression, "03.04.2015").text()).isEqualTo("2015-04-03");
    assertThat(Kestria.evaluate(expression, "03/04/2015").text()).isEqualTo("2015-03-04");
    assertThat(
            Kestria.source("comment: " + expression).settings().get("mapping.records.0000.comment"))
        .isEqualTo("{column: \"cell\", date: [\"dd.MM.yyyy\", \"hxl-month-first\"], as: date}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "9", "a", "-", " ", "1 ", "a ", "1-", "Mon ", "1:00 ", "T1:00"})
  void longTextsAreRefusedAtOnce(String part) {
    assertThat(read("hxl", "date", part.repeat(100_000)).broken())
        .isEqualTo(part.isBlank() ? null : Rule.NOT_A_DATE);
  }
}
