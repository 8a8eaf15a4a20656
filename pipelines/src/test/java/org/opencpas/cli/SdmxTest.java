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

/** SDMX-CSV from files to facts: a public file of version 1.0, and made-up ones of 2.1. */
class SdmxTest {
  private static final Path DATA =
      Path.of(Optional.ofNullable(System.getenv("OPENCPAS_SHARED")).orElse("../../shared"))
          .resolve("data/16_sdmx")
          .toAbsolutePath()
          .normalize();
  private static final String SOURCE =
      """
      name: sdmx
      sources:
        - name: statistics
          files: records/*.csv
          format: sdmx-csv
          constants: {mission_id: KESMIS}
      """;
  private static final String HEADER =
      "STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MULT,"
          + "OBS_STATUS,CONF_STATUS,COMMENT_OBS\n";

  @TempDir private Path directory = Path.of("");

  private Path run(SmallWorkspace workspace) {
    Path out = directory.resolve("out");
    Program.run("run", workspace.directory(), "--out", out, "--max-rejected", "0.9").ending(0);
    return out;
  }

  @Test
  void aPublicFileHasItsValues() throws IOException {
    assumeThat(DATA).as("the shared data; set OPENCPAS_SHARED").isDirectory();
    Files.createSymbolicLink(directory.resolve("data"), DATA);
    SmallWorkspace workspace =
        SmallWorkspace.in(Files.createDirectory(directory.resolve("prices")))
            .with(
                "assessment.yaml",
                """
                name: prices
                sources:
                  - {name: prices, files: ../data/*.csv, format: sdmx-csv, constants: {mission_id: G20}}
                """)
            .with(
                "framework/missions.csv",
                "mission_id,name,organisation,root_region_id\nG20,G20,other,CHN\n")
            .with("framework/regions.csv", "region_id,name,level,parent_id\nCHN,China,0,\n")
            .with(
                "framework/indicators.csv",
                """
                indicator_id,title,unit,measure,value_kind,direction,result_level,component,frequency,region_level
                CPI,Consumer prices,pa,rate,rate,decrease,context,civilian,year,0
                """)
            .with(
                "framework/targets.csv",
                "target_id,indicator_id,region_id,scope,kind,target_value,target_period\n");

    Path out = run(workspace);

    assertThat(
            Program.query(
                out,
                "SELECT count(*), CAST(sum(CAST(value_text AS DECIMAL(9,1))) AS VARCHAR),"
                    + " round(sum(value), 9), min(period_start), max(period_end),"
                    + " count(DISTINCT unit), count(DISTINCT status) FROM observations"))
        .containsExactly(List.of("41", "188.0", "188", "1985-01-01", "2026-01-01", "1", "1"));
    assertThat(Program.query(out, "SELECT rows_accepted, rows_rejected FROM source_counts"))
        .containsExactly(List.of("41", "0"));
    // The years of high inflation stand out; the same came from a calculation outside the program.
    assertThat(
            Program.query(
                out,
                "SELECT rule, string_agg(year(period_start)::VARCHAR, ' ' ORDER BY period_start)"
                    + " FROM quality_flags GROUP BY rule ORDER BY rule"))
        .containsExactly(
            List.of("jump", "1988 1993 1994"),
            List.of("modified_z_score", "1988 1989 1993 1994 1995"),
            List.of("tukey_fences", "1994"),
            List.of("z_score", "1994"));
  }

  private SmallWorkspace kestria() {
    return SmallWorkspace.in(directory).with("assessment.yaml", SOURCE);
  }

