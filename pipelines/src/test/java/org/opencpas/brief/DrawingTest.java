package org.opencpas.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void setLocaleBack() {
    Locale.setDefault(before);
  }

  private static String drawn(String name, String title) {
    Map<String, Object> lines =
        Map.of(
            "kind", "plot",
            "data",
                Map.of(
                    "x", List.of(2019.5, 2020.5, 2021.5),
                    "y", Arrays.asList(1200.25, null, 12.5),
                    "of", List.of("Haute-Vérane", "Haute-Vérane", "Valdorée")),
            "mapping", Map.of("x", "x", "y", "y", "color", "of"),
            "layers", List.of(Map.of("geom", "line"), Map.of("geom", "point", "size", 3)),
            "scales", List.of());
    return new Drawing(name, 80, 60, title, "Falls <fast> & far").of(lines).render();
  }

  @Test
  void theSameIsDrawnAgainInAnyLocale() {
    String first = drawn("incidents", "Incidents");
    for (String language : List.of("ar-EG", "tr-TR", "fr-FR", "hi-IN-u-nu-deva")) {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertThat(drawn("incidents", "Incidents")).as(language).isEqualTo(first);
    }
  }

  @Test
  void itHasItsSizeAndIsSaidToThoseWhoDoNotSeeIt() {
    Element svg = svg(drawn("incidents", "\"Incidents\" <2020>"));
    assertThat(svg.attr("width")).isEqualTo("80.0mm");
    assertThat(svg.attr("height")).isEqualTo("60.0mm");
    assertThat(svg.attr("viewBox")).isEqualTo("0 0 302.36 226.77");
    assertThat(svg.attr("role")).isEqualTo("img");
    assertThat(svg.attr("aria-label")).isEqualTo("\"Incidents\" <2020>");
    assertThat(svg.selectFirst("title"))
        .extracting(Element::text)
        .isEqualTo("\"Incidents\" <2020>");
    assertThat(svg.selectFirst("desc")).extracting(Element::text).isEqualTo("Falls <fast> & far");
  }

  @Test
  void idsAreCountedAndOfOneDrawingAlone() {
    Element svg = svg(drawn("incidents", "Incidents"));
    List<String> ids = svg.select("[id]").eachAttr("id");
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates().contains("incidents-1");
    assertThat(ids).allMatch(id -> id.matches("incidents-[0-9]+"));
    for (Element clipped : svg.select("[clip-path]")) {
      assertThat(clipped.attr("clip-path")).matches("url\\(#incidents-[0-9]+\\)");
    }
    assertThat(svg.select("style").html()).contains("#incidents-1 .axis-text-x");
  }

  @Test
  void nothingIsFetchedAndNothingRuns() {
    Element svg = svg(drawn("incidents", "Incidents"));
    assertThat(svg.select("script, image, use, foreignObject, a")).isEmpty();
    assertThat(svg.html()).doesNotContain("@import", "@font-face", "url(http", "Lucida", "onclick");
  }

  @Test
  void aRuleForWhatIsNotDrawnIsLeftOut() {
    assertThat(drawn("incidents", "Incidents")).doesNotContain("tooltip").contains(".axis-text-y");
  }

  private static Element svg(String drawn) {
    Document document = Jsoup.parse(drawn, Parser.xmlParser());
    Element svg = document.selectFirst("svg");
    assertThat(svg).isNotNull();
    return svg == null ? new Element("svg") : svg;
  }
}
