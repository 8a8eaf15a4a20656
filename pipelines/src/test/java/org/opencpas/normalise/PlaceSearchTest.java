package org.opencpas.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.framework.Boundaries;
import org.opencpas.framework.BoundaryReader;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.EventReport;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.CountedIndicators;
import org.opencpas.source.Header;
import org.opencpas.source.RawRow;
import org.opencpas.source.Source;

/** What the rows of sources are told about where they are. */
class PlaceSearchTest {
  private static final String AREAS =
      """
      {"type": "FeatureCollection", "features": [
      {"properties": {"name": "haute verane"}, "geometry": {"type": "Polygon",
       "coordinates": [[[30, 10], [34, 10], [34, 14], [30, 14], [30, 10]]]}},
      {"properties": {"region_id": "KES02"}, "geometry": {"type": "Polygon",
       "coordinates": [[[34, 10], [38, 10], [38, 14], [34, 14], [34, 10]]]}},
      {"properties": {"region_id": "KES03"}, "geometry": {"type": "Polygon",
       "coordinates": [[[40, 10], [41, 10], [41, 11], [40, 11], [40, 10]]]}}]}
      """;

  private static Region region(
      String id,
      String name,
      String parent,
      int level,
      @Nullable String from,
      @Nullable String to) {
    return Region.newBuilder()
        .setRegionId(id)
        .setName(name)
        .setLevel(level)
        .setParentId(parent)
        .setValidFrom(from == null ? null : LocalDate.parse(from))
        .setValidTo(to == null ? null : LocalDate.parse(to))
        .build();
  }

  private static Framework framework() {
    FrameworkTables tables = Kestria.framework().tables();
    List<Region> regions = new ArrayList<>(tables.getRegions());
    regions.add(region("KES01", "Haute-Vérane", "KES", 1, null, null));
    regions.add(region("KES02", "Valdorée", "KES", 1, null, null));
    regions.add(region("KES03", "Saint-Ulmaël", "KES", 1, null, "2023-05-01"));
    regions.add(region("KES04", "Ulmaël-Nord", "KES", 1, "2023-05-01", null));
    regions.add(region("KES05", "Ulmaël-Sud", "KES", 1, "2023-05-01", null));
    regions.add(region("KES0101", "Mont-Clair", "KES01", 2, null, null));
    regions.add(region("KES0201", "Mont-Clair", "KES02", 2, null, null));
    Framework named = new Framework(FrameworkTables.newBuilder(tables).setRegions(regions).build());
    BoundaryReader reader = new BoundaryReader();
    reader.read(
        "framework/boundaries.geojson",
        () -> new ByteArrayInputStream(AREAS.getBytes(StandardCharsets.UTF_8)));
    assertThat(reader.mistakes()).isEmpty();
    Boundaries boundaries = reader.boundaries(named);
    assertThat(reader.notices()).isEmpty();
    return new Framework(named.tables(), CountedIndicators.NONE, boundaries);
  }

  private static Source events() {
    return Kestria.source(
        "kind: events",
        "format: csv",
        "decimal: \",\"",
        "mapping: {event_id: {column: id}, mission_id: {column: mission}, date_start: {column: day},"
            + " region_id: {column: where}, parent_region_id: {column: above},"
            + " latitude: {column: lat}, longitude: {column: lon}, action: {column: action}}");
  }

  private static NormalisedEvent event(String where, String above, String lat, String lon) {
    return event("2024-01-31", where, above, lat, lon, "");
  }

  private static NormalisedEvent event(
      String day, String where, String above, String lat, String lon, String action) {
    RawRow row =
        new RawRow(
            Kestria.FILE,
            "",
            7,
            new Header(List.of("id", "mission", "day", "where", "above", "lat", "lon", "action")),
            List.of("E1", "MOK", day, where, above, lat, lon, action));
    return new EventNormaliser(events(), framework(), Kestria.NOTHING_RECEIVED).normalise(row);
  }

  private static String region(NormalisedEvent event) {
    EventReport report =
        event.report().orElseThrow(() -> new AssertionError(event.rejection().toString()));
    return report.getEvent().getRegionId();
  }

  private static Rejection rejection(NormalisedEvent event) {
    return event.rejection().orElseThrow(() -> new AssertionError(event.report().toString()));
  }

  @Test
  void anEventIsFoundByNameByPointAndByWhatLiesAbove() {
    assertThat(region(event("HAUTE VERANE province", "", "", ""))).isEqualTo("KES01");
    assertThat(region(event("", "", "12,5", "36,25"))).isEqualTo("KES02");
    assertThat(region(event("unknown", "", "12,5", "36,25"))).isEqualTo("KES02");
    assertThat(region(event("", "Valdoree", "", ""))).isEqualTo("KES02");
    assertThat(region(event("mont clair", "Valdoree", "", ""))).isEqualTo("KES0201");
    assertThat(region(event("mont clair", "kes01", "", ""))).isEqualTo("KES0101");
    assertThat(region(event("", "", "", ""))).isEqualTo("KES-unknown");
  }

