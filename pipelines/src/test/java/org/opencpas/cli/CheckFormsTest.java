package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What check says of a small workspace, in each of its forms. */
class CheckFormsTest {
  private static final String HEADER = SmallWorkspace.HEADER;

  @TempDir private Path directory = Path.of("");

  private SmallWorkspace workspace;

  @BeforeEach
  void write() {
    workspace = SmallWorkspace.filledIn(directory.resolve("workspace"));
  }

  private Answer check(Object... options) {
    List<Object> arguments = new ArrayList<>(List.of("check", workspace.directory()));
    arguments.addAll(List.of(options));
    return Program.run(arguments.toArray());
  }

  private JsonNode json(Object... options) throws IOException {
    List<Object> more = new ArrayList<>(List.of(options));
    more.addAll(List.of("--format", "json"));
    return new ObjectMapper().readTree(check(more.toArray()).out());
  }

  private static String row(String region, String period, String value, String comment) {
    return "KESMIS,patrols,"
        + region
        + ","
        + period
        + ","
        + value
        + ",,,2024-12-01,"
        + comment
        + "\n";
  }

  @Test
  void soundWorkspaceHasASummaryAndNothingElse() {
    Answer answer = check().ending(0);
    assertThat(answer.out())
        .isEqualTo(
            "returns: 1 file, 4 rows: 4 accepted, 0 rejected; last period 2024-02; last reported"
                + " 2024-03-03\n");
    assertThat(answer.err().lines()).containsExactly("4 rows in 1 file, 0 rejected; 0 flags.");
  }

  @Test
  void recordsThatDoNotHoldAreCounted() {
    workspace.with("records/later.csv", HEADER + SmallWorkspace.goodRows());
    assertThat(check().ending(0).out())
        .contains("  records: 4 hold, 4 repeat another, 0 were replaced, 0 retracted\n");
  }

  @Test
  void accentsAreKeptAndLineBreaksInCellsAreShown() throws IOException {
    workspace.with(
        "records/haute-vérane.csv", HEADER + row("\"Haute-\nVallière\"", "2024-03", "1", ""));
    String place = "records/haute-vérane.csv:2: region_id: ";
    assertThat(check("--max-rejected", "1").ending(0).out())
        .contains(place + "region_id \"Haute-\\nVallière\": the framework has no such region");
    JsonNode problem = json().get("problems").get(0);
    assertThat(problem.get("file").asText()).isEqualTo("records/haute-vérane.csv");
    assertThat(problem.get("cell").asText()).isEqualTo("Haute-\nVallière");
    List<String> csv = check("--format", "csv").rows().get(1);
    assertThat(csv.subList(0, 8))
        .containsExactly(
            "returns",
            "records/haute-vérane.csv",
            "",
            "2",
            "region_id",
            "Haute-\nVallière",
            "region_unknown",
            "rejected");
  }

  @Test
  void formulasAreNeutralisedInCsvAndKeptInJson() throws IOException {
    workspace.with("records/formula.csv", HEADER + row("KS01", "2024-03", "=1+1", ""));
    assertThat(check("--format", "csv").rows().get(1).get(5)).isEqualTo("'=1+1");
    assertThat(json().get("problems").get(0).get("cell").asText()).isEqualTo("=1+1");
  }

  @Test
  void longCellsAreCut() throws IOException {
    workspace.with("records/long.csv", HEADER + row("K".repeat(5_000), "2024-03", "1", ""));
    assertThat(json().get("problems").get(0).get("cell").asText())
        .isEqualTo("K".repeat(1_000) + "…");
  }

