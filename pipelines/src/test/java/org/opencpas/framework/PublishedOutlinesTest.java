package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.opencpas.schemas.RegionOutline;
import org.opencpas.source.CountedIndicators;

/** Borders as Natural Earth draws them; skipped where the file is not at hand. */
class PublishedOutlinesTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Each region of eleven countries, its area and its country. */
  private record Drawn(
      List<RegionOutline> outlines, Map<String, Geometry> areas, Map<String, String> countries) {}

  private static Drawn drawn() throws IOException {
    Path file =
        Path.of(Optional.ofNullable(System.getenv("OPENCPAS_SHARED")).orElse("../../shared"))
            .resolve("data/09_boundaries/ne_10m_admin1_missions_A.geojson");
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    Map<String, String> countries = new TreeMap<>();
    List<String> regions = new ArrayList<>(List.of("region_id|name|level|parent_id|aliases"));
    for (JsonNode feature : new JsonMapper().readTree(file.toFile()).path("features")) {
      JsonNode about = feature.path("properties");
      String country = about.path("iso_a2").asText();
      String id = about.path("adm1_code").asText();
      if (!countries.containsValue(country)) {
        regions.add(country + "|" + country + "|0||");
      }
      countries.put(id, country);
      regions.add(id + "|" + id + "|1|" + country + "|" + about.path("iso_3166_2").asText());
    }
    List<String> missions = new ArrayList<>(List.of("mission_id|name|organisation|root_region_id"));
    new TreeSet<>(countries.values())
        .forEach(each -> missions.add("M" + each + "|M" + each + "|other|" + each));
    Framework framework =
        new FrameworkFiles()
            .with("missions", missions.toArray(String[]::new))
            .with("regions", regions.toArray(String[]::new))
            .with(
                "indicators",
                "indicator_id|title|measure|value_kind|direction|result_level|component|frequency",
                "patrols|Patrols|count|flow|increase|output|military|month")
            .framework();
    BoundaryReader reader = new BoundaryReader();
    reader.read("framework/boundaries.geojson", () -> Files.newInputStream(file));
    Boundaries boundaries = reader.boundaries(framework);
    Map<String, Geometry> areas = new TreeMap<>();
    boundaries.all().forEach(each -> areas.put(each.regionId(), each.shape()));
    return new Drawn(
        RegionOutlines.of(
            new Framework(framework.tables(), CountedIndicators.NONE),
            Audience.INTERNAL,
            boundaries),
        areas,
        countries);
  }

  private static Geometry shape(RegionOutline outline) throws IOException {
    List<Polygon> polygons = new ArrayList<>();
    for (JsonNode polygon : new JsonMapper().readTree(outline.getOutline()).path("coordinates")) {
      List<LinearRing> rings = new ArrayList<>();
      for (JsonNode ring : polygon) {
        List<Coordinate> corners = new ArrayList<>();
        ring.forEach(
            each -> corners.add(new Coordinate(each.get(0).asDouble(), each.get(1).asDouble())));
        rings.add(FACTORY.createLinearRing(corners.toArray(Coordinate[]::new)));
      }
      polygons.add(
          FACTORY.createPolygon(
              rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
    }
    return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  @Test
  void outlinesAreSmallNearTheirBordersAndTouchWhereThoseDo() throws IOException {
    Drawn drawn = drawn();
    assertThat(drawn.outlines()).hasSizeGreaterThan(100).hasSize(drawn.areas().size());
    int corners = 0;
    int cornersInSource = 0;
    Map<String, List<Geometry>> byCountry = new TreeMap<>();
    for (RegionOutline outline : drawn.outlines()) {
      Geometry shape = shape(outline);
      Geometry area = Objects.requireNonNull(drawn.areas().get(outline.getRegionId()));
      assertThat(shape.isValid()).as(outline.getRegionId()).isTrue();
      assertThat(shape.contains(FACTORY.createPoint(label(outline))))
          .as(outline.getRegionId())
          .isTrue();
      for (Coordinate corner : area.getCoordinates()) {
        assertThat(shape.getBoundary().distance(FACTORY.createPoint(corner)))
            .as(outline.getRegionId())
            .isLessThan(2 * outline.getTolerance());
      }
      String country = Objects.requireNonNull(drawn.countries().get(outline.getRegionId()));
      byCountry.computeIfAbsent(country, each -> new ArrayList<>()).add(shape);
      corners += outline.getPoints();
      cornersInSource += outline.getPointsInSource();
    }
    assertThat(corners).isLessThan(cornersInSource * 6 / 10);
    assertThat(byCountry).hasSize(11);
    byCountry.forEach(
        (country, shapes) ->
            assertThat(CoverageValidator.isValid(shapes.toArray(Geometry[]::new)))
                .as(country)
                .isTrue());
  }

  private static Coordinate label(RegionOutline outline) {
    return new Coordinate(outline.getLabelLongitude(), outline.getLabelLatitude());
  }
}
