package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.AsOf;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Organisation;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.source.Definition;
import org.opencpas.source.Header;
import org.opencpas.source.MappedCell;
import org.opencpas.source.MappedRow;
import org.opencpas.source.RawRow;
import org.opencpas.source.SourceFile;

class DefinitionCollectorTest {
  private static final Set<Definition> ALL = EnumSet.allOf(Definition.class);

  /** A row of a source: where it stands, and what it says as column=text. */
  record Row(int sourceOrder, String path, long line, String record, String indicators) {

    void giveTo(DefinitionCollector collector) {
      SourceFile file = new SourceFile("s" + sourceOrder, sourceOrder, path, "", -1);
      collector.add(
          new RawRow(file, "", line, new Header(List.of()), List.of()),
          mapped(record),
          Map.of(Definition.INDICATORS, mapped(indicators)),
          null);
    }
  }

  private static MappedRow mapped(String texts) {
    Map<String, MappedCell> cells = new HashMap<>();
    for (String pair : texts.split(",", -1)) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        String column = pair.substring(0, sign);
        cells.put(column, new MappedCell(pair.substring(sign + 1), "their_" + column, null));
      }
    }
    return new MappedRow(cells);
  }

  private static Row row(long line, String record, String indicators) {
    return new Row(0, "records/a.csv", line, record, indicators);
  }

  private static Definitions definitions(Row... rows) {
    DefinitionCollector collector = new DefinitionCollector(ALL);
    for (Row row : rows) {
      row.giveTo(collector);
    }
    return collector.definitions();
  }

  private static FrameworkTables tables(Definitions definitions) {
    return read(new FrameworkFiles(), definitions).value().orElseThrow();
  }

  private static Checked<FrameworkTables> read(FrameworkFiles files, Definitions definitions) {
    FrameworkReader reader = new FrameworkReader("framework", ALL);
    files.feed(reader);
    return reader.read(definitions);
  }

  private static final String WELLS =
      "title=Wells dug,measure=count,value_kind=stock,result_level=output";
  private static final String WELLS_IN_NORTH =
      "mission_id=KES,region_id=North,indicator_id=wells,component=civilian";

  @Test
  void aRowDefinesItsMissionRegionAndIndicator() {
    FrameworkTables tables = tables(definitions(row(2, WELLS_IN_NORTH, WELLS)));
    assertThat(tables.getMissions())
        .containsExactly(
            Mission.newBuilder()
                .setMissionId("KES")
                .setName("KES")
                .setOrganisation(Organisation.other)
                .setRootRegionId("KES")
                .build());
    assertThat(tables.getRegions())
        .containsExactlyInAnyOrder(
            Region.newBuilder().setRegionId("KES").setName("KES").setLevel(0).build(),
            Region.newBuilder()
                .setRegionId("KES:North")
                .setName("North")
                .setLevel(1)
                .setParentId("KES")
                .build());
    Indicator wells = tables.getIndicators().get(0);
    assertThat(wells.getIndicatorId()).isEqualTo("wells");
    assertThat(wells.getMissionId()).isNull();
    assertThat(wells.getTitle()).isEqualTo("Wells dug");
    assertThat(wells.getMeasure()).isEqualTo(Measure.count);
    assertThat(wells.getDirection()).isEqualTo(Direction.increase);
    assertThat(wells.getComponent()).isEqualTo(Component.civilian);
    assertThat(wells.getFrequency()).isEqualTo(Frequency.irregular);
    assertThat(wells.getSensitivity()).isEqualTo(Sensitivity.internal);
    assertThat(wells.getRegionLevel()).isNull();
  }

  @Test
  void aBlankPlaceIsTheRoot() {
    FrameworkTables tables =
        tables(definitions(row(2, "mission_id=KES,region_id=\u00a0,indicator_id=i", "")));
    assertThat(tables.getRegions()).extracting(Region::getRegionId).containsExactly("KES");
    assertThat(DefinedRegion.id("KES", "\u00a0")).isEqualTo("KES");
    assertThat(DefinedRegion.id("KES", " North\u200b")).isEqualTo("KES:North");
  }

  @Test
  void onePlaceServesTwoMissionsUnderTheirOwnRoots() {
    FrameworkTables tables =
        tables(
            definitions(
                row(2, "mission_id=KES,region_id=North", ""),
                row(3, "mission_id=FAR,region_id=North", "")));
    assertThat(tables.getRegions())
        .extracting(Region::getRegionId)
        .containsExactlyInAnyOrder("KES", "FAR", "KES:North", "FAR:North");
  }

  @Test
  void theFirstDefinitionHoldsAndTheOtherIsNoted() {
    Row later = new Row(0, "records/b.csv", 2, "indicator_id=wells,component=civilian", WELLS);
    Row earlier =
        new Row(
            0,
            "records/a.csv",
            9,
            "indicator_id=wells,component=support",
            "title=Wells,value_kind=stock,result_level=output");
    Row otherSource = new Row(1, "records/0.csv", 2, "indicator_id=wells,component=police", WELLS);
    Definitions definitions = definitions(otherSource, later, earlier, later);
    assertThat(tables(definitions).getIndicators())
        .extracting(Indicator::getTitle)
        .containsExactly("Wells");
    assertThat(definitions.conflicts())
        .extracting(DefinitionNotice::toString)
        .containsExactly(
            "records/b.csv:2: indicators \"wells\" is defined with component \"civilian\" instead "
                + "of \"support\", title \"Wells dug\" instead of \"Wells\"; "
                + "records/a.csv:9 comes first and holds");
  }

  @Test
  void cellsThatTheTableDoesNotAllowDefineNothing() {
    Definitions definitions =
        definitions(
            row(2, "indicator_id=a,component=navy", "value_kind=stock,result_level=output"),
            row(3, "indicator_id=b,component=police", "value_kind=flow,measure=percentage"),
            row(4, "indicator_id=c,component=police", "value_kind=flow,result_level=output"),
            row(
                5,
                "indicator_id=d,component=police",
                "value_kind=flow,measure=percentage,result_level=output"),
            row(6, "mission_id=K:S,region_id=North", ""));
    assertThat(definitions.refused()).isEqualTo(5);
    assertThat(definitions.refusals())
        .extracting(DefinitionNotice::toString)
        .containsExactly(
            "records/a.csv:2: their_component: the row defines nothing in indicators: component "
                + "\"navy\" is not a known code; one of military, police, civilian, support",
            "records/a.csv:3: the row defines nothing in indicators: result_level is blank; "
                + "a value in every row",
            "records/a.csv:5: their_value_kind: the row defines nothing in indicators: value_kind "
                + "flow does not go with measure percentage; with this measure one of stock, "
                + "cumulative, rate, ratio",
            "records/a.csv:6: their_mission_id: the row defines nothing in missions: mission "
                + "\"K:S\" holds a colon, which parts mission and place in the ids of defined "
                + "regions",
            "records/a.csv:6: their_mission_id: the row defines nothing in regions: mission "
                + "\"K:S\" holds a colon, which parts mission and place in the ids of defined "
                + "regions");
    assertThat(tables(definitions).getIndicators())
        .extracting(Indicator::getIndicatorId)
        .containsExactly("c");
    assertThat(tables(definitions).getMissions()).isEmpty();
  }

  @Test
  void aLaterRowDefinesWhatAnEarlierOneCouldNot() {
    Definitions definitions =
        definitions(
            row(2, "indicator_id=a,component=navy", "value_kind=stock,result_level=output"),
            row(3, "indicator_id=a,component=police", "value_kind=stock,result_level=output"));
    assertThat(tables(definitions).getIndicators())
        .extracting(Indicator::getComponent)
        .containsExactly(Component.police);
    assertThat(definitions.refused()).isEqualTo(1);
  }

  @Test
  void aCellThatTheMappingCouldNotMakeDefinesNothing() {
    DefinitionCollector collector = new DefinitionCollector(ALL);
    SourceFile file = new SourceFile("s", 0, "records/a.csv", "", -1);
    Map<String, MappedCell> indicator = new HashMap<>(mapped(WELLS).cells());
    indicator.put("measure", new MappedCell("", "kind", Rule.VALUE_UNMAPPED));
    collector.add(
        new RawRow(file, "", 4, new Header(List.of()), List.of()),
        mapped("indicator_id=wells,component=civilian"),
        Map.of(Definition.INDICATORS, new MappedRow(indicator)),
        null);
    assertThat(collector.definitions().refusals())
        .extracting(DefinitionNotice::toString)
        .containsExactly(
            "records/a.csv:4: kind: the row defines nothing in indicators: measure: the value map "
                + "has no entry for a cell; Add the entry to the mapping.");
  }

  @Test
  void whatFollowsFromTheRecordCannotBeMapped() {
    Definitions definitions =
        definitions(row(2, WELLS_IN_NORTH, WELLS + ",mission_id=KES,objective_id="));
    assertThat(definitions.refusals())
        .extracting(DefinitionNotice::toString)
        .containsExactly(
            "records/a.csv:2: their_mission_id: the row defines nothing in indicators: mission_id: "
                + "the format does not know a column; Rename it, or remove it from the file.");
    assertThat(DefinitionCollector.columns(Definition.REGIONS))
        .containsExactlyInAnyOrder(
            "name", "mission_sector", "valid_from", "valid_to", "aliases", "status_note");
    assertThat(DefinitionCollector.columns(Definition.TARGETS)).isEmpty();
  }

  @Test
  void onlyTheTablesThatTheSourceDefinesAreGathered() {
    DefinitionCollector collector = new DefinitionCollector(Set.of(Definition.INDICATORS));
    row(2, WELLS_IN_NORTH, WELLS).giveTo(collector);
    FrameworkTables tables = tables(collector.definitions());
    assertThat(tables.getMissions()).isEmpty();
    assertThat(tables.getRegions()).isEmpty();
    assertThat(tables.getIndicators()).hasSize(1);
  }

  @Test
  void aDeclaredRowWinsOverADefinedOne() {
    FrameworkTables tables =
        read(
                FrameworkFiles.kestria(),
                definitions(
                    row(
                        2,
                        "mission_id=KES,region_id=North,indicator_id=patrols,component=support",
                        WELLS),
                    row(
                        3,
                        "mission_id=NEW,region_id=East,indicator_id=wells,component=police",
                        WELLS)))
            .value()
            .orElseThrow();
    assertThat(tables.getMissions())
        .extracting(Mission::getMissionId, Mission::getRootRegionId)
        .containsExactly(tuple("KES", "KE"), tuple("NEW", "NEW"));
    assertThat(tables.getIndicators())
        .extracting(Indicator::getIndicatorId, Indicator::getComponent)
        .containsExactly(tuple("patrols", Component.military), tuple("wells", Component.police));
    // A region that a source defines hangs under the root that the workspace declares.
    assertThat(tables.getRegions())
        .extracting(Region::getRegionId, Region::getParentId)
        .containsExactlyInAnyOrder(
            tuple("KE", null),
            tuple("KE1", "KE"),
            tuple("KE2", "KE"),
            tuple("KES:North", "KE"),
            tuple("NEW", null),
            tuple("NEW:East", "NEW"));
  }

  @Test
  void regionsOfAMissionThatNobodyKnowsAreLeftOut() {
    DefinitionCollector collector = new DefinitionCollector(Set.of(Definition.REGIONS));
    row(2, WELLS_IN_NORTH, WELLS).giveTo(collector);
    assertThat(tables(collector.definitions()).getRegions()).isEmpty();
  }

  @Test
  void declaredRowsMayReferToDefinedOnes() {
    FrameworkFiles files =
        new FrameworkFiles()
            .with(
                "targets",
                "target_id|indicator_id|region_id|target_value|target_period",
                "T1|wells|KES:North|5|2024",
                "T2|well|KES:South|5|2024");
    assertThat(read(files, definitions(row(2, WELLS_IN_NORTH, WELLS))).mistakes())
        .extracting(Mistake::toString)
        .containsExactly(
            "framework/targets.csv:3:2: indicator_id \"well\" is not in indicators; "
                + "an id of indicators, or a new row there",
            "framework/targets.csv:3:3: region_id \"KES:South\" is not in regions; "
                + "an id of regions, or a new row there");
  }

  @Test
  void refusalsAreBoundedButCounted() {
    DefinitionCollector collector = new DefinitionCollector(ALL);
    for (int i = 5000; i > 0; i--) {
      row(i, "indicator_id=a,component=navy" + i, "value_kind=flow,result_level=output")
          .giveTo(collector);
    }
    Definitions definitions = collector.definitions();
    assertThat(definitions.refused()).isEqualTo(5000);
    assertThat(definitions.refusals()).hasSize(1000);
    assertThat(definitions.refusals().get(0).line()).isEqualTo(1);
  }

  @Test
  void refusalsAlikeAreOne() {
    DefinitionCollector collector = new DefinitionCollector(ALL);
    for (int i = 5000; i > 1; i--) {
      row(i, "indicator_id=a,component=police", "value_kind=flow").giveTo(collector);
    }
    row(7000, "indicator_id=b,component=police", "result_level=output").giveTo(collector);
    assertThat(collector.definitions().refusals())
        .extracting(DefinitionNotice::toString)
        .containsExactly(
            "records/a.csv:2: the row defines nothing in indicators: result_level is blank; a"
                + " value in every row; so it is in 4,998 more rows",
            "records/a.csv:7000: the row defines nothing in indicators: value_kind is blank; a"
                + " value in every row");
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whatIsGatheredDoesNotDependOnOrderOrSplit(
      @ForAll("rows") List<Row> rows,
      @ForAll @IntRange(max = 1000) int turn,
      @ForAll @IntRange(min = 1, max = 4) int split) {
    DefinitionCollector inOrder = new DefinitionCollector(ALL);
    rows.forEach(row -> row.giveTo(inOrder));
    List<DefinitionCollector> parts = new ArrayList<>();
    IntStream.range(0, split).forEach(i -> parts.add(new DefinitionCollector(ALL)));
    for (int i = rows.size() - 1; i >= 0; i--) {
      rows.get((i + turn) % rows.size()).giveTo(parts.get(i % split));
    }
    DefinitionCollector together = new DefinitionCollector(ALL);
    parts.forEach(together::addAll);
    assertSame(together.definitions(), inOrder.definitions());
  }

  private static void assertSame(Definitions one, Definitions other) {
    assertThat(tables(one)).isEqualTo(tables(other));
    assertThat(one.conflicts()).isEqualTo(other.conflicts());
    assertThat(one.refusals()).isEqualTo(other.refusals());
    assertThat(one.refused()).isEqualTo(other.refused());
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<String> records =
        Combinators.combine(
                Arbitraries.of("A", "B", "", "C:D"),
                Arbitraries.of("North", "South", " ", "n\u00a0"),
                Arbitraries.of("x", "y", ""),
                Arbitraries.of("police", "civilian", "navy"))
            .as(
                (mission, region, indicator, component) ->
                    "mission_id="
                        + mission
                        + ",region_id="
                        + region
                        + ",indicator_id="
                        + indicator
                        + ",component="
                        + component);
    Arbitrary<String> indicators =
        Combinators.combine(
                Arbitraries.of("One", "Two", "Three", ""), Arbitraries.of("stock", "flow", "odd"))
            .as((title, kind) -> "title=" + title + ",result_level=output,value_kind=" + kind);
    return Combinators.combine(
            Arbitraries.integers().between(0, 1),
            Arbitraries.of("a.csv", "b.csv"),
            Arbitraries.longs().between(2, 6),
            records,
            indicators)
        .as(Row::new)
        .list()
        .ofMaxSize(30);
  }

  @Test
  void noDefinitionsAreNone() {
    assertThat(Definitions.NONE.conflicts()).isEmpty();
    assertThat(Definitions.NONE.refused()).isZero();
    assertThat(new Framework(tables(Definitions.NONE)).region("KES", LocalDate.of(2024, 1, 1)))
        .isEmpty();
  }

  private static void give(DefinitionCollector collector, long line, String record, String day) {
    SourceFile file = new SourceFile("s", 0, "records/a.csv", "", -1);
    collector.add(
        new RawRow(file, "", line, new Header(List.of()), List.of()),
        mapped(record),
        Map.of(Definition.INDICATORS, mapped("value_kind=stock,result_level=output")),
        day.isEmpty() ? null : LocalDate.parse(day).atStartOfDay());
  }

  private static List<String> components(Definitions definitions) {
    return tables(definitions).getIndicators().stream()
        .map(each -> each.getIndicatorId() + " " + each.getComponent())
        .sorted()
        .toList();
  }

  @Test
  void onADayTheFirstOfTheDefinitionsKnownByThenHolds() {
    DefinitionCollector collector = new DefinitionCollector(Set.of(Definition.INDICATORS));
    give(collector, 1, "indicator_id=wells,component=military", "2024-05-01");
    give(collector, 2, "indicator_id=wells,component=police", "2024-03-01");
    give(collector, 3, "indicator_id=wells,component=civilian", "2024-04-01");
    give(collector, 4, "indicator_id=pumps,component=support", "2024-04-15");
    DefinitionCollector all = new DefinitionCollector(Set.of());
    all.addAll(collector);
    assertThat(components(all.known(AsOf.ALL, Set.of())))
        .containsExactly("pumps support", "wells military");
    AsOf april = new AsOf(LocalDate.of(2024, 4, 2));
    assertThat(components(all.known(april, Set.of()))).containsExactly("wells police");
    assertThat(components(all.around(april, Set.of())))
        .containsExactly("pumps support", "wells police");
    assertThat(components(all.known(new AsOf(LocalDate.of(2024, 2, 29)), Set.of()))).isEmpty();
  }

  @Test
  void theUnknownPlaceOfAMissionComesWithTheFirstEventThatNeedsIt() {
    DefinitionCollector collector = new DefinitionCollector(ALL);
    give(collector, 1, "mission_id=KES", "");
    collector.addUnplaced("KES", LocalDate.of(2024, 4, 1).atStartOfDay());
    collector.addUnplaced("KES", LocalDate.of(2024, 3, 1).atStartOfDay());
    AsOf february = new AsOf(LocalDate.of(2024, 2, 29));
    AsOf march = new AsOf(LocalDate.of(2024, 3, 1));
    assertThat(regions(collector.known(february, Set.of()))).containsExactly("KES");
    assertThat(regions(collector.known(march, Set.of()))).containsExactly("KES", "KES-unknown");
    assertThat(regions(collector.around(february, Set.of()))).containsExactly("KES", "KES-unknown");
  }

  private static List<String> regions(Definitions definitions) {
    return tables(definitions).getRegions().stream().map(Region::getRegionId).sorted().toList();
  }
}
