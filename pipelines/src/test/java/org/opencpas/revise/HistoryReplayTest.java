package org.opencpas.revise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationVersion;
import org.opencpas.schemas.Submission;

/**
 * Random histories of three facts: out of order, with duplicates, deletions, merges, ties, missing
 * times, and records that move between the facts. What is known on a day is replayed by a plain
 * model from the reports of that day and before.
 */
class HistoryReplayTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 9);
  private static final LocalDate LAST = LocalDate.of(2024, 1, 16);

  /**
   * A report.
   *
   * @param time month, day and hour; empty for none
   * @param said value and comment, each empty where it is not given
   */
  record Said(
      String time,
      String revision,
      String file,
      int line,
      String region,
      String id,
      String action,
      List<String> said) {

    String order() {
      return time + "/" + revision + "/" + file + "/" + (100 + line);
    }

    String version() {
      return time + "/" + revision;
    }

    Submission submission() {
      @Nullable LocalDateTime at = time.isEmpty() ? null : LocalDateTime.parse(time);
      Double value = said.get(0).isEmpty() ? null : Double.valueOf(said.get(0));
      Submission report = Reports.report(at, value, file, line);
      return Submission.newBuilder(report)
          .setAction(Action.valueOf(action))
          .setObservation(
              Observation.newBuilder(report.getObservation())
                  .setRegionId(region)
                  .setRevision(revision.isEmpty() ? null : Integer.valueOf(revision))
                  .setRecordId(id.isEmpty() ? null : id)
                  .setComment(said.get(1).isEmpty() ? null : said.get(1))
                  .build())
          .build();
    }
  }

  @Provide
  Arbitrary<List<Said>> histories() {
    Arbitrary<List<String>> said =
        Combinators.combine(Arbitraries.of("", "1.0", "2.0"), Arbitraries.of("", "a", "b"))
            .as(List::of);
    Arbitrary<Said> report =
        Combinators.combine(
                Arbitraries.of(
                    "",
                    "2024-01-10T00:00",
                    "2024-01-11T00:00",
                    "2024-01-11T12:00",
                    "2024-01-12T00:00",
                    "2024-01-13T23:59",
                    "2024-01-15T00:00"),
                Arbitraries.of("", "", "", "1", "2"),
                Arbitraries.of("a.csv", "b.csv"),
                Arbitraries.integers().between(1, 40),
                Arbitraries.of("KS01", "KS02", "KS03"),
                Arbitraries.of("", "r1", "r1", "r2", "r3"),
                Arbitraries.of("replace", "replace", "replace", "merge", "delete"),
                said)
            .as(Said::new);
    return Arbitraries.oneOf(report, crowded())
        .list()
        .ofMinSize(1)
        .ofMaxSize(14)
        .uniqueElements(each -> each.file() + ":" + each.line());
  }

  /** Many records that say one and the same of two facts, and move between them. */
  private static Arbitrary<Said> crowded() {
    return Combinators.combine(
            Arbitraries.of("2024-01-10T00:00", "2024-01-11T00:00", "2024-01-12T00:00"),
            Arbitraries.integers().between(41, 90),
            Arbitraries.of("KS01", "KS01", "KS02"),
            Arbitraries.of("r1", "r2", "r3", "r4"))
        .as(
            (time, line, region, id) ->
                new Said(time, "", "b.csv", line, region, id, "replace", List.of("1.0", "")));
  }

  /** What holds of a fact, and who says so. */
  private static final class Held {
    private List<String> content = List.of();
    private final List<String> sayers = new ArrayList<>();
  }

  /** The plain model: what each fact stands at after all reports up to the end of a day. */
  private static Map<String, List<String>> replay(List<Said> all, LocalDate day) {
    List<Said> known = new ArrayList<>();
    for (Said each : all) {
      if (each.time().isEmpty() || !LocalDate.parse(each.time().substring(0, 10)).isAfter(day)) {
        known.add(each);
      }
    }
    known.sort(Comparator.comparing(Said::order));
    Map<String, Held> held = new TreeMap<>();
    Map<Said, List<String>> awaited = new HashMap<>();
    for (int i = 0; i < known.size(); i++) {
      Said report = known.get(i);
      for (String left : leaves(known, i)) {
        for (Map.Entry<Said, List<String>> pending : awaited.entrySet()) {
          if (pending.getKey().region().equals(left)) {
            pending.getValue().removeIf(report.id()::equals);
          }
        }
        Held there = held.get(left);
        if (there != null) {
          there.sayers.removeIf(report.id()::equals);
          if (there.sayers.isEmpty()) {
            held.remove(left);
          }
        }
      }
      int last = lastRepeat(known, i);
      if (last != i) {
        awaited.computeIfAbsent(known.get(last), key -> new ArrayList<>()).add(report.id());
        continue;
      }
      if (report.action().equals("delete")) {
        held.remove(report.region());
        continue;
      }
      Held before = held.get(report.region());
      List<String> content = report.said();
      if (before != null && report.action().equals("merge")) {
        content =
            List.of(
                or(content.get(0), before.content.get(0)),
                or(content.get(1), before.content.get(1)));
      }
      if (before == null || !before.content.equals(content)) {
        before = new Held();
        before.content = content;
        held.put(report.region(), before);
      }
      before.sayers.add(report.id());
      before.sayers.addAll(awaited.getOrDefault(report, List.of()));
    }
    Map<String, List<String>> state = new TreeMap<>();
    held.forEach((region, what) -> state.put(region, what.content));
    return state;
  }

  private static String or(String given, String before) {
    return given.isEmpty() ? before : given;
  }

  /** Place of the last report that repeats another exactly, its own where none does. */
  private static int lastRepeat(List<Said> known, int place) {
    Said report = known.get(place);
    int last = place;
    for (int i = place + 1; i < known.size(); i++) {
      Said other = known.get(i);
      boolean isSame =
          other.region().equals(report.region())
              && other.time().equals(report.time())
              && other.action().equals(report.action())
              && other.said().equals(report.said());
      last = isSame ? i : last;
    }
    return last;
  }

  /** The facts that the record of a report leaves with it; none but with the first of a version. */
  private static Set<String> leaves(List<Said> known, int place) {
    Said report = known.get(place);
    String before = null;
    for (Said other : known.subList(0, place)) {
      if (other.id().equals(report.id()) && other.version().equals(report.version())) {
        return Set.of();
      }
      if (other.id().equals(report.id())) {
        before = other.version();
      }
    }
    if (report.id().isEmpty() || before == null) {
      return Set.of();
    }
    Set<String> left = new HashSet<>();
    for (Said other : known) {
      if (other.id().equals(report.id()) && other.version().equals(before)) {
        left.add(other.region());
      }
    }
    for (Said other : known) {
      if (other.id().equals(report.id()) && other.version().equals(report.version())) {
        left.remove(other.region());
      }
    }
    return left;
  }

  private static List<Submission> submissions(List<Said> reports) {
    return reports.stream().map(Said::submission).toList();
  }

  private static List<String> content(@Nullable Double value, @Nullable String comment) {
    return List.of(value == null ? "" : value.toString(), comment == null ? "" : comment);
  }

  @Property(tries = 2000)
  void whatIsKnownOnADayIsWhatItsReportsSay(@ForAll("histories") List<Said> reports) {
    List<Submission> all = Holding.withMoves(submissions(reports));
    for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
      Map<String, List<String>> state = new TreeMap<>();
      for (RevisedFact fact : new Reviser(new AsOf(day)).revise(all)) {
        fact.current()
            .ifPresent(
                now -> state.put(now.getRegionId(), content(now.getValue(), now.getComment())));
      }
      assertThat(state).as(day.toString()).isEqualTo(replay(reports, day));
    }
  }

  @Property(tries = 2000)
  void historyTellsTheStateOfEveryDay(@ForAll("histories") List<Said> reports) {
    List<ObservationVersion> history = Holding.history(submissions(reports));
    assertThat(history).hasSameSizeAs(reports);
    for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
      List<ObservationVersion> rows = Holding.on(day, history);
      Map<String, List<String>> state = new TreeMap<>();
      rows.forEach(row -> state.put(row.getRegionId(), content(row.getValue(), row.getComment())));
      assertThat(state).as(day.toString()).isEqualTo(replay(reports, day)).hasSameSizeAs(rows);
    }
  }

  @Property(tries = 500)
  void orderInWhichReportsComeDoesNotShow(
      @ForAll("histories") List<Said> reports, @ForAll long seed) {
    List<Submission> shuffled = new ArrayList<>(submissions(reports));
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Holding.history(shuffled)).isEqualTo(Holding.history(submissions(reports)));
  }

  /** Later reports change no row of what was known, but for its end. */
  @Property(tries = 500)
  void whatHeldOnADayIsToldTheSameAfterwards(@ForAll("histories") List<Said> reports) {
    List<ObservationVersion> history = Holding.history(submissions(reports));
    List<Submission> all = Holding.withMoves(submissions(reports));
    for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
      List<String> then = new ArrayList<>();
      for (RevisedFact fact : new Reviser(new AsOf(day)).revise(all)) {
        fact.current().ifPresent(now -> then.add(now.getFile() + ":" + now.getLine()));
      }
      List<String> told =
          Holding.on(day, history).stream()
              .map(row -> row.getFile() + ":" + row.getLine())
              .toList();
      assertThat(told).as(day.toString()).isEqualTo(then);
    }
  }
}
