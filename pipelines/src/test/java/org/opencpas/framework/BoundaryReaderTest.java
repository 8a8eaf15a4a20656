package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.issue.Mistake;
import org.opencpas.source.CountedIndicators;

class BoundaryReaderTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 31);
  private static final String SQUARE = "[[[0,0],[4,0],[4,4],[0,4],[0,0]]]";

  private static FrameworkFiles files() {
    return FrameworkFiles.kestria()
        .with(
            "regions",
            "region_id|name|level|parent_id|valid_from|valid_to|aliases",
            "KE|Kestria|0||||",
            "KE1|Haute-Vérane|1|KE|||KS-HV",
            "KE2|Valdorée|1|KE|||",
            "KE11|Val-Serein|2|KE1|||",
            "KE12|Ancienne|2|KE1||2020-01-01|",
            "KE13|Nord|2|KE1|||",
            "KE23|Nord|2|KE2|||");
  }

  private static String feature(String properties, String coordinates) {
    return """
        {"type": "Feature", "properties": {%s},
         "geometry": {"type": "Polygon", "coordinates": %s}}"""
        .formatted(properties, coordinates);
  }

  private static String collection(String... features) {
    return "{\"type\": \"FeatureCollection\", \"features\": [\n"
        + String.join(",\n", features)
        + "\n]}";
  }

  private static BoundaryReader reader(byte[] bytes) {
    BoundaryReader reader = new BoundaryReader();
    reader.read("framework/boundaries.geojson", () -> new ByteArrayInputStream(bytes));
    return reader;
  }

  private static BoundaryReader reader(String text) {
    return reader(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Gazetteer gazetteer(String... features) {
    BoundaryReader reader = reader(collection(features));
    assertThat(reader.mistakes()).isEmpty();
    Framework without = files().framework();
    Framework framework =
        new Framework(without.tables(), CountedIndicators.NONE, reader.boundaries(without));
    return framework.gazetteer(framework.mission("KES").orElseThrow());
  }

  private static List<String> notices(String... features) {
    BoundaryReader reader = reader(collection(features));
    reader.boundaries(files().framework());
    return reader.notices();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "\"region_id\": \"KE1\"",
        "\"REGION_ID\": \"ke1\", \"name\": \"Valdorée\"",
        "\"ADM1_PCODE\": \"KE1\", \"ADM1_EN\": \"Valdorée\", \"ADM0_PCODE\": \"KE\"",
        "\"adm1_pcode\": \"ke1\"",
        "\"iso_3166_2\": \"KS-HV\", \"name\": \"elsewhere\"",
        "\"iso_3166_2\": \"XX-X\", \"name\": \"haute verane\"",
        "\"name\": \"elsewhere\", \"name_alt\": \"No Such|Haute Verane\"",
        "\"shapeName\": \"Haute-Vérane Province\"",
        "\"NAME_1\": \"Haute-Vérane\", \"NAME_0\": \"Kestria\"",
      })
  void aFeatureNamesItsRegionAsPublishersDo(String properties) {
    assertThat(gazetteer(feature(properties, SQUARE)).at(1, 2, DAY)).contains("KE1");
  }

  @Test
  void theLowestOfSeveralLevelsIsMeant() {
    String properties = "\"ADM1_PCODE\": \"KE1\", \"ADM2_PCODE\": \"KE11\"";
    assertThat(gazetteer(feature(properties, SQUARE)).at(1, 2, DAY)).contains("KE11");
    assertThat(notices(feature("\"ADM1_PCODE\": \"KE1\", \"ADM2_PCODE\": \"KE99\"", SQUARE)))
        .containsExactly(
            "framework/boundaries.geojson:2: feature 1 \"KE99\" is of no region of the framework");
  }

  @Test
  void whatIsOfNoRegionBelowARootIsANotice() {
    assertThat(
            notices(
                feature("\"name\": \"Atlantis\"", SQUARE),
                feature("", SQUARE),
                feature("\"name\": \"Kestria\"", SQUARE),
                feature("\"name\": \"nord\"", SQUARE)))
        .containsExactly(
            "framework/boundaries.geojson:2: feature 1 \"Atlantis\" is of no region of the"
                + " framework",
            "framework/boundaries.geojson:4: feature 2 is of no region of the framework",
            "framework/boundaries.geojson:6: feature 3 \"Kestria\" is of a root, which places"
                + " nothing",
            "framework/boundaries.geojson:8: feature 4 \"nord\" may be of KE13 or KE23; give it a"
                + " region_id");
  }

  @Test
  void aNameThatAnotherCountryHasTooIsNotTaken() {
    String own = feature("\"name\": \"Valdorée\", \"iso_a2\": \"KE\"", SQUARE);
    String foreign = feature("\"name\": \"Valdoree\", \"iso_a2\": \"EL\"", SQUARE);
    String trouble = " has the name of KE2, as one of another country has; give it a region_id";
    assertThat(notices(own, own)).isEmpty();
    assertThat(notices(own, foreign))
        .containsExactly(
            "framework/boundaries.geojson:2: feature 1 \"Valdorée\"" + trouble,
            "framework/boundaries.geojson:4: feature 2 \"Valdoree\"" + trouble);
    String coded = feature("\"region_id\": \"KE2\", \"iso_a2\": \"KE\"", SQUARE);
    assertThat(notices(coded, foreign))
        .containsExactly(
            "framework/boundaries.geojson:4: feature 2 \"Valdoree\" has the name of KE2, of which"
                + " another feature has the code");
  }

  @Test
  void theDeepestRegionThatIsThereHasThePoint() {
    Gazetteer gazetteer =
        gazetteer(
            feature("\"region_id\": \"KE1\"", SQUARE),
            feature("\"region_id\": \"KE11\"", "[[[1,1],[2,1],[2,2],[1,2],[1,1]]]"),
            feature("\"region_id\": \"KE12\"", "[[[2,2],[3,2],[3,3],[2,3],[2,2]]]"));
    assertThat(gazetteer.at(1.5, 1.5, DAY)).contains("KE11");
    assertThat(gazetteer.at(0.5, 3.5, DAY)).contains("KE1");
    assertThat(gazetteer.at(2.5, 2.5, DAY)).contains("KE1");
    assertThat(gazetteer.at(2.5, 2.5, LocalDate.of(2019, 12, 31))).contains("KE12");
    assertThat(gazetteer.at(5, 5, DAY)).isEmpty();
    assertThat(gazetteer.everAt(2.5, 2.5)).containsExactly("KE1", "KE12");
  }

  @Test
  void holesAreNotInside() {
    Gazetteer gazetteer =
        gazetteer(
            feature(
                "\"region_id\": \"KE1\"",
                "[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[3,3],[6,3],[6,6],[3,6],[3,3]]]"),
            """
            {"type": "Feature", "geometry": {"coordinates": [[[[4,4],[5,4],[5,5],[4,5],[4,4]]],
             [[[20,20,7],[21,20,7],[21,21,7],[20,20,7]]]], "type": "MultiPolygon"},
             "properties": {"region_id": "KE2", "nested": {"region_id": "KE1"}, "area": 1.5}}""");
    assertThat(gazetteer.at(1, 1, DAY)).contains("KE1");
    assertThat(gazetteer.at(3.5, 3.5, DAY)).isEmpty();
    assertThat(gazetteer.at(4.5, 4.5, DAY)).contains("KE2");
    assertThat(gazetteer.at(20.4, 20.6, DAY)).contains("KE2");
  }

  @Test
  void aPointOnABorderBelongsToOneWhateverTheOrder() {
    String west = feature("\"region_id\": \"KE1\"", "[[[0,0],[4,0],[4,4],[0,4],[0,0]]]");
    String east = feature("\"region_id\": \"KE2\"", "[[[4,0],[8,0],[8,4],[4,4],[4,0]]]");
    assertThat(gazetteer(west, east).at(2, 4, DAY)).contains("KE1");
    assertThat(gazetteer(east, west).at(2, 4, DAY)).contains("KE1");
    assertThat(gazetteer(east, west).at(4, 8, DAY)).contains("KE2");
    String wider = feature("\"region_id\": \"KE2\"", "[[[3,0],[8,0],[8,4],[3,4],[3,0]]]");
    assertThat(gazetteer(west, wider).at(2, 4, DAY))
        .as("inside comes before on the border")
        .contains("KE2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "[]~no list of features",
        "{}~no list of features",
        "null~no list of features",
        "{\"type\": \"Topology\", \"features\": []}~no list of features",
        "{\"type\": \"FeatureCollection\", \"features\": {}}~no list of features",
        "{\"type\": \"FeatureCollection\", \"features\": []} []~something behind the end",
        "{\"type\": \"FeatureCollection\", \"features\": [~no JSON: ",
        "GEOJSON~no JSON: ",
        "@3@~feature 1: no object",
        "@{}@~feature 1: no geometry with coordinates",
        "@{\"geometry\": null}@~feature 1: no geometry with coordinates",
        "@{\"geometry\": {\"type\": \"Point\", \"coordinates\": [1, 2]}}@"
            + "~feature 1: a geometry of type \"Point\"",
        "@{\"geometry\": {\"type\": \"GeometryCollection\", \"geometries\": []}}@"
            + "~feature 1: a geometry of type \"GeometryCollection\"",
        "@P[]@~feature 1: a polygon without a ring",
        "@P[[]]@~feature 1: a ring of 0 positions",
        "@P[[[0,0],[1,1],[0,0]]]@~feature 1: a ring of 3 positions",
        "@P[[[0,0],[1,0],[1,1],[0,1]]]@~feature 1: a ring that does not end where it begins",
        "@P[[0,0],[1,0],[1,1],[0,0]]@~feature 1: a ring of 0 positions",
        "@P[[[[0,0],[1,0],[1,1],[0,0]]]]@~feature 1: a ring of 1 positions",
        "@P[[[0],[1],[1],[0]]]@~feature 1: no geometry with coordinates",
        "@P[[[0,\"0\"],[1,0],[1,1],[0,\"0\"]]]@~feature 1: no geometry with coordinates",
        "@P[[[0,0],[1,null],[1,1],[0,0]]]@~feature 1: no geometry with coordinates",
        "@P[[[[[[[0,0]]]]]]]@~feature 1: no geometry with coordinates",
        "@P[[[0,91],[1,0],[1,1],[0,91]]]@~feature 1: the position [0.0, 91.0]",
        "@P[[[1e999,0],[1,0],[1,1],[1e999,0]]]@~feature 1: the position [Infinity, 0.0]",
        "@P[[[500000,10],[1,0],[1,1],[500000,10]]]@~feature 1: the position [500000.0, 10.0]",
      })
  void whatIsNoAreaIsAMistakeThatNamesTheFeature(String text, String found) {
    String json =
        text.startsWith("@")
            ? collection(
                text.replace("@P", "@{\"geometry\": {\"type\": \"Polygon\", \"coordinates\": ")
                    .replaceAll("(?<=: \\[.{0,99}])@$", "}}")
                    .replace("@", ""))
            : text;
    List<Mistake> mistakes = reader(json).mistakes();
    assertThat(mistakes).hasSize(1);
    assertThat(mistakes.get(0).file()).isEqualTo("framework/boundaries.geojson");
    assertThat(mistakes.get(0).found()).startsWith(found);
    assertThat(mistakes.get(0).allowed()).isNotEmpty();
  }

  @Test
  void nestingWithoutEndIsAMistake() {
    assertThat(reader("[".repeat(100_000)).mistakes()).hasSize(1);
    assertThat(reader(collection("{\"properties\": " + "[".repeat(100_000))).mistakes())
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.found()).startsWith("feature 1: no JSON: "));
    assertThat(reader(collection(feature("", "[".repeat(100_000)))).mistakes()).hasSize(1);
  }

  @Test
  void theGoodFeaturesOfAFileDoNotHideTheBadOnes() {
    String bad = feature("", "[[[0,0]]]");
    List<String> features = new ArrayList<>();
    for (int number = 0; number < 300; number++) {
      features.add(number % 2 == 0 ? bad : feature("", SQUARE));
    }
    List<Mistake> mistakes = reader(collection(features.toArray(String[]::new))).mistakes();
    assertThat(mistakes).hasSize(100);
    assertThat(mistakes.get(1).found()).startsWith("feature 3: ");
    assertThat(mistakes.get(1).line()).isEqualTo(6);
  }

  @Test
  void damagedBytesAreMistakesAndNeverAnException() {
    byte[] sound =
        collection(feature("\"name\": \"Haute-Vérane\"", SQUARE), feature("\"a\": 1", SQUARE))
            .getBytes(StandardCharsets.UTF_8);
    Framework framework = files().framework();
    Random random = new Random(7);
    int refused = 0;
    for (int round = 0; round < 10_000; round++) {
      byte[] damaged = sound.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      BoundaryReader reader = reader(damaged);
      reader.boundaries(framework);
      refused += reader.mistakes().isEmpty() ? 0 : 1;
    }
    assertThat(refused).isBetween(5_000, 9_999);
  }

  @Test
  void filesOfAreasAreToldByTheirNames() {
    assertThat(BoundaryReader.holdsAreas("framework/boundaries.geojson")).isTrue();
    assertThat(BoundaryReader.holdsAreas("framework/ADM2.GeoJSON")).isTrue();
    assertThat(BoundaryReader.holdsAreas("framework/.hidden.geojson")).isFalse();
    assertThat(BoundaryReader.holdsAreas("framework/regions.csv")).isFalse();
  }
}