  @Test
  void theNameOfTheWholeAreaIsNoRegionOfAnEvent() {
    assertThat(region(event("kes", "", "", ""))).isEqualTo("KES-unknown");
    assertThat(region(event("", "KES", "", ""))).isEqualTo("KES-unknown");
    assertThat(region(event("KES", "", "12,5", "36,25"))).isEqualTo("KES02");
  }

  @Test
  void aRegionThatIsNamedIsKeptWhateverThePoint() {
    EventReport report = event("Valdorée", "", "12", "32").report().orElseThrow();
    assertThat(report.getEvent().getRegionId()).isEqualTo("KES02");
    assertThat(report.getRegionGiven()).isTrue();
    assertThat(region(event("KES02", "", "95", ""))).isEqualTo("KES02");
  }

  @Test
  void aPointMakesTheRegionGiven() {
    assertThat(event("", "", "12", "32").report().orElseThrow().getRegionGiven()).isTrue();
  }

  @Test
  void aDeletionAsksForNoPlace() {
    assertThat(event("2024-01-31", "Atlantis", "nowhere", "1", "", "delete").report()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "mont clair~~~~region_ambiguous~where"
            + "~region_id \"mont clair\" fits KES0101 (Mont-Clair) and KES0201 (Mont-Clair)"
            + "~Write the id of the one that is meant, or map parent_region_id.",
        "Haute Vérone~~~~region_unknown~where"
            + "~region_id \"Haute Vérone\": the framework has no such region"
            + "~Write KES01 (Haute-Vérane), if that is meant. Correct the id, or add the region.",
        "ELS 1~~~~region_unknown~where"
            + "~region_id \"ELS 1\": the framework has no such region"
            + "~Correct the id, or add the region.",
        "saint ulmael~~~~region_not_in_use~where"
            + "~region_id \"saint ulmael\": KES03 (Saint-Ulmaël) exists only before 2023-05-01"
            + "~In its place: KES04 (Ulmaël-Nord) and KES05 (Ulmaël-Sud).",
        "Valdorée~Haute-Verane~~~region_parent_mismatch~above"
            + "~parent_region_id \"Haute-Verane\": KES02 (Valdorée) does not lie under KES01"
            + " (Haute-Vérane)"
            + "~Correct the region or the one above it.",
        "KES0101~KES02~~~region_parent_mismatch~above"
            + "~parent_region_id \"KES02\": KES0101 (Mont-Clair) does not lie under KES02 (Valdorée)"
            + "~Correct the region or the one above it.",
        "Valdorée~Atlantis~~~region_unknown~above"
            + "~parent_region_id \"Atlantis\": the framework has no such region"
            + "~Correct the id, or add the region.",
        "''~mont clair~~~region_ambiguous~above"
            + "~parent_region_id \"mont clair\" fits KES0101 (Mont-Clair) and KES0201 (Mont-Clair)"
            + "~Write the id of the one that is meant, or map parent_region_id.",
        "''~~32~12~coordinates_swapped~lat"
            + "~latitude 32.0 and longitude 12.0: the point lies in a region only with latitude and"
            + " longitude exchanged"
            + "~With latitude and longitude exchanged the point lies in KES01 (Haute-Vérane)."
            + " Exchange them in the row, or in the mapping if it is so in every row.",
        "''~~0~0~coordinates_outside~lat"
            + "~latitude 0.0 and longitude 0.0: the point lies in no region of the mission's area"
            + "~Correct the coordinates, name the region, or add its boundary.",
        "''~~91~0~coordinates_invalid~lat"
            + "~latitude 91.0 and longitude 0.0: the coordinates are no point on Earth"
            + "~Give both, latitude within 90 and longitude within 180 degrees.",
        "''~~12~-180,5~coordinates_invalid~lat"
            + "~latitude 12.0 and longitude -180.5: the coordinates are no point on Earth"
            + "~Give both, latitude within 90 and longitude within 180 degrees.",
        "''~~12~~coordinates_invalid~lon"
            + "~longitude is blank, the other is not"
            + "~Give both, latitude within 90 and longitude within 180 degrees.",
        "''~~10,5~40,5~region_not_in_use~lat"
            + "~latitude 10.5 and longitude 40.5: KES03 (Saint-Ulmaël) exists only before 2023-05-01"
            + "~In its place: KES04 (Ulmaël-Nord) and KES05 (Ulmaël-Sud).",
        "''~Valdorée~12~32~region_parent_mismatch~above"
            + "~parent_region_id \"Valdorée\": KES01 (Haute-Vérane) does not lie under KES02"
            + " (Valdorée)"
            + "~Correct the region or the one above it.",
        "''~~12.5~32~not_a_number~lat"
            + "~latitude \"12.5\" is not a number: the decimal sign of this source is a comma"
            + "~Write digits; say decimal: \",\" in the source where it uses a comma.",
      })
  void whatCannotBeFoundIsRejectedWithWhatToDo(
      String where,
      @Nullable String above,
      @Nullable String lat,
      @Nullable String lon,
      String rule,
      String column,
      String message,
      String hint) {
    Rejection rejection = rejection(event(where, text(above), text(lat), text(lon)));
    assertThat(rejection.getRule()).isEqualTo(rule);
    assertThat(rejection.getColumnName()).isEqualTo(column);
    assertThat(rejection.getMessage()).isEqualTo(message);
    assertThat(rejection.getHint()).isEqualTo(hint);
    assertThat(rejection.getAlso()).isNull();
  }

