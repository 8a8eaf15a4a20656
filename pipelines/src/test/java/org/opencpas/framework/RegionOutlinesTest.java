package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.RegionOutline;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.source.CountedIndicators;

class RegionOutlinesTest {
  private static final String FILE = "framework/boundaries.geojson";

  private static FrameworkFiles files() {
    return FrameworkFiles.kestria()
        .with(
            "regions",
            "region_id|name|level|parent_id|valid_from|valid_to",
            "KE|Kestria|0|||",
            "KE1|Haute-Vérane|1|KE||",
            "KE2|Valdorée|1|KE||2020-01-01",
            "KE2|Val Doré|1|KE|2020-01-01|2024-01-01",
            "KE3|Saint-Ulmaël|1|KE|2021-01-01|",
            "KE11|Val-Serein|2|KE1||");
  }

  private static String feature(String region, String coordinates) {
    return """
        {"type": "Feature", "properties": {"region_id": "%s"},
         "geometry": {"type": "MultiPolygon", "coordinates": %s}}"""
        .formatted(region, coordinates);
  }

  private static List<RegionOutline> outlines(Audience audience, Map<String, String> texts) {
    BoundaryReader reader = new BoundaryReader();
    texts.forEach(
        (path, text) ->
            reader.read(
                path, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    assertThat(reader.mistakes()).isEmpty();
    Framework framework = files().framework();
    return RegionOutlines.of(
        new Framework(framework.tables(), CountedIndicators.NONE),
        audience,
        reader.boundaries(framework));
  }

  private static String collection(String about, String... features) {
    return "{\"type\": \"FeatureCollection\","
        + about
        + " \"features\": ["
        + String.join(",", features)
        + "]}";
  }

  private static List<RegionOutline> outlines(String... features) {
    return outlines(Audience.INTERNAL, Map.of(FILE, collection("", features)));
  }

  private static String multi(String polygons) {
    return "{\"type\":\"MultiPolygon\",\"coordinates\":" + polygons + "}";
  }

  @Test
  void aRegionWithoutAreaHasNoRow() {
    assertThat(outlines()).isEmpty();
    assertThat(outlines(feature("KE1", "[[[[0,0],[5,0],[5,5],[0,5],[0,0]]]]")))
        .extracting(RegionOutline::getRegionId)
        .containsExactly("KE1");
  }

  @Test
  void ringsRunAgainstTheClockFromTheWesternmostCornerAndHolesWithIt() {
    // With the clock from the north-east; the hole against it.
    String area = "[[[[5,5],[5,0],[0,0],[0,5],[5,5]],[[1,1],[4,1],[4,4],[1,4],[1,1]]]]";
    RegionOutline outline = outlines(feature("KE1", area)).get(0);

    assertThat(outline.getOutline())
        .isEqualTo(multi("[[[[0,0],[5,0],[5,5],[0,5],[0,0]],[[1,1],[1,4],[4,4],[4,1],[1,1]]]]"));
    assertThat(outline.getPoints()).isEqualTo(8);
    assertThat(outline.getPointsInSource()).isEqualTo(8);
  }

  @Test
  void toleranceIsA500thOfTheSideOfASquareAsLargeAsAllRegionsOfTheLevel() {
    List<RegionOutline> outlines =
        outlines(
            feature("KE1", "[[[[0,0],[9,0],[9,16],[0,16],[0,0]]]]"),
            feature("KE3", "[[[[9,0],[25,0],[25,16],[9,16],[9,0]]]]"),
            feature("KE11", "[[[[0,0],[5,0],[5,5],[0,5],[0,0]]]]"));

    // Level 1: 9 x 16 + 16 x 16 = 400, side 20: 0.04. Level 2: 25, side 5: 0.01.
    assertThat(outlines)
        .extracting(RegionOutline::getRegionId, RegionOutline::getTolerance)
        .containsExactly(tuple("KE1", 0.04), tuple("KE11", 0.01), tuple("KE3", 0.04));
  }

  @Test
  void cornersAndIslandsTooSmallToBeSeenAreLeftOutButNeverTheLargestPart() {
    // Side 5, so that 0.01 x 0.01 is the least. The corner at (2.5, -0.00001) stands for a triangle
    // of 5 x 0.00001 / 2; the island has 0.005 x 0.005, the hole too.
    String area =
        "[[[[0,0],[2.5,-0.00001],[5,0],[5,5],[0,5],[0,0]],"
            + "[[1,1],[1,1.005],[1.005,1.005],[1.005,1],[1,1]]],"
            + "[[[7,0],[7.005,0],[7.005,0.005],[7,0.005],[7,0]]]]";
    RegionOutline outline = outlines(feature("KE1", area)).get(0);

    assertThat(outline.getOutline()).isEqualTo(multi("[[[[0,0],[5,0],[5,5],[0,5],[0,0]]]]"));
    assertThat(outline.getPoints()).isEqualTo(4);
    assertThat(outline.getPointsInSource()).isEqualTo(13);

    List<RegionOutline> both =
        outlines(
            feature("KE1", area),
            feature("KE3", "[[[[9,0],[9.005,0],[9.005,0.005],[9,0.005],[9,0]]]]"));
    assertThat(both.get(1).getOutline())
        .isEqualTo(multi("[[[[9,0],[9.005,0],[9.005,0.005],[9,0.005],[9,0]]]]"));
  }

  /** A border of many small corners between two regions: both have the same corners after it. */
  @Test
  void neighboursStillTouch() {
    Random random = new Random(7);
    List<String> border = new ArrayList<>();
    for (int i = 0; i <= 1000; i++) {
      border.add("[" + (5 + random.nextInt(100) / 10_000.0) + "," + i / 100.0 + "]");
    }
    List<String> back = new ArrayList<>(border);
    Collections.reverse(back);
    String west = "[[[[0,0],%s,[0,10],[0,0]]]]".formatted(String.join(",", border));
    String east = "[[[[10,10],%s,[10,0],[10,10]]]]".formatted(String.join(",", back));
    List<RegionOutline> outlines = outlines(feature("KE1", west), feature("KE3", east));

    List<String> shared = corners(outlines.get(0).getOutline());
    assertThat(shared).hasSizeLessThan(200);
    shared.removeAll(List.of("0,0", "0,10"));
    List<String> ofEast = corners(outlines.get(1).getOutline());
    ofEast.removeAll(List.of("10,0", "10,10"));
    assertThat(ofEast).containsExactlyInAnyOrderElementsOf(shared);
  }

  private static List<String> corners(String outline) {
    String ring = outline.substring(outline.indexOf("[[[[") + 4, outline.indexOf("]]]]"));
    return new ArrayList<>(new LinkedHashSet<>(List.of(ring.split("\\],\\[", -1))));
  }

  @Test
  void theLabelStandsInTheMiddleOfTheLargestPart() {
    String area = "[[[[20,0],[21,0],[21,1],[20,1],[20,0]]],[[[0,0],[5,0],[5,5],[0,5],[0,0]]]]";
    RegionOutline outline = outlines(feature("KE1", area)).get(0);

    assertThat(outline.getLabelLongitude()).isBetween(2.4, 2.6);
    assertThat(outline.getLabelLatitude()).isBetween(2.4, 2.6);
  }

  @Test
  void aCrossedRingIsMadeGood() {
    RegionOutline outline = outlines(feature("KE1", "[[[[0,0],[4,4],[4,0],[0,4],[0,0]]]]")).get(0);

    assertThat(outline.getOutline())
        .isEqualTo(multi("[[[[0,0],[2,2],[0,4],[0,0]]],[[[2,2],[4,0],[4,4],[2,2]]]]"));
  }

  @Test
  void anAreaOfNothingHasNoRow() {
    assertThat(outlines(feature("KE1", "[[[[0,0],[4,0],[0,0],[0,0]]]]"))).isEmpty();
  }

  @Test
  void validityCoversAllVersionsOfARegion() {
    String square = "[[[[0,0],[5,0],[5,5],[0,5],[0,0]]]]";
    List<RegionOutline> outlines =
        outlines(feature("KE1", square), feature("KE2", square), feature("KE3", square));

    assertThat(outlines.get(0).getValidFrom()).isNull();
    assertThat(outlines.get(0).getValidTo()).isNull();
    assertThat(outlines.get(1).getValidFrom()).isNull();
    assertThat(outlines.get(1).getValidTo()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(outlines.get(2).getValidFrom()).isEqualTo(LocalDate.of(2021, 1, 1));
    assertThat(outlines.get(2).getValidTo()).isNull();
  }

  @Test
  void attributionAndLicenceAreThoseOfTheFilesInAnyOrder() {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "framework/east.geojson",
        collection(
            "\"attribution\": \"Survey of Kestria\", \"license\": \" CC BY 4.0 \",",
            feature("KE1", "[[[[6,0],[9,0],[9,5],[6,5],[6,0]]]]")));
    files.put(
        "framework/west.geojson",
        collection(
            "\"attribution\": \"Atlas\", \"licence\": \"\",",
            feature("KE1", "[[[[0,0],[5,0],[5,5],[0,5],[0,0]]]]")));
    RegionOutline outline = outlines(Audience.INTERNAL, files).get(0);

    assertThat(outline.getAttribution()).isEqualTo("Atlas; Survey of Kestria");
    assertThat(outline.getLicence()).isEqualTo("CC BY 4.0");
    assertThat(outline.getSourceFile()).isEqualTo("framework/east.geojson; framework/west.geojson");
    assertThat(outline.getOutline())
        .isEqualTo(multi("[[[[0,0],[5,0],[5,5],[0,5],[0,0]]],[[[6,0],[9,0],[9,5],[6,5],[6,0]]]]"));
  }

  @Test
  void whatAFileKeepsToItselfEntersNoReleaseForOthers() {
    Map<String, String> files =
        Map.of(
            FILE,
            collection(
                "\"sensitivity\": \"internal\",",
                feature("KE1", "[[[[0,0],[5,0],[5,5],[0,5],[0,0]]]]")));

    assertThat(outlines(new Audience(Sensitivity.public$), files)).isEmpty();
    assertThat(outlines(Audience.INTERNAL, files)).hasSize(1);
  }

  @Test
  void aSensitivityThatIsNoneIsAMistake() {
    BoundaryReader reader = new BoundaryReader();
    byte[] bytes = collection("\"sensitivity\": \"secret\",").getBytes(StandardCharsets.UTF_8);
    reader.read(FILE, () -> new ByteArrayInputStream(bytes));

    assertThat(reader.mistakes())
        .extracting(Object::toString)
        .containsExactly(
            FILE + ": the sensitivity \"secret\"; one of public, council, contributor, internal");
  }
}