  @Test
  void mistakeThatFillsAColumnDoesNotDrownTheOthers() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int line = 2; line < 1002; line++) {
      rows.append(row("KS01", "2024-03", "n.d. " + line, ""));
    }
    rows.append(row("KS09", "2024-03", "1", ""));
    workspace.with("records/many.csv", rows.toString());
    Answer answer = check().ending(3);
    assertThat(answer.out().lines().filter(line -> line.startsWith("records/many.csv"))).hasSize(2);
    assertThat(answer.out())
        .contains(
            "  rejected: not_a_number 1,000, region_unknown 1\n",
            "records/many.csv:2: value: value \"n.d. 2\" is not a number",
            "\n  and 999 more like it, on lines 3, 4, 5, 6, 7, 8, 9, 10, …\n",
            "records/many.csv:1002: region_id: ")
        .doesNotContain("not shown");
    assertThat(check("--limit", "1").ending(3).out())
        .endsWith(
            "1 more problem not shown; a higher --limit shows more, --format csv every one.\n");
    assertThat(check("--format", "csv").ending(3).rows()).hasSize(1 + 1001);
  }

  @Test
  void csvAndJsonHoldTheSameProblems() throws IOException {
    workspace
        .with("records/bad.csv", HEADER + row("KS09", "2024-03", "1", "") + "KESMIS,patrols,KS01\n")
        .with("records/early.csv", HEADER + row("KS01", "2024-12", "9", "Trop tôt"))
        .with("records/empty.csv", "");
    List<List<String>> csv = check("--format", "csv").ending(3).rows();
    assertThat(csv.get(0))
        .containsExactly(
            "source",
            "file",
            "sheet",
            "line",
            "column_name",
            "cell",
            "rule",
            "severity",
            "message",
            "hint");
    JsonNode json = json();
    List<List<String>> objects =
        StreamSupport.stream(json.get("problems").spliterator(), false)
            .map(problem -> csv.get(0).stream().map(name -> problem.get(name).asText()).toList())
            .toList();
    assertThat(csv.subList(1, csv.size())).isEqualTo(objects);
    assertThat(objects.stream().map(row -> row.subList(1, 8)))
        .containsExactly(
            List.of("records/bad.csv", "", "2", "region_id", "KS09", "region_unknown", "rejected"),
            List.of("records/bad.csv", "", "3", "", "", "cell_count", "rejected"),
            List.of("records/empty.csv", "", "0", "", "", "file_empty", "rejected"),
            List.of("records/early.csv", "", "2", "", "2024-12-01", "reported_early", "warning"));
    JsonNode summary = json.get("summary").get(0);
    assertThat(summary.get("rows").asLong()).isEqualTo(7);
    assertThat(summary.get("rows_accepted").asLong()).isEqualTo(5);
    assertThat(summary.get("rows_rejected").asLong()).isEqualTo(2);
    assertThat(summary.get("file_rejections").asLong()).isEqualTo(1);
    assertThat(summary.get("outcomes").get("current").asLong()).isEqualTo(5);
    assertThat(summary.get("flags").get(0).get("rule").asText()).isEqualTo("reported_early");
    assertThat(summary.get("last_period").asText()).isEqualTo("2024-12");
  }

  @Test
  void neitherLocaleNorOrderOfFilesShows() throws IOException {
    workspace
        .with("records/z.csv", HEADER + row("KS09", "2024-03", "1", ""))
        .with("records/a.csv", HEADER + row("KS09", "2024-03", "1", ""));
    String first = check("--format", "json").out() + check().out();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      Files.delete(workspace.directory().resolve("records/a.csv"));
      workspace.with("records/a.csv", HEADER + row("KS09", "2024-03", "1", ""));
      assertThat(check("--format", "json").out() + check().out()).isEqualTo(first);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void mistakesOfTheWorkspaceStandInEveryForm() throws IOException {
    workspace.with(
        "framework/regions.csv",
        """
        region_id,name,level,parent_id
        KS,Kestria,0,
        KS01,Haute-Vérane,1,KS
        KS02,Valdorée,1,KS
        KS0201,Clairfontaine,2,KS9
        """);
    assertThat(check().ending(1).out()).contains("framework/regions.csv:5:4: ");
    List<List<String>> csv = check("--format", "csv").ending(1).rows();
    assertThat(csv.get(1).subList(0, 8))
        .containsExactly("", "framework/regions.csv", "", "5", "4", "", "mistake", "mistake");
    JsonNode mistake = json().get("mistakes").get(0);
    assertThat(mistake.get("file").asText()).isEqualTo("framework/regions.csv");
    assertThat(mistake.get("line").asInt()).isEqualTo(5);
    assertThat(mistake.get("column").asInt()).isEqualTo(4);
    assertThat(mistake.get("found").asText()).contains("KS9");
    assertThat(json().get("problems")).isEmpty();
  }

  @Test
  void fileThatIsNotTheOneReceivedIsAMistakeAsInARun() {
    workspace.with(
        "records/received.csv",
        "file,sha256,received_on\nrecords/good.csv," + "0".repeat(64) + ",2024-03-05\n");
    Answer answer = check().ending(1);
    assertThat(answer.out()).startsWith("records/received.csv:2:2: ");
    assertThat(answer.err()).contains("1 mistake; a run would not publish.");
    Program.run("run", workspace.directory(), "--out", directory.resolve("out")).ending(1);
  }

  @Test
  void filesThatNobodyReadsAreNamedAndSoAreGlobsWithoutFiles() {
    workspace
        .with(
            "assessment.yaml",
            """
            name: small
            sources:
              - {name: returns, files: [records/*.csv, records/old/*.csv], format: indicator-records}
            """)
        .with("records/notes.txt", "nothing")
        .with("records/deep/forgotten.csv", HEADER)
        .with("records/.hidden", "x")
        .with("records/header.csv", HEADER);
    assertThat(check().ending(0).out())
        .contains(
            "Note: no source reads records/deep/forgotten.csv;",
            "Note: no source reads records/notes.txt;",
            "no file matches \"records/old/*.csv\" of source returns",
            "  no rows in: records/header.csv\n")
        .doesNotContain(".hidden");
  }

  @Test
  void columnsThatNothingReadsAreNoted() {
    workspace
        .with(
            "assessment.yaml",
            """
            name: small
            sources:
              - {name: returns, files: records/*.csv, format: indicator-records}
              - {name: lines, files: records/*.json, format: json}
            """)
        .with(
            "records/a.json",
            """
            [{"mission_id": "KESMIS", "indicator_id": "patrols", "region_id": "KS01",
              "period": "2024-03", "value": 3, "vallue": 4}]
            """);
    assertThat(check().ending(0).out()).contains("  columns that nothing reads: vallue\n");
  }

  /** Monthly indicators without grace days; another source goes on for KS02 alone. */
  @Test
  void sourceIsStaleWhereNobodyReportsItsCellsAnyMore() throws IOException {
    workspace
        .with(
            "assessment.yaml",
            """
            name: small
            sources:
              - {name: north, files: records/north.csv, format: indicator-records}
              - {name: south, files: records/south.csv, format: indicator-records}
              - {name: corrections, files: records/corrections.csv, format: indicator-records}
            """)
        .with("records/north.csv", HEADER + row("KS01", "2024-03", "1", ""))
        .with(
            "records/south.csv",
            HEADER + row("KS02", "2024-03", "1", "") + row("KS02", "2024-06", "1", ""))
        .with("records/corrections.csv", HEADER + row("KS02", "2024-02", "2", ""));
    Files.delete(workspace.directory().resolve("records/good.csv"));
    String stale = "  stale: last period 2024-03, its monthly indicators were due until 2024-06\n";
    String text = check().ending(0).out();
    assertThat(text).containsOnlyOnce("stale").contains(stale);
    assertThat(text.indexOf("stale")).isLessThan(text.indexOf("south: "));
    assertThat(check("--on", "2024-04-30").ending(0).out()).doesNotContain("stale");
    assertThat(check("--on", "2024-05-01").ending(0).out())
        .contains("  stale: last period 2024-03, its monthly indicators were due until 2024-04\n");
    JsonNode overdue = json("--on", "2024-09-01").get("summary").get(1).get("overdue").get(0);
    assertThat(overdue.get("frequency").asText()).isEqualTo("month");
    assertThat(overdue.get("last_period").asText()).isEqualTo("2024-06");
    assertThat(overdue.get("due_until").asText()).isEqualTo("2024-08");
  }

  @Test
  void oneSourceIsCheckedAloneAndAnUnknownOneIsAMistake() {
    workspace
        .with(
            "assessment.yaml",
            """
            name: small
            sources:
              - {name: returns, files: records/good.csv, format: indicator-records}
              - {name: others, files: records/bad.csv, format: indicator-records}
            """)
        .with("records/bad.csv", HEADER + row("KS09", "2024-03", "1", ""));
    assertThat(check("--source", "returns").ending(0).out())
        .contains("returns: ", "only some sources were read")
        .doesNotContain("others: ", "KS09");
    assertThat(check("--source", "returns", "--source", "others").ending(3).out())
        .contains("returns: ", "others: ", "KS09");
    assertThat(check("--source", "retruns").ending(2).err())
        .contains("\"retruns\" is none of returns, others", "nearest: returns");
  }

  @Test
  void nothingIsWritten() {
    var before = Releases.files(directory);
    check().ending(0);
    assertThat(Releases.files(directory)).isEqualTo(before);
  }

  @Test
  void whatIsNoWorkspaceIsSaid() throws IOException {
    Path yaml = workspace.directory().resolve("assessment.yaml");
    assertThat(Program.run("check", yaml).ending(1).out())
        .contains(yaml + " is a file", "name the directory that holds assessment.yaml");
    Files.delete(yaml);
    assertThat(check().ending(1).out()).contains("no assessment.yaml in");
    assertThat(check("--limit", "-1").ending(2).err()).contains("--limit is 0 or above");
    assertThat(check("--max-rejected", "7").ending(2).err()).contains("--max-rejected is a share");
    assertThat(check("--on", "yesterday").ending(2).err()).contains("'yesterday' is no day");
    assertThat(check("--format", "xml").ending(2).err()).contains("--format");
  }

  @Test
  void fileNamesCannotWriteOnTheTerminal() {
    String name = "records/a\u001b[2Jb.csv";
    workspace.with(
        name, (HEADER + row("KS09", "2024-03", "1", "")).getBytes(StandardCharsets.UTF_8));
    assertThat(check().out()).contains("records/a\\u001b[2Jb.csv:2: ").doesNotContain("\u001b");
  }
}
