package org.opencpas.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegionMapTest {
  /** Two squares beside each other, at the equator: 10 degrees wide, 5 high. */
  private static final String WEST = "[[[[0,-2.5],[5,-2.5],[5,2.5],[0,2.5],[0,-2.5]]]]";

  private static final String EAST = "[[[[5,-2.5],[10,-2.5],[10,2.5],[5,2.5],[5,-2.5]]]]";

  private final List<Row> areas = new ArrayList<>();

  private static Map<String, @Nullable String> area(String id, String name) {
    Map<String, @Nullable String> area = new HashMap<>();
    area.put("area_id", id);
    area.put("region_name", name);
    for (String column :
        List.of(
            "status_note",
            "outline",
            "label_longitude",
            "label_latitude",
            "attribution",
            "licence",
            "mission_id",
            "component",
            "mandate_component",
            "region_id",
            "period_type",
            "period_start",
            "period_end",
            "result_level",
            "grade",
            "share_of_draws_better",
            "comparison_reason",
            "score",
            "came",
            "withheld",
            "silence")) {
      area.put(column, null);
    }
    return area;
  }

  private static Map<String, @Nullable String> drawn(
      String id, String name, String coordinates, double longitude, double latitude) {
    Map<String, @Nullable String> area = area(id, name);
    area.put("outline", "{\"type\":\"MultiPolygon\",\"coordinates\":" + coordinates + "}");
    area.put("label_longitude", String.valueOf(longitude));
    area.put("label_latitude", String.valueOf(latitude));
    return area;
  }

  private void add(Map<String, @Nullable String> area) {
    areas.add(new Row(area));
  }

  private void add(
      Map<String, @Nullable String> area, String level, String grade, @Nullable String share) {
    area.put("result_level", level);
    area.put("grade", grade);
    area.put("share_of_draws_better", share);
    add(area);
  }

  /** A region of which something came, or was withheld, and which has no share of draws. */
  private static Map<String, @Nullable String> without(
      Map<String, @Nullable String> area, boolean came, boolean withheld, String reason) {
    area.put("came", String.valueOf(came));
    area.put("withheld", String.valueOf(withheld));
    area.put("silence", reason);
    area.put("comparison_reason", reason);
    return area;
  }

  private Element section() {
    Map<Question, List<Row>> rows = new EnumMap<>(Question.class);
    Map<String, @Nullable String> standing = new HashMap<>();
    standing.put("facts_end", null);
    standing.put("compared_with", null);
    rows.put(Question.STANDING, List.of(new Row(standing)));
    rows.put(
        Question.MISSIONS,
        List.of(new Row(Map.of("mission_id", "KESMIS", "name", "Mission in Kestria"))));
    rows.put(Question.AREAS, areas);
    Occasion occasion =
        new Occasion("all-0", null, "public", null, LocalDate.of(2026, 1, 31), "trace");
    Document page = Jsoup.parse(new BriefPage(new Answers(rows), occasion).text());
    Element section = page.getElementById("areas");
    assertThat(section).isNotNull();
    return section == null ? page : section;
  }

  private static Element region(Element section, String id) {
    return section.select("svg [data-region=" + id + "]").get(0);
  }

  @Test
  void aRegionWithoutFiguresIsWithoutThemOnMapInListAndInSentence() {
    add(drawn("KS01", "Haute-Vérane", WEST, 2.5, 0), "outcome", "A", "0.97");
    add(drawn("KS02", "Valdorée", EAST, 7.5, 0));
    Element section = section();

    assertThat(region(section, "KS02").attr("data-verdict")).isEqualTo("silent");
    assertThat(region(section, "KS02").attr("fill")).isEqualTo("url(#area-map-silent)");
    assertThat(region(section, "KS02").select("title").text())
        .isEqualTo("2 Valdorée: not reported");
    assertThat(section.select("tbody tr").get(1).text())
        .isEqualTo("2 Valdorée not reported not reported not reported");
    assertThat(section.text())
        .contains(
            "Nothing came of outcome from: Valdorée. Silence does not mean that nothing happened"
                + " there.");
    assertThat(region(section, "KS01").attr("data-verdict")).isEqualTo("better");
    assertThat(section.select("tbody tr").get(0).text()).contains("1 Haute-Vérane", "better (97)");
  }

  @Test
  void placesArePutToScaleWithAMillimetreAround() {
    add(drawn("KS01", "Haute-Vérane", WEST, 2.5, 0), "outcome", "A", "0.5");
    add(drawn("KS02", "Valdorée", EAST, 7.5, 0), "outcome", "A", "0.5");
    Element section = section();

    // 10 degrees on 78 mm: 7.8 mm a degree both ways at the equator; 5 degrees are 39 mm.
    assertThat(section.select("figure > svg").attr("viewBox")).isEqualTo("0 0 80 41");
    assertThat(region(section, "KS01").attr("d")).isEqualTo("M1 40L40 40L40 1L1 1Z");
    assertThat(region(section, "KS02").attr("d")).isEqualTo("M40 40L79 40L79 1L40 1Z");
  }

  @Test
  void aDegreeOfLongitudeIsHalfAsLongAtSixtyDegreesNorth() {
    add(
        drawn("KS01", "North", "[[[[0,59],[8,59],[8,61],[0,61],[0,59]]]]", 4, 60),
        "outcome",
        "A",
        "0.5");

    // 8 degrees by cos 60 = 4, by 2 high: 78 mm by 39.
    assertThat(region(section(), "KS01").attr("d")).isEqualTo("M1 40L79 40L79 1L1 1Z");
  }

  @Test
  void landOnBothSidesOfTheAntimeridianIsDrawnTogether() {
    add(
        drawn("KS01", "West", "[[[[175,-2.5],[180,-2.5],[180,2.5],[175,2.5],[175,-2.5]]]]", 177, 0),
        "outcome",
        "A",
        "0.5");
    add(
        drawn(
            "KS02",
            "East",
            "[[[[-180,-2.5],[-175,-2.5],[-175,2.5],[-180,2.5],[-180,-2.5]]]]",
            -177,
            0),
        "outcome",
        "A",
        "0.5");
    Element section = section();

    assertThat(region(section, "KS01").attr("d")).isEqualTo("M1 40L40 40L40 1L1 1Z");
    assertThat(region(section, "KS02").attr("d")).isEqualTo("M40 40L79 40L79 1L40 1Z");
  }

  @Test
  void holesAndIslandsAreRingsOfOnePath() {
    add(
        drawn(
            "KS01",
            "Haute-Vérane",
            "[[[[0,0],[10,0],[10,5],[0,5],[0,0]],[[2,1],[2,2],[3,2],[2,1]]],"
                + "[[[12,1],[13,1],[13,2],[12,1]]]]",
            6,
            2),
        "outcome",
        "A",
        "0.5");
    Element region = region(section(), "KS01");

    assertThat(region.attr("d").chars().filter(each -> each == 'Z').count()).isEqualTo(3);
    assertThat(region.attr("fill-rule")).isEqualTo("evenodd");
  }

  @Test
  void eachVerdictHasAFillingASignAndAWord() {
    List<String> shares = List.of("0.95", "0.05", "0.9499", "0.0501");
    for (int i = 0; i < shares.size(); i++) {
      add(
          drawn("KS0" + i, "Region " + i, squareAt(i), 5 * i + 2.5, 0),
          "outcome",
          "C",
          shares.get(i));
    }
    add(drawn("KS04", "Region 4", WEST.replace("2.5", "9"), 2, 6), "outcome", "E", "0.99");
    Element section = section();

    assertThat(section.select("svg [data-region]").eachAttr("data-verdict"))
        .containsExactly("better", "worse", "same", "same", "unsaid");
    assertThat(section.select("svg[role=img] > path").eachAttr("fill"))
        .containsExactly(
            "#0072B2", "url(#area-map-worse)", "#DDDDDD", "#DDDDDD", "url(#area-map-silent)");
    assertThat(section.select(".key li").eachText())
        .containsExactly(
            "better (1)",
            "worse (1)",
            "not distinguishable (2)",
            "not said (grade D or E) (1)",
            "not reported (0)");
    for (Element entry : section.select(".key li")) {
      assertThat(entry.select("path.sign")).hasSize(1);
    }
    assertThat(section.select("svg .label path.sign").eachAttr("d")).hasSize(5);
  }

  @Test
  void theMapHasATitleAndIsToldInWords() {
    add(drawn("KS01", "Haute-Vérane", WEST, 2.5, 0), "outcome", "A", "0.97");
    add(drawn("KS02", "Valdorée", EAST, 7.5, 0));
    Element map = section().select("svg[role=img]").get(0);

    for (String id : map.attr("aria-labelledby").split(" ", -1)) {
      assertThat(map.select("#" + id)).as(id).hasSize(1);
    }
    assertThat(map.select("#area-map-title").text()).isEqualTo("Map of the regions: outcome.");
    assertThat(map.select("#area-map-desc").text())
        .isEqualTo(
            "better: 1 Haute-Vérane. worse: none. not distinguishable: none. not said (grade D or E):"
                + " none. not comparable: none. withheld: none. not reported: 2 Valdorée.");
  }

  @Test
  void ofGradeDNumbersAloneMayBeSaidAndNoVerdict() {
    add(drawn("KS01", "Haute-Vérane", WEST, 2.5, 0), "outcome", "D", "0.97");
    add(drawn("KS02", "Valdorée", EAST, 7.5, 0), "outcome", "C", "0.97");
    Element section = section();

    assertThat(region(section, "KS01").attr("data-verdict")).isEqualTo("unsaid");
    assertThat(section.select("tbody tr").get(0).text()).contains("grade D").doesNotContain("97");
    assertThat(region(section, "KS02").attr("data-verdict")).isEqualTo("better");
  }

  @Test
  void theLevelOfTheMapIsTheFirstOfWhichAnythingIsSaid() {
    add(drawn("KS01", "Haute-Vérane", WEST, 2.5, 0), "outcome", "E", "0.97");
    add(drawn("KS01", "Haute-Vérane", WEST, 2.5, 0), "impact", "B", "0.01");
    Element section = section();

    assertThat(region(section, "KS01").attr("data-verdict")).isEqualTo("worse");
    assertThat(section.select("figcaption").text())
        .contains(
            "Map of the regions: impact. The numbers are those of the list. Not shown, since no"
                + " region has a verdict of it: outcome, output.");
  }

  @Test
  void aRegionWithoutOutlineIsNamedBelowTheMap() {
    add(drawn("KS01", "Haute-Vérane", WEST, 2.5, 0), "outcome", "A", "0.97");
    add(area("KS02", "Valdorée"), "outcome", "A", "0.97");
    Element section = section();

    assertThat(section.select("svg [data-region]").eachAttr("data-region")).containsExactly("KS01");
    assertThat(section.select("figcaption").text())
        .contains("Not on the map, since the release holds no outline of them: Valdorée.");
    assertThat(section.select("tbody tr").get(1).text()).contains("2 Valdorée", "better (97)");
  }

  @Test
  void withoutOutlinesThereIsNoMapAndTheBriefSaysSo() {
    add(area("KS01", "Haute-Vérane"), "outcome", "A", "0.97");
    Element section = section();

    assertThat(section.select("svg, figure")).isEmpty();
    assertThat(section.text()).contains("No map: the release holds no outlines of regions.");
    assertThat(section.select("tbody tr").get(0).text()).startsWith("Haute-Vérane");
  }

  @Test
  void aRegionTooSmallForItsNumberIsDrawnAndNamed() {
    add(drawn("KS01", "Haute-Vérane", WEST, 2.5, 0), "outcome", "A", "0.97");
    add(
        drawn("KS02", "Verane City", "[[[[5,0],[5.1,0],[5.1,0.1],[5,0.1],[5,0]]]]", 5.05, 0.05),
        "outcome",
        "A",
        "0.5");
    Element section = section();

    assertThat(region(section, "KS02").attr("data-verdict")).isEqualTo("same");
    assertThat(section.select("svg .label text").eachText()).containsExactly("1");
    assertThat(section.select("figcaption").text())
        .contains("On the map, but too small there for a number: Verane City.");
  }

  @Test
  void numbersAreSmallerAndLeftOutWhereTwoHundredRegionsLeaveNoRoom() {
    for (int i = 0; i < 200; i++) {
      int x = i % 20;
      int y = i / 20;
      String square =
          "[[[[%d,%d],[%d,%d],[%d,%d],[%d,%d],[%d,%d]]]]"
              .formatted(x, y, x + 1, y, x + 1, y + 1, x, y + 1, x, y);
      add(drawn("R" + i, "District " + i, square, x + 0.5, y + 0.5), "outcome", "A", "0.5");
    }
    Element section = section();

    assertThat(section.select("svg [data-region]")).hasSize(200);
    // 78 mm for 20 squares: 3.9 mm each. With letters of 1.8 mm a digit and a sign are 3 mm wide,
    // two digits 4.2 mm: there is room for the first nine.
    assertThat(section.select("svg .label text").eachText())
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(section.select("svg .label text").eachAttr("font-size")).containsOnly("1.8");
    assertThat(section.select("figcaption").text())
        .contains("On the map, but too small there for a number: 191 regions.");
  }

  @Test
  void aReasonIsGivenOnceForTheLevelsAndRegionsThatShareIt() {
    for (String level : List.of("output", "outcome")) {
      for (String id : List.of("KS01", "KS02")) {
        Map<String, @Nullable String> area = area(id, "Region " + id);
        add(without(area, true, false, "low_availability"), level, "C", null);
      }
    }
    Element section = section();

    assertThat(section.select("p.note").eachText())
        .contains(
            "Not comparable, output, outcome: too little observed. Region KS01, Region KS02.");
    assertThat(section.select("tbody tr").get(0).text())
        .isEqualTo("Region KS01 not comparable not comparable not reported");
    assertThat(section.select("tbody [data-reason=low_availability]")).hasSize(4);
  }

  /** What came, what is withheld and what is silent differ in word, sign and filling. */
  @Test
  void whatCannotBeComparedAndWhatIsWithheldIsNotSilent() {
    add(drawn("KS00", "Region 0", squareAt(0), 2.5, 0), "outcome", "A", "0.97");
    Map<String, @Nullable String> scored = drawn("KS01", "Region 1", squareAt(1), 7.5, 0);
    scored.put("score", "0.98");
    add(without(scored, true, true, "unmatched"), "outcome", "C", null);
    Map<String, @Nullable String> partly = drawn("KS02", "Region 2", squareAt(2), 12.5, 0);
    add(without(partly, true, true, "low_availability"), "outcome", "C", null);
    Map<String, @Nullable String> wholly = drawn("KS03", "Region 3", squareAt(3), 17.5, 0);
    add(without(wholly, false, true, "nothing_scored"), "outcome", "E", null);
    Map<String, @Nullable String> weak = drawn("KS04", "Region 4", squareAt(4), 22.5, 0);
    add(without(weak, true, false, "low_availability"), "outcome", "E", null);
    Map<String, @Nullable String> silent = drawn("KS05", "Region 5", squareAt(5), 27.5, 0);
    add(without(silent, false, false, "no_access"), "outcome", "E", null);
    Element section = section();

    assertThat(section.select("svg [data-region]").eachAttr("data-verdict"))
        .containsExactly("better", "incomparable", "withheld", "withheld", "unsaid", "silent");
    assertThat(section.select("tbody td:nth-child(3)").eachText())
        .containsExactly(
            "better (97)", "not comparable", "withheld", "withheld", "grade E", "not reported");
    assertThat(section.select("svg[role=img] > path").eachAttr("fill"))
        .containsExactly(
            "#0072B2",
            "url(#area-map-incomparable)",
            "url(#area-map-withheld)",
            "url(#area-map-withheld)",
            "url(#area-map-silent)",
            "url(#area-map-silent)");
    assertThat(section.select("pattern").eachAttr("id"))
        .contains("area-map-incomparable", "area-map-withheld", "area-map-silent");
    assertThat(section.select(".key li").eachText())
        .containsExactly(
            "better (1)",
            "worse (0)",
            "not distinguishable (0)",
            "not said (grade D or E) (1)",
            "not comparable (1)",
            "withheld (2)",
            "not reported (1)");
    assertThat(section.select(".key path.sign").eachAttr("d")).hasSize(7).doesNotHaveDuplicates();
    assertThat(section.text())
        .contains(
            "Not comparable, outcome: less than two thirds of the cells have a value in both spans."
                + " Region 1. Withheld, outcome: too little observed. Region 2. Withheld, outcome:"
                + " no indicator that was due can be scored. Region 3. Not reported, outcome: the"
                + " place could not be reached. Region 5. Nothing came of outcome from: Region 5.");
  }

  private static String squareAt(int place) {
    int west = 5 * place;
    return WEST.replace("[5,", "[" + (west + 5) + ",").replace("[0,", "[" + west + ",");
  }

  @Test
  void aVerdictOfGradeCIsMarkedAndTheMarkIsTold() {
    add(drawn("KS01", "Haute-Vérane", WEST, 2.5, 0), "outcome", "C", "0.97");
    add(drawn("KS02", "Valdorée", EAST, 7.5, 0), "outcome", "B", "0.97");
    Element section = section();

    assertThat(section.select("tbody td:nth-child(3)").eachText())
        .containsExactly("better (97) C", "better (97)");
    assertThat(section.select("p.note").eachText()).contains("C: grade C, reports indicate.");
    assertThat(section.select("figcaption").text().replace('\u00a0', ' '))
        .contains("Grade C, reports indicate: 1.");
    assertThat(region(section, "KS01").select("title").text())
        .isEqualTo("1 Haute-Vérane (grade C, reports indicate): better");
    assertThat(region(section, "KS02").select("title").text()).isEqualTo("2 Valdorée: better");
  }

  @Test
  void withoutAVerdictOfGradeCNothingIsToldOfIt() {
    add(drawn("KS01", "Haute-Vérane", WEST, 2.5, 0), "outcome", "B", "0.97");
    add(
        without(drawn("KS02", "Valdorée", EAST, 7.5, 0), true, false, "unmatched"),
        "outcome",
        "C",
        null);

    assertThat(section().text()).doesNotContain("reports indicate");
  }

  @Test
  void aDisputedRegionHasAnAsteriskAndItsNote() {
    Map<String, @Nullable String> area = drawn("KS01", "Haute-Vérane", WEST, 2.5, 0);
    area.put("status_note", "Claimed by two sides");
    add(area, "outcome", "A", "0.97");
    Element section = section();

    assertThat(section.select("svg .label text").text()).isEqualTo("1*");
    assertThat(section.text()).contains("* Haute-Vérane: Claimed by two sides");
  }

  @Test
  void outlinesAreCreditedAndTakeNoSide() {
    Map<String, @Nullable String> area = drawn("KS01", "Haute-Vérane", WEST, 2.5, 0);
    area.put("attribution", "Survey of <Kestria>");
    area.put("licence", "CC BY 4.0");
    add(area, "outcome", "A", "0.97");

    assertThat(section().select(".disclaimer").text())
        .startsWith("Outlines: Survey of <Kestria>, CC BY 4.0. They are simplified")
        .contains("take no side on any border");
  }

  /** Of fifteen regions three have no room in the list: better ones, since others are worse. */
  @Test
  void ofManyRegionsTheWorseAreListedAndAllInTheAnnex() {
    for (int i = 1; i <= 15; i++) {
      String id = String.format(Locale.ROOT, "KS%02d", i);
      for (String level : List.of("output", "outcome", "impact")) {
        add(area(id, "Region " + i), level, "B", i > 13 ? "0.01" : "0.99");
      }
    }
    Element section = section();

    assertThat(section.select("tbody th").eachText())
        .hasSize(12)
        .startsWith("Region 1", "Region 2")
        .endsWith("Region 10", "Region 14", "Region 15");
    assertThat(section.text()).contains("And 3 more: see the annex.");
    Document whole = section.ownerDocument();
    assertThat(whole).isNotNull();
    if (whole != null) {
      assertThat(whole.select("#areas_all tbody tr")).hasSize(15);
    }
  }
}
