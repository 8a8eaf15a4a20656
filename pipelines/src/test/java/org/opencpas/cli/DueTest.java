package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are due before dates of mandates are told, and done once. */
class DueTest {
  private static final String SOURCES =
      """
      name: small
      sources:
        - name: returns
          files: records/*.csv
          format: indicator-records
      """;
  private static final String SCHEDULE =
      """
      schedule:
        - {name: renewal, before: [renew], days: 20, freeze: 30, grace: 5}
        - {name: report, before: [report_due], days: 10, freeze: 30}
      """;
  private static final String EVENTS =
      """
      event_id,mission_id,event_type,authority,event_date,effective_from,expires_on,instrument,source,verified_on,conflict
      E1,KESMIS,establish,UNSC,2023-12-20,2024-01-01,2024-07-01,K/1,invented,2024-01-02,
      E2,KESMIS,report_due,UNSC,2024-07-01,,,K/1,invented,2024-01-02,"A note has ""8 July"", another 9"
      E3,KESMIS,report_due,UNSC,2024-04-01,,,K/1,invented,2024-01-02,
      """;

  @TempDir private Path directory = Path.of("");
  private SmallWorkspace workspace = SmallWorkspace.nowhere();
  private Path out = Path.of("");

  @BeforeEach
  void fill() {
    workspace =
        SmallWorkspace.filledIn(directory.resolve("small"))
            .with("assessment.yaml", SOURCES + SCHEDULE)
            .with("framework/mandate_events.csv", EVENTS);
    out = directory.resolve("out");
  }

  private Answer due(String on, Object... more) {
    return Program.run(
        Stream.concat(Stream.of("due", workspace.directory(), "--on", on), Stream.of(more))
            .toArray());
  }

  private Answer runDue(String on) {
    return Program.run("run", workspace.directory(), "--out", out, "--due", "--on", on);
  }

  /** State and label of each run, with what was done. */
  private List<String> runs(String on) {
    List<List<String>> rows = due(on, "--out", out, "--format", "csv").rows();
    return rows.stream().skip(1).map(row -> row.get(0) + " " + row.get(1)).toList();
  }

