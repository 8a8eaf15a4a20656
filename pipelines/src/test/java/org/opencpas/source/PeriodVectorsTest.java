package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.Period;

/** Periods that others worked out; where their files are not at hand, the test is skipped. */
class PeriodVectorsTest {
  /** How long the types are that DHIS2 names. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("Daily", "P1D"),
          Map.entry("Weekly", "P7D"),
          Map.entry("Monthly", "P1M"),
          Map.entry("BiMonthly", "P2M"),
          Map.entry("Quarterly", "P3M"),
          Map.entry("SixMonthly", "P6M"),
          Map.entry("SixMonthlyApril", "P6M"),
          Map.entry("Yearly", "P1Y"),
          Map.entry("FinancialApril", "P1Y"),
          Map.entry("FinancialJuly", "P1Y"),
          Map.entry("FinancialOct", "P1Y"));

  private static JsonNode vectors(String file) throws IOException {
    String declared = System.getenv("OPENCPAS_SHARED");
    Path path =
        Path.of(declared == null ? "../../shared" : declared).resolve("refs/periods").resolve(file);
    assumeTrue(Files.exists(path), () -> "skipped: there is no " + path);
    return new ObjectMapper().readTree(path.toFile());
  }

  private static Period dhis2(String id) {
    String canonical = PeriodNotation.DHIS2.canonical(id).orElseThrow();
    return Period.parse(canonical).orElseThrow();
  }

  @Test
  void dhis2IdsAreTheirDays() throws IOException {
    JsonNode intervals = vectors("dhis2_periods.json").get("intervals");

    assertThat(intervals).hasSize(31);
    for (JsonNode each : intervals) {
      Period period = dhis2(each.get("iso").asText());
      assertThat(period.start()).as("%s", each).hasToString(each.get("start").asText());
      assertThat(period.lastDay()).as("%s", each).hasToString(each.get("end_inclusive").asText());
    }
  }

  @Test
  void dhis2IdsThatAreNoneAreNoPeriods() throws IOException {
    JsonNode vectors = vectors("dhis2_periods.json");

    for (String list : new String[] {"invalid", "unrecognised_type"}) {
      assertThat(vectors.get(list)).isNotEmpty();
      for (JsonNode id : vectors.get(list)) {
        assertThat(PeriodNotation.DHIS2.canonical(id.asText())).as("%s", id).isEmpty();
      }
    }
    for (JsonNode id : vectors.get("valid_only")) {
      assertThat(PeriodNotation.DHIS2.canonical(id.asText())).as("%s", id).isPresent();
    }
  }

  @Test
  void dhis2IdsAreAsLongAsTheirTypes() throws IOException {
    JsonNode vectors = vectors("dhis2_periods.json");

    assertThat(vectors.get("type_names")).hasSize(12);
    for (JsonNode pair : vectors.get("type_names")) {
      assertLength(pair.get(0).asText(), Objects.requireNonNull(TYPES.get(pair.get(1).asText())));
    }
    for (JsonNode pair : vectors.get("iso_durations")) {
      assertLength(pair.get(0).asText(), pair.get(1).asText());
    }
  }

  private static void assertLength(String id, String duration) {
    Period period = dhis2(id);
    assertThat(period.start().plus(java.time.Period.parse(duration)))
        .as("%s %s", id, duration)
        .isEqualTo(period.end());
  }

  @Test
  void weeksOfEveryYearBeginAndEndWhereIso8601HasThem() throws IOException {
    JsonNode years = vectors("iso_weeks.json").get("weeks_in_year").get("rows");

    assertThat(years).hasSize(51);
    for (JsonNode row : years) {
      int year = row.get(0).asInt();
      int weeks = row.get(1).asInt();
      assertThat(Period.parse(year + "-W01").orElseThrow().start())
          .hasToString(row.get(2).asText());
      assertThat(Period.parse(year + "-W" + weeks).orElseThrow().lastDay())
          .hasToString(row.get(3).asText());
      assertThat(Period.parse(year + "-W" + (weeks + 1))).isEmpty();
      assertThat(Period.parse(year + "-W00")).isEmpty();
    }
  }

  @Test
  void everyDayLiesInItsWeek() throws IOException {
    JsonNode days = vectors("iso_weeks.json").get("dates");

    assertThat(days).hasSize(304);
    for (JsonNode pair : days) {
      LocalDate day = LocalDate.parse(pair.get(0).asText());
      String week = pair.get(1).asText();
      Period period = Period.parse(week.substring(0, 8)).orElseThrow();
      int number = Integer.parseInt(week.substring(9));
      assertThat(period.start().plusDays(number - 1L)).as(week).isEqualTo(day);
      assertThat(PeriodNotation.SDMX.canonical(week.substring(0, 8)))
          .contains(week.substring(0, 8));
    }
  }

  @Test
  void monthsOfViewsAreNumberedFrom1980() throws IOException {
    JsonNode months = vectors("iso_weeks.json").get("views_month_id").get("rows");

    assertThat(months).hasSize(6);
    for (JsonNode row : months) {
      assertThat(PeriodNotation.VIEWS_MONTH.canonical(row.get(2).asText()))
          .contains("%04d-%02d".formatted(row.get(0).asInt(), row.get(1).asInt()));
    }
  }
}
