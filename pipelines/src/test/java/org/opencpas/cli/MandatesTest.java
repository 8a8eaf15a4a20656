package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendar of real missions says what its sources say, and where they say it. */
class MandatesTest {
  private static final Path MANDATES =
      Path.of("../sample-data/mandates").toAbsolutePath().normalize();
  private static final String NO_DAY =
      " (names no day of the decision; this is the last it can have been)";

  @TempDir private Path directory = Path.of("");

  private static List<List<String>> table(String name) throws IOException {
    String text = Files.readString(MANDATES.resolve("framework/" + name + ".csv"));
    return new Answer(0, text, "").rows();
  }

  /** The runs of a mission on a day: state, label and what the chosen columns have. */
  private static List<String> runs(String on, String mission, String... columns) {
    Answer answer = Program.run("due", MANDATES, "--on", on, "--format", "csv");
    List<List<String>> rows = answer.rows();
    List<String> header = rows.get(0);
    return rows.stream()
        .skip(1)
        .filter(row -> row.get(header.indexOf("mission_id")).equals(mission))
        .map(
            row ->
                String.join(
                    " | ",
                    Stream.concat(Stream.of("state", "label"), Stream.of(columns))
                        .map(column -> row.get(header.indexOf(column)))
                        .toList()))
        .toList();
  }

  @Test
  void everyFactHasItsSource() throws IOException {
    for (String name : List.of("mandate_events", "strength_ceilings")) {
      List<List<String>> rows = table(name);
      int source = rows.get(0).indexOf("source");
      assertThat(rows)
          .hasSizeGreaterThan(10)
          .allSatisfy(row -> assertThat(row.get(source)).isNotBlank());
    }
    List<List<String>> events = table("mandate_events");
    int verified = events.get(0).indexOf("verified_on");
    assertThat(events.stream().skip(1).map(row -> row.get(verified))).containsOnly("2026-11-21");
  }

  /** Whoever adds a row without a day of decision says so in it, and here. */
  @Test
  void decisionsWithoutADayAreThoseOfWhichTheMandateBeforeIsKnown() throws IOException {
    List<List<String>> events = table("mandate_events");
    assertThat(
            events.stream()
                .filter(row -> row.get(events.get(0).indexOf("source")).endsWith(NO_DAY))
                .map(row -> row.get(0) + " " + row.get(4)))
        .containsExactly(
            "UNMISS-2017-rollover 2017-12-15",
            "UNMISS-2019 2019-03-15",
            "UNMISS-2022 2022-03-15",
            "UNMISS-2023 2023-03-15",
            "UNMISS-2024-rollover 2024-03-15",
            "UNMISS-2024 2024-04-30",
            "UNMISS-2025-rollover 2025-04-30",
            "UNMISS-2025 2025-05-09",
            "UNDOF-2025-06 2025-06-30");
  }

  @Test
  void checkFindsNoMistake() {
    Answer answer = Program.run("check", MANDATES).ending(0);
    assertThat(answer.err()).contains("0 rows in 0 files, 0 rejected");
  }

  @Test
  void aRunSaysThatThereIsNothingToRead() {
    Answer answer = Program.run("run", MANDATES, "--out", directory.resolve("out")).ending(1);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .contains("assessment.yaml: no source, so that there is nothing to read")
        .contains("Nothing was published");
    assertThat(directory.resolve("out/releases")).doesNotExist();
  }

