package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sources of format hxl: their keys, and mappings that ask for columns by tag patterns. */
class HxlSourceTest {
  private static final SourceFile FILE =
      new SourceFile("returns", 0, "records/a.csv", "/kestria/records/a.csv", 100);
  private static final Header HEADER =
      Header.tagged(
          Stream.of(
                  "#adm1+name",
                  "#adm1+code",
                  "#date+start",
                  "#indicator+value+num",
                  "#meta",
                  "#meta")
              .map(each -> TagSpec.parse(each).orElseThrow())
              .toList());

  private static String yaml(String lines) {
    return "name: kestria\nsources:\n  - name: returns\n    files: a\n    format: hxl\n"
        + lines.indent(4);
  }

  private static Source source(String furtherFields) {
    String mapping =
        """
        mapping:
          mission_id: {constant: KESMIS}
          indicator_id: {constant: water}
          period: {column: "#date"}
        """;
    return Kestria.workspace(yaml(mapping + furtherFields.indent(2))).source(0);
  }

  private static String text(String column, String expression) {
    RawRow row =
        new RawRow(
            FILE, "", 4, HEADER, List.of("Valdorée", "KS02", "2024-05", "7", "first", "second"));
    Mapping mapping = source(column + ": " + expression).mapping();
    String bound = mapping.bind(HEADER, List.of(column)).records(row).get(0).cell(0).text();
    assertThat(mapping.records(row).get(0).cell(column).text()).isEqualTo(bound);
    return bound;
  }

  @Test
  void columnsAreAskedForByTagPatterns() {
    assertThat(text("region_id", "{column: \"#adm1\"}")).isEqualTo("Valdorée");
    assertThat(text("region_id", "{column: \"#adm1+code\"}")).isEqualTo("KS02");
    assertThat(text("region_id", "{column: \"#adm1-name\"}")).isEqualTo("KS02");
    assertThat(text("region_id", "{column: \"#ADM1 +Code !\"}")).isEqualTo("KS02");
    assertThat(text("value", "{column: \"#indicator+num\"}")).isEqualTo("7");
    assertThat(text("comment", "{column: \"#meta#2\"}")).isEqualTo("second");
    assertThat(text("comment", "{first_of: [\"#adm2\", \"#adm1+code\"]}")).isEqualTo("KS02");
    assertThat(text("comment", "{join: [\"#adm1-name\", \"#meta\"], with: /}"))
        .isEqualTo("KS02/first");
    // The first 16 digits of the SHA-256 of KS02, U+001F, 2024-05.
    assertThat(text("comment", "{hash: [\"#adm1+code\", \"#date\"]}"))
        .isEqualTo("9e879d81972c9c37");
  }

  @Test
  void aColumnThatNoPatternFindsIsMissing() {
    Source source = source("value: {column: \"#indicator+value!\"}\ncomment: {column: \"#org\"}");

    assertThat(source.missingColumns(HEADER)).containsExactly("#indicator+value!", "#org");
    assertThat(source.unknownColumns(HEADER)).isEmpty();
  }

  @Test
  void hashSignsMeanNothingInColumnsWithNames() {
    Header named = new Header(List.of("#adm1", "#adm1+code"));

    assertThat(named.position("#adm1-name")).isEqualTo(-1);
    assertThat(named.position("#adm1")).isZero();
  }

  @Test
  void aTextThatIsNoPatternIsAMistake() {
    String mapping =
        """
        mapping:
          mission_id: {constant: KESMIS}
          indicator_id: {first_of: ["#indicator", "#1"]}
          period: {column: "#date+"}
        """;

    assertThat(Kestria.mistakes(yaml(mapping)))
        .containsExactly(
            "assessment.yaml:8:47: \"#1\"; a tag pattern such as \"#adm1+name-code\"",
            "assessment.yaml:9:24: \"#date+\"; a tag pattern such as \"#adm1+name-code\"");
  }

  @Test
  void withoutAMappingTheNeededKeysAreNamed() {
    assertThat(Kestria.mistakes(yaml("")))
        .containsExactly(
            "assessment.yaml:3:5: no key mapping; the columns of the records and where they come"
                + " from, by tags such as \"#adm1+code\"; each needs indicator_id, mission_id,"
                + " period");
    assertThat(Kestria.mistakes(yaml("kind: events\n")))
        .containsExactly(
            "assessment.yaml:3:5: no key mapping; the columns of the records and where they come"
                + " from, by tags such as \"#adm1+code\"; each needs date_start, event_id,"
                + " mission_id");
  }

  @Test
  void keysOfEveryContainerMayBeDeclared() {
    Source source =
        Kestria.workspace(
                yaml(
                    """
                    sheet: Data
                    range: B3
                    rows: results
                    members: "*.csv"
                    encoding: windows-1252
                    delimiter: semicolon
                    decimal: ","
                    mapping:
                      mission_id: {constant: KESMIS}
                      indicator_id: {constant: water}
                      period: {column: "#date"}
                    """))
            .source(0);

    assertThat(source.layout())
        .isEqualTo(
            new FileLayout(
                SourceFormat.HXL,
                new TextFormat("windows-1252", ";", ',', TagRow.NAMES),
                new TablePlace("Data", "B3", "results", "*.csv")));
  }

  @Test
  void theTagRowNeedNotBeDeclared() {
    assertThat(Kestria.mistakes(yaml("tag_row: hxl\nmapping: {}\n")))
        .contains(
            "assessment.yaml:6:14: the key tag_row; it with other formats; HXL always has one");
  }
}
