package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Public data value sets of DHIS2 from files to facts. What is expected was counted in the files;
 * where they are not at hand, the test is skipped.
 */
class Dhis2Test {
  private static final Path DATA =
      Path.of(Optional.ofNullable(System.getenv("OPENCPAS_SHARED")).orElse("../../shared"))
          .resolve("data/14_dhis2")
          .toAbsolutePath()
          .normalize();

  private static final List<String> WITH_PLACES =
      List.of("observations", "observation_history", "quality_flags", "source_counts");

  @TempDir private Path directory = Path.of("");

  @BeforeEach
  void link() throws IOException {
    assumeThat(DATA).as("the shared data; set OPENCPAS_SHARED").isDirectory();
    Files.createSymbolicLink(directory.resolve("data"), DATA);
  }

  private SmallWorkspace workspace(String name, String sources) throws IOException {
    return SmallWorkspace.in(Files.createDirectory(directory.resolve(name)))
        .with("assessment.yaml", "name: dhis2\nsources:\n" + sources)
        .with(
            "framework/missions.csv",
            """
            mission_id,name,organisation,root_region_id
            A,A,other,ROOT
            B,B,other,ROOT
            C,C,other,ROOT
            D,D,other,ROOT
            E,E,other,ROOT
            F,F,other,ROOT
            G,G,other,ROOT
            H,H,other,ROOT
            I,I,other,ROOT
            """)
        .with(
            "framework/regions.csv",
            """
            region_id,name,level,parent_id
            ROOT,Root,0,
            DiszpKrYNg8,a,1,ROOT
            BdfsJfj87js,b,1,ROOT
            OU1,c,1,ROOT
            OU2,d,1,ROOT
            OU_A,e,1,ROOT
            OU_B,f,1,ROOT
            """)
        .with("framework/indicators.csv", indicators())
        .with(
            "framework/targets.csv",
            "target_id,indicator_id,region_id,scope,kind,target_value,target_period\n");
  }

  private static String indicators() {
    StringBuilder csv =
        new StringBuilder(
            "indicator_id,title,measure,value_kind,direction,result_level,component,frequency,"
                + "region_level,additive_over_regions\n");
    for (String id :
        List.of(
            "f7n9E0hX8qk",
            "Ix2HsbDMLea",
            "eY5ehpbEsB7",
            "jH26dja2f30",
            "jH26dja2f31",
            "DE1",
            "DE2",
            "DE3",
            "DE_A",
            "DE_B",
            "DE_C")) {
      csv.append(id).append(",x,count,flow,increase,output,civilian,month,1,true\n");
    }
    return csv.toString();
  }

  private static String source(String mission, String file) {
    return "  - {name: %s, files: ../data/%s, format: dhis2, constants: {mission_id: %s}}\n"
        .formatted(mission, file, mission);
  }

  private static List<List<String>> query(Path out, String sql) {
    return Program.query(out, sql);
  }

  private Map<String, String> hashes(String name, String file) throws IOException {
    Path out = directory.resolve(name + "-out");
    SmallWorkspace workspace = workspace(name, source("A", file));
    String id = Program.run("run", workspace.directory(), "--out", out).ending(0).releaseId();
    assertThat(query(out, "SELECT count(*), sum(value) FROM observations"))
        .containsExactly(List.of("12", "120078"));
    Map<String, String> hashes = new TreeMap<>(Releases.contentHashes(out, id));
    WITH_PLACES.forEach(hashes::remove);
    for (String table : List.of("observations", "observation_history", "quality_flags")) {
      String rows = "SELECT * EXCLUDE (file, sheet, line) FROM " + table;
      String texts = "SELECT CAST(t AS VARCHAR) AS row FROM (" + rows + ") t";
      hashes.put(
          table,
          query(out, "SELECT count(*), md5(string_agg(row, ';' ORDER BY row)) FROM (" + texts + ")")
              .get(0)
              .toString());
    }
    return hashes;
  }

  @Test
  void csvAndXmlOfTheSameValuesHaveTheSameContent() throws IOException {
    Map<String, String> csv = hashes("csv", "dataValueSetB.csv");

    assertThat(csv).hasSizeGreaterThan(10);
    assertThat(hashes("xml", "dataValueSetB.xml")).isEqualTo(csv);
    assertThat(hashes("headless", "dataValueSetBNoHeader.csv")).isEqualTo(csv);
  }

  @Test
  void everyFileIsReadWithAllOfItsValues() throws IOException {
    String sources =
        source("A", "dataValueSetACatCombo.xml")
            + source("B", "dataValueSetB.csv")
            + source("C", "dataValueSetB.xml")
            + source("D", "dataValueSetBAttribute.xml")
            + source("E", "dataValueSetBCode.xml")
            + source("F", "dataValueSetBDeleted.xml")
            + source("G", "dataValueSetBNoHeader.csv")
            + source("H", "dataValueSetBooleanTest.csv")
            + source("I", "dataValueSetJ.json");
    Path out = directory.resolve("out");
    Program.run("run", workspace("all", sources).directory(), "--out", out, "--max-rejected", "0.5")
        .ending(0);

    assertThat(
            query(
                out,
                "SELECT source, rows_accepted, rows_rejected, current FROM source_counts"
                    + " ORDER BY source"))
        .containsExactly(
            List.of("A", "3", "0", "3"),
            List.of("B", "12", "0", "12"),
            List.of("C", "12", "0", "12"),
            List.of("D", "12", "0", "12"),
            List.of("E", "12", "0", "12"),
            List.of("F", "12", "0", "8"),
            List.of("G", "12", "0", "12"),
            List.of("H", "15", "3", "15"),
            List.of("I", "1", "0", "1"));
    assertThat(
            query(
                out,
                "SELECT disaggregation, region_id, value, reported_at FROM observations"
                    + " WHERE mission_id = 'A' ORDER BY value"))
        .containsExactly(
            List.of("category=kjuiHgy67hg", "DiszpKrYNg8", "10001", "2012-01-01T00:00:00"),
            List.of("category=Gad33qy67g5", "DiszpKrYNg8", "10002", "2012-01-02T00:00:00"),
            List.of("", "DiszpKrYNg8", "10003", "2012-01-03T00:00:00"));
    assertThat(
            query(
                out,
                "SELECT indicator_id, sum(value), count(*) FROM observations"
                    + " WHERE mission_id = 'H' GROUP BY 1 ORDER BY 1"))
        .containsExactly(List.of("jH26dja2f30", "5", "10"), List.of("jH26dja2f31", "4", "5"));
    assertThat(query(out, "SELECT line, rule FROM rejections ORDER BY line"))
        .containsExactly(
            List.of("12", "not_a_number"),
            List.of("13", "not_a_number"),
            List.of("19", "not_a_number"));
    assertThat(
            query(
                out,
                "SELECT outcome, count(*) FROM observation_history WHERE mission_id = 'F'"
                    + " GROUP BY 1 ORDER BY 1"))
        .containsExactly(List.of("current", "8"), List.of("retracted", "4"));
  }
}