  @Test
  void correctionsReplacementsAndDeletionsHoldInTheirOrder() {
    SmallWorkspace workspace =
        kestria()
            .with(
                "records/received.csv",
                """
                file,sha256,received_on
                records/1.csv,,2024-05-01
                records/2.csv,,2024-06-01
                records/3.csv,,2024-07-01
                """)
            .with(
                "records/1.csv",
                HEADER
                    + """
                    dataflow,KES:DF(1.0),M,patrols,KS01,_T,2024-01,1.2,1,P,F,first count
                    dataflow,KES:DF(1.0),M,patrols,KS01,F,2024-01,5,,A,,
                    dataflow,KES:DF(1.0),M,patrols,KS02,_T,2024-01,20,0,A,,counted twice
                    dataflow,KES:DF(1.0),M,patrols,KS01,_T,2024-M02,30,0,A,,
                    """)
            .with(
                "records/2.csv",
                HEADER
                    + """
                    dataflow,KES:DF(1.0),M,patrols,KS01,_T,2024-01,14,,E,,
                    dataflow,KES:DF(1.0),R,patrols,KS02,_T,2024-01,21,0,,,
                    dataflow,KES:DF(1.0),M,patrols,KS01,_T,2024-02,NaN,,,,
                    """)
            .with(
                "records/3.csv",
                HEADER
                    + """
                    dataflow,KES:DF(1.0),D,patrols,KS01,F,2024-01,,,,,
                    dataflow,KES:DF(1.0),D,patrols,KS01,,2024-01,,,,,
                    dataflow,KES:DF(1.0),D,patrols,KS02,_T,2024-01,,,,,-
                    dataflow,KES:DF(1.0),X,patrols,KS02,_T,2024-01,3,,,,
                    """);

    Path out = run(workspace);

    assertThat(
            Program.query(
                out,
                "SELECT region_id, period_start, disaggregation, value, value_text, status, comment"
                    + " FROM observations ORDER BY ALL"))
        .containsExactly(
            List.of("KS01", "2024-01-01", "", "14", "14", "estimated", "first count"),
            List.of("KS01", "2024-02-01", "", "", "", "not_reported", ""),
            List.of("KS02", "2024-01-01", "", "21", "21", "reported", ""));
    assertThat(
            Program.query(
                out,
                "SELECT region_id, period_start, disaggregation, action, value, value_text, status,"
                    + " outcome, ended_by FROM observation_history"
                    + " ORDER BY file, line"))
        .containsExactly(
            List.of(
                "KS01",
                "2024-01-01",
                "",
                "merge",
                "12",
                "1.2",
                "reported",
                "superseded",
                "records/2.csv:2"),
            List.of(
                "KS01",
                "2024-01-01",
                "sex=F",
                "merge",
                "5",
                "5",
                "reported",
                "retracted",
                "records/3.csv:2"),
            List.of(
                "KS02",
                "2024-01-01",
                "",
                "merge",
                "20",
                "20",
                "reported",
                "superseded",
                "records/2.csv:3"),
            List.of(
                "KS01",
                "2024-02-01",
                "",
                "merge",
                "30",
                "30",
                "reported",
                "superseded",
                "records/2.csv:4"),
            List.of("KS01", "2024-01-01", "", "merge", "14", "14", "estimated", "current", ""),
            List.of("KS02", "2024-01-01", "", "replace", "21", "21", "reported", "current", ""),
            List.of("KS01", "2024-02-01", "", "merge", "", "", "not_reported", "current", ""),
            List.of(
                "KS01", "2024-01-01", "sex=F", "delete", "", "", "not_reported", "retracted", ""));
    assertThat(
            Program.query(
                out, "SELECT file, line, rule, column_name FROM rejections ORDER BY line"))
        .containsExactly(
            List.of("records/3.csv", "3", "deletion_too_wide", "SEX"),
            List.of("records/3.csv", "4", "deletion_of_parts", "COMMENT_OBS"),
            List.of("records/3.csv", "5", "value_unmapped", "ACTION"));
  }

  @Test
  void semicolonsLanguagesLabelsAndSeveralValues() {
    SmallWorkspace workspace =
        kestria()
            .with(
                "assessment.yaml",
                SOURCE.replace(
                    "    constants:",
                    "    decimal: \",\"\n"
                        + "    mapping: {like: sdmx-csv, comment: {column: TITLE}, evidence:"
                        + " {column: ORG}}\n    constants:"))
            .with(
                "records/1.csv",
                """
                STRUCTURE[|];STRUCTURE_ID;INDICATOR: Indicator;REF_AREA: Area;TIME_PERIOD: Time;OBS_VALUE: Value;TITLE[en|fr]: Title;ORG[]: Who;CONF_STATUS: Confidentiality
                dataflow;KES:DF(1.0): Patrols;patrols: Patrols;KS01: Haute-Vérane;2024-01;7,5;fr:Ponts|en:Bridges;UN: Nations|NGO: Others;C: Confidential
                """);

    Path out = run(workspace);

    assertThat(
            Program.query(
                out,
                "SELECT region_id, value, value_text, comment, evidence, sensitivity"
                    + " FROM observations"))
        .containsExactly(List.of("KS01", "7.5", "7,5", "Bridges", "UN;NGO", "internal"));
  }
}
