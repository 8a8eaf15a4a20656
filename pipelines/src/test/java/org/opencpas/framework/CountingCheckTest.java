package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Mistake;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.ValueKind;
import org.opencpas.source.Definition;
import org.opencpas.source.Source;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;

/** What sources of events count, against the framework; and what they define of it. */
class CountingCheckTest {
  private static Workspace workspace(String lines) {
    String yaml =
        """
        name: kestria
        sources:
          - name: incidents
            kind: events
            files: incidents.csv
            format: csv
            constants: {mission_id: KES}
            mapping: {event_id: {column: id}, date_start: {column: day}}
        """
            + lines.indent(4);
    return WorkspaceReader.read(yaml.getBytes(StandardCharsets.UTF_8), Path.of("/none"))
        .value()
        .orElseThrow();
  }

  private static FrameworkFiles files() {
    return FrameworkFiles.kestria()
        .with("missions", "mission_id|name|organisation|root_region_id", "KES|Mission|UN|KE")
        .with(
            "regions",
            "region_id|name|level|parent_id",
            "KE|Kestria|0|",
            "KE1|One|1|KE",
            "KE11|Town|2|KE1",
            "KE-unknown|Somewhere|1|KE")
        .with(
            "indicators",
            "indicator_id|mission_id|title|measure|value_kind|direction|result_level|component"
                + "|frequency|region_level",
            "incidents|KES|T|count|flow|decrease|context|civilian|month|1",
            "camps|KES|T|count|stock|decrease|context|civilian|month|1",
            "rare|KES|T|count|flow|decrease|context|civilian|irregular|1",
            "deep|KES|T|count|flow|decrease|context|civilian|month|2",
            "whole||T|count|flow|decrease|context|civilian|month|");
  }

  private static List<String> mistakes(String lines) {
    Workspace workspace = workspace(lines);
    return CountingCheck.check(workspace.sources(), files().framework()).stream()
        .map(Mistake::toString)
        .toList();
  }

  @Test
  void aSoundCountHasNoMistake() {
    assertThat(
            mistakes(
                "count: {span: {from: 2024, to: 2024}, regions: [KE1],"
                    + " indicators: {incidents: {count: events}}}"))
        .isEmpty();
    assertThat(
            mistakes(
                "count: {span: {from: 2024, to: 2024}, indicators: {incidents: {count: events},"
                    + " whole: {sum: deaths_best}}}"))
        .isEmpty();
  }

  @Test
  void whatCannotBeCountedIsTold() {
    assertThat(
            mistakes(
                """
                count:
                  span: {from: 2024, to: 2024}
                  regions: [KE11, KE9]
                  indicators:
                    camps: {count: events}
                    rare: {count: events}
                    deep: {count: events}
                    none: {count: events}
                """))
        .containsExactly(
            "assessment.yaml:13: indicator \"camps\" with measure count, value_kind stock;"
                + " measure count and value_kind flow",
            "assessment.yaml:14: indicator \"rare\" with frequency irregular; month, quarter,"
                + " half_year or year",
            "assessment.yaml:15: indicator \"deep\" with region_level 2; region_level 0 or 1:"
                + " events without a region are counted beside the regions of level 1",
            "assessment.yaml:16: indicator \"none\", which the framework has not; an indicator of"
                + " the framework, or indicators in defines of the source",
            "assessment.yaml:13: region \"KE11\" of level 2 in regions of count; regions of the"
                + " indicator's own region_level",
            "assessment.yaml:14: region \"KE11\" of level 2 in regions of count; regions of the"
                + " indicator's own region_level",
            "assessment.yaml:16: region \"KE11\" of level 2 in regions of count; regions of the"
                + " indicator's own region_level",
            "assessment.yaml:13: region \"KE9\" in regions of count; regions of mission KES");
  }

  @Test
  void valuesAreDueFromAnUnknownPlaceOnlyOfWhatIsCounted() {
    Workspace workspace =
        workspace(
            "count: {span: {from: 2024, to: 2024}, indicators: {incidents: {count: events}}}");
    Framework framework = new Framework(files().read().value().orElseThrow(), workspace.counted());
    assertThat(regions(framework, "incidents")).containsExactly("KE-unknown", "KE1");
    assertThat(regions(framework, "camps")).containsExactly("KE1");
    assertThat(regions(framework, "whole")).containsExactly("KE");
    assertThat(framework.isCounted("KES", "incidents")).isTrue();
    assertThat(framework.isCounted("FAR", "incidents")).isFalse();
  }

  private static List<String> regions(Framework framework, String indicator) {
    return framework
        .reportingRegions(
            framework.mission("KES").orElseThrow(),
            framework.indicator(indicator).orElseThrow(),
            LocalDate.of(2024, 1, 1))
        .stream()
        .map(Region::getRegionId)
        .toList();
  }

