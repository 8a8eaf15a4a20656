package org.opencpas.propose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.issue.Checked;
import org.opencpas.pipeline.CheckScope;
import org.opencpas.pipeline.Problem;
import org.opencpas.pipeline.WorkspaceCheck;
import org.opencpas.schemas.FileRead;
import org.opencpas.source.ReadySources;
import org.opencpas.source.Source;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;

/** What a first draft of a workspace is for files of many kinds. */
class NewWorkspaceTest {
  private static final Path KESTRIA = Path.of("../sample-data/kestria/records");

  @TempDir private Path directory = Path.of("");

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(UTF_8));
  }

  private Path file(String name, byte[] bytes) throws IOException {
    Path file = directory.resolve("given").resolve(name);
    Files.createDirectories(directory.resolve("given").resolve(name + "/..").normalize());
    return Files.write(file, bytes);
  }

  private Path workspace() {
    return directory.resolve("new");
  }

  private Proposal propose(Path... files) {
    return propose(Placement.COPIED, files);
  }

  private Proposal propose(Placement placement, Path... files) {
    try (NewWorkspace workspace = NewWorkspace.at(workspace())) {
      return workspace.write(List.of(files), placement, "");
    }
  }

  /** The workspace that was written; its check must find no mistake. */
  private List<FileRead> check(List<Problem> rejections) {
    Checked<WorkspaceCheck> checked = WorkspaceCheck.of(workspace());
    assertThat(checked.mistakes()).isEmpty();
    return checked
        .value()
        .orElseThrow()
        .check(
            CheckScope.WHOLE,
            problem -> {
              if (problem.severity().equals(Problem.REJECTED)) {
                rejections.add(problem);
              }
            })
        .files();
  }

  /** Rows of all files, none of which is rejected. */
  private long soundRows() {
    List<Problem> rejections = new ArrayList<>();
    List<FileRead> files = check(rejections);
    assertThat(rejections).isEmpty();
    return files.stream().mapToLong(FileRead::getRowsAccepted).sum();
  }

  private Source source() {
    Checked<Workspace> read = WorkspaceReader.read(workspace());
    assertThat(read.mistakes()).isEmpty();
    return read.value().orElseThrow().source(0);
  }

  private String assessment() throws IOException {
    return Files.readString(workspace().resolve("assessment.yaml"));
  }

  private List<String> table(String name) throws IOException {
    return Files.readAllLines(workspace().resolve("framework/" + name + ".csv"));
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void canonicalRecordsAreSureAndTheFrameworkHasTheirIds() throws IOException {
    Proposal proposal =
        propose(
            file(
                "returns.csv",
                """
                mission_id,indicator_id,region_id,period,value
                KESMIS,patrols,KS01,2024-01,3
                KESMIS,patrols,KS02,2024-01,4
                KESMIS,staff,KS,2024-Q1,9
                KESMIS,patrols,KS0101,2024-02,9
                """));

    assertThat(proposal.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.sureness()).isEqualTo(Sureness.SURE);
              assertThat(finding.rows()).isEqualTo(4);
              assertThat(finding.decide()).isEmpty();
            });
    assertThat(source().format()).isEqualTo(SourceFormat.INDICATOR_RECORDS);
    assertThat(table("missions")).element(1).asString().startsWith("KESMIS,KESMIS,other,KS,");
    assertThat(table("regions").stream().skip(1).map(line -> line.substring(0, line.indexOf(",,"))))
        .containsExactly("KS,KS,0", "KS01,KS01,1,KS", "KS0101,KS0101,2,KS01", "KS02,KS02,1,KS");
    assertThat(table("indicators").stream().skip(1))
        .allSatisfy(row -> assertThat(row).contains(",count,stock,,,false,,increase,context,"))
        .satisfiesExactly(
            row -> assertThat(row).startsWith("patrols,,,patrols,").contains(",month,1,"),
            row -> assertThat(row).startsWith("staff,,,staff,").contains(",quarter,,"));
    assertThat(table("targets")).hasSize(1);
    assertThat(soundRows()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "civilian",
        "corrections",
        "districts",
        "events",
        "military",
        "police",
        "strength",
        "support-monthly",
        "support-yearly",
        "surveys"
      })
  void everyReturnOfKestriaGivesAWorkspaceWithoutMistakes(String name) {
    Proposal proposal = propose(KESTRIA.resolve(name));

    assertThat(proposal.findings()).hasSize(1);
    assertThat(proposal.isAny()).isTrue();
    List<Problem> rejections = new ArrayList<>();
    long rows = check(rejections).stream().mapToLong(FileRead::getRows).sum();
    assertThat(proposal.findings().get(0).rows()).isEqualTo(rows).isPositive();
    // Broken rows are planted in the sample; they are few.
    assertThat(rejections).hasSizeLessThan(30);
  }

  /** The same tags in text, and in JSON and a workbook, where signs between cells do not matter. */
  @Test
  void taggedReturnsAreReadByTheirTags() throws IOException {
    Proposal proposal = propose(KESTRIA.resolve("water"));

    assertThat(proposal.findings())
        .extracting(finding -> finding.files().size())
        .containsExactly(3, 2);
    assertThat(assessment())
        .contains(
            "    format: hxl\n",
            "region_id: {column: \"#adm2+code\"}",
            "period: {column: \"#date+start\", date: yyyy-MM-dd, as: half_year}",
            "value: {column: \"#indicator+value+num\"}");
    assertThat(soundRows()).isEqualTo(298);
  }

  /** They stand below a title on the second sheet. */
  @Test
  void returnsThatAreNotOnTheFirstSheetAreLeftToThePerson() throws IOException {
    Proposal proposal = propose(KESTRIA.resolve("support-quarterly/2021.xlsx"));

    assertThat(proposal.isAny()).isFalse();
    assertThat(assessment())
        .contains("# not recognised: there is no row in it, or not on its first");
  }

  @Test
  void allReturnsOfKestriaTogetherAreOneWorkspace() {
    Path[] all =
        Stream.of("civilian", "events", "military", "support-monthly", "water", "strength")
            .map(KESTRIA::resolve)
            .toArray(Path[]::new);

    Proposal proposal = propose(all);

    assertThat(proposal.findings())
        .extracting(Finding::sureness)
        .containsExactly(
            Sureness.SURE,
            Sureness.UNSURE,
            Sureness.UNSURE,
            Sureness.UNSURE,
            Sureness.UNSURE,
            Sureness.SURE);
    assertThat(check(new ArrayList<>())).hasSize(35);
  }

  @Test
  void frenchReturnsHaveTheirSignsAndPatterns() throws IOException {
    propose(KESTRIA.resolve("support-monthly"));

    Source source = source();
    assertThat(source.text().encoding()).isEqualTo("windows-1252");
    assertThat(source.text().decimal()).isEqualTo(',');
    assertThat(source.mapping().columns())
        .containsExactlyInAnyOrder(
            "Dénominateur",
            "Début",
            "Indicateur",
            "Numérateur",
            "Reçu le",
            "Région",
            "Remarque",
            "Unité",
            "Valeur");
    assertThat(assessment())
        .contains("mission_id: {constant: MISSION}  # not sure: write the id")
        .contains("date: dd/MM/yyyy, as: month}  # not sure: every cell looked at fits MM/dd/yyyy");
  }

  @Test
  void arabicReturnsAreReadByTheirNames() throws IOException {
    List<String> untagged =
        Files.readAllLines(KESTRIA.resolve("water/2021.csv")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    propose(file("water.csv", String.join("\n", untagged)));

    assertThat(assessment())
        .contains("region_id: {column: الرمز}  # not sure: the region may also be المديرية")
        .contains("period: {column: نصف السنة, date: yyyy-MM-dd, as: half_year}")
        .contains("value: {column: العدد}");
  }

  @Test
  void eventsAreCounted() throws IOException {
    propose(KESTRIA.resolve("events"));

    assertThat(source().isOfEvents()).isTrue();
    assertThat(source().counted().orElseThrow().indicators()).hasSize(2);
    assertThat(assessment()).contains("kind: events  # not sure: ");
  }

  private static final String TABLE =
      """
      Province,Month,Cases
      Northmarch,2024-01,3
      Eastmere,2024-01,4
      Northmarch,2024-02,5
      """;

  private static List<List<String>> cells() {
    return TABLE.lines().map(line -> Arrays.asList(line.split(",", -1))).toList();
  }

  private void isRead(Path file, SourceFormat format) throws IOException {
    propose(file);
    assertThat(source().format()).isEqualTo(format);
    assertThat(assessment())
        .contains(
            "region_id: {column: Province}",
            "period: {column: Month}",
            "value: {column: Cases}  # not sure: the first column of numbers");
    assertThat(soundRows()).isEqualTo(3);
    assertThat(table("regions")).hasSize(4);
  }

  @Test
  void aTableIsReadFromDelimitedText() throws IOException {
    isRead(file("cases.csv", TABLE), SourceFormat.CSV);
  }

  @Test
  void aTableIsReadFromUtf16WithTabs() throws IOException {
    byte[] bytes = ("\uFEFF" + TABLE.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE);
    isRead(file("cases", bytes), SourceFormat.CSV);
  }

  @Test
  void aTableIsReadFromJson() throws IOException {
    String rows =
        cells().stream()
            .skip(1)
            .map(
                row ->
                    "{\"Province\":\"%s\",\"Month\":\"%s\",\"Cases\":%s}".formatted(row.toArray()))
            .reduce((one, other) -> one + "," + other)
            .orElseThrow();
    isRead(file("cases.txt", "[" + rows + "]"), SourceFormat.JSON);
  }

  @Test
  void aTableIsReadFromAWorkbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "OpenCPAS", "1.0")) {
      Worksheet sheet = book.newWorksheet("Data");
      for (int row = 0; row < cells().size(); row++) {
        sheet.value(row, 0, cells().get(row).get(0));
        sheet.value(row, 1, cells().get(row).get(1));
        sheet.value(row, 2, cells().get(row).get(2));
      }
    }
    isRead(file("cases.data", bytes.toByteArray()), SourceFormat.XLSX);
  }

  private static final Schema ROW =
      SchemaBuilder.record("Row")
          .fields()
          .requiredString("Province")
          .requiredString("Month")
          .requiredInt("Cases")
          .endRecord();

  private static List<GenericRecord> records() {
    return cells().stream()
        .skip(1)
        .<GenericRecord>map(
            row ->
                new GenericRecordBuilder(ROW)
                    .set("Province", row.get(0))
                    .set("Month", row.get(1))
                    .set("Cases", Integer.valueOf(row.get(2)))
                    .build())
        .toList();
  }

  @Test
  void aTableIsReadFromAvro() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<>(ROW))) {
      writer.create(ROW, bytes);
      for (GenericRecord record : records()) {
        writer.append(record);
      }
    }
    isRead(file("cases.bin", bytes.toByteArray()), SourceFormat.AVRO);
  }

  @Test
  void aTableIsReadFromParquet() throws IOException {
    Path file = directory.resolve("cases.parquet");
    try (ParquetWriter<GenericRecord> writer =
        AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
            .withSchema(ROW)
            .withDataModel(GenericData.get())
            .withConf(new PlainParquetConfiguration())
            .build()) {
      for (GenericRecord record : records()) {
        writer.write(record);
      }
    }
    isRead(file, SourceFormat.PARQUET);
  }

  @Test
  void aTableIsReadFromGzip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(TABLE.getBytes(UTF_8));
    }
    isRead(file("cases.csv.gz", bytes.toByteArray()), SourceFormat.CSV);
  }

  @Test
  void aTableIsReadFromAnArchive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("inner/"));
      zip.putNextEntry(new ZipEntry("inner/cases.csv"));
      zip.write(TABLE.getBytes(UTF_8));
    }
    isRead(file("cases.zip", bytes.toByteArray()), SourceFormat.CSV);
  }

  @Test
  void aColumnForEachMonthMakesARecordForEachMonth() throws IOException {
    Proposal proposal =
        propose(
            file(
                "patrols.csv",
                "Région;Jan 2024;Feb 2024;Mar 2024\nNorthmarch;1;2;3\nEastmere;4;5;6,5\n"));

    assertThat(proposal.findings().get(0).recognised())
        .isEqualTo("a wide table, a column for each of 3 periods");
    assertThat(assessment())
        .contains("- {period: {constant: \"2024-02\"}, value: {column: Feb 2024}}")
        .contains("indicator_id: {constant: patrols}  # not sure: ");
    assertThat(source().text().decimal()).isEqualTo(',');
    assertThat(soundRows()).isEqualTo(2);
  }

  @Test
  void aColumnForEachIndicatorMakesARecordForEachIndicator() throws IOException {
    Proposal proposal =
        propose(
            file(
                "monthly.csv",
                """
                Year,Month,District,Courts open,Cases heard,Latitude
                2024,1,Northmarch,3,NA,1.5
                2024,2,Northmarch,4,10,1.5
                """));

    assertThat(proposal.findings().get(0).recognised())
        .isEqualTo("a wide table, a column for each of 2 indicators");
    assertThat(assessment())
        .contains("period: {join: [Year, Month], with: \"-\", date: yyyy-M, as: month}")
        .contains("missing: [\"NA\"]  # not sure: ")
        .contains("- {indicator_id: {constant: courts-open}, value: {column: Courts open}}");
    assertThat(table("indicators").stream().skip(1))
        .satisfiesExactly(
            row -> assertThat(row).startsWith("cases-heard,,,Cases heard,"),
            row -> assertThat(row).startsWith("courts-open,,,Courts open,"));
    assertThat(soundRows()).isEqualTo(2);
  }

  @Test
  void datesThatOnePatternFitsAreNotInDoubt() throws IOException {
    propose(file("a.csv", "date,indicator,value\n31/01/2024,x,1\n28/02/2024,x,2\n"));

    assertThat(assessment()).contains("date: dd/MM/yyyy").doesNotContain("MM/dd/yyyy too");
  }

  @Test
  void commasThatMayPartThousandsAreInDoubt() throws IOException {
    propose(file("a.csv", "date;indicator;value\n2024-01;x;1,000\n2024-02;x;2,000\n"));

    assertThat(assessment()).contains("decimal: \",\"  # not sure: the commas in value may part");
  }

  @Test
  void readyMappingsAreKnownByTheirColumns() throws IOException {
    propose(
        file(
            "ged.csv",
            """
            id,type_of_violence,adm_1,where_coordinates,date_start,date_end,best,low,high,deaths_civilians,deaths_unknown,where_prec,date_prec
            1,1,Northmarch,Hollin Pass,2024-01-02,2024-01-02,3,2,4,1,0,1,1
            2,1,Eastmere,Hollin Pass,2024-01-03,2024-01-03,3,2,4,1,0,1,1
            """));

    assertThat(assessment()).contains("mapping: ucdp-ged\n");
    assertThat(source().isOfEvents()).isTrue();
    assertThat(soundRows()).isEqualTo(2);
  }

  @Test
  void readyMappingsAreKnownInOtherFormatsToo() throws IOException {
    propose(
        file(
            "ged.json",
            """
            [{"id": 1, "type_of_violence": 1, "adm_1": "Northmarch", "where_coordinates": "Hollin",
              "date_start": "2024-01-02", "date_end": "2024-01-02", "best": 3, "low": 2, "high": 4,
              "deaths_civilians": 1, "deaths_unknown": 0, "where_prec": 1, "date_prec": 1}]
            """));

    assertThat(assessment()).contains("mapping: ucdp-ged\n", "format: json\n");
    assertThat(soundRows()).isEqualTo(1);
  }

  @Test
  void whatIsMuchLikeAReadyMappingIsToldToBeNear() throws IOException {
    Proposal proposal =
        propose(
            file(
                "ged.csv",
                """
                id,type_of_violence,adm_1,where_coordinates,date_start,date_end,best,low,high
                1,1,Northmarch,Hollin Pass,2024-01-02,2024-01-02,3,2,4
                2,1,Eastmere,Hollin Pass,2024-01-03,2024-01-03,3,2,4
                """));

    assertThat(proposal.findings().get(0).decide())
        .anySatisfy(
            decision ->
                assertThat(decision)
                    .startsWith("near: the ready mapping ucdp-ged, but for the columns")
                    .contains("deaths_civilians"));
    assertThat(assessment()).contains("  # near: the ready mapping ucdp-ged");
  }

  @Test
  void whatIsNotRecognisedIsCommentedOutWithItsReason() throws IOException {
    Proposal proposal =
        propose(
            file("empty.csv", ""),
            file("blank.csv", "\n  \n"),
            file("junk.bin", new byte[] {1, 2, 3, 0, 9}),
            file("names.csv", "name,kind\na,b\nc,d\n"),
            file("page.html", "<html><body>a</body></html>"),
            file("broken.json", "{\"a\": "),
            file("broken.gz", new byte[] {0x1f, (byte) 0x8b, 1}),
            file("broken.zip", "PK\u0003\u0004 and no more"));

    assertThat(proposal.isAny()).isFalse();
    assertThat(proposal.findings())
        .hasSize(8)
        .allSatisfy(finding -> assertThat(finding.decide()).isNotEmpty());
    assertThat(assessment()).contains("# not recognised: ", "# - name: junk");
    assertThat(workspace().resolve("records")).doesNotExist();
  }

  @Test
  void oneGoodFileAmongBadOnesMakesAWorkspace() throws IOException {
    propose(file("junk.bin", new byte[] {1, 2, 3}), file("cases.csv", TABLE));

    assertThat(soundRows()).isEqualTo(3);
  }

  @Test
  void filesOfOneShapeAreOneSourceAndAFileIsThereOnce() throws IOException {
    Path one = file("cases-2023.csv", TABLE);
    Path other = file("cases-2024.csv", TABLE.replace("2024-", "2025-"));

    Proposal proposal =
        propose(one, other, one, directory.resolve("given/../given/cases-2023.csv"));

    assertThat(proposal.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.source()).isEqualTo("cases");
              assertThat(finding.files()).containsExactly("cases-2023.csv", "cases-2024.csv");
            });
    assertThat(assessment()).contains("files: records/cases/*.csv");
    assertThat(soundRows()).isEqualTo(6);
  }

  @Test
  void filesOfOneNameAreKeptApart() throws IOException {
    propose(file("a/cases.csv", TABLE), file("b/cases.csv", TABLE.replace("2024-", "2025-")));

    assertThat(workspace().resolve("records/cases/cases-2.csv")).exists();
    assertThat(soundRows()).isEqualTo(6);
  }

  @Test
  void namesWithAccentsBlanksAndStarsAreWritten() throws IOException {
    propose(file("Été 2024 – cas*.csv", TABLE), file(".cas 'b'.csv", TABLE));

    assertThat(soundRows()).isEqualTo(6);
  }

  @Test
  void filesMayStayWhereTheyAre() throws IOException {
    propose(Placement.IN_PLACE, file("Été 2024.csv", TABLE));

    assertThat(assessment()).contains("files: ../given/Été 2024.csv");
    assertThat(workspace().resolve("records")).doesNotExist();
    assertThat(soundRows()).isEqualTo(3);
  }

  @Test
  void theWholeFileIsReadForIds() throws IOException {
    StringBuilder text = new StringBuilder("indicator,region,period,value\n");
    for (int i = 0; i < 3_000; i++) {
      text.append("x,Region ").append(i % 2_500).append(",2024-01,1\n");
    }
    Proposal proposal = propose(file("long.csv", text.toString()));

    assertThat(proposal.findings().get(0).rows()).isEqualTo(3_000);
    assertThat(proposal.findings().get(0).lookedAt()).isEqualTo(1_000);
    assertThat(table("regions")).hasSize(2_502);
  }

  @Test
  void aMissingFileWritesNothing() throws IOException {
    Path there = file("cases.csv", TABLE);
    Path missing = directory.resolve("given/none.csv");

    assertThat(propose(there, missing).missing()).containsExactly(missing);
    assertThat(inside(directory)).containsExactly(directory.resolve("given"));
  }

  @Test
  void aFailureLeavesNothingBehind() throws IOException {
    Path file = file("cases.csv", TABLE);
    try (NewWorkspace workspace = NewWorkspace.at(workspace())) {
      assertThat(workspace.partial()).exists();
    }
    assertThat(inside(directory)).containsExactly(directory.resolve("given"));
    assertThat(file).exists();
  }

  @Test
  void whatIsStoppedWritesNoMore() throws IOException {
    Path file = file("cases.csv", TABLE);
    NewWorkspace workspace = NewWorkspace.at(workspace());
    workspace.close();

    assertThatThrownBy(() -> workspace.write(List.of(file), Placement.COPIED, ""))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("stopped");
    assertThat(inside(directory)).containsExactly(directory.resolve("given"));
  }

  @Test
  void rowsThatRepeatAKeyAreTold() throws IOException {
    Proposal proposal = propose(file("a.csv", TABLE + "Northmarch,2024-02,6\n"));

    assertThat(assessment()).contains("same_key: version  # not sure: 1 of the records");
    assertThat(proposal.findings().get(0).decide())
        .anySatisfy(decision -> assertThat(decision).startsWith("same_key: 1 of the records"));
  }

  @Test
  void aWorkspaceNeedsAFreePlace() throws IOException {
    assertThat(NewWorkspace.isFree(workspace())).isTrue();
    Files.createDirectory(workspace());
    assertThat(NewWorkspace.isFree(workspace())).isTrue();
    propose(file("cases.csv", TABLE));
    assertThat(NewWorkspace.isFree(workspace())).isFalse();
    assertThat(NewWorkspace.isFree(file("a", "b"))).isFalse();
  }

  @Test
  void twoMissionsWithOneAreaShareItsRoot() throws IOException {
    propose(
        file(
            "r.csv",
            """
            mission_id,indicator_id,region_id,period,value
            KESMIS,a,North,2024-01,1
            KESPOL,a,North,2024-01,1
            KESPOL,a,South,2024-01,1
            """));

    assertThat(table("missions").stream().skip(1))
        .allSatisfy(row -> assertThat(row).contains(",other,AREA,"));
    assertThat(soundRows()).isEqualTo(3);
  }

  @Test
  void textsOfYamlAreReadAsTheyWere() throws IOException {
    for (String name :
        List.of(
            "a: b",
            "# x",
            "- y",
            "null",
            "'q'",
            "\"d\"",
            "[l]",
            "é\u00A0n",
            "1",
            "*s",
            "a #b",
            "~",
            "t\tt")) {
      String yaml =
          "name: k\nsources:\n  - name: a\n    files: a\n    format: csv\n    mapping: {mission_id: {constant: k}, period: {constant: k}, indicator_id: {column: "
              + YamlText.of(name)
              + "}}\n";
      Checked<Workspace> read = WorkspaceReader.read(yaml.getBytes(UTF_8), directory);
      assertThat(read.mistakes()).as(name).isEmpty();
      assertThat(read.value().orElseThrow().source(0).mapping().columns()).containsExactly(name);
    }
  }

  private static Path shared(String path) {
    String declared = System.getenv("OPENCPAS_SHARED");
    Path file = Path.of(declared == null ? "../../shared" : declared).resolve("data").resolve(path);
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    return file;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01_unhcr_results",
        "02_ucdp_ged",
        "03_un_missions",
        "04_un_contributions",
        "05_geopko",
        "06_iati_xml",
        "07_hxl/test_io",
        "07_hxl/test_scripts",
        "07_hxl/test_converters",
        "08_pcodes_population",
        "09_boundaries",
        "09_boundaries/cod_ab_caf",
        "11_awsd",
        "13_security_council",
        "14_dhis2",
        "15_survey",
        "16_sdmx"
      })
  void publicFilesGiveAWorkspaceWithoutMistakes(String folder) {
    Proposal proposal = propose(shared(folder));

    assertThat(proposal.findings()).isNotEmpty();
    if (proposal.isAny()) {
      check(new ArrayList<>());
    }
  }

  /** Each where a ready mapping of the name ships. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ucdp-ged:02_ucdp_ged/conflict_data_ssd.csv",
        "awsd:11_awsd/AWSD_AF_security_incidents.csv",
        "ipi-strength:04_un_contributions/ipi_data_mission.csv",
        "geo-pko:05_geopko/FrontMap_v2.0.csv",
        "un-fatalities:03_un_missions/dppadposs-fatalities_before_2013.csv"
      })
  void publicFilesAreKnownByTheirReadyMappings(String pair) throws IOException {
    String name = pair.substring(0, pair.indexOf(':'));
    assumeTrue(ReadySources.NAMES.contains(name), "skipped: no ready mapping " + name);

    propose(shared(pair.substring(pair.indexOf(':') + 1)));

    assertThat(assessment()).contains("mapping: " + name);
  }

  @Test
  void resultsOfUnhcrAreReadWithTheirTargets() {
    propose(shared("01_unhcr_results/unhcr_2023_iati_result.csv"));

    assertThat(source().mapping().columns())
        .contains(
            "result_indicator_title",
            "result_indicator_actual_value",
            "result_indicator_target_value",
            "result_indicator_baseline_value");
  }
}
