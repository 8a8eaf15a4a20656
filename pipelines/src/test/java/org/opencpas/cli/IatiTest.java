package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of IATI activity files, from files to what a release answers. */
class IatiTest {
  private static final Path DATA =
      Path.of(Optional.ofNullable(System.getenv("OPENCPAS_SHARED")).orElse("../../shared"))
          .resolve("data")
          .toAbsolutePath()
          .normalize();

  @TempDir private Path directory = Path.of("");

  private Path published(String source) throws IOException {
    assumeThat(DATA.resolve("06_iati_xml"))
        .as("the shared data; set OPENCPAS_SHARED to their directory")
        .isDirectory();
    Files.createSymbolicLink(directory.resolve("data"), DATA);
    return run("name: iati\nperiods: [year]\nsources:\n  - " + source + "\n");
  }

  private Path run(String yaml) throws IOException {
    Path workspace = directory.resolve("iati");
    Files.createDirectories(workspace);
    Files.writeString(workspace.resolve("assessment.yaml"), yaml);
    Path out = directory.resolve("out");
    Program.run("run", workspace, "--out", out, "--max-rejected", "0.5").ending(0);
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();
    return out;
  }

  /**
   * IATI's own example: one row, since baseline, target and actual are about the same two places
   * and the same two dimensions. Each of the three names both, so the file has six of each.
   */
  @Test
  void theExampleOfTheStandardIsFoundAgain() throws IOException {
    Path out =
        published(
            "{name: example, format: iati, files:"
                + " ../data/06_iati_xml/activity-standard-example-annotated.xml}");

    assertThat(
            Program.query(
                out,
                "SELECT mission_id, indicator_id, region_id, disaggregation, period_start,"
                    + " period_end, baseline_value, baseline_period, target_value, value, status,"
                    + " comment, line FROM observations"))
        .containsExactly(
            List.of(
                "AA-AAA-123456789-ABC123",
                "1:3429",
                "AA-AAA-123456789-ABC123:AF-KAN;KH-PNH",
                "age=adult;sex=female",
                "2013-01-01",
                "2013-04-01",
                "10",
                "2012-01-01",
                "10",
                "11",
                "reported",
                "Actual comment text",
                "393"));
    assertThat(
            Program.query(
                out,
                "SELECT title, definition, measure, direction, result_level, value_kind,"
                    + " mandate_component FROM indicators"))
        .containsExactly(
            List.of(
                "Indicator title",
                "Indicator description text",
                "count",
                "increase",
                "output",
                "stock",
                "Result title"));
    assertThat(Program.query(out, "SELECT name FROM regions WHERE level = 1"))
        .containsExactly(List.of("Location name; Location #2 name"));
  }

  /**
   * Seven activities, of which two have the eleven results. Every one of the 26 periods has a
   * target, an actual or both, all undivided, so there are 26 rows. Each of the 17 baselines is
   * undivided too and goes with all periods of its indicator. Eight periods have two figures, 17 a
   * target alone and one an actual alone: 25 targets and 9 actuals.
   */
  private static final String FOOD =
      "SELECT count(*), count(target_value), count(value), count(baseline_value),"
          + " sum(target_value), sum(value), count(DISTINCT mission_id),"
          + " count(DISTINCT (mission_id, indicator_id)),"
          + " count(*) FILTER (disaggregation = '') FROM observations";

  /** Sums: of the 25 targets 522, of the nine actuals 1,080. */
  @Test
  void everyFigureOfAPublishersFileIsFoundAgain() throws IOException {
    Path out =
        published(
            "{name: food, files: ../data/06_iati_xml/dportal_foodsecurity.xml, mapping: {like:"
                + " iati, indicator_id: {column: result_indicator_hash}}}");

    assertThat(Program.query(out, FOOD))
        .containsExactly(List.of("26", "25", "9", "26", "522", "1080", "2", "17", "26"));
    assertThat(Program.query(out, "SELECT count(*) FROM indicators"))
        .containsExactly(List.of("17"));
    assertThat(Program.query(out, "SELECT rows, rows_accepted, current FROM source_counts"))
        .containsExactly(List.of("26", "26", "26"));
  }