  private static final String DEFINING =
      """
      defines: [missions, regions, indicators]
      count:
        span: whole years of the file
        indicators:
          incidents: {count: events}
          deaths: {sum: deaths_best, title: Deaths, component: police, result_level: outcome,
                   direction: decrease, frequency: quarter, unit: persons}
      """;

  private static FrameworkTables defined(String... unplaced) {
    DefinitionCollector collector = counted();
    for (String mission : unplaced) {
      collector.addUnplaced(mission, null);
    }
    return read(collector);
  }

  private static DefinitionCollector counted() {
    Source source = workspace(DEFINING).source(0);
    DefinitionCollector collector = new DefinitionCollector(source.defines());
    collector.addCounted(source);
    return collector;
  }

  private static FrameworkTables read(DefinitionCollector collector) {
    FrameworkReader reader = new FrameworkReader("framework", Set.of(Definition.INDICATORS));
    FrameworkFiles.kestria()
        .with("missions", "mission_id|name|organisation|root_region_id", "KES|Mission|UN|KE")
        .with("regions", "region_id|name|level|parent_id", "KE|Kestria|0|", "KE1|One|1|KE")
        .feed(reader);
    return reader.read(collector.definitions()).value().orElseThrow();
  }

  @Test
  void countedIndicatorsAreDefinedAsContextUnlessTheySayOtherwise() {
    List<Indicator> indicators = defined().getIndicators();
    Indicator deaths = named(indicators, "deaths");
    assertThat(deaths.getTitle()).isEqualTo("Deaths");
    assertThat(deaths.getComponent()).isEqualTo(Component.police);
    assertThat(deaths.getResultLevel()).isEqualTo(ResultLevel.outcome);
    assertThat(deaths.getFrequency()).isEqualTo(Frequency.quarter);
    assertThat(deaths.getUnit()).isEqualTo("persons");
    Indicator incidents = named(indicators, "incidents");
    assertThat(incidents.getTitle()).isEqualTo("incidents");
    assertThat(incidents.getMissionId()).isNull();
    assertThat(incidents.getMeasure()).isEqualTo(Measure.count);
    assertThat(incidents.getValueKind()).isEqualTo(ValueKind.flow);
    assertThat(incidents.getDirection()).isEqualTo(Direction.decrease);
    assertThat(incidents.getResultLevel()).isEqualTo(ResultLevel.context);
    assertThat(incidents.getComponent()).isEqualTo(Component.civilian);
    assertThat(incidents.getFrequency()).isEqualTo(Frequency.month);
    assertThat(incidents.getRegionLevel()).isEqualTo(1);
    assertThat(incidents.getUnit()).isEqualTo("events");
  }

  private static Indicator named(List<Indicator> indicators, String id) {
    return indicators.stream()
        .filter(each -> each.getIndicatorId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theUnknownPlaceIsMadeWhereItIsNeeded() {
    assertThat(defined().getRegions()).extracting(Region::getRegionId).containsExactly("KE", "KE1");
    assertThat(defined("KES", "NOBODY").getRegions())
        .contains(
            Region.newBuilder()
                .setRegionId("KE-unknown")
                .setName("Place unknown")
                .setLevel(1)
                .setParentId("KE")
                .build())
        .hasSize(3);
    assertThat(defined("KES").getMissions()).extracting(Mission::getMissionId).hasSize(1);
  }

  @Test
  void anEventAtTheRootNeedsTheUnknownPlaceToo() {
    DefinitionCollector inRegion = counted();
    inRegion.addPlaced("KES", "KE1", null);
    inRegion.addPlaced("NOBODY", "KE", null);
    assertThat(read(inRegion).getRegions())
        .extracting(Region::getRegionId)
        .containsExactly("KE", "KE1");
    DefinitionCollector atRoot = counted();
    atRoot.addPlaced("KES", "KE1", null);
    DefinitionCollector other = counted();
    other.addPlaced("KES", "KE", null);
    atRoot.addAll(other);
    assertThat(read(atRoot).getRegions()).extracting(Region::getRegionId).contains("KE-unknown");
  }

  @Test
  void columnsThatTheTableRefusesAreMistakes() {
    Workspace workspace =
        workspace(
            """
            defines: [indicators]
            count:
              span: whole years of the file
              indicators:
                incidents: {count: events, component: navy, weight: -1}
            """);
    assertThat(CountingCheck.columns(workspace.sources()))
        .extracting(Mistake::toString)
        .first()
        .asString()
        .startsWith("assessment.yaml:13: indicator incidents, component: ");
  }
}
