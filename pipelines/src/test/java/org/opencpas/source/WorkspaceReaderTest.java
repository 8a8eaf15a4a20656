package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.issue.Mistake;
import org.opencpas.schemas.PeriodType;

class WorkspaceReaderTest {
  private static final String SMALLEST =
      """
      name: kestria
      sources:
        - name: returns
          files: records/*.csv
          format: indicator-records
      """;
  private static final String FULL =
      """
      name: Kestria, third year
      periods: [year, month]
      thresholds: {too_early: 0.2, on_track: 0.9, behind: 0.5, minimum_availability: 0.75}
      limits: {expanded_bytes: 5000, expansion_ratio: 20, members: 3}
      trend: {months: 24, years: 8}
      sources:
        - name: returns
          files: [records/b.csv, "records/**/a*.csv"]
          format: csv
          encoding: latin1
          delimiter: tab
          decimal: ","
          missing: [NA]
          same_key: number
          reported_at: 2024-05-31T14:00:00+02:00
          defines: [targets, missions]
          constants: {mission_id: KESTRIA}
          mapping: {indicator_id: {column: i}, period: {column: p, date: yyyy, as: year}}
        - {name: plain, files: c.csv, format: indicator-records, reported_at: 2024-05-31}
      """;

  @Test
  void whatIsNotSaidHasItsDocumentedDefault() {
    Workspace workspace = Kestria.workspace(SMALLEST);
    assertThat(workspace.name()).isEqualTo("kestria");
    assertThat(workspace.periods()).isEmpty();
    assertThat(workspace.assesses(PeriodType.quarter)).isTrue();
    assertThat(workspace.limits()).isEqualTo(new ExpansionLimits(20_000_000_000L, 1_000, 10_000));
    assertThat(workspace.thresholds()).isEqualTo(new Thresholds(0.15, 0.95, 0.60, 2.0 / 3.0));
    assertThat(workspace.trend()).isEqualTo(new TrendWindows(36, 12, 10, 10));
    assertThat(workspace.sources())
        .containsExactly(
            new Source(
                "returns",
                0,
                List.of(new FilePattern("records/*.csv", 4, 12)),
                SourceFormat.INDICATOR_RECORDS,
                new TextFormat("", "", '.'),
                TablePlace.FIRST,
                Mapping.identity(),
                SameKey.VERSION,
                RecordIds.LOCAL,
                Set.of(),
                null,
                SourceKind.RECORDS,
                null,
                List.of(),
                null));
  }

  @Test
  void everythingThatIsSaidIsRead() {
    Workspace workspace = Kestria.workspace(FULL);
    assertThat(workspace.periods()).containsExactly(PeriodType.month, PeriodType.year);
    assertThat(workspace.assesses(PeriodType.quarter)).isFalse();
    assertThat(workspace.thresholds()).isEqualTo(new Thresholds(0.2, 0.9, 0.5, 0.75));
    assertThat(workspace.trend()).isEqualTo(new TrendWindows(24, 12, 10, 8));
    assertThat(workspace.limits()).isEqualTo(new ExpansionLimits(5_000, 20, 3));
    Source source = workspace.source(0);
    assertThat(source.files())
        .extracting(FilePattern::text)
        .containsExactly("records/b.csv", "records/**/a*.csv");
    assertThat(source.text()).isEqualTo(new TextFormat("ISO-8859-1", "\t", ','));
    assertThat(source.sameKey()).isEqualTo(SameKey.NUMBER);
    assertThat(source.defines()).containsExactly(Definition.MISSIONS, Definition.TARGETS);
    assertThat(source.reportedAt()).isEqualTo(LocalDateTime.of(2024, 5, 31, 12, 0));
    assertThat(workspace.source(1).order()).isEqualTo(1);
    assertThat(workspace.source(1).reportedAt()).isEqualTo(LocalDateTime.of(2024, 5, 31, 0, 0));
  }

  @Test
  void settingsTellTheWholeConfigurationInWords() {
    assertThat(Kestria.workspace(FULL).settings())
        .containsEntry("name", "Kestria, third year")
        .containsEntry("periods", "month, year")
        .containsEntry("thresholds.too_early", "0.2")
        .containsEntry("thresholds.minimum_availability", "0.75")
        .containsEntry("limits.expanded_bytes", "5000")
        .containsEntry("limits.expansion_ratio", "20")
        .containsEntry("limits.members", "3")
        .containsEntry("trend.months", "24")
        .containsEntry("trend.half_years", "10")
        .containsEntry("sources.0000.name", "returns")
        .containsEntry("sources.0000.files", "[\"records/**/a*.csv\", \"records/b.csv\"]")
        .containsEntry("sources.0000.delimiter", "\t")
        .containsEntry("sources.0000.missing", "[\"NA\"]")
        .containsEntry("sources.0000.defines", "[missions, targets]")
        .containsEntry("sources.0000.reported_at", "2024-05-31T12:00")
        .containsEntry("sources.0000.mapping.records.0000.mission_id", "{constant: \"KESTRIA\"}")
        .containsEntry(
            "sources.0000.mapping.records.0000.period",
            "{column: \"p\", date: [\"yyyy\"], as: year}")
        .containsEntry("sources.0001.reported_at", "2024-05-31T00:00");
  }

  @Test
  void thresholdsAreWrittenWithTheFewestDigits() {
    assertThat(Thresholds.DOCUMENTED.settings())
        .containsEntry("too_early", "0.15")
        .containsEntry("behind", "0.6")
        .containsEntry("minimum_availability", "0.6666666666666666");
  }