  /**
   * The codes of this file are those of a ministry, which several indicators of an activity speak
   * for: 14 codes, one of them in both activities. Nothing is lost: the second indicator of a code
   * is numbered (four rows), and the program tells that titles differ.
   */
  @Test
  void indicatorsThatShareACodeAreNumberedAndTold() throws IOException {
    Path out =
        published(
            "{name: food, format: iati, files: ../data/06_iati_xml/dportal_foodsecurity.xml}");

    assertThat(Program.query(out, FOOD))
        .containsExactly(List.of("26", "25", "9", "26", "522", "1080", "2", "15", "22"));
    assertThat(Program.query(out, "SELECT count(*) FROM indicators"))
        .containsExactly(List.of("14"));
    assertThat(
            Program.run("check", directory.resolve("iati")).ending(0).out()
                + Program.run("check", directory.resolve("iati")).err())
        .contains("99:WRG049ny", "is defined with");
  }

  @Test
  void ownFrameworkGoesBeforeWhatTheFileDefines() throws IOException {
    Path framework = Files.createDirectories(directory.resolve("iati/framework"));
    Files.writeString(
        framework.resolve("missions.csv"),
        "mission_id,name,organisation,root_region_id\nKESMIS,Mission in Kestria,UN,KS\n");
    Files.writeString(
        framework.resolve("regions.csv"),
        "region_id,name,level,parent_id\nKS,Kestria,0,\nKS05,Northmarch,1,KS\n");
    Files.writeString(
        framework.resolve("indicators.csv"),
        """
        indicator_id,title,measure,value_kind,direction,result_level,component,frequency
        99:B1,Patrols,count,flow,increase,output,military,quarter
        """);
    Files.writeString(
        directory.resolve("iati/results.xml"),
        """
        <iati-activities version="2.03"><iati-activity>
        <iati-identifier>XK-1</iati-identifier>
        <result type="9"><title><narrative>Roads</narrative></title>
        <indicator measure="1"><title><narrative>Patrols made</narrative></title>
        <reference vocabulary="99" code="B1"/>
        <period><period-start iso-date="2024-01-01"/><period-end iso-date="2024-03-31"/>
        <actual value="12"><location ref="KS05"/></actual>
        <actual value="1,200"><location ref="KS"/></actual></period></indicator>
        <indicator measure="5"><title><narrative>Trust</narrative></title>
        <period><period-start iso-date="2024-01-01"/><period-end iso-date="2024-03-31"/>
        <actual><location ref="KS"/><comment><narrative>It grew</narrative></comment></actual>
        </period></indicator></result></iati-activity></iati-activities>
        """);

    Path out =
        run(
            """
            name: kestria
            periods: [quarter]
            sources:
              - {name: results, files: results.xml, format: iati, constants: {mission_id: KESMIS}, defines: [indicators]}
            """);

    assertThat(
            Program.query(
                out,
                "SELECT indicator_id, region_id, value, text_value, component FROM observations"
                    + " ORDER BY value"))
        .containsExactly(
            List.of("99:B1", "KS05", "12", "", "military"),
            List.of("c600e206a1de008e", "KS", "", "It grew", "civilian"));
    assertThat(Program.query(out, "SELECT line, rule, column_name FROM rejections"))
        .containsExactly(List.of("6", "not_a_number", "result_indicator_actual_value"));
    assertThat(
            Program.query(
                out,
                "SELECT title, measure, value_kind, result_level FROM indicators ORDER BY title"))
        .containsExactly(
            List.of("Patrols", "count", "flow", "output"),
            List.of("Trust", "qualitative", "qualitative", "output"));
  }
}