  private List<String> labels() throws IOException {
    try (Stream<Path> files = Files.list(out.resolve("labels"))) {
      return files.map(file -> file.getFileName() + " = " + content(file)).sorted().toList();
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @Test
  void nothingIsDueBeforeItsDay() {
    assertThat(due("2024-03-21").exitCode()).isZero();
    assertThat(due("2024-03-21").out()).contains("Nothing is due on 2024-03-21.");
  }

  @Test
  void somethingDueIsToldWithItsDatesAndItsOrigin() {
    Answer answer = due("2024-06-11", "--out", out).ending(3);
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out())
        .isEqualTo(
            """
            Due:
              renewal-kesmis-2024-07-01
                due from 2024-06-11, overdue from 2024-06-17; data as known on 2024-06-01; 20 days left
                2024-07-01 the mandate runs out [E1; K/1; source: invented; checked on 2024-01-02]

            Next:
              report-kesmis-2024-07-01
                due from 2024-06-21; data as known on 2024-06-01; 20 days left
                2024-07-01 a report is due [E2; K/1; source: invented; checked on 2024-01-02]
                  in conflict: A note has "8 July", another 9

            Past, and not known to be done:
              report-kesmis-2024-04-01
                2024-04-01 a report is due [E3; K/1; source: invented; checked on 2024-01-02]


            KESMIS: the mandate runs until 2024-07-01 (K/1).
            """);
  }

  @Test
  void withoutOutItIsSaidThatNothingIsKnownOfWhatIsDone() {
    assertThat(due("2024-06-11").err())
        .isEqualTo("What is done already can only be told with --out.\n");
  }

  @Test
  void theDayIsTodayWhenNothingIsSaid() {
    Answer answer =
        Program.at("2024-06-16T23:59:59Z").ask("due", workspace.directory(), "--out", out);
    assertThat(answer.ending(3).out()).startsWith("Due:\n  renewal-kesmis-2024-07-01\n");
    Answer next = Program.at("2024-06-17T00:00:00Z").ask("due", workspace.directory());
    assertThat(next.ending(3).out()).startsWith("Overdue:\n  renewal-kesmis-2024-07-01\n");
  }

  @Test
  void jsonHoldsEveryRun() throws IOException {
    Answer answer = due("2024-06-11", "--format", "json").ending(3);
    JsonNode json = new ObjectMapper().readTree(answer.out());
    assertThat(json.at("/on").asText()).isEqualTo("2024-06-11");
    assertThat(json.at("/runs")).hasSize(3);
    JsonNode renewal = json.at("/runs/1");
    assertThat(renewal.at("/state").asText()).isEqualTo("due");
    assertThat(renewal.at("/label").asText()).isEqualTo("renewal-kesmis-2024-07-01");
    assertThat(renewal.at("/days_left").asInt()).isEqualTo(20);
    assertThat(renewal.at("/release_id").isNull()).isTrue();
    assertThat(renewal.at("/dates/0/event_id").asText()).isEqualTo("E1");
    assertThat(renewal.at("/dates/0/moved_to").isNull()).isTrue();
    assertThat(json.at("/mandates/0/reach").asText()).isEqualTo("runs_until");
  }

  @Test
  void aCellWithAFormulaIsMadeHarmlessInCsv() {
    workspace.with("framework/mandate_events.csv", EVENTS.replace(",invented,", ",@invented,"));
    assertThat(due("2024-06-11", "--format", "csv").out()).contains(",'@invented,");
  }

  @Test
  void aWorkspaceWithoutScheduleSaysSo() {
    workspace.with("assessment.yaml", SOURCES);
    Answer answer = due("2024-06-11").ending(0);
    assertThat(answer.out()).contains("KESMIS: the mandate runs until 2024-07-01 (K/1).");
    assertThat(answer.err())
        .startsWith("There is no schedule, so no run is ever due.")
        .contains("  - {name: renewal, before: [renew], days: 30, freeze: 35, grace: 7}\n");
    assertThat(runDue("2024-06-11").ending(0).err()).startsWith("There is no schedule");
    assertThat(out).doesNotExist();
  }

  @Test
  void theExampleOfAScheduleIsOne() {
    String example = DueRuns.NO_SCHEDULE.substring(DueRuns.NO_SCHEDULE.indexOf("schedule:\n"));
    workspace.with("assessment.yaml", SOURCES + example);
    assertThat(due("2024-06-01").ending(3).out()).contains("data as known on 2024-05-27");
  }

  @Test
  void mistakesAreToldAndNothingIsPlanned() {
    workspace.with(
        "framework/mandate_events.csv",
        EVENTS.replace("E3,KESMIS,report_due", "E2,KESMISS,report"));
    Answer answer = due("2024-06-11").ending(1);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .contains("framework/mandate_events.csv:4:3: ")
        .contains("; no run can be planned.");
  }

  @Test
  void aMissionThatIsNotThereIsAMistakeOfTheSchedule() {
    workspace.with(
        "assessment.yaml",
        SOURCES + "schedule: [{name: a, before: [renew], days: 1, missions: [KESMON]}]\n");
    String mistake = "assessment.yaml:6:12: mission \"KESMON\", which the framework has not";
    assertThat(due("2024-06-11").ending(1).err()).contains(mistake);
    assertThat(Program.run("check", workspace.directory()).ending(1).out()).contains(mistake);
  }

  @Test
  void aLaterVersionOfTheEventsIsKnownFromTheDayOnWhichItCame() {
    workspace
        .with(
            "framework/mandate_events.moved.csv",
            EVENTS + "E4,KESMIS,rollover,UNSC,2024-06-10,,2024-08-01,K/1b,invented,,\n")
        .with(
            "records/received.csv",
            "file,sha256,received_on\nframework/mandate_events.moved.csv,,2024-06-20\n");
    assertThat(runs("2024-06-19")).contains("overdue renewal-kesmis-2024-07-01");
    assertThat(runs("2024-06-20"))
        .contains("moved renewal-kesmis-2024-07-01", "planned renewal-kesmis-2024-08-01");
  }

  @Test
  void recordsAreNotRead() {
    workspace.with("records/good.csv", new byte[] {0, 1, 2, (byte) 0xff});
    due("2024-06-11").ending(3);
  }

  @Test
  void runDueDoesTheWorkOnce() throws IOException {
    Answer first = runDue("2024-06-25").ending(0);
    assertThat(first.out().strip()).as("one release for one freeze").startsWith("2024-06-01-");
    String id = first.releaseId();
    assertThat(labels())
        .containsExactly("renewal-kesmis-2024-07-01 = " + id, "report-kesmis-2024-07-01 = " + id);
    assertThat(first.err())
        .contains("renewal-kesmis-2024-07-01 is overdue: a run on data as known on 2024-06-01")
        .contains(id + " is labelled report-kesmis-2024-07-01 and will be kept.");
    var before = Releases.files(out);
    Answer second = runDue("2024-06-25").ending(0);
    assertThat(second.out()).isEmpty();
    assertThat(second.err())
        .isEqualTo("Nothing to do: on 2024-06-25 no run is due that is not done.\n");
    assertThat(Releases.files(out)).isEqualTo(before);
    assertThat(runs("2024-06-25"))
        .containsExactly(
            "past report-kesmis-2024-04-01",
            "done renewal-kesmis-2024-07-01",
            "done report-kesmis-2024-07-01");
    assertThat(due("2024-06-25", "--out", out).ending(0).out())
        .contains("Done:\n  renewal-kesmis-2024-07-01 = " + id);
    assertThat(due("2024-06-25").exitCode()).as("without --out").isEqualTo(3);
  }

  @Test
  void theOldestFreezeIsRunFirst() {
    workspace.with(
        "assessment.yaml",
        SOURCES
            + "schedule:\n"
            + "  - {name: late, before: [renew], days: 20}\n"
            + "  - {name: early, before: [renew], days: 20, freeze: 60}\n");
    Answer answer = runDue("2024-06-25").ending(0);
    assertThat(answer.out().lines().map(id -> id.substring(0, 10)))
        .containsExactly("2024-05-02", "2024-06-11");
  }

  @Test
  void whatWasBrokenOffBeforeTheLabelIsFinishedByTheNext() throws IOException {
    String id = runDue("2024-06-25").ending(0).releaseId();
    Files.delete(out.resolve("labels/report-kesmis-2024-07-01"));
    Answer again = runDue("2024-06-25").ending(0);
    assertThat(again.releaseId()).isEqualTo(id);
    assertThat(again.err()).doesNotContain("renewal-kesmis");
    assertThat(labels()).hasSize(2).allSatisfy(label -> assertThat(label).endsWith(id));
  }

  @Test
  void aWithdrawnReleaseDoesNotStandForItsRun() throws IOException {
    String wrong = runDue("2024-06-12").ending(0).releaseId();
    Program.run("withdraw", out, wrong, "--because", "a wrong file").ending(0);
    assertThat(runs("2024-06-12")).contains("due renewal-kesmis-2024-07-01");
    Answer same = runDue("2024-06-12").ending(1);
    assertThat(same.err()).contains(wrong + " was withdrawn, and the same inputs make it again");
    assertThat(labels()).containsExactly("renewal-kesmis-2024-07-01 = " + wrong);
    workspace.with(
        "records/better.csv",
        SmallWorkspace.HEADER + "KESMIS,patrols,KS01,2024-01,11,,,2024-02-05,\n");
    String right = runDue("2024-06-12").ending(0).releaseId();
    assertThat(right).isNotEqualTo(wrong);
    assertThat(labels())
        .containsExactly(
            "renewal-kesmis-2024-07-01 = " + wrong, "renewal-kesmis-2024-07-01-2 = " + right);
    assertThat(runs("2024-06-12")).contains("done renewal-kesmis-2024-07-01");
    assertThat(runDue("2024-06-12").ending(0).err()).startsWith("Nothing to do");
  }

  @Test
  void aReleaseThatIsNoLongerThereDoesNotStandForItsRun() throws IOException {
    String id = runDue("2024-06-12").ending(0).releaseId();
    Files.move(out.resolve("releases").resolve(id), directory.resolve("lost"));
    assertThat(runs("2024-06-12")).contains("due renewal-kesmis-2024-07-01");
    assertThat(runDue("2024-06-12").ending(0).releaseId()).isEqualTo(id);
    assertThat(runs("2024-06-12")).contains("done renewal-kesmis-2024-07-01");
  }

  @Test
  void areasOfRegionsAreNotRead() {
    workspace.with("framework/areas.geojson", "not one");
    due("2024-06-11").ending(3);
    assertThat(Program.run("check", workspace.directory()).exitCode()).isEqualTo(1);
  }

  @Test
  void aRunOfWhichTooMuchWasRejectedStaysDue() throws IOException {
    workspace.with(
        "records/bad.csv", SmallWorkspace.HEADER + "KESMIS,patrols,KS09,2024-01,1,,,2024-02-05,\n");
    Answer answer = runDue("2024-06-12").ending(3);
    assertThat(answer.err()).contains("renewal-kesmis-2024-07-01 got no release and stays due.");
    assertThat(out.resolve("labels")).doesNotExist();
    assertThat(runs("2024-06-12")).contains("due renewal-kesmis-2024-07-01");
  }

  @Test
  void aRunThatWasDoneBeforeARolloverStaysDone() {
    runDue("2024-06-12").ending(0);
    workspace.with(
        "framework/mandate_events.csv",
        EVENTS + "E4,KESMIS,rollover,UNSC,2024-06-20,,2024-08-01,K/1b,invented,,\n");
    assertThat(runs("2024-06-20"))
        .containsSubsequence("done renewal-kesmis-2024-07-01", "planned renewal-kesmis-2024-08-01");
  }

  @Test
  void dueAndAsOfDoNotGoTogether() {
    Answer both =
        Program.run("run", workspace.directory(), "--out", out, "--due", "--as-of", "2024-06-01");
    assertThat(both.ending(2).err()).contains("leave out --as-of, or --due");
    Answer on = Program.run("run", workspace.directory(), "--out", out, "--on", "2024-06-01");
    assertThat(on.ending(2).err()).contains("--on is for --due; a run takes --as-of");
    assertThat(due("2024-06-11", "--ahead", "-1").ending(2).err())
        .contains("--ahead is 0 or above");
  }

  /**
   * On 1 March, with a freeze on the 2nd: of January and February five of eight returns are owed,
   * the one of January since 1 February, which is 29 days.
   */
  @Test
  void explainedCsvHasEveryReturnThatIsOwed() {
    List<List<String>> rows = due("2024-03-01", "--explain", "--format", "csv").ending(0).rows();
    assertThat(rows.get(0)).startsWith("mission_id", "component", "responsible", "region_id");
    assertThat(
            rows.stream()
                .skip(1)
                .map(row -> String.join(" ", row.get(4), row.get(3), row.get(6), row.get(13))))
        .containsExactly(
            "violations KS02 2024-01-01 29",
            "violations KS02 2024-02-01 0",
            "violations KS01 2024-02-01 0",
            "patrols KS01 2024-02-01 0",
            "patrols KS02 2024-02-01 0");
    assertThat(rows.get(1).subList(8, 12))
        .containsExactly("report-kesmis-2024-04-01", "2024-04-01", "2024-03-02", "1");
  }

  @Test
  void explainedTextCountsThemAndShowsTheWorstAndTheRangeOfScores() {
    String text = due("2024-03-01", "--explain").ending(0).out();
    assertThat(text).startsWith("Next:\n  report-kesmis-2024-04-01\n");
    assertThat(text.lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains(
            "Owed before the next freeze, as known on 2024-03-01:",
            "report-kesmis-2024-04-01 2024-03-02 1 5 1 0 2 2",
            "KESMIS civilian (none named) 3 1 29 1 2",
            "KESMIS military (none named) 2 0 0 1 2",
            "KESMIS KS02 violations civilian (none named) 2 1 29 2024-01-01 NULL");
  }

  /** Violations in KS02 have no target, and all that could be known is missing: -1 to 1. */
  @Test
  void explainedJsonHasTheRunsTheReturnsAndTheScores() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(due("2024-03-01", "--explain", "--format", "json").ending(0).out());
    assertThat(json.at("/runs")).hasSize(3);
    assertThat(json.at("/readiness")).hasSize(5);
    assertThat(json.at("/readiness/0/days_overdue").asInt()).isEqualTo(29);
    List<String> scores = new ArrayList<>();
    for (JsonNode score : json.at("/readiness_scores")) {
      if (score.path("region_id").asText().equals("KS01")
          && score.path("component").asText().equals("military")) {
        scores.add(
            "%s %s %s %s %s"
                .formatted(
                    score.path("period_start").asText(),
                    score.path("period_type").asText(),
                    score.path("returns_owed").asInt(),
                    score.path("bound_low").asDouble(),
                    score.path("bound_high").asDouble()));
      }
    }
    // February is over on 1 March; the first quarter is not.
    assertThat(scores).containsExactly("2024-02-01 month 1 -1.0 1.0");
  }

  @Test
  void whereNoFreezeIsAheadNothingIsOwed() {
    Answer answer = due("2024-06-10", "--explain", "--format", "csv").ending(0);
    assertThat(answer.rows()).hasSize(1);
  }
}
