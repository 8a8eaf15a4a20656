package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.issue.Mistake;

class WorkspaceMistakesTest {

  /** Reads a source of which the lines follow its name; the first of them is line 4. */
  private static List<String> ofSource(String lines) {
    return Kestria.mistakes("name: kestria\nsources:\n  - name: returns\n" + lines.indent(4));
  }

  /** Reads an expression that stands on line 9 and starts in column 18. */
  private static List<String> ofExpression(String expression) {
    return ofSource(
        """
        files: a.csv
        format: csv
        constants: {mission_id: KESTRIA, period: 2024}
        mapping:
          indicator_id: {column: indicator}
          evidence: %s
        """
            .formatted(expression));
  }

  @Test
  void allMistakesAreToldAtOnceInTheirOrder() {
    String yaml =
        """
        nmae: kestria
        periods: [year, decade, year]
        thresholds: {too_early: 1.5, on_track: fast}
        sources:
          - name: returns
            files: /data/a.csv
            format: docx
            same_key: both
          - files: b.csv
            format: csv
            kynd: events
            format: csv
        """;
    assertThat(Kestria.mistakes(yaml))
        .containsExactly(
            "assessment.yaml:1:1: no key name; a name of the assessment",
            "assessment.yaml:1:1: the unknown key \"nmae\"; do you mean name?"
                + " allowed are name, periods, thresholds, limits, trend, sources, mappings,"
                + " validation, sensitivity, strength, schedule, framework",
            "assessment.yaml:2:17: \"decade\";"
                + " one of day, month, quarter, half_year, year, budget_year, mandate",
            "assessment.yaml:2:25: \"year\" again; each period once",
            "assessment.yaml:3:25: \"1.5\"; a number from 0 to 1, such as 0.95",
            "assessment.yaml:3:40: \"fast\"; a number from 0 to 1, such as 0.95",
            "assessment.yaml:6:12: \"/data/a.csv\"; a path or a list of paths relative to the"
                + " workspace, with / between names and .. at the beginning only",
            "assessment.yaml:7:13: \"docx\"; one of csv, indicator-records, json, avro,"
                + " parquet, xlsx, xls, hxl, dhis2, sdmx-csv, iati",
            "assessment.yaml:8:15: \"both\"; one of version, number",
            "assessment.yaml:9:5: no key mapping;"
                + " the columns of the records and where they come from",
            "assessment.yaml:9:5: no key name; a name of at most 100 characters in one line",
            "assessment.yaml:11:5: the unknown key \"kynd\"; do you mean kind? allowed are name, files,"
                + " format, encoding, delimiter, decimal, sheet, range, rows, ignore, members, missing, same_key, reported_at, defines,"
                + " constants, mapping, kind, tag_row, count, units, header, design, record_ids",
            "assessment.yaml:12:5: the key \"format\" again;"
                + " each key once; its first value stands on line 10");
  }

