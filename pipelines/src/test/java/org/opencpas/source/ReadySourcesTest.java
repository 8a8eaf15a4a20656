package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mappings that ship with the program and are named by one word. */
class ReadySourcesTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/opencpas/source/ready");

  private static String source(String further) {
    return """
        name: kestria
        sources:
          - name: events
            files: events.csv
        """
        + further.indent(4);
  }

  private static Source read(String further) {
    return Kestria.workspace(source(further)).source(0);
  }

  @Test
  void everyFileOfTheFolderHasAName() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              ReadySources.NAMES.stream().map(each -> each + ".yaml").toList());
    }
  }

  @Test
  void oneWordSaysEverythingButNameAndFiles() {
    Source events = read("mapping: ucdp-ged\nconstants: {mission_id: KESMIS}");

    assertThat(events.isOfEvents()).isTrue();
    assertThat(events.format()).isEqualTo(SourceFormat.CSV);
    assertThat(events.text().tagRow()).isEqualTo(TagRow.HXL);
    assertThat(events.defines()).containsExactly(Definition.INDICATORS);
    MappedRow row = events.mapping().records(Kestria.row("id", "7.0", "best", "3")).get(0);
    assertThat(row.cell("event_id").text()).isEqualTo("7");
    assertThat(row.cell("deaths_best").text()).isEqualTo("3");
    assertThat(events.counted().orElseThrow().indicators()).hasSize(3);
  }

  @Test
  void whatTheSourceSaysItselfHolds() {
    Source events =
        read(
            """
            mapping: ucdp-ged
            delimiter: semicolon
            defines: [regions, indicators]
            constants: {mission_id: KESMIS, sensitivity: contributor}
            count: {span: whole years of the file, indicators: {incidents: {count: events}}}
            """);

    assertThat(events.text().delimiter()).isEqualTo(";");
    assertThat(events.defines()).containsExactly(Definition.REGIONS, Definition.INDICATORS);
    assertThat(events.mapping().constant("sensitivity")).contains("contributor");
    assertThat(events.counted().orElseThrow().indicators())
        .extracting(CountedIndicator::indicatorId)
        .containsExactly("incidents");
  }

  @Test
  void aMappingThatIsLikeAReadyOneSaysOnlyWhatIsDifferent() {
    Source events =
        read(
            """
            mapping: {like: ucdp-ged, region_id: {column: adm_2}}
            constants: {mission_id: KESMIS}
            """);

    MappedRow row =
        events.mapping().records(Kestria.row("id", "7", "adm_1", "A", "adm_2", "B")).get(0);
    assertThat(row.cell("region_id").text()).isEqualTo("B");
    assertThat(row.cell("event_id").text()).isEqualTo("7");
    assertThat(events.isOfEvents()).isTrue();
  }

  @Test
  void severalSourcesShareOneThatIsLikeAReadyOne() {
    String yaml =
        source("mapping: districts\nconstants: {mission_id: KESMIS}")
            + "mappings: {districts: {like: ucdp-ged, region_id: {column: adm_2}}}\n";

    Source events = Kestria.workspace(yaml).source(0);

    assertThat(events.mapping().records(Kestria.row("adm_2", "B")).get(0).cell("region_id").text())
        .isEqualTo("B");
    assertThat(events.text().tagRow()).isEqualTo(TagRow.HXL);
  }

  @Test
  void ownMappingsGoBeforeReadyOnesOfTheSameName() {
    String yaml =
        source("kind: events\nformat: csv\nmapping: ucdp-ged\nconstants: {mission_id: KESMIS}")
            + "mappings: {ucdp-ged: {event_id: {column: number}, date_start: {column: day}}}\n";

    Source events = Kestria.workspace(yaml).source(0);

    assertThat(events.mapping().columns()).containsExactly("day", "number");
    assertThat(events.defines()).isEmpty();
  }

  @Test
  void whatIsMistakenInItIsToldWhereItIsNamed() {
    assertThat(Kestria.mistakes(source("mapping: ucdp-ged")))
        .singleElement()
        .asString()
        .contains("assessment.yaml:5:14", "no key mission_id");
    assertThat(Kestria.mistakes(source("mapping: ucdp-gde\nformat: csv")))
        .singleElement()
        .asString()
        .contains("assessment.yaml:5:14", "ucdp-ged");
    assertThat(Kestria.mistakes(source("mapping: {like: ucdp}\nformat: csv\nkind: events")))
        .contains(
            "assessment.yaml:5:21: \"ucdp\"; one of " + String.join(", ", ReadySources.NAMES));
  }

  @Test
  void whatItSaysOfTablesThatTheSourceDoesNotDefineIsLeftOut() {
    Source results = read("format: iati\nconstants: {mission_id: KESMIS}\ndefines: [indicators]");

    assertThat(results.defines()).containsExactly(Definition.INDICATORS);
    assertThat(results.settings()).containsKey("mapping.indicators.title");
    assertThat(results.settings()).doesNotContainKey("mapping.regions.name");
  }
}
