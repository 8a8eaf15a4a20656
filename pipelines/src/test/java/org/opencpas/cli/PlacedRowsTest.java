package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that name their region in their own way, or only say where on Earth they are. */
class PlacedRowsTest {
  private static final String AREAS =
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": "HAUTE VERANE"}, "geometry": {"type": "Polygon",
         "coordinates": [[[30, 10], [34, 10], [34, 14], [30, 14], [30, 10]]]}},
        {"type": "Feature", "properties": {"name": "Elsewhere"}, "geometry": {"type": "Polygon",
         "coordinates": [[[60, 10], [64, 10], [64, 14], [60, 14], [60, 10]]]}}]}
      """;

  @TempDir private Path directory = Path.of("");

  private SmallWorkspace workspace = SmallWorkspace.nowhere();
  private Path out = Path.of("");

  @BeforeEach
  void lay() {
    out = directory.resolve("out");
    workspace =
        SmallWorkspace.in(directory.resolve("small"))
            .with(
                "assessment.yaml",
                """
                name: places
                sources:
                  - {name: returns, files: records/*.csv, format: indicator-records}
                  - name: incidents
                    kind: events
                    files: incidents.csv
                    format: csv
                    decimal: ","
                    delimiter: ";"
                    constants: {mission_id: KESMIS}
                    mapping:
                      event_id: {column: id}
                      region_id: {column: region}
                      parent_region_id: {column: above}
                      date_start: {column: day}
                      latitude: {column: lat}
                      longitude: {column: lon}
                    count:
                      span: {from: 2024-01, to: 2024-01}
                      indicators:
                        incidents: {count: events}
                """)
            .with(
                "framework/indicators.csv",
                """
                indicator_id,mission_id,title,measure,value_kind,direction,result_level,component,frequency,region_level
                patrols,KESMIS,Patrols,count,flow,increase,output,military,month,1
                incidents,KESMIS,Incidents,count,flow,decrease,context,civilian,month,1
                """)
            .with("framework/targets.csv", "target_id,indicator_id,scope,kind\n")
            .with(
                "records/a.csv",
                """
                mission_id,indicator_id,region_id,period,value
                KESMIS,patrols,haute verane,2024-01,12
                KESMIS,patrols,VALDOREE province,2024-01,15
                KESMIS,patrols,Valdor,2024-01,15
                """);
  }

  private SmallWorkspace incidents(String... lines) {
    return workspace.with(
        "incidents.csv", "id;region;above;day;lat;lon\n" + String.join("\n", lines) + "\n");
  }

  private Answer run() {
    return Program.run("run", workspace.directory(), "--out", out, "--max-rejected", "1").ending(0);
  }

  private List<List<String>> query(String sql) {
    return Program.query(out, sql);
  }

  @Test
  void everyRowEndsInARegionOrInARejectionThatSaysWhy() {
    workspace.with("framework/boundaries.geojson", AREAS);
    incidents(
        "E1;;;2024-01-05;12,5;31,25",
        "E2;State of Valdorée;;2024-01-05;12,5;31,25",
        "E3;;;2024-01-05;31,25;12,5",
        "E4;;valdoree;2024-01-05;;",
        "E5;Haute-Vérane;Valdorée;2024-01-05;;");

    String notices = run().err();

    assertThat(query("SELECT event_id, region_id FROM events ORDER BY ALL"))
        .containsExactly(List.of("E1", "KS01"), List.of("E2", "KS02"), List.of("E4", "KS02"));
    assertThat(query("SELECT source, line, rule, column_name FROM rejections ORDER BY ALL"))
        .containsExactly(
            List.of("incidents", "4", "coordinates_swapped", "lat"),
            List.of("incidents", "6", "region_parent_mismatch", "above"),
            List.of("returns", "4", "region_unknown", "region_id"));
    assertThat(
            query(
                "SELECT region_id, value::BIGINT FROM observations"
                    + " WHERE indicator_id = 'incidents' ORDER BY ALL"))
        .as("no row needs a region for events without a place")
        .containsExactly(List.of("KS01", "1"), List.of("KS02", "2"));
    assertThat(
            query(
                "SELECT region_id, value::BIGINT FROM observations"
                    + " WHERE indicator_id = 'patrols' ORDER BY ALL"))
        .containsExactly(List.of("KS01", "12"), List.of("KS02", "15"));
    assertThat(notices)
        .contains(
            "framework/boundaries.geojson:4: feature 2 \"Elsewhere\" is of no region of the"
                + " framework");
  }

  @Test
  void boundariesAreInputsLikeTheTables() {
    incidents("E1;;;2024-01-05;12,5;31,25");
    workspace.with("framework/boundaries.geojson", AREAS);
    String first = run().releaseId();
    assertThat(Releases.manifestText(out, first)).contains("framework/boundaries.geojson");

    workspace.with("framework/boundaries.geojson", AREAS + "\n");
    String second = run().releaseId();
    assertThat(second).isNotEqualTo(first);
    assertThat(Releases.contentHashes(out, second)).isEqualTo(Releases.contentHashes(out, first));
  }

  @Test
  void withoutBoundariesAnEventWithCoordinatesOnlyHasAnUnknownPlace() {
    incidents("E1;;;2024-01-05;12,5;31,25");
    assertThat(run().err())
        .contains("framework: events of KESMIS have coordinates and no region, but no .geojson");
    assertThat(query("SELECT event_id, region_id FROM events"))
        .containsExactly(List.of("E1", "KS-unknown"));
    assertThat(
            query(
                "SELECT region_id, value::BIGINT FROM observations"
                    + " WHERE indicator_id = 'incidents' ORDER BY ALL"))
        .containsExactly(List.of("KS-unknown", "1"), List.of("KS01", "0"), List.of("KS02", "0"));
  }

  @Test
  void aMissionOfWhichAnotherOnlyHasAreasIsNotPlacedByThem() {
    incidents("E1;;;2024-01-05;12,5;31,25");
    workspace
        .with("framework/boundaries.geojson", AREAS)
        .with(
            "framework/missions.csv",
            """
            mission_id,name,organisation,root_region_id
            KESMIS,Mission in Kestria (fictional),UN,KS
            ELSMIS,Mission in Elsland (fictional),UN,EL
            """)
        .with(
            "framework/regions.csv",
            """
            region_id,name,level,parent_id
            KS,Kestria,0,
            KS01,Valdorée,1,KS
            KS02,Eastmere,1,KS
            EL,Elsland,0,
            EL01,Haute-Vérane,1,EL
            """)
        .with(
            "records/a.csv",
            "mission_id,indicator_id,region_id,period,value\nKESMIS,patrols,KS01,2024-01,12\n");
    assertThat(run().err()).contains("framework: events of KESMIS have coordinates and no region");
    assertThat(query("SELECT event_id, region_id FROM events"))
        .containsExactly(List.of("E1", "KS-unknown"));
  }

  @Test
  void theNameOfTheWholeCountryIsAnUnknownPlace() {
    incidents("E1;kestria;;2024-01-05;;", "E2;;Kestria;2024-01-05;;");
    run();
    assertThat(query("SELECT event_id, region_id FROM events ORDER BY ALL"))
        .containsExactly(List.of("E1", "KS-unknown"), List.of("E2", "KS-unknown"));
    assertThat(
            query(
                "SELECT value::BIGINT FROM observations"
                    + " WHERE indicator_id = 'incidents' AND region_id = 'KS-unknown'"))
        .containsExactly(List.of("2"));
  }

  @Test
  void whatIsNoAreaStopsTheRunAndSaysWhere() {
    incidents("E1;KS01;;2024-01-05;;");
    workspace.with("framework/boundaries.geojson", AREAS.replace("[30, 14], ", "[30, 114], "));
    Answer answer = Program.run("check", workspace.directory());
    assertThat(answer.exitCode()).isNotZero();
    assertThat(answer.err() + answer.out())
        .contains("framework/boundaries.geojson:2: feature 1: the position [30.0, 114.0]");
  }

  @Test
  void aRegionWhoseParentIsNotListedIsAMistakeThatNamesIt() {
    incidents("E1;KS01;;2024-01-05;;");
    workspace.with(
        "framework/regions.csv",
        "region_id,name,level,parent_id\nKS,Kestria,0,\nKS01,Haute-Vérane,1,KS\nKS0901,Mont,2,KS09\n");
    Answer answer = Program.run("check", workspace.directory());
    assertThat(answer.exitCode()).isNotZero();
    assertThat(answer.err() + answer.out())
        .contains(
            "framework/regions.csv:4:4: parent_id \"KS09\" is not in regions;"
                + " an id of regions, or a new row there");
  }

  /** NA is the code of a country and of a region here, and blank only where a source says so. */
  @Test
  void naIsACodeUnlessTheSourceSaysThatItMeansBlank() {
    incidents("E1;NA;;2024-01-05;;");
    String rows = "mission_id,indicator_id,region_id,period,value\nNA,NA,NA,2024-01,3\n";
    workspace
        .with(
            "assessment.yaml",
            """
            name: places
            sources:
              - {name: table, files: na.csv, format: csv, mapping: all}
              - {name: objects, files: na.json, format: json, mapping: all, missing: ["-"]}
              - {name: blanks, files: blanks.csv, format: csv, mapping: all, missing: [NA]}
            mappings:
              all:
                mission_id: {column: mission_id, blank: "NA"}
                indicator_id: {column: indicator_id, blank: "NA"}
                region_id: {column: region_id}
                period: {column: period}
                value: {column: value}
            """)
        .with(
            "framework/missions.csv",
            "mission_id,name,organisation,root_region_id\nNA,NA,UN,ROOT\n")
        .with(
            "framework/regions.csv",
            "region_id,name,level,parent_id,aliases\nROOT,Kestria,0,,\nNA,NA,1,ROOT,NA;N/A\n")
        .with(
            "framework/indicators.csv",
            """
            indicator_id,mission_id,title,measure,value_kind,direction,result_level,component,frequency,region_level
            NA,NA,NA,count,flow,increase,output,military,month,1
            """)
        .with("na.csv", rows)
        .with("blanks.csv", rows)
        .with(
            "na.json",
            """
            [{"mission_id": "NA", "indicator_id": "NA", "region_id": "n/a", "period": "2024-01",
              "value": 3}]
            """);
    run();
    assertThat(query("SELECT count(*) FROM rejections")).containsExactly(List.of("0"));
    assertThat(
            query(
                "SELECT source, mission_id, indicator_id, region_id FROM observation_history"
                    + " ORDER BY ALL"))
        .containsExactly(
            List.of("blanks", "NA", "NA", "ROOT"),
            List.of("objects", "NA", "NA", "NA"),
            List.of("table", "NA", "NA", "NA"));
  }
}
