package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deployments laid out as Geo-PKO 2.3 lays out its own: a row for each place on each map. */
class DeploymentMapsTest {
  @TempDir private static Path directory = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    Path workspace = Files.createDirectory(directory.resolve("workspace"));
    Files.writeString(
        workspace.resolve("assessment.yaml"),
        """
        name: kestria
        periods: [month, year]
        sources:
          - {name: maps, files: maps.csv, mapping: geo-pko}
        """);
    Files.writeString(
        workspace.resolve("maps.csv"),
        """
        source,mission,year,month,country,location,latitude,longitude,no.troops,no.tcc,nameoftcc_1,notroopspertcc_1,hq
        Map no. 1,KESMIS,2022,3,Kestria,Port,1.50,2.50,300,2,Velden,200,3
        Map no. 1,KESMIS,2022,3,Kestria,Ford,1.25,2.75,150,1,Ormia,150,0
        Map no. 2,KESMIS,2022,3,Kestria,Ford,1.25,2.75,150,1,Ormia,150,0
        Map no. 3,KESMIS,2022,December,Kestria,Port,1.50,2.50,unknown,1,Velden,unknown,3
        Map no. 3,KESMIS,2022,December,Kestria,Ford,1.25,2.75,120,1,Ormia,120,0
        Map no. 3,KESMIS,2022,December,Kestria,Ford,1.75,2.75,30,1,Ormia,30,0
        """);
    Program.run("run", workspace, "--out", directory.resolve("out")).ending(0);
  }

  @Test
  void aPlaceOnSeveralMapsOfAMonthIsOneFact() {
    assertThat(
            query(
                "SELECT region_id, period_start, value::INTEGER, status FROM observations"
                    + " ORDER BY 1, 2"))
        .containsExactly(
            List.of("KESMIS:Ford, 1.25, 2.75", "2022-03-01", "150", "reported"),
            List.of("KESMIS:Ford, 1.25, 2.75", "2022-12-01", "120", "reported"),
            List.of("KESMIS:Ford, 1.75, 2.75", "2022-12-01", "30", "reported"),
            List.of("KESMIS:Port, 1.50, 2.50", "2022-03-01", "300", "reported"),
            List.of("KESMIS:Port, 1.50, 2.50", "2022-12-01", "", "not_reported"));
    assertThat(query("SELECT rows, records, \"current\", duplicate FROM source_counts"))
        .containsExactly(List.of("6", "6", "5", "1"));
    assertThat(query("SELECT DISTINCT name FROM regions WHERE level = 1 ORDER BY 1"))
        .containsExactly(List.of("Ford"), List.of("Port"));
  }

  @Test
  void theMissionHasItsPlacesOfAMonthAndNoSumOverMonths() {
    assertThat(
            query(
                "SELECT period_type, period_start, value::INTEGER, partial_sum::INTEGER, reason"
                    + " FROM indicator_progress WHERE region_level = 0 ORDER BY 1, 2"))
        .containsExactly(
            List.of("month", "2022-03-01", "450", "", "no_target"),
            List.of("month", "2022-12-01", "", "150", "incomplete"),
            List.of("year", "2022-01-01", "", "150", "incomplete"));
  }

  private static List<List<String>> query(String sql) {
    return Program.query(directory.resolve("out"), sql);
  }
}