  @Test
  void reportsAndExpiryOfMinuscaAreDueWithTheirSources() {
    assertThat(runs("2026-02-03", "MINUSCA", "due_on", "event_id"))
        .contains(
            "due | report-minusca-2026-02-15 | 2026-02-01 | MINUSCA-report-2026-02-15",
            "planned | report-minusca-2026-06-15 | 2026-06-01 | MINUSCA-report-2026-06-15",
            "planned | report-minusca-2026-10-13 | 2026-09-29 | MINUSCA-report-2026-10-13",
            "planned | renewal-minusca-2026-11-15 | 2026-10-16 | MINUSCA-2025");
    assertThat(runs("2026-06-01", "MINUSCA")).contains("due | report-minusca-2026-06-15");
    assertThat(runs("2026-10-04", "MINUSCA")).contains("overdue | report-minusca-2026-10-13");
    assertThat(runs("2026-11-10", "MINUSCA", "instrument", "source", "verified_on"))
        .contains(
            "overdue | renewal-minusca-2026-11-15 | S/RES/2800 (2025) |"
                + " globalsecurity.org mil-251113 | 2026-11-21");
  }

  @Test
  void datesAreKnownFromTheDecisionThatSetsThem() {
    assertThat(runs("2025-11-12", "MINUSCA"))
        .containsExactly(
            "past | renewal-minusca-2018-11-15",
            "past | renewal-minusca-2024-11-15",
            "overdue | renewal-minusca-2025-11-15");
    assertThat(runs("2025-11-13", "MINUSCA", "ended", "ended_by"))
        .contains("past | renewal-minusca-2025-11-15 | decided | MINUSCA-2025");
  }

  @Test
  void rolloversOfUnmissMoveItsRuns() {
    assertThat(runs("2024-03-14", "UNMISS")).contains("overdue | renewal-unmiss-2024-03-15");
    assertThat(runs("2024-03-15", "UNMISS", "moved_to", "ended_by"))
        .contains("moved | renewal-unmiss-2024-03-15 | 2024-04-30 | UNMISS-2024-rollover")
        .anySatisfy(run -> assertThat(run).contains("planned | renewal-unmiss-2024-04-30"));
    assertThat(runs("2025-04-29", "UNMISS")).contains("overdue | renewal-unmiss-2025-04-30");
    assertThat(runs("2025-04-30", "UNMISS", "moved_to", "source"))
        .contains(
            "moved | renewal-unmiss-2025-04-30 | 2025-05-09 | eyeradio.org; thetowerpost.com;"
                + " press.un.org 2025/sc16054; allafrica 202505090142; betterworldcampaign.org"
                + NO_DAY)
        .anySatisfy(run -> assertThat(run).startsWith("overdue | renewal-unmiss-2025-05-09"));
  }

  @Test
  void threeBenchmarksOfUnisfaAreDueWithTheirSourcesAndTheConflict() {
    String source = "press.un.org 2025/sc16223; menafn.com 1110347753; bssnews.net 332035";
    assertThat(runs("2026-10-20", "UNISFA", "title", "source"))
        .contains(
            "due | benchmarks-unisfa-2026-11-15 | Armed elements that are not authorised leave,"
                + " and the area is demilitarised | "
                + source,
            "due | benchmarks-unisfa-2026-11-15 | The Joint Political and Security Mechanism meets"
                + " again | "
                + source,
            "due | benchmarks-unisfa-2026-11-15 | The joint police of Abyei is created | "
                + source);
    assertThat(Program.run("due", MANDATES, "--on", "2026-10-20").out())
        .contains(
            "in conflict: press.un.org SC/16223, a preview, has 15 October 2026 once and 15"
                + " November 2026 elsewhere");
  }

  @Test
  void mandatesThatEndAndThoseWithoutAnEndAreTold() {
    Answer answer = Program.run("due", MANDATES, "--on", "2026-11-21");
    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.out())
        .contains(
            "UNIFIL: the mandate ends for good on 2026-12-31 (S/RES/2790 (2025)).",
            "MINUSMA: the mandate was terminated on 2023-06-30 (S/RES/2690 (2023)).",
            "UNMISS: the mandate ran until 2026-04-30; no later decision is known.",
            "UNMIK: no decision about the mandate is known, and so no expiry.");
    assertThat(runs("2026-11-21", "MINUSMA"))
        .isEqualTo(List.of("past | renewal-minusma-2019-06-30"));
  }
}