  @Test
  void rowsAreSaidOfJsonOnly() {
    assertThat(ofSource("files: a.json\nformat: json\nrows: data/records")).isEmpty();
    assertThat(ofSource("files: a.avro\nformat: avro\nrows: data/records"))
        .containsExactly("assessment.yaml:6:11: the key rows; it with format: json or hxl only");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]                          |4:12|an empty list",
        "                            |4:11|nothing",
        "~                           |4:12|nothing",
        "''                          |4:12|an empty text",
        "{a: b}                      |4:12|a map of keys",
        "[a.csv, [b.csv]]            |4:20|a list",
        "[a.csv, '']                 |4:20|an empty text",
        "..                          |4:12|\"..\"",
        "a/../b.csv                  |4:12|\"a/../b.csv\"",
        "C:/a.csv                    |4:12|\"C:/a.csv\"",
        "records\\a.csv              |4:12|\"records\\a.csv\"",
        "\"a\\0.csv\"                |4:12|\"a\\u0000.csv\"",
      })
  void filesArePathsInsideOrBesideTheWorkspace(String files, String place, String found) {
    assertThat(
            ofSource("files:" + (files == null ? "" : " " + files) + "\nformat: indicator-records"))
        .singleElement()
        .asString()
        .startsWith("assessment.yaml:" + place + ": " + found + "; a path or a list of paths");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "encoding: utf-99      |15|\"utf-99\"; UTF-8, UTF-16, ISO-8859-1, windows-1252 or",
        "encoding: 'a b'       |15|\"a b\"; UTF-8",
        "delimiter: ',,'       |16|\",,\"; one of comma, semicolon, tab, pipe, or a single sign",
        "delimiter: a          |16|\"a\"; one of comma",
        "decimal: point        |14|\"point\"; one of ., ,",
        "reported_at: May      |18|\"May\"; a day such as 2024-05-31 or",
        "reported_at: 2024-02-30|18|\"2024-02-30\"; a day",
        "reported_at: 0024-02-20|18|\"0024-02-20\"; a day",
        "defines: missions     |14|\"missions\"; a list of missions, regions, indicators, targets",
        "defines: [mission]    |15|\"mission\"; one of missions, regions, indicators, targets",
        "missing: NA           |14|\"NA\"; a list of texts that mean blank, such as NA",
        "constants: {misson_id: K}|17|the unknown key \"misson_id\"; do you mean mission_id?",
      })
  void keysOfASourceHaveTheirWords(String line, int column, String message) {
    assertThat(ofSource("files: a.csv\nformat: indicator-records\n" + line))
        .singleElement()
        .asString()
        .startsWith("assessment.yaml:6:" + column + ": " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "p                                  |17|\"p\"; a map with keys of column, first_of,",
        "[p]                                |17|a list; a map with keys of column,",
        "{}                                 |17|an expression without an origin; exactly one of"
            + " column, first_of, constant, hash, join",
        "{column: p, hash: [p]}             |17|column and hash; exactly one of column,",
        "{colum: p, constant: 2024}         |18|the unknown key \"colum\"; do you mean column?",
        "{column: [p]}                      |26|a list; the name of a column",
        "{first_of: p}                      |28|\"p\"; a list of columns",
        "{join: [p, q]}                     |17|no key with; the text between the cells,",
        "{column: p, with: x}               |35|the key with; it together with the key join",
        "{column: p, trim: all}             |35|\"all\"; one of unicode",
        "{column: p, after_last: ''}        |41|an empty text; the text that separates,",
        "{column: p, split: x}              |17|no key part; the number of the part,",
        "{column: p, split: x, part: 0}     |45|\"0\"; the number of the part, from 1 to 1000",
        "{column: p, split: x, part: 1001}  |45|\"1001\"; the number of the part,",
        "{column: p, part: 1}               |35|the key part; it together with the key split",
        "{column: p, as: year}              |33|the key as; it together with the key date",
        "{column: p, other: x}              |36|the key other; it together with the key map",
        "{column: p, match: \"(\"}          |36|\"(\" (Unclosed group); a regular expression",
        "{column: p, match: \"(((((a)))))\"}|36|\"(((((a)))))\"; a regular expression",
        "{column: p, number: float}         |37|\"float\"; one of integer",
        "{column: p, map: {}}               |34|an empty map; a map from texts to texts",
        "{column: p, map: {a: b, a: c}}     |41|the key \"a\" again; each key once;",
        "{column: p, map: {a: [b]}}         |38|a list; a text, \"\" for blank",
        "{column: p, map: {a: }}            |37|nothing; a text, \"\" for blank",
        "{column: p, date: yy-MM-dd}        |35|\"yy-MM-dd\"; a pattern with four letters for the",
        "{column: p, date: MM-dd}           |35|\"MM-dd\"; a pattern that has a year, yyyy",
        "{column: p, date: yyyy}            |35|\"yyyy\"; a pattern that has a month, MM, and a day",
        "{column: p, date: yyyy-ww-dd}      |35|\"yyyy-ww-dd\"; a pattern with no letters but",
        "{column: p, date: bad}             |35|\"bad\" (Unknown pattern letter: b); a pattern",
        "{column: p, date: yyyy, as: decade}|45|\"decade\"; one of date, month, quarter,",
        "{column: p, date: []}              |35|an empty list; a pattern such as yyyy-MM-dd, or one of",
        "{constant: 2024, blank: x}         |17|further keys beside constant; a constant alone",
        "{constant: ''}                     |28|an empty text; a text",
      })
  void expressionsHaveTheirWords(String expression, int column, String message) {
    assertThat(ofExpression(expression))
        .singleElement()
        .asString()
        .startsWith("assessment.yaml:9:" + column + ": " + message);
  }

  @Test
  void aMappingNamesMissionIndicatorAndPeriod() {
    assertThat(ofSource("files: a.csv\nformat: csv\nmapping:\n  value: {column: v}"))
        .containsExactly(
            "assessment.yaml:7:7: no key indicator_id; where the records have it from;"
                + " each needs indicator_id, mission_id, period",
            "assessment.yaml:7:7: no key mission_id; where the records have it from;"
                + " each needs indicator_id, mission_id, period",
            "assessment.yaml:7:7: no key period; where the records have it from;"
                + " each needs indicator_id, mission_id, period");
  }

  @Test
  void whatEveryOverlayHasNeedNotStandInTheMapping() {
    String lines =
        """
        files: a.csv
        format: csv
        constants: {mission_id: KESTRIA}
        mapping:
          period: {column: p}
          records:
            - {indicator_id: {constant: a}}
            - {indicator_id: {constant: b}}
        """;
    assertThat(ofSource(lines)).isEmpty();
    assertThat(ofSource(lines.replace("{indicator_id: {constant: b}}", "{unit: {constant: b}}")))
        .singleElement()
        .asString()
        .startsWith("assessment.yaml:8:7: no key indicator_id;");
  }

  @Test
  void aConstantStandsInOnePlace() {
    assertThat(
            ofSource(
                """
                files: a.csv
                format: csv
                constants: {mission_id: KESTRIA, unit: days}
                mapping:
                  indicator_id: {column: i}
                  period: {column: p}
                  unit: {column: u}
                """))
        .containsExactly(
            "assessment.yaml:6:44: a constant for unit;"
                + " it in constants or in mapping, not in both");
  }

  @Test
  void onlyDefinedTablesAreMappedAndWithoutTheirId() {
    assertThat(
            ofSource(
                """
                files: a.csv
                format: indicator-records
                defines: [indicators]
                mapping:
                  indicators: {indicator_id: {column: i}, title: {column: t}}
                  regions: {name: {column: r}}
                """))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("assessment.yaml:8:20: the unknown key \"indicator_id\";"),
            second ->
                assertThat(second)
                    .isEqualTo(
                        "assessment.yaml:9:16: a mapping for regions;"
                            + " it with regions in defines of the source"));
  }

  @Test
  void sourcesHaveNamesOfTheirOwn() {
    assertThat(
            Kestria.mistakes(
                """
                name: kestria
                sources:
                  - {name: a, files: a.csv, format: indicator-records}
                  - {name: a, files: b.csv, format: indicator-records}
                """))
        .containsExactly("assessment.yaml:4:5: a second source \"a\"; a name of its own");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sources: []    |2:10|an empty list",
        "sources: {}    |2:10|a map of keys",
        "sources: many  |2:10|\"many\"",
      })
  void thereIsAtLeastOneSource(String line, String place, String found) {
    assertThat(Kestria.mistakes("name: kestria\n" + line))
        .containsExactly(
            "assessment.yaml:"
                + place
                + ": "
                + found
                + "; a list of sources, at least one unless there is a schedule");
  }

  @Test
  void limitsAreWholeNumbersAboveZero() {
    assertThat(
            Kestria.mistakes(
                """
                name: kestria
                limits: {expanded_bytes: 0, expansion_ratio: 1.5, members: 1000001, files: 3}
                sources:
                  - {name: returns, files: a.csv, format: indicator-records}
                """))
        .containsExactly(
            "assessment.yaml:2:26: \"0\"; a whole number above 0",
            "assessment.yaml:2:46: \"1.5\"; a whole number above 0",
            "assessment.yaml:2:60: \"1000001\"; a whole number from 1 to 1000000",
            "assessment.yaml:2:69: the unknown key \"files\";"
                + " allowed are expanded_bytes, expansion_ratio, members");
  }

  @Test
  void paceThresholdsAreInOrder() {
    assertThat(
            Kestria.mistakes(
                """
                name: kestria
                thresholds: {behind: 0.95}
                sources: [{name: a, files: a.csv, format: indicator-records}]
                """))
        .containsExactly("assessment.yaml:2:13: behind 0.95, on_track 0.95; behind below on_track");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                             |assessment.yaml: an empty file;",
        "# only a remark                |assessment.yaml: an empty file;",
        "kestria                        |assessment.yaml:1:1: \"kestria\"; a map with keys of name,",
        "[name]                         |assessment.yaml:1:1: a list; a map with keys of name,",
        "name: a\\n\\tperiods: [year]   |assessment.yaml:2:1: a tab; blanks for indentation",
        "name: 'a                       |assessment.yaml:1:9: found unexpected end of stream; YAML",
        "name: a\\n---\\nname: b        |assessment.yaml:2:1: a second document; one document",
        "name: &a kestria               |assessment.yaml:1:7: the anchor &a; the text itself,",
        "name: !!str kestria            |assessment.yaml:1:7: the tag \"tag:yaml.org,2002:str\";",
        "[a]: b                         |assessment.yaml:1:1: a list; a key of name, periods,",
        "name: a\\u0001b                |assessment.yaml:1:8: the control character \"\\u0001\";",
      })
  void whatIsNotPlainYamlIsTold(String yaml, String message) {
    String text = yaml.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0001", "\u0001");
    assertThat(Kestria.mistakes(text)).first().asString().startsWith(message);
  }

  @Test
  void bytesThatAreNotUtf8AreTold() {
    byte[] yaml = "name: kestria\nperiods: [ré".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(WorkspaceReader.read(yaml, Kestria.ROOT).mistakes())
        .containsExactly(
            new Mistake(
                "assessment.yaml",
                2,
                12,
                "bytes that are not UTF-8",
                "text in UTF-8; save the file as UTF-8"));
  }

  @Test
  void aBombOfAliasesIsRefused() {
    assertThat(Kestria.mistakes("name: &a [x, x]\nsources: [*a, *a]"))
        .containsExactly(
            "assessment.yaml:1:7: the anchor &a; the text itself, written out where it is needed",
            "assessment.yaml:2:11: the alias *a; the text itself, written out where it is needed",
            "assessment.yaml:2:15: the alias *a; the text itself, written out where it is needed");
  }

  @Test
  void aDeepFileIsRefused() {
    assertThat(Kestria.mistakes("name: " + "[".repeat(100_000)))
        .containsExactly(
            "assessment.yaml:1:26: lists and maps inside each other; no more than 20 deep");
  }
}