  @Test
  void settingsDoNotDependOnLayoutOrderOfKeysOrPlaceOfTheWorkspace() {
    String other =
        """
        sources:
        - format: "indicator-records"   # a remark
          files: ['records/*.csv']
          same_key: version
          name: returns
        thresholds: {}
        name: 'kestria'
        """;
    Workspace moved =
        WorkspaceReader.read(other.getBytes(StandardCharsets.UTF_8), Path.of("/elsewhere"))
            .value()
            .orElseThrow();
    assertThat(moved.settings()).isEqualTo(Kestria.workspace(SMALLEST).settings());
    assertThat(moved.settings().toString()).doesNotContain("elsewhere");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "third year > fourth year",
        "[year, month] > [year]",
        "behind: 0.5 > behind: 0.4",
        "records/b.csv > records/c.csv",
        "latin1 > utf-8",
        "delimiter: tab > delimiter: pipe",
        "decimal: \",\" > decimal: \".\"",
        "missing: [NA] > missing: [NaN]",
        "same_key: number > same_key: version",
        "14:00 > 15:00",
        "[targets, missions] > [targets]",
        "KESTRIA > KES",
        "{column: i} > {column: i, trim: unicode}",
        "yyyy, as: year > yyyyMM, as: half_year",
        "format: indicator-records, > format: indicator-records, same_key: number,",
        "format: indicator-records, > format: indicator-records, record_ids: lasting,",
      })
  void everySettingShows(String words, String otherWords) {
    String yaml = FULL.replace(words, otherWords);
    assertThat(yaml).isNotEqualTo(FULL);
    assertThat(Kestria.workspace(yaml).settings()).isNotEqualTo(Kestria.workspace(FULL).settings());
  }

  @Test
  void aWorkspaceTravelsToAnotherMachine() throws Exception {
    String yaml = FULL.replace("{column: i}", "{column: i, match: \"([a-z]+)\", map: {a: b}}");
    Workspace workspace = Kestria.workspace(yaml);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(workspace);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Workspace arrived = (Workspace) in.readObject();
      assertThat(arrived).isEqualTo(workspace);
      MappedRow row =
          arrived.source(0).mapping().records(Kestria.row("i", "1a", "p", "2024")).get(0);
      assertThat(row.cell("indicator_id").text()).isEqualTo("b");
      assertThat(row.cell("period").text()).isEqualTo("2024");
    }
  }

  @Test
  void theExampleOfUnhcrIsRead() throws IOException {
    try (var stream = WorkspaceReaderTest.class.getResourceAsStream("/unhcr/assessment.yaml")) {
      byte[] yaml = Objects.requireNonNull(stream).readAllBytes();
      Workspace workspace = WorkspaceReader.read(yaml, Kestria.ROOT).value().orElseThrow();
      assertThat(workspace.periods()).containsExactly(PeriodType.year);
      Source source = workspace.source(0);
      assertThat(source.sameKey()).isEqualTo(SameKey.NUMBER);
      assertThat(source.defines()).containsExactly(Definition.values());
      assertThat(source.settings())
          .containsEntry(
              "mapping.records.0000.mission_id", "{column: \"iati_identifier\", after_last: \"-\"}")
          .containsEntry(
              "mapping.records.0000.indicator_id",
              "{hash: [\"result_title\", \"result_indicator_title\"]}")
          .containsEntry(
              "mapping.indicators.direction",
              "{column: \"result_indicator_ascending\","
                  + " map: {\"\": \"increase\", \"0\": \"decrease\", \"1\": \"increase\"}}");
    }
  }

  @Test
  void theFileIsReadFromItsDirectory(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("assessment.yaml"), "\ufeff" + SMALLEST);
    Workspace workspace = WorkspaceReader.read(directory).value().orElseThrow();
    assertThat(workspace.root()).isEqualTo(directory.toAbsolutePath().normalize().toString());
  }

  @Test
  void aMissingDirectoryIsAMistake(@TempDir Path directory) {
    Path missing = directory.resolve("kestria");
    assertThat(WorkspaceReader.read(missing).mistakes())
        .containsExactly(
            new Mistake(
                "assessment.yaml",
                0,
                0,
                "no directory " + missing,
                "name the directory that holds assessment.yaml"));
  }

  @Test
  void aMissingFileIsAMistake(@TempDir Path directory) {
    assertThat(WorkspaceReader.read(directory).mistakes())
        .containsExactly(
            new Mistake(
                "assessment.yaml",
                0,
                0,
                "no assessment.yaml in " + directory,
                "write one there, or name the directory that has it"));
  }

  @Test
  void aDirectoryInPlaceOfTheFileIsAMistake(@TempDir Path directory) throws IOException {
    Files.createDirectory(directory.resolve("assessment.yaml"));
    assertThat(WorkspaceReader.read(directory).mistakes()).hasSize(1);
  }

  @Test
  void aHugeFileIsAMistake(@TempDir Path directory) throws IOException {
    byte[] bytes = new byte[1_000_001];
    Arrays.fill(bytes, (byte) '#');
    Files.write(directory.resolve("assessment.yaml"), bytes);
    assertThat(WorkspaceReader.read(directory).mistakes())
        .extracting(Mistake::found)
        .containsExactly("a file of 1000001 bytes");
  }
}
