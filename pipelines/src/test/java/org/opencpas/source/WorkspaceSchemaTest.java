package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema of assessment.yaml for editors: what the readers take, and nothing else. */
class WorkspaceSchemaTest {
  private static final Path PAGE = Path.of("../docs/assessment.schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(WorkspaceSchema.schema());

  private static Set<ValidationMessage> refusals(String yaml) {
    Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return SCHEMA.validate(JSON.valueToTree(tree));
  }

  @Test
  void theCommittedSchemaIsThatOfTheReaders() throws IOException {
    String json = WorkspaceSchema.json();
    if (System.getProperty("golden", "").equals("update")) {
      Files.writeString(PAGE, json);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(json);
  }

  static Stream<Path> workspaces() throws IOException {
    List<Path> found = new ArrayList<>(List.of(Path.of("../sample-data/kestria/assessment.yaml")));
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
      files.filter(file -> file.endsWith("assessment.yaml")).forEach(found::add);
    }
    assertThat(found).hasSizeGreaterThan(2);
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("workspaces")
  void workspacesOfOursFollowIt(Path file) throws IOException {
    assertThat(refusals(Files.readString(file))).isEmpty();
  }

  static Stream<String> readyMappings() {
    return ReadySources.NAMES.stream();
  }

  @ParameterizedTest
  @MethodSource("readyMappings")
  void readyMappingsFollowIt(String name) throws IOException {
    String yaml =
        Files.readString(Path.of("src/main/resources/org/opencpas/source/ready/" + name + ".yaml"));
    assertThat(
            refusals("name: kestria\nsources:\n  -\n" + ("name: a\nfiles: a\n" + yaml).indent(4)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nmae: kestria\nsources: [{name: a, files: a.csv, format: csv}]",
        "name: kestria",
        "name: kestria\nsources: []",
        "name: kestria\nsources: many",
        "name: kestria\nperiods: [decade]\nsources: [{name: a, files: a.csv, format: csv}]",
        "name: kestria\nperiods: [year, year]\nsources: [{name: a, files: a.csv, format: csv}]",
        "name: k\nthresholds: {too_early: 1.5}\nsources: [{name: a, files: a.csv, format: csv}]",
        "name: k\nthresholds: {on_track: fast}\nsources: [{name: a, files: a.csv, format: csv}]",
        "name: k\nlimits: {members: 0}\nsources: [{name: a, files: a.csv, format: csv}]",
        "name: k\nlimits: {expansion_ratio: 1.5}\nsources: [{name: a, files: a, format: csv}]",
        "name: k\nlimits: {files: 3}\nsources: [{name: a, files: a.csv, format: csv}]",
        "name: k\nvalidation: []\nsources: [{name: a, files: a.csv, format: hxl}]",
        "name: k\nvalidation: [{left: a, op: equal_to}]\nsources: [{name: a, files: a.csv, format: hxl}]",
        "name: k\nvalidation: [{left: a, op: same, right: b}]\nsources: [{name: a, files: a.csv, format: hxl}]",
        "[name]",
        "kestria",
      })
  void mistakesOfAWorkspaceAreRefused(String yaml) {
    assertThat(Kestria.mistakes(yaml)).isNotEmpty();
    assertThat(refusals(yaml)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "format: docx",
        "format: csv\nkynd: events",
        "format: indicator-records\nsame_key: both",
        "format: indicator-records\nfiles: []",
        "format: indicator-records\nfiles: {a: b}",
        "format: indicator-records\ndelimiter: a",
        "format: indicator-records\ndelimiter: ',,'",
        "format: indicator-records\ndecimal: point",
        "format: indicator-records\ndefines: missions",
        "format: indicator-records\ndefines: [mission]",
        "format: indicator-records\nmissing: NA",
        "format: indicator-records\nconstants: {misson_id: K}",
        "format: xlsx\nrange: B0",
        "format: csv\nmapping: [a]",
        "format: csv\nkind: event",
        "format: csv\ntag_row: tags",
      })
  void mistakesOfASourceAreRefused(String lines) {
    String files = lines.contains("files:") ? "" : "files: a.csv\n";
    String yaml = "name: k\nsources:\n  - name: a\n" + (files + lines).indent(4);
    assertThat(Kestria.mistakes(yaml)).isNotEmpty();
    assertThat(refusals(yaml)).isNotEmpty();
  }

  @Test
  void aSourceWithoutNameOrFilesIsRefused() {
    assertThat(refusals("name: k\nsources: [{files: a.csv, format: indicator-records}]"))
        .isNotEmpty();
    assertThat(refusals("name: k\nsources: [{name: a, format: indicator-records}]")).isNotEmpty();
    assertThat(refusals("name: k\nsources: [{name: a, files: a.csv, format: indicator-records}]"))
        .isEmpty();
  }

  private static String withExpression(String expression) {
    return """
        name: kestria
        sources:
          - name: returns
            files: a.csv
            format: csv
            constants: {mission_id: KESMIS, period: 2024}
            mapping:
              indicator_id: {column: indicator}
              evidence: %s
        """
        .formatted(expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p",
        "[p]",
        "{}",
        "{column: p, hash: [p]}",
        "{colum: p, constant: 2024}",
        "{column: [p]}",
        "{first_of: p}",
        "{join: [p, q]}",
        "{column: p, with: x}",
        "{column: p, trim: all}",
        "{column: p, after_last: ''}",
        "{column: p, split: x}",
        "{column: p, split: x, part: 0}",
        "{column: p, split: x, part: 1001}",
        "{column: p, part: 1}",
        "{column: p, as: year}",
        "{column: p, other: x}",
        "{column: p, number: float}",
        "{column: p, map: {}}",
        "{column: p, map: {a: [b]}}",
        "{column: p, date: yyyy, as: decade}",
        "{column: p, date: []}",
        "{constant: 2024, blank: x}",
        "{constant: ''}",
      })
  void mistakesOfAnExpressionAreRefused(String expression) {
    String yaml = withExpression(expression);
    assertThat(Kestria.mistakes(yaml)).isNotEmpty();
    assertThat(refusals(yaml)).isNotEmpty();
  }

  @Test
  void whatTheReaderTakesIsNotRefused() {
    for (String expression :
        List.of(
            "{column: p, split: '-', part: 2, map: {a: b, 1: 2, c: ''}, other: x}",
            "{join: [p, q], with: '-', date: [yyyy-M, yyyy-MMM], as: month, blank: 2024-01}",
            "{constant: true}")) {
      assertThat(Kestria.mistakes(withExpression(expression))).isEmpty();
      assertThat(refusals(withExpression(expression))).isEmpty();
    }
  }

  private static List<String> keys(JsonNode section) {
    List<String> keys = new ArrayList<>();
    section.get("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** The keys that the reader names where it meets one that it does not know. */
  private static Set<String> allowed(String yaml) {
    String mistake =
        Kestria.mistakes(yaml).stream()
            .filter(each -> each.contains("the unknown key \"no-such-key\""))
            .findFirst()
            .orElseThrow();
    String names = mistake.substring(mistake.indexOf("allowed are ") + "allowed are ".length());
    return new TreeSet<>(Arrays.asList(names.split(", ", -1)));
  }

  private static JsonNode definition(String name) {
    return WorkspaceSchema.schema().get("$defs").get(name);
  }

  @Test
  void everyKeyOfAReaderIsInTheSchemaAndTheReverse() {
    String source = "name: k\nsources:\n  - {name: a, files: a, format: csv, %s}\n";
    assertThat(keys(WorkspaceSchema.schema()))
        .containsExactlyInAnyOrderElementsOf(allowed("name: k\nno-such-key: a"));
    assertThat(keys(definition("validation")))
        .containsExactlyInAnyOrderElementsOf(allowed("name: k\nvalidation: [{no-such-key: a}]\n"));
    assertThat(keys(definition("source")))
        .containsExactlyInAnyOrderElementsOf(allowed(source.formatted("no-such-key: a")));
    assertThat(keys(definition("expression")))
        .containsExactlyInAnyOrderElementsOf(
            allowed(source.formatted("mapping: {value: {no-such-key: a}}")));
    assertThat(keys(definition("count")))
        .containsExactlyInAnyOrderElementsOf(
            allowed(source.formatted("kind: events, mapping: {count: {no-such-key: a}}")));
    Set<String> ofMappings = new TreeSet<>();
    for (SourceKind kind : SourceKind.values()) {
      ofMappings.addAll(
          allowed(source.formatted("kind: " + kind.word() + ", mapping: {no-such-key: a}")));
    }
    assertThat(keys(definition("mapping"))).containsExactlyInAnyOrderElementsOf(ofMappings);
    for (Definition table : Definition.values()) {
      assertThat(keys(definition("mapping").get("properties").get(table.word())))
          .containsExactlyInAnyOrderElementsOf(
              allowed(
                  source.formatted(
                      "defines: [%s], mapping: {%s: {no-such-key: a}}"
                          .formatted(table.word(), table.word()))));
    }
  }

  @Test
  void everyKeyIsDescribed() {
    List<String> bare = new ArrayList<>();
    undescribed("", WorkspaceSchema.schema(), bare);
    assertThat(bare)
        .as("keys without a line in schema-descriptions.properties, or a comment in the .avdl")
        .isEmpty();
  }

  private static void undescribed(String path, JsonNode node, List<String> bare) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String below = path + "/" + entry.getKey();
      if (path.endsWith("/properties") && !entry.getValue().has("description")) {
        bare.add(below);
      }
      undescribed(below, entry.getValue(), bare);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      undescribed(path + "/" + i, node.get(i), bare);
    }
  }
}
