package org.opencpas.revise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.AsOf;
import org.opencpas.calendar.Period;
import org.opencpas.decode.SharedFolder;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationVersion;
import org.opencpas.schemas.Outcome;
import org.opencpas.schemas.Submission;

/**
 * Published histories of system-versioned tables, as far as they are about whole facts. A fact is a
 * key and its valid period. What updates or deletes a part of a valid period makes other facts of
 * it, which no report can do here: from then on a history of that key does not apply. How many
 * vectors apply is counted, so that a reader who finds none does not pass.
 */
class BitemporalVectorsTest {
  private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

  /** A key and its valid period. */
  private record Whole(String key, Period period) {}

  private static JsonNode read(String file) {
    try {
      return new ObjectMapper().readTree(SharedFolder.file("refs/bitemporal/" + file).toFile());
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private static LocalDate day(JsonNode text) {
    assertThat(text.asText().substring(10)).matches("| 00:00:00Z|T00:00:00Z");
    return LocalDate.parse(text.asText().substring(0, 10));
  }

  private static Period period(JsonNode start, JsonNode end) {
    return new Period(day(start), end.isNull() ? OPEN_END : day(end));
  }

  private static Submission report(
      Whole fact, Action action, double value, LocalDateTime at, int line) {
    Submission report = Reports.report(at, action == Action.delete ? null : value, "log.csv", line);
    return Submission.newBuilder(report)
        .setAction(action)
        .setObservation(
            Observation.newBuilder(report.getObservation())
                .setRegionId(fact.key())
                .setPeriodStart(fact.period().start())
                .setPeriodEnd(fact.period().end())
                .build())
        .build();
  }

  /** One history of MariaDB as reports of whole facts. */
  private static final class Log {
    private final List<Submission> reports = new ArrayList<>();
    private final Set<Whole> rows = new HashSet<>();
    private final Set<String> keys = new TreeSet<>();

    /** By key, from when its periods are cut in portions. */
    private final Map<String, LocalDate> cut = new HashMap<>();

    private Log(JsonNode entries) {
      for (JsonNode entry : entries) {
        take(entry);
      }
    }

    private void take(JsonNode entry) {
      String key = entry.get("key").asText();
      keys.add(key);
      if (cut.containsKey(key)) {
        return;
      }
      LocalDate system = day(entry.get("system_time"));
      Period portion = period(entry.get("valid_from"), entry.get("valid_to"));
      double value = entry.get("value").asDouble();
      int line = reports.size() + 1;
      if (entry.get("op").asText().equals("insert")) {
        Whole fact = new Whole(key, portion);
        rows.add(fact);
        reports.add(report(fact, Action.replace, value, system.atStartOfDay(), line));
        return;
      }
      boolean isDeletion = entry.get("op").asText().equals("delete");
      List<Whole> hit =
          rows.stream()
              .filter(row -> row.key().equals(key) && row.period().overlaps(portion))
              .toList();
      for (Whole row : hit) {
        boolean isWhole =
            !row.period().start().isBefore(portion.start())
                && !row.period().end().isAfter(portion.end());
        if (!isWhole) {
          cut.put(key, system);
          return;
        }
      }
      for (Whole row : hit) {
        Action action = isDeletion ? Action.delete : Action.replace;
        reports.add(report(row, action, value, system.atStartOfDay(), reports.size() + 1));
        if (isDeletion) {
          rows.remove(row);
        }
      }
    }

    private boolean isWhole(String key, LocalDate system) {
      LocalDate from = cut.get(key);
      return from == null || system.isBefore(from);
    }
  }

  private static String text(String key, double value, LocalDate from, LocalDate to) {
    return key + " " + value + " " + from + " " + to;
  }

  /** What is known of a key, asked both ways: by a run as of the day, and of the history. */
  private static List<String> known(Log log, String key, LocalDate system) {
    List<String> ran = new ArrayList<>();
    for (RevisedFact fact : new Reviser(new AsOf(system)).revise(log.reports)) {
      fact.current()
          .filter(now -> now.getRegionId().equals(key))
          .ifPresent(
              now -> ran.add(text(key, now.getValue(), now.getPeriodStart(), now.getPeriodEnd())));
    }
    List<String> told = new ArrayList<>();
    for (ObservationVersion row : Holding.on(system, Holding.history(log.reports))) {
      if (row.getRegionId().equals(key)) {
        told.add(text(key, row.getValue(), row.getPeriodStart(), row.getPeriodEnd()));
      }
    }
    assertThat(told).containsExactlyInAnyOrderElementsOf(ran);
    return ran;
  }

  /**
   * 21 histories with 207 point queries and 116 snapshots. Of what they say of each key 218 answers
   * of 501 and 141 of 341 come before a period of that key is cut; the others do not apply.
   */
  @Test
  void pointQueriesAndSnapshotsOfMariaDb() {
    int points = 0;
    int pointsThatApply = 0;
    int snapshots = 0;
    int snapshotsThatApply = 0;
    for (JsonNode history : read("mariadb_sql2011.json")) {
      Log log = new Log(history.get("log"));
      for (String key : log.keys) {
        for (JsonNode query : history.get("point_queries")) {
          LocalDate system = day(query.get("as_of_system"));
          points++;
          if (log.isWhole(key, system)) {
            pointsThatApply++;
            LocalDate valid = day(query.get("as_of_valid"));
            List<String> expected = new ArrayList<>();
            for (JsonNode row : query.get("rows")) {
              if (row.get("key").asText().equals(key)) {
                expected.add(
                    text(
                        key,
                        row.get("value").asDouble(),
                        day(row.get("valid_from")),
                        day(row.get("valid_to"))));
              }
            }
            assertThat(known(log, key, system).stream().filter(each -> isValid(each, valid)))
                .as(history.get("id") + " " + query)
                .containsExactlyInAnyOrderElementsOf(expected);
          }
        }
        for (JsonNode snapshot : history.get("system_snapshots")) {
          LocalDate system = day(snapshot.get("as_of_system"));
          snapshots++;
          if (log.isWhole(key, system)) {
            snapshotsThatApply++;
            List<String> expected = new ArrayList<>();
            for (JsonNode row : snapshot.get("rows")) {
              if (row.get(0).asText().equals(key)) {
                expected.add(text(key, row.get(1).asDouble(), day(row.get(2)), day(row.get(3))));
              }
            }
            assertThat(known(log, key, system))
                .as(history.get("id") + " " + snapshot)
                .containsExactlyInAnyOrderElementsOf(expected);
          }
        }
      }
    }
    assertThat(List.of(points, pointsThatApply)).containsExactly(501, 218);
    assertThat(List.of(snapshots, snapshotsThatApply)).containsExactly(341, 141);
  }

  private static boolean isValid(String row, LocalDate day) {
    String[] parts = row.split(" ", -1);
    return new Period(LocalDate.parse(parts[2]), LocalDate.parse(parts[3])).contains(day);
  }

  /** Restatement: both forms at their time, and the earlier basis unchanged afterwards. */
  @Test
  void restatedFigureIsTheEarlierOneUntilItWasRestated() {
    JsonNode vector = read("published_vectors.json").get("xtdb").get("restatement");
    List<Submission> reports = new ArrayList<>();
    for (JsonNode entry : vector.get("log")) {
      LocalDate end = day(entry.get("period_end"));
      Whole fact = new Whole("KS01", new Period(end.minusDays(364), end.plusDays(1)));
      reports.add(
          report(
              fact,
              Action.replace,
              entry.get("value").asDouble(),
              day(entry.get("filed")).atStartOfDay(),
              reports.size() + 1));
    }
    List<ObservationVersion> history = Holding.history(reports);
    int asked = 0;
    for (JsonNode query : vector.get("as_of")) {
      assertThat(Holding.on(day(query.get("system")), history))
          .singleElement()
          .returns(query.get("value").asDouble(), ObservationVersion::getValue);
      asked++;
    }
    assertThat(asked).isEqualTo(3);
    List<String> told =
        history.stream()
            .map(row -> row.getValue() + " " + row.getKnownFrom().toLocalDate())
            .toList();
    List<String> expected = new ArrayList<>();
    vector
        .get("history")
        .forEach(row -> expected.add(row.get(0).asDouble() + " " + row.get(2).asText()));
    assertThat(told).hasSize(2).isEqualTo(expected);
  }

  /** Of three as-of answers the last is of a document whose valid time was cut: 2 apply. */
  @Test
  void putIsKnownFromItsTimeOn() {
    JsonNode vector = read("published_vectors.json").get("xtdb").get("put_put");
    LocalDate first = day(vector.get("log").get(0).get("system"));
    LocalDate second = day(vector.get("log").get(1).get("system"));
    Whole document = new Whole("my-doc", new Period(first, OPEN_END.withYear(9998)));
    List<ObservationVersion> history =
        Holding.history(List.of(report(document, Action.replace, 1, first.atStartOfDay(), 1)));
    int applied = 0;
    for (JsonNode query : vector.get("as_of_system_all_valid")) {
      if (day(query.get("at")).isBefore(second)) {
        assertThat(Holding.on(day(query.get("at")), history)).hasSize(query.get("rows").size());
        applied++;
      }
    }
    assertThat(applied).isEqualTo(2);
    assertThat(vector.get("as_of_system_all_valid")).hasSize(3);
  }

  /** Of PostgreSQL's versions: both as-of answers, and what comes and goes in one transaction. */
  @Test
  void versionsOfPostgresAreKnownWhileTheyHold() {
    JsonNode vector = read("published_vectors.json").get("periods").get("system_versioning");
    Whole fact = new Whole("KS01", Period.parse("2024").orElseThrow());
    Map<String, LocalDate> times =
        Map.of("ts1", LocalDate.of(2024, 2, 1), "ts2", LocalDate.of(2024, 3, 1));
    Map<String, Double> values = Map.of("hello", 1.0, "world", 2.0);
    List<ObservationVersion> history =
        Holding.history(
            List.of(
                report(fact, Action.replace, 1, LocalDateTime.of(2024, 2, 1, 0, 0), 1),
                report(fact, Action.replace, 2, LocalDateTime.of(2024, 3, 1, 0, 0), 2),
                report(fact, Action.delete, 0, LocalDateTime.of(2024, 4, 1, 0, 0), 3)));
    int asked = 0;
    for (JsonNode query : vector.get("as_of")) {
      assertThat(Holding.on(Objects.requireNonNull(times.get(query.get("at").asText())), history))
          .singleElement()
          .returns(
              Objects.requireNonNull(values.get(query.get("rows").get(0).asText())),
              ObservationVersion::getValue);
      asked++;
    }
    assertThat(asked).isEqualTo(2);
    assertThat(Holding.on(LocalDate.of(2024, 4, 1), history)).isEmpty();
    assertThat(vector.get("same_transaction").asText()).contains("leaves no row and no history");
    LocalDateTime once = LocalDateTime.of(2024, 2, 1, 0, 0);
    List<ObservationVersion> none =
        Holding.history(
            List.of(
                report(fact, Action.replace, 1, once, 1),
                report(fact, Action.replace, 2, once, 2),
                report(fact, Action.replace, 3, once, 3),
                report(fact, Action.delete, 0, once, 4)));
    for (int day = 1; day < 28; day++) {
      assertThat(Holding.on(LocalDate.of(2024, 2, day), none)).isEmpty();
    }
  }

  /** The first three steps of five leave the period whole; the last two cut it. */
  @Test
  void portionThatCoversNothingOrEverythingLeavesTheFactWhole() {
    JsonNode vector = read("published_vectors.json").get("periods").get("for_portion_of");
    Period whole = numbered(vector.get("start").get("period"));
    Whole fact = new Whole("KS01", whole);
    List<Submission> reports = new ArrayList<>();
    reports.add(
        report(fact, Action.replace, vector.get("start").get("price").asDouble(), at(1), 1));
    int applied = 0;
    for (JsonNode step : vector.get("steps")) {
      Period portion = numbered(step.get("update"));
      boolean covers =
          !portion.start().isAfter(whole.start()) && !portion.end().isBefore(whole.end());
      if (portion.overlaps(whole) && !covers) {
        break;
      }
      applied++;
      if (covers) {
        reports.add(
            report(
                fact, Action.replace, step.get("price").asDouble(), at(applied + 1), applied + 1));
      }
      assertThat(step.get("rows")).hasSize(1);
      assertThat(Holding.on(at(applied + 1).toLocalDate(), Holding.history(reports)))
          .singleElement()
          .returns(step.get("rows").get(0).get(2).asDouble(), ObservationVersion::getValue);
    }
    assertThat(applied).isEqualTo(3);
    assertThat(vector.get("steps")).hasSize(5);
  }

  private static LocalDateTime at(int day) {
    return LocalDate.of(2024, 1, day).atTime(LocalTime.MIDNIGHT);
  }

  private static Period numbered(JsonNode bounds) {
    LocalDate zero = LocalDate.of(2000, 1, 1);
    return new Period(zero.plusDays(bounds.get(0).asLong()), zero.plusDays(bounds.get(1).asLong()));
  }

  /** What is reported again unchanged makes no version; what is changed makes one. */
  @Test
  void unchangedUpdateWritesNoHistory() {
    JsonNode vector = read("published_vectors.json").get("nearform");
    assertThat(vector.get("noop_update_writes_no_history").asBoolean()).isTrue();
    Whole one = new Whole("1", Period.parse("2024").orElseThrow());
    Whole two = new Whole("2", Period.parse("2024").orElseThrow());
    List<Submission> reports =
        new ArrayList<>(
            List.of(
                report(one, Action.replace, 1, at(1), 1),
                report(two, Action.replace, 2, at(1), 2),
                report(two, Action.replace, 2, at(2), 3)));
    assertThat(ended(reports)).hasSize(vector.get("steps").get(0).get("history").size()).isEmpty();
    reports.add(report(two, Action.replace, 3, at(3), 4));
    assertThat(ended(reports))
        .hasSize(vector.get("steps").get(1).get("history").size())
        .containsExactly("2 2.0");
  }

  private static List<String> ended(List<Submission> reports) {
    return Holding.history(reports).stream()
        .filter(row -> row.getOutcome() == Outcome.superseded)
        .map(row -> row.getRegionId() + " " + row.getValue())
        .toList();
  }

  /**
   * Half-open predicates: of 54 the 3 that ask for a day, 8 for an overlap and 3 for equality. That
   * a period contains, precedes or succeeds another, at once or not, is asked nowhere: 40 do not
   * apply.
   */
  @Test
  void periodsAreHalfOpen() {
    Map<String, Integer> applied = new HashMap<>();
    int all = 0;
    for (JsonNode vector : read("published_vectors.json").get("periods").get("predicates")) {
      all++;
      Period row = numbered(vector.get("row_period"));
      JsonNode args = vector.get("args");
      String predicate = vector.get("predicate").asText() + args.size();
      boolean holds = vector.get("holds").asBoolean();
      switch (predicate) {
        case "contains1" -> {
          LocalDate asked = LocalDate.of(2000, 1, 1).plusDays(args.get(0).asLong());
          assertThat(row.contains(asked)).as(vector.toString()).isEqualTo(holds);
          assertThat(holdsOn(asked, row)).as(vector.toString()).isEqualTo(holds);
        }
        case "overlaps2" ->
            assertThat(row.overlaps(numbered(args))).as(vector.toString()).isEqualTo(holds);
        case "equals2" ->
            assertThat(row.equals(numbered(args))).as(vector.toString()).isEqualTo(holds);
        default -> {
          continue;
        }
      }
      applied.merge(predicate, 1, Integer::sum);
    }
    assertThat(applied).isEqualTo(Map.of("contains1", 3, "overlaps2", 8, "equals2", 3));
    assertThat(all).isEqualTo(54);
  }

  /** The same of a version's interval: known from the start of the row's period to its end. */
  private static boolean holdsOn(LocalDate day, Period row) {
    Whole fact = new Whole("KS01", Period.parse("2024").orElseThrow());
    return !Holding.on(
            day,
            Holding.history(
                List.of(
                    report(fact, Action.replace, 1, row.start().atStartOfDay(), 1),
                    report(fact, Action.delete, 0, row.end().atStartOfDay(), 2))))
        .isEmpty();
  }

  /** All six queries; a period without an end is one that ends after all others. */
  @Test
  void periodsOverlapAndContainAsPublished() {
    JsonNode vector = read("published_vectors.json").get("xtdb").get("overlaps");
    int asked = 0;
    for (JsonNode query : vector.get("queries")) {
      List<String> found = new ArrayList<>();
      for (JsonNode row : vector.get("rows")) {
        Period valid = period(row.get("valid").get(0), row.get("valid").get(1));
        boolean isFound =
            query.has("contains")
                ? valid.contains(day(query.get("contains")))
                : valid.overlaps(period(query.get("period").get(0), query.get("period").get(1)));
        if (isFound) {
          found.add(row.get("v").asText());
        }
      }
      List<String> expected = new ArrayList<>();
      query.get("rows").forEach(row -> expected.add(row.asText()));
      assertThat(found).as(query.toString()).isEqualTo(expected);
      asked++;
    }
    assertThat(asked).isEqualTo(6);
  }

  /**
   * What is left out as a whole: polygons, update_for_portion and two_versions of XTDB cut valid
   * time; from_to and between of PostgreSQL and XTDB ask for all versions of a span of time, which
   * no macro does. A group that is new here has to be looked at.
   */
  @Test
  void everyGroupOfVectorsIsUsedOrNamed() {
    JsonNode vectors = read("published_vectors.json");
    assertThat(vectors.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("xtdb", "periods", "nearform");
    assertThat(vectors.get("xtdb").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "origin",
            "semantics",
            "put_put",
            "restatement",
            "polygons",
            "update_for_portion",
            "two_versions",
            "overlaps");
    assertThat(vectors.get("periods").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("origin", "predicates", "system_versioning", "for_portion_of");
    assertThat(read("mariadb_sql2011.json")).hasSize(21);
  }
}
