package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events laid out as UCDP lays out its own, whose candidate releases have no row of names. */
class CandidateEventsTest {
  private static final List<String> COLUMNS =
      List.of(
          ("id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,"
                  + "conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,"
                  + "side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,"
                  + "source_office,source_date,source_headline,source_original,where_prec,"
                  + "where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,"
                  + "priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,"
                  + "date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,"
                  + "gwnob")
              .split(","));

  private static final List<Map<String, String>> EVENTS =
      List.of(
          Map.of(
              "id",
              "1.0",
              "type_of_violence",
              "1",
              "adm_1",
              "Northmarch",
              "date_start",
              "2024-02-03 00:00:00.000",
              "date_end",
              "2024-02-03 00:00:00.000",
              "best",
              "7",
              "high",
              "9",
              "low",
              "5",
              "deaths_civilians",
              "2"),
          Map.of(
              "id",
              "2",
              "type_of_violence",
              "3",
              "where_coordinates",
              "near the river\nsouth of it",
              "date_start",
              "2024-03-30",
              "date_end",
              "2024-04-02",
              "best",
              "0",
              "high",
              "0",
              "low",
              "0"));

  @TempDir private Path directory = Path.of("");

  private static String line(List<String> columns, Map<String, String> event) {
    return columns.stream()
        .map(column -> "\"" + event.getOrDefault(column, "") + "\"")
        .collect(Collectors.joining(",", "", "\n"));
  }

  private static String lines(List<String> columns) {
    return EVENTS.stream().map(event -> line(columns, event)).collect(Collectors.joining());
  }

  private Path published(String name, String events) throws IOException {
    Path workspace = Files.createDirectory(directory.resolve(name));
    Files.writeString(
        workspace.resolve("assessment.yaml"),
        """
        name: kestria
        sources:
          - {name: ged, files: events.csv, mapping: ucdp-ged, constants: {mission_id: KESMIS},
             defines: [missions, regions, indicators]}
        """);
    Files.writeString(workspace.resolve("events.csv"), events);
    Path out = directory.resolve(name + "-out");
    Program.run("run", workspace, "--out", out).ending(0);
    return out;
  }

  @Test
  void filesWithAndWithoutNamesSayTheSame() throws IOException {
    List<String> more =
        Stream.concat(COLUMNS.stream(), Stream.of("iso3")).collect(Collectors.toList());
    Collections.reverse(more);
    Path named = published("named", String.join(",", COLUMNS) + "\n" + lines(COLUMNS));
    Path bare = published("bare", lines(COLUMNS));
    Path other = published("other", String.join(",", more) + "\n" + lines(more));

    for (String sql :
        List.of(
            "SELECT * EXCLUDE (line) FROM events ORDER BY ALL",
            "SELECT * FROM observations ORDER BY ALL",
            "SELECT * FROM indicator_progress ORDER BY ALL",
            "SELECT rows, rows_rejected FROM source_counts")) {
      assertThat(Program.query(bare, sql)).isEqualTo(Program.query(named, sql)).isNotEmpty();
      assertThat(Program.query(other, sql)).isEqualTo(Program.query(named, sql));
    }
    assertThat(
            Program.query(
                bare,
                "SELECT event_id, region_id, type, date_start, date_end, deaths_best, deaths_low,"
                    + " deaths_high, civilian_deaths_recorded, line FROM events ORDER BY 1"))
        .containsExactly(
            List.of(
                "1",
                "KESMIS:Northmarch",
                "state-based",
                "2024-02-03",
                "2024-02-03",
                "7",
                "5",
                "9",
                "2",
                "1"),
            List.of(
                "2",
                "KESMIS-unknown",
                "one-sided",
                "2024-03-30",
                "2024-04-02",
                "0",
                "0",
                "0",
                "",
                "2"));
  }
}
