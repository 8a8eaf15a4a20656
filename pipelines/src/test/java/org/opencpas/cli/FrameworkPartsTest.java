package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory of the framework is a part of it, whose rows are added to those of its tables. */
class FrameworkPartsTest {
  private static final Path MANDATES =
      Path.of("../sample-data/mandates").toAbsolutePath().normalize();
  private static final String EVENTS =
      "event_id,mission_id,event_type,authority,event_date,expires_on,source\n";

  /**
   * Tables that say what a part says. Strength has what was authorised, statements that nothing of
   * it is known, and benchmarks cannot be measured.
   */
  private static final Set<String> OF_THE_FRAMEWORK =
      Set.of(
          "missions",
          "regions",
          "mandate_events",
          "strength_ceilings",
          "benchmarks",
          "benchmark_progress",
          "statements",
          "strength");

  private static final String OWN_STATEMENTS =
      "SELECT sentence FROM statements WHERE mission_id = 'KESMIS' ORDER BY 1";

  @TempDir private Path directory = Path.of("");
  private SmallWorkspace workspace = SmallWorkspace.nowhere();
  private Path out = Path.of("");

  @BeforeEach
  void fill() {
    workspace =
        SmallWorkspace.filledIn(directory.resolve("small"))
            .with(
                "framework/mandate_events.csv",
                EVENTS + "E1,KESMIS,establish,UNSC,2023-12-20,2024-07-01,invented\n");
    out = directory.resolve("out");
  }

  private String run(Object... more) {
    return Program.run(
            Stream.concat(Stream.of("run", workspace.directory(), "--out", out), Stream.of(more))
                .toArray())
        .ending(0)
        .releaseId();
  }

  private String mistakes() {
    return Program.run("check", workspace.directory()).ending(1).out();
  }

  private void addRealMandates() throws IOException {
    Path part = workspace.directory().resolve("framework/mandates");
    Files.createDirectories(part);
    try (Stream<Path> files = Files.list(MANDATES.resolve("framework"))) {
      for (Path file : files.toList()) {
        Files.copy(file, part.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void rowsOfAPartAreAddedToThoseOfTheTable() {
    workspace.with(
        "framework/more/mandate_events.csv",
        EVENTS + "E2,KESMIS,renew,UNSC,2024-06-20,2025-07-01,invented\n");
    run();
    assertThat(Program.query(out, "SELECT event_id FROM mandate_events ORDER BY 1"))
        .hasToString("[[E1], [E2]]");
  }

  @Test
  void theSameKeyTwiceIsAMistakeThatNamesBothPlaces() {
    workspace.with(
        "framework/more/mandate_events.csv",
        EVENTS + "E1,KESMIS,renew,UNSC,2024-06-20,2025-07-01,invented\n");
    assertThat(mistakes())
        .contains(
            "framework/more/mandate_events.csv:2:1: the same event_id as in"
                + " framework/mandate_events.csv:2");
  }

  @Test
  void aRegionTwiceIsAMistakeToo() {
    workspace.with("framework/more/regions.csv", "region_id,name,level\nKS,Kestria,0\n");
    assertThat(mistakes()).contains("framework/more/regions.csv:2", "framework/regions.csv:2");
  }

  @Test
  void aTableStandsOnceInAPart() {
    workspace.with("framework/more/mandate_events.csv", EVENTS);
    workspace.with("framework/more/mandate_events.txt", EVENTS);
    workspace.with("framework/more/README.md", "This is no table.");
    assertThat(mistakes())
        .doesNotContain("README")
        .contains("mandate_events stands in framework/more/mandate_events.csv too");
  }

  @Test
  void whatIsNoTableIsAMistakeInAPartToo() {
    workspace.with("framework/more/mandats.csv", EVENTS);
    workspace.with("framework/more/deeper/missions.csv", "mission_id\n");
    assertThat(mistakes())
        .contains("framework/more/mandats.csv: \"mandats\" is no table of the framework")
        .contains("framework/more/deeper: \"deeper\" is no table of the framework");
  }

  @Test
  void aPartHasVersionsOfItsOwn() {
    workspace
        .with("framework/more/mandate_events.csv", EVENTS)
        .with(
            "framework/more/mandate_events.renewed.csv",
            EVENTS + "E2,KESMIS,renew,UNSC,2024-06-20,2025-07-01,invented\n")
        .with(
            "records/received.csv",
            "file,sha256,received_on\nframework/more/mandate_events.renewed.csv,,2024-06-22\n");
    run("--as-of", "2024-06-21");
    assertThat(Program.query(out, "SELECT event_id FROM mandate_events")).hasToString("[[E1]]");
    run("--as-of", "2024-06-22");
    assertThat(Program.query(out, "SELECT event_id FROM mandate_events ORDER BY 1"))
        .hasToString("[[E1], [E2]]");
  }

  @Test
  void filesOfAPartAreInputsThatAreKeptAndLaidOutAgain() {
    workspace.with(
        "framework/more/mandate_events.csv",
        EVENTS + "E2,KESMIS,renew,UNSC,2024-06-20,2025-07-01,invented\n");
    String id = run("--keep-inputs");
    assertThat(Releases.manifestText(out, id)).contains("framework/more/mandate_events.csv");
    Path again = directory.resolve("again");
    Program.run("inputs", out, id, "--to", again).ending(0);
    assertThat(again.resolve("framework/more/mandate_events.csv")).exists();
    assertThat(Program.run("run", again, "--out", directory.resolve("out2")).releaseId())
        .isEqualTo(id);
    workspace.with("framework/more/mandate_events.csv", EVENTS);
    assertThat(run()).isNotEqualTo(id);
  }

  @Test
  void missionsOfWhichThereIsNothingElseChangeNoFigure() throws IOException {
    Map<String, String> before = new TreeMap<>(Releases.contentHashes(out, run()));
    List<List<String>> said = Program.query(out, OWN_STATEMENTS);
    addRealMandates();
    Map<String, String> after = new TreeMap<>(Releases.contentHashes(out, run()));
    before.keySet().removeAll(OF_THE_FRAMEWORK);
    after.keySet().removeAll(OF_THE_FRAMEWORK);
    assertThat(said).isNotEmpty();
    assertThat(Program.query(out, OWN_STATEMENTS)).isEqualTo(said);
    assertThat(
            Program.query(out, "SELECT DISTINCT kind FROM statements WHERE mission_id <> 'KESMIS'"))
        .hasToString("[[no_data]]");
    assertThat(Program.query(out, "SELECT mission_id, state FROM benchmark_progress"))
        .containsOnly(List.of("UNISFA", "not_measurable"));
    assertThat(after).hasSizeGreaterThan(10).isEqualTo(before);
    assertThat(Program.query(out, "SELECT count(*) FROM missions")).hasToString("[[13]]");
    assertThat(
            Program.query(
                out, "SELECT DISTINCT deployed_reason FROM strength WHERE deployed IS NULL"))
        .hasToString("[[no_value]]");
    assertThat(Program.query(out, "FROM strength WHERE deployed IS NOT NULL")).isEmpty();
    assertThat(Program.run("verify", out).exitCode()).isZero();
  }

  @Test
  void datesOfAPartAreInTheCalendar() throws IOException {
    addRealMandates();
    assertThat(Program.run("due", workspace.directory(), "--on", "2026-01-01").out())
        .contains(
            "KESMIS: the mandate ran until 2024-07-01",
            "UNISFA: the mandate runs until 2026-11-15 (S/RES/2802 (2025)).");
  }
}