  private static String text(@Nullable String cell) {
    return cell == null ? "" : cell;
  }

  @Test
  void theDayOfTheRowDecides() {
    assertThat(region(event("2023-04-30", "saint ulmael", "", "", "", ""))).isEqualTo("KES03");
    assertThat(region(event("2023-04-30", "", "", "10,5", "40,5", ""))).isEqualTo("KES03");
    Rejection early = rejection(event("2023-04-30", "Ulmaël Nord", "", "", "", ""));
    assertThat(early.getRule()).isEqualTo("region_not_in_use");
    assertThat(early.getMessage()).endsWith("KES04 (Ulmaël-Nord) exists only from 2023-05-01 on");
    assertThat(early.getHint()).isEqualTo("In its place: KES03 (Saint-Ulmaël).");
  }

  @Test
  void withoutADayOnlyANameThatNeverWasIsAProblemOfItsOwn() {
    assertThat(rejection(event("", "mont clair", "", "", "", "")).getAlso()).isNull();
    assertThat(rejection(event("", "Atlantis", "", "", "", "")).getAlso())
        .isEqualTo("required_blank");
  }

  private static NormalisedRow record(String... cells) {
    Map<String, String> row = new TreeMap<>(Map.of("value", "3"));
    for (int cell = 0; cell < cells.length; cell += 2) {
      row.put(cells[cell], cells[cell + 1]);
    }
    return new Normaliser(Kestria.records(), framework(), Kestria.NOTHING_RECEIVED)
        .normalise(Kestria.row(row));
  }

  private static String place(NormalisedRow row) {
    assertThat(row.rejection()).isEmpty();
    return row.submissions().get(0).getObservation().getRegionId();
  }

  @Test
  void recordsArePlacedLikeEvents() {
    assertThat(place(record("region_id", "province de Valdoree"))).isEqualTo("KES02");
    assertThat(place(record("region_id", "mont-clair", "parent_region_id", "Valdorée")))
        .isEqualTo("KES0201");
    assertThat(place(record("parent_region_id", "Valdorée"))).isEqualTo("KES02");
    assertThat(place(record("latitude", "12.5", "longitude", "32"))).isEqualTo("KES01");
    assertThat(place(record("region_id", "", "latitude", "", "longitude", ""))).isEqualTo("KES");
    assertThat(place(record("region_id", "kes"))).isEqualTo("KES");
    assertThat(record("latitude", "32", "longitude", "12").rejection().orElseThrow().getRule())
        .isEqualTo("coordinates_swapped");
  }

  @Test
  void theLastDayOfARecordsPeriodDecides() {
    assertThat(place(record("region_id", "saint ulmael", "period", "2023-04"))).isEqualTo("KES03");
    assertThat(
            record("region_id", "saint ulmael", "period", "2023")
                .rejection()
                .orElseThrow()
                .getRule())
        .isEqualTo("region_not_in_use");
  }

  @Test
  void withoutBoundariesCoordinatesPlaceNothing() {
    NormalisedRow row =
        new Normaliser(Kestria.records(), Kestria.framework(), Kestria.NOTHING_RECEIVED)
            .normalise(Kestria.row(Map.of("value", "3", "latitude", "32.5", "longitude", "12")));
    assertThat(place(row)).isEqualTo("KES");
  }

  @Test
  void theSameNameAsksOnceAndIsAnsweredAlike() {
    Normaliser normaliser =
        new Normaliser(Kestria.records(), framework(), Kestria.NOTHING_RECEIVED);
    for (int row = 0; row < 3; row++) {
      assertThat(
              place(
                  normaliser.normalise(Kestria.row(Map.of("region_id", "valdoree", "value", "1")))))
          .isEqualTo("KES02");
      assertThat(
              normaliser
                  .normalise(Kestria.row(Map.of("region_id", "mont clair", "value", "1")))
                  .rejection()
                  .orElseThrow()
                  .getRule())
          .isEqualTo("region_ambiguous");
    }
  }
}
