package org.opencpas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.Period;
import org.opencpas.release.ReleaseException;

class KnownOnQueriesTest {
  private final Duck duck = Duck.openInMemory();

  @BeforeEach
  void makeTables() {
    duck.run(
        "CREATE TABLE targets (target_id VARCHAR, indicator_id VARCHAR, region_id VARCHAR,"
            + " disaggregation VARCHAR, scope VARCHAR, kind VARCHAR, baseline_value DOUBLE,"
            + " baseline_period VARCHAR, target_low DOUBLE, target_value DOUBLE,"
            + " target_high DOUBLE, target_period VARCHAR, path VARCHAR, tolerance DOUBLE,"
            + " set_on DATE, instrument VARCHAR, source VARCHAR)");
    duck.run("CREATE TABLE observation_history AS " + empty("observation_history"));
    duck.run("CREATE TABLE assessments AS " + empty("assessments"));
    StoredQueries.of(LocalDate.of(2024, 6, 30)).stream()
        .filter(query -> !query.kind().equals("VIEW"))
        .forEach(query -> duck.run(query.statement()));
  }

  @AfterEach
  void close() {
    duck.close();
  }

  private static String empty(String table) {
    return Tables.named(table).columns().stream()
        .map(column -> "NULL::" + column.type() + " AS " + Sql.identifier(column.name()))
        .collect(Collectors.joining(", ", "SELECT ", " LIMIT 0"));
  }

  private void target(String id, String period, String path, double value, String setOn) {
    duck.run(
        "INSERT INTO targets BY NAME SELECT %s AS target_id, 'patrols' AS indicator_id, '' AS disaggregation, 'total' AS scope, %s AS target_period, %s AS path, %s AS target_value, %s AS set_on"
            .formatted(
                Sql.text(id),
                Sql.text(period),
                Sql.text(path),
                value,
                setOn.isEmpty() ? "NULL" : Sql.text(setOn) + "::DATE"));
  }

  private List<String> targets(String day) {
    return duck
        .rows(
            "SELECT target_id || ' ' || target_period || ' ' || target_value AS row FROM targets_known_on("
                + Sql.text(day)
                + ")")
        .stream()
        .map(row -> Objects.requireNonNull(row.get("row")))
        .toList();
  }

  private String refusal(String question) {
    try {
      duck.rows(question);
      return "answered";
    } catch (ReleaseException refused) {
      return Objects.requireNonNull(refused.getCause()).toString();
    }
  }

  @Test
  void dayThatTheReleaseDoesNotKnowIsRefusedEvenWhereThereIsNothing() {
    for (String macro :
        List.of("observations_known_on", "targets_known_on", "assessments_known_on")) {
      assertThat(refusal("SELECT count(*) FROM " + macro + "('2024-07-01')"))
          .contains(
              "this release looks back to 2024-06-30 and cannot tell what was known on 2024-07-01;"
                  + " ask a release with a later as-of date");
      assertThat(refusal("FROM " + macro + "(NULL)")).contains("no day is asked for");
      assertThat(refusal("FROM " + macro + "('2024-06-30')")).isEqualTo("answered");
      assertThatThrownBy(() -> duck.rows("FROM " + macro + "('soon')"))
          .isInstanceOf(ReleaseException.class);
    }
  }

  @Test
  void releaseOfEverythingKnowsAnyDay() {
    duck.run("DROP MACRO as_of_day");
    StoredQueries.of(null).stream()
        .filter(query -> query.name().equals("as_of_day"))
        .forEach(query -> duck.run(query.statement()));
    assertThat(refusal("FROM assessments_known_on('2999-12-31')")).isEqualTo("answered");
  }

  @Test
  void targetHoldsUntilOneForTheSameDayIsSet() {
    target("a", "2024", "linear", 10, "");
    target("b", "2024-12", "linear", 20, "2024-03-01");
    target("c", "2025", "linear", 30, "2024-03-01");
    target("d", "2024-S2", "linear", 25, "2024-03-01");
    assertThat(targets("2024-02-29")).containsExactly("a 2024 10.0");
    assertThat(targets("2024-03-01")).containsExactly("c 2025 30.0", "d 2024-S2 25.0");
  }

  @Test
  void pathOfMilestonesIsReplacedAsAWholeAndAPointOfItByItself() {
    target("p", "2024", "milestones", 10, "2024-01-01");
    target("p", "2025", "milestones", 20, "2024-01-01");
    target("p", "2024", "milestones", 12, "2024-02-01");
    target("q", "2025", "linear", 40, "2024-05-01");
    assertThat(targets("2024-01-31")).containsExactly("p 2024 10.0", "p 2025 20.0");
    assertThat(targets("2024-02-01")).containsExactly("p 2025 20.0", "p 2024 12.0");
    assertThat(targets("2024-05-01")).containsExactly("q 2025 40.0");
  }

  private Optional<LocalDate> end(String period) {
    Map<String, String> row =
        duck.rows("SELECT end_of_period(" + Sql.text(period) + ")::VARCHAR AS day").get(0);
    return Optional.ofNullable(row.get("day"))
        .filter(day -> !day.equals("null"))
        .map(LocalDate::parse);
  }

  @Test
  void endOfPeriodIsThatOfTheCalendar() {
    for (String text :
        List.of(
            "2024",
            "2023-S1",
            "2023-S2",
            "2024-Q1",
            "2024-Q4",
            "2020-W53",
            "2021-W01",
            "2026-W01",
            "2024-02",
            "2023-12",
            "2024-02-29",
            "2024-12-31",
            "2024-11-15/P1Y",
            "2024-01-31/P1M",
            "2024-02-29/P1Y2M",
            "2024-01-01/P2W",
            "2024-05-31/P10D",
            "2023-08-31/P1Y6M3W2D")) {
      assertThat(end(text)).as(text).isEqualTo(Period.parse(text).map(Period::end)).isPresent();
    }
    assertThat(end("soon")).isEmpty();
  }
}
