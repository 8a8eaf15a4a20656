package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingTest {
  private static final Header HEADER = new Header(List.of("indicator", "period", "m", "f", "x"));

  private static Source records(String furtherLines) {
    String yaml =
        """
        name: kestria
        sources:
          - name: returns
            files: records/*.csv
            format: indicator-records
        """;
    return Kestria.workspace(yaml + furtherLines.indent(4)).source(0);
  }

  @Test
  void aRowWithOverlaysMakesARecordForEach() {
    Mapping mapping =
        Kestria.source(
                """
                component: {constant: police}
                records:
                  - {value: {column: m}, disaggregation: [{name: {constant: sex}, value: {constant: m}}]}
                  - {value: {column: f}, component: {constant: civilian}}
                """)
            .mapping();
    List<MappedRow> rows =
        mapping.records(Kestria.row("indicator", "staff", "period", "2024", "m", "7", "f", "5"));
    assertThat(rows).extracting(row -> row.cell("value").text()).containsExactly("7", "5");
    assertThat(rows).extracting(row -> row.cell("indicator_id").text()).containsOnly("staff");
    assertThat(rows)
        .extracting(row -> row.cell("component").text())
        .containsExactly("police", "civilian");
    assertThat(rows)
        .extracting(row -> row.cell("disaggregation").text())
        .containsExactly("sex=m", "");
  }

  @Test
  void aRowWithoutOverlaysMakesOneRecord() {
    List<MappedRow> rows =
        Kestria.source("").mapping().records(Kestria.row("indicator", "staff", "period", "2024"));
    assertThat(rows)
        .containsExactly(
            new MappedRow(
                Map.of(
                    "mission_id", new MappedCell("KESTRIA", "", null),
                    "indicator_id", new MappedCell("staff", "indicator", null),
                    "period", new MappedCell("2024", "period", null))));
  }

  @Test
  void missingColumnsAreToldReadably() {
    Source source =
        Kestria.source(
            """
            value: {column: y}
            region_id: {first_of: [z, a]}
            unit: {first_of: [z, x]}
            comment: {hash: [x, q]}
            low: {join: [p, x], with: "-"}
            disaggregation: [{name: {constant: sex}, value: {column: sex}}]
            """);
    assertThat(source.missingColumns(HEADER)).containsExactly("one of z, a", "p", "q", "sex", "y");
  }

  @Test
  void aForeignFileMayHaveAnyFurtherColumns() {
    assertThat(Kestria.source("").missingColumns(HEADER)).isEmpty();
    assertThat(Kestria.source("").unknownColumns(HEADER)).isEmpty();
  }

  @Test
  void indicatorRecordsNeedThreeColumnsAndKnowAllOfTheirs() {
    Source source = records("");
    assertThat(source.missingColumns(new Header(List.of("period", "value"))))
        .containsExactly("indicator_id", "mission_id");
    assertThat(
            source.unknownColumns(
                new Header(List.of("mission_id", "valeu", "value", "", "mission_id"))))
        .containsExactly("valeu", "");
  }

  @Test
  void indicatorRecordsTakeEachFieldFromItsColumn() {
    RawRow row =
        Kestria.row("mission_id", "KES", "indicator_id", "i", "period", "2024", "value", " 0 ");
    MappedRow record = records("").mapping().records(row).get(0);
    assertThat(record.cell("mission_id")).isEqualTo(new MappedCell("KES", "mission_id", null));
    assertThat(record.cell("value")).isEqualTo(new MappedCell("0", "value", null));
    assertThat(record.cell("status")).isEqualTo(MappedCell.BLANK);
  }

  @Test
  void indicatorRecordsMayOverrideSingleFields() {
    Source source =
        records(
            """
            mapping: {value: {column: score}}
            constants: {mission_id: KES}
            """);
    Header header = new Header(List.of("indicator_id", "period", "score", "value"));
    assertThat(source.missingColumns(header)).isEmpty();
    assertThat(source.unknownColumns(header)).containsExactly("value");
    RawRow row = Kestria.row("indicator_id", "i", "period", "2024", "score", "3");
    MappedRow record = source.mapping().records(row).get(0);
    assertThat(record.cell("value")).isEqualTo(new MappedCell("3", "score", null));
    assertThat(record.cell("mission_id")).isEqualTo(new MappedCell("KES", "", null));
  }

  @Test
  void wordsForMissingAreBlankEverywhereButInConstants() {
    Source source =
        records(
            """
            missing: ["NA", "-"]
            mapping: {comment: {first_of: [a, b]}, unit: {constant: NA}}
            """);
    RawRow row =
        Kestria.row(
            "mission_id",
            "KES",
            "indicator_id",
            "i",
            "period",
            "2024",
            "value",
            " NA ",
            "a",
            "-",
            "b",
            "seen");
    MappedRow record = source.mapping().records(row).get(0);
    assertThat(record.cell("value")).isEqualTo(new MappedCell("", "value", null));
    assertThat(record.cell("comment").text()).isEqualTo("seen");
    assertThat(record.cell("unit").text()).isEqualTo("NA");
  }

  @Test
  void definitionsHaveColumnsOfTheirOwn() {
    String yaml =
        """
        name: kestria
        sources:
          - name: returns
            files: a.csv
            format: csv
            defines: [indicators, regions]
            mapping:
              mission_id: {constant: KESTRIA}
              indicator_id: {column: indicator}
              period: {column: period}
              indicators: {title: {column: title}, measure: {constant: count}}
        """;
    Mapping mapping = Kestria.workspace(yaml).source(0).mapping();
    RawRow row = Kestria.row("indicator", "i", "period", "2024", "title", "Schools open");
    assertThat(mapping.definition(Definition.INDICATORS, row))
        .isEqualTo(
            new MappedRow(
                Map.of(
                    "title", new MappedCell("Schools open", "title", null),
                    "measure", new MappedCell("count", "", null))));
    assertThat(mapping.definition(Definition.REGIONS, row)).isEqualTo(new MappedRow(Map.of()));
    assertThat(mapping.columns()).containsExactly("indicator", "period", "title");
  }
}
