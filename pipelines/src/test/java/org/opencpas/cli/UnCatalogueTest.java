package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of missions and of data sets that the UN and others publish, read as records. */
class UnCatalogueTest {
  private static final String ASSESSMENT =
      """
      name: un-catalogue
      sources:
        - name: missions
          files: ../data/03_un_missions/DPPADPOSS-PKO.csv
          format: csv
          decimal: ","
          defines: [missions, regions, indicators]
          constants: {sensitivity: public}
          mapping:
            mission_id:   {column: mission_acronym}
            period:       {column: last_update, date: yyyy-MM-dd}
            records:
              - {indicator_id: {constant: mission-active}, value: {column: mission_isactive, map: {No: 0, NO: 0, Yes: 1}}}
              - {indicator_id: {constant: mission-longitude}, value: {column: mission_longitude}}
            missions:
              name: {column: mission_name}
              organisation: {constant: UN}
              established_on: {column: start_date}
              closed_on: {column: end_date}
            indicators: {title: {constant: What the list of missions says}, value_kind: {constant: stock},
              result_level: {constant: context}, component: {constant: support}, sensitivity: {constant: public}}
        - name: data-sets
          files: ../data/03_un_missions/psdata_metadata-all.json
          format: json
          ignore: [Originating Offices, Data Steward, Formats, Languages, Column definitions, Technical Focal Point,
                   Disaggregated by, Data Owner, Themes, Tags, Missions, Regions]
          defines: [missions, regions, indicators]
          constants: {mission_id: HUB, indicator_id: data-sets, period: "2024", value: 1, sensitivity: public}
          mapping:
            record_id: {column: Dataset ID}
            comment: {column: Name}
            disaggregation: [{name: {constant: data-set}, value: {column: Dataset ID}}]
            indicators: {title: {constant: Data sets of the hub}, value_kind: {constant: stock},
              result_level: {constant: context}, component: {constant: support}, sensitivity: {constant: public}}
        - name: headquarters
          files: ../data/04_un_contributions/ipi_missions.json
          format: json
          rows: "*"
          defines: [missions, regions, indicators]
          constants: {indicator_id: headquarters-latitude, period: "2017", sensitivity: public}
          mapping:
            mission_id: {column: key}
            value: {column: mission_loc/y}
            comment: {column: hq}
            indicators: {title: {constant: Latitude of the headquarters}, value_kind: {constant: stock},
              result_level: {constant: context}, component: {constant: support}, sensitivity: {constant: public}}
      """;

  @TempDir private static Path directory = Path.of("");

  private static Path out = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    out = PublishedData.publish(directory, ASSESSMENT);
  }

  @Test
  void everyRowIsARecord() {
    assertThat(
            query(
                "SELECT source, rows, rows_rejected, \"current\" FROM source_counts"
                    + " ORDER BY source"))
        .containsExactly(
            List.of("data-sets", "53", "0", "53"),
            List.of("headquarters", "75", "0", "75"),
            List.of("missions", "81", "0", "162"));
  }

  @Test
  void activeIsReadWhateverItsCase() {
    assertThat(
            query(
                "SELECT value::INTEGER, count(*) FROM observations"
                    + " WHERE indicator_id = 'mission-active' GROUP BY ALL ORDER BY ALL"))
        .containsExactly(List.of("0", "69"), List.of("1", "12"));
  }

  @Test
  void commasAreDecimalSigns() {
    assertThat(
            query(
                "SELECT mission_id, value FROM observations"
                    + " WHERE indicator_id = 'mission-longitude'"
                    + " AND mission_id IN ('UNPSG', 'UNOMSIL', 'UNYOM') ORDER BY ALL"))
        .containsExactly(
            List.of("UNOMSIL", "-13.2344"), List.of("UNPSG", "15.9833"), List.of("UNYOM", ""));
  }

  @Test
  void namesOfAnObjectAreMissions() {
    assertThat(
            query(
                "SELECT mission_id, value, comment FROM observations"
                    + " WHERE indicator_id = 'headquarters-latitude'"
                    + " AND mission_id IN ('UNMOGIP', 'MICAH') ORDER BY ALL"))
        .containsExactly(
            List.of("MICAH", "18.5333", "Port-au-Prince"),
            List.of("UNMOGIP", "33.7167", "Islamabad"));
  }

  private static List<List<String>> query(String sql) {
    return Program.query(out, sql);
  }
}
