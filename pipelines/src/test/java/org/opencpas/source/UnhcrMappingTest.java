package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The mapping of UNHCR's results on the real files, skipped where they are not at hand. */
class UnhcrMappingTest {
  private static final Path SHARED =
      Path.of(Optional.ofNullable(System.getenv("OPENCPAS_SHARED")).orElse("../../shared"));

  @Test
  void bothLayoutsBecomeRecords() throws IOException {
    assumeThat(SHARED.resolve("data/01_unhcr_results"))
        .as("the shared data; set OPENCPAS_SHARED to their directory")
        .isDirectory();
    Mapping mapping = workspace().source(0).mapping();
    Map<String, Integer> years = new TreeMap<>();
    Set<String> indicators = new HashSet<>();
    Set<String> regions = new HashSet<>();
    Set<String> missions = new HashSet<>();
    for (RawRow row : rows()) {
      assertThat(mapping.missingColumns(row.header())).isEmpty();
      List<MappedRow> records = mapping.records(row);
      assertThat(records).hasSize(1);
      MappedRow made = records.get(0);
      assertThat(made.cells().values()).allMatch(cell -> cell.broken() == null);
      assertThat(mapping.definition(Definition.INDICATORS, row).cells().values())
          .allMatch(cell -> cell.broken() == null);
      years.merge(made.cell("period").text(), 1, Integer::sum);
      indicators.add(made.cell("indicator_id").text());
      regions.add(made.cell("region_id").text());
      missions.add(made.cell("mission_id").text());
    }
    assertThat(years)
        .isEqualTo(Map.of("2016", 4979, "2017", 4574, "2018", 3987, "2022", 2036, "2023", 2385));
    assertThat(indicators).hasSize(774);
    assertThat(regions).hasSize(121).contains("");
    assertThat(missions).contains("AGO", "BRA").doesNotContain("");
  }

  private static Workspace workspace() throws IOException {
    try (var stream = UnhcrMappingTest.class.getResourceAsStream("/unhcr/assessment.yaml")) {
      byte[] yaml = Objects.requireNonNull(stream).readAllBytes();
      // The patterns begin with ../data, seen from a workspace inside the shared directory.
      return WorkspaceReader.read(yaml, SHARED.resolve("unhcr")).value().orElseThrow();
    }
  }

  private static List<RawRow> rows() throws IOException {
    List<RawRow> rows = new ArrayList<>();
    Path directory = SHARED.resolve("data/01_unhcr_results");
    for (int year : List.of(2016, 2017, 2018, 2022, 2023)) {
      Path path = directory.resolve("unhcr_" + year + "_iati_result.csv");
      SourceFile file = new SourceFile("results", 0, path.toString(), path.toString(), 1);
      try (CsvReader<NamedCsvRecord> reader =
          CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(path))) {
        for (NamedCsvRecord row : reader) {
          Header header = new Header(row.getHeader());
          rows.add(new RawRow(file, "", row.getStartingLineNumber(), header, row.getFields()));
        }
      }
    }
    return rows;
  }

  @Test
  void theSharedExampleIsReadAsItStands() throws IOException {
    Path example = SHARED.resolve("assessment-example.yaml");
    assumeThat(example).as("the shared example; set OPENCPAS_SHARED").isRegularFile();
    String text = Files.readString(example);
    String first = text.substring(0, text.indexOf("\n---"));
    Map<String, String> settings = new TreeMap<>(workspace().settings());
    // The example has no use for it; here it tells which activity a row is of.
    settings.remove("sources.0000.mapping.records.0000.record_id");
    assertThat(Kestria.workspace(first).settings()).isEqualTo(settings);
  }
}
