package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * UCDP's events of South Sudan brought to the states of OCHA's list, by the names that UCDP writes
 * and by Natural Earth's polygons. What is expected was counted by others; where the files are not
 * at hand, the test is skipped.
 */
class SouthSudanPlacesTest {
  private static final Path DATA =
      Path.of(Optional.ofNullable(System.getenv("OPENCPAS_SHARED")).orElse("../../shared"))
          .resolve("data")
          .toAbsolutePath()
          .normalize();

  /** Where UCDP or ISO writes otherwise than OCHA. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "SS01", "SS-EC",
          "SS02", "East Equatoria;SS-EE",
          "SS03", "SS-JG",
          "SS04", "SS-LK",
          "SS05", "North Bahr-al-Ghazal; SS-BN",
          "SS06", "SS-UY",
          "SS07", "SS-NU",
          "SS08", "Warap;SS-WR",
          "SS09", "West Bahr-al-Ghazal;SS-BW",
          "SS10", "West Equatoria;SS-EW");

  private static final Map<String, String> UCDP =
      Map.ofEntries(
          Map.entry("", "SSD-unknown"),
          Map.entry("Central Equatoria state", "SS01"),
          Map.entry("East Equatoria state", "SS02"),
          Map.entry("Jonglei state", "SS03"),
          Map.entry("Lakes state", "SS04"),
          Map.entry("North Bahr-al-Ghazal state", "SS05"),
          Map.entry("Unity state", "SS06"),
          Map.entry("Upper Nile state", "SS07"),
          Map.entry("Warap state", "SS08"),
          Map.entry("West Bahr-al-Ghazal state", "SS09"),
          Map.entry("West Equatoria state", "SS10"));

  private static final Map<String, String> ISO =
      Map.of(
          "SS-EC", "SS01", "SS-EE", "SS02", "SS-JG", "SS03", "SS-LK", "SS04", "SS-BN", "SS05",
          "SS-UY", "SS06", "SS-NU", "SS07", "SS-WR", "SS08", "SS-BW", "SS09", "SS-EW", "SS10");

  private static final String ASSESSMENT =
      """
      name: south-sudan
      sources:
        - {name: named, kind: events, files: named.csv, format: csv, tag_row: hxl,
           mapping: named, constants: {mission_id: UNMISS}}
        - {name: located, kind: events, files: located.csv, format: csv, tag_row: hxl,
           mapping: located, constants: {mission_id: UNMISS}}
      mappings:
        named:
          event_id: {column: id, number: integer}
          region_id: {column: adm_1}
          date_start: {column: date_start, date: ["yyyy-MM-dd HH:mm:ss.SSS", "yyyy-MM-dd"]}
          deaths_best: {column: best}
          deaths_low: {column: low}
          deaths_high: {column: high}
          civilian_deaths_recorded: {column: deaths_civilians}
        located:
          event_id: {column: id, number: integer}
          latitude: {column: latitude}
          longitude: {column: longitude}
          date_start: {column: date_start, date: ["yyyy-MM-dd HH:mm:ss.SSS", "yyyy-MM-dd"]}
          deaths_best: {column: best}
          civilian_deaths_recorded: {column: deaths_civilians}
      """;

  @TempDir private static Path directory = Path.of("");

  private static Path out = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    assumeThat(DATA.resolve("09_boundaries"))
        .as("the shared data; set OPENCPAS_SHARED to their directory")
        .isDirectory();
    Path workspace = Files.createDirectory(directory.resolve("south-sudan"));
    for (String name : List.of("named.csv", "located.csv")) {
      Files.copy(DATA.resolve("02_ucdp_ged/conflict_data_ssd.csv"), workspace.resolve(name));
    }
    Path framework = Files.createDirectory(workspace.resolve("framework"));
    Files.writeString(workspace.resolve("assessment.yaml"), ASSESSMENT);
    Files.writeString(framework.resolve("regions.csv"), regions());
    Files.writeString(
        framework.resolve("missions.csv"),
        "mission_id,name,organisation,root_region_id\nUNMISS,UNMISS,UN,SSD\n");
    Files.writeString(
        framework.resolve("indicators.csv"),
        """
        indicator_id,mission_id,title,measure,value_kind,direction,result_level,component,frequency
        patrols,UNMISS,Patrols,count,flow,increase,output,military,month
        """);
    Files.copy(
        DATA.resolve("09_boundaries/ne_10m_admin1_missions_A.geojson"),
        framework.resolve("boundaries.geojson"));
    out = directory.resolve("out");
    Program.run("run", workspace, "--out", out, "--max-rejected", "1").ending(0);
  }

  /** The ten states as OCHA lists them; Abyei is in neither file of events. */
  private static String regions() throws IOException {
    StringBuilder regions =
        new StringBuilder("region_id,name,level,parent_id,aliases\nSSD,South Sudan,0,,\n");
    for (NamedCsvRecord row : rows("08_pcodes_population/global_pcodes_adm_1_2.csv")) {
      String code = row.getField("P-Code");
      if (row.getField("Parent P-Code").equals("SSD") && ALIASES.containsKey(code)) {
        regions.append(code).append(',').append(row.getField("Name"));
        regions.append(",1,SSD,").append(ALIASES.get(code)).append('\n');
      }
    }
    return regions.toString();
  }

