package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.release.Manifest;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;

/** What came in after a day changes nothing of what is published about that day. */
class LookingBackTest {
  private static final Path KESTRIA = Path.of("..", "sample-data", "kestria");
  private static final String RECEIVED = "records/received.csv";

  @TempDir private Path directory = Path.of("");

  private Manifest run(Path workspace, String name, String day) {
    Path out = directory.resolve(name);
    Answer answer =
        Program.run("run", workspace, "--out", out, "--as-of", day, "--max-rejected", "1")
            .ending(0);
    return ManifestFile.read(new OutputLayout(out).release(new ReleaseId(answer.releaseId())));
  }

  private static Map<String, String> content(Manifest manifest) {
    Map<String, String> content = new TreeMap<>();
    manifest.tables().forEach((name, table) -> content.put(name, table.contentSha256()));
    return content;
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> later(Manifest manifest) {
    return manifest.inputs().stream()
        .filter(input -> Boolean.TRUE.equals(input.later()))
        .map(Manifest.Input::path)
        .toList();
  }

  /** Takes files away, with their receipts. */
  private static void goBack(Path workspace, List<String> files) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(workspace.resolve(RECEIVED))) {
      if (!files.contains(line.split(",", -1)[0])) {
        lines.add(line);
      }
    }
    Files.write(workspace.resolve(RECEIVED), lines);
    for (String file : files) {
      Files.delete(workspace.resolve(file));
    }
  }

  @Test
  void kestriaLooksBackToTheSameContentWhenLaterFilesHaveArrived() throws IOException {
    Path then = directory.resolve("kestria");
    copy(KESTRIA, then);
    Manifest after = run(KESTRIA, "after", "2023-10-31");
    goBack(then, later(after));
    Manifest before = run(then, "before", "2023-10-31");
    assertThat(content(after)).isEqualTo(content(before));
    assertThat(after.counts()).isEqualTo(before.counts());
    assertThat(later(before)).isEmpty();
    // The returns of 2023 came in a year's file, but say themselves when they were reported.
    assertThat(later(after))
        .contains("records/military/2024.zip", "records/corrections/2023-11-returns.csv")
        .doesNotContain("records/military/2022.zip", "records/military/2023.zip");
  }

  /** A workspace with events, one source that defines its regions, and a version of targets. */
  private SmallWorkspace workspace() {
    return SmallWorkspace.filledIn(directory.resolve("small"))
        .with(
            "assessment.yaml",
            """
            name: small
            sources:
              - name: returns
                files: records/*.csv
                format: indicator-records
              - name: places
                files: records/places/*.csv
                format: csv
                defines: [regions, indicators]
                mapping:
                  mission_id: {constant: KESMIS}
                  indicator_id: {column: what}
                  region_id: {column: where}
                  component: {column: who}
                  period: {column: when}
                  value: {column: number}
                  indicators: {value_kind: {constant: stock}, result_level: {constant: output}}
              - name: incidents
                kind: events
                files: records/incidents/*.csv
                format: csv
                constants: {mission_id: KESMIS}
                mapping:
                  event_id: {column: id}
                  region_id: {column: region, blank: unknown}
                  date_start: {column: day}
                  count:
                    span: {from: 2024-01, to: 2024-12}
                    indicators:
                      incidents: {count: events}
            """)
        .with(
            "framework/indicators.csv",
            """
            indicator_id,mission_id,title,measure,value_kind,direction,result_level,component,frequency,region_level,additive_over_regions
            patrols,KESMIS,Patrols,count,flow,increase,output,military,month,1,true
            violations,KESMIS,Violations,count,flow,decrease,outcome,civilian,month,1,true
            incidents,KESMIS,Incidents,count,flow,decrease,impact,civilian,month,1,true
            """)
        .with("records/places/b.csv", PLACES + "wells,Upper,civilian,2024-01,3\n")
        .with("records/incidents/a.csv", "id,region,day\nE1,KS01,2024-01-05\n")
        .with(
            RECEIVED,
            """
            file,sha256,received_on
            records/good.csv,,2024-02-20
            records/places/b.csv,,2024-02-21
            records/incidents/a.csv,,2024-03-02
            """);
  }

  private static final String PLACES = "what,where,who,when,number\n";

  private void laterChangesNothing(String receipt, String path, String text) throws IOException {
    SmallWorkspace workspace = workspace();
    Manifest before = run(workspace.directory(), "before", "2024-03-31");
    workspace.with(path, text);
    Files.writeString(
        workspace.directory().resolve(RECEIVED),
        Files.readString(workspace.directory().resolve(RECEIVED)) + receipt);
    Manifest after = run(workspace.directory(), "after", "2024-03-31");
    assertThat(content(after)).isEqualTo(content(before));
    assertThat(after.counts()).isEqualTo(before.counts());
    assertThat(later(after)).containsExactly(path);
  }

  @Test
  void laterRecordsAndRejectionsStayOut() throws IOException {
    laterChangesNothing(
        "records/a.csv,,2024-04-01\n",
        "records/a.csv",
        SmallWorkspace.HEADER
            + "KESMIS,patrols,KS01,2021-01,99,,,,\nKESMIS,patrols,KS01,2024-01,many,,,,\n");
  }

  @Test
  void aFileThatCannotBeReadAndCameLaterSilencesNobody() throws IOException {
    laterChangesNothing(
        "records/incidents/b.csv,,2024-04-01\n", "records/incidents/b.csv", "\0\0\0");
  }

  @Test
  void laterEventsNeitherMakeAnUnknownPlaceNorEndTheCount() throws IOException {
    laterChangesNothing(
        "records/incidents/b.csv,,2024-04-01\n",
        "records/incidents/b.csv",
        "id,region,day\nE2,,2023-05-05\nE1,KS02,2024-01-06\n");
  }

  @Test
  void whatLaterRowsDefineStaysOutAlsoWhereItWouldComeFirst() throws IOException {
    laterChangesNothing(
        "records/places/a.csv,,2024-04-01\n",
        "records/places/a.csv",
        PLACES + "wells,Lower,military,2024-01,3\npumps,Upper,civilian,2024-01,4\n");
  }

  @Test
  void aLaterVersionOfAFileOfTheFrameworkStaysOut() throws IOException {
    laterChangesNothing(
        "framework/indicators.april.csv,,2024-04-01\n",
        "framework/indicators.april.csv",
        """
        indicator_id,mission_id,title,measure,value_kind,direction,result_level,component,frequency,region_level,additive_over_regions
        patrols,KESMIS,More patrols,count,flow,increase,output,military,month,1,true
        violations,KESMIS,Violations,count,flow,decrease,outcome,civilian,month,1,true
        incidents,KESMIS,Incidents,count,flow,decrease,impact,civilian,month,1,true
        """);
  }

  @Test
  void aFileWithoutReceiptIsLeftOutWhenAllOfItsRowsWereReportedLater() throws IOException {
    laterChangesNothing(
        "",
        "records/a.csv",
        SmallWorkspace.HEADER + "KESMIS,patrols,KS01,2023-01,99,,,2024-04-01,\n");
  }

  @Test
  void aFileOfWhichARowWasKnownIsTheReleasesWithItsLaterRows() throws IOException {
    SmallWorkspace workspace =
        workspace()
            .with(
                "records/a.csv",
                SmallWorkspace.HEADER
                    + "KESMIS,patrols,KS01,2024-03,9,,,2024-03-31,\n"
                    + "KESMIS,patrols,KS02,2024-03,9,,,2024-04-01,\n");
    Answer answer =
        Program.run(
                "run",
                workspace.directory(),
                "--out",
                directory.resolve("out"),
                "--as-of",
                "2024-03-31")
            .ending(0);
    assertThat(answer.err()).doesNotContain("came later");
    assertThat(
            Program.query(
                directory.resolve("out"),
                "SELECT records, \"current\", later FROM source_counts"
                    + " WHERE file = 'records/a.csv'"))
        .containsExactly(List.of("2", "1", "1"));
  }

  @Test
  void aRunSaysHowManyFilesCameLater() {
    Answer answer =
        Program.run(
                "run",
                workspace().directory(),
                "--out",
                directory.resolve("out"),
                "--as-of",
                "2024-02-20")
            .ending(0);
    assertThat(answer.err())
        .contains(
            "2 files came later than 2024-02-20; nothing of them is in the release:"
                + " records/incidents/a.csv, records/places/b.csv");
    assertThat(
            Program.query(
                directory.resolve("out"), "SELECT region_id FROM regions ORDER BY region_id"))
        .containsExactly(List.of("KS"), List.of("KS01"), List.of("KS02"));
  }
}