  private static List<NamedCsvRecord> rows(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(DATA.resolve(file))) {
      return reader.stream().toList();
    }
  }

  /** Region, year, events and sums of the columns, of an expected list. */
  private static List<List<String>> expected(
      String file, Map<String, String> regions, String region, String... figures)
      throws IOException {
    Map<String, List<String>> expected = new TreeMap<>();
    for (NamedCsvRecord row : rows("expected/" + file)) {
      if (!row.getField("events").equals("0")) {
        List<String> cells = new ArrayList<>();
        cells.add(regions.get(row.getField(region)));
        cells.add(row.getField("year"));
        for (String figure : figures) {
          cells.add(row.getField(figure));
        }
        expected.put(String.join(" ", cells), cells);
      }
    }
    return List.copyOf(expected.values());
  }

  private static List<List<String>> counted(String source, String figures) {
    return Program.query(
        out,
        "SELECT region_id, year(date_start), count(*), "
            + figures
            + " FROM events WHERE source = '"
            + source
            + "' GROUP BY region_id, year(date_start) ORDER BY region_id, year(date_start)");
  }

  @Test
  void byNameEveryEventIsInTheStateThatItNames() throws IOException {
    assertThat(
            counted(
                "named",
                "sum(deaths_best)::BIGINT, sum(deaths_low)::BIGINT, sum(deaths_high)::BIGINT,"
                    + " sum(civilian_deaths_recorded)::BIGINT"))
        .containsExactlyInAnyOrderElementsOf(
            expected(
                "ucdp_ssd_by_country_year_adm1.csv",
                UCDP,
                "adm_1",
                "events",
                "best",
                "low",
                "high",
                "deaths_civilians"))
        .hasSize(99);
  }

  @Test
  void byPolygonEveryEventIsInTheStateInWhichItLies() throws IOException {
    assertThat(
            counted("located", "sum(deaths_best)::BIGINT, sum(civilian_deaths_recorded)::BIGINT"))
        .containsExactlyInAnyOrderElementsOf(
            expected(
                "ssd_adm1_year_ucdp_events_x_unmiss_troops_v2.0.csv",
                ISO,
                "iso_3166_2",
                "events",
                "best",
                "deaths_civilians"))
        .hasSizeGreaterThan(80);
  }

  /** 14 events name no state; 21 lie on the border's other side, or in a gap along it. */
  @Test
  void everyEventIsInARegionInAnUnknownPlaceOrRejected() {
    Map<String, List<String>> places =
        Program.query(
                out,
                "SELECT source, count(*) FILTER (region_id <> 'SSD-unknown'),"
                    + " count(*) FILTER (region_id = 'SSD-unknown') FROM events GROUP BY source")
            .stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> row.subList(1, 3)));
    assertThat(places)
        .isEqualTo(Map.of("named", List.of("927", "14"), "located", List.of("920", "0")));
    assertThat(Program.query(out, "SELECT source, rule, count(*) FROM rejections GROUP BY ALL"))
        .containsExactly(List.of("located", "coordinates_outside", "21"));
  }
}
