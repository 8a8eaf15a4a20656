package org.opencpas.sample;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencpas.sample.PlainTable.Row;

/**
 * The outlines of regions whose every corner is plain to see, so that nothing is left out of them.
 * Features name their region by its id, and parts of a region do not touch.
 */
final class PlainOutlines {
  private static final String FILE = "framework/boundaries.geojson";

  private final Map<String, List<Row>> regions = new TreeMap<>();
  private final Map<String, List<List<List<BigDecimal[]>>>> shapes = new TreeMap<>();
  private final JsonNode file;

  private PlainOutlines(Path workspace) {
    for (Row row : PlainTable.read(workspace.resolve("framework/regions.csv")).rows()) {
      regions.computeIfAbsent(row.cell("region_id"), id -> new ArrayList<>()).add(row);
    }
    file = read(workspace.resolve(FILE));
    for (JsonNode feature : file.path("features")) {
      String region = feature.path("properties").path("region_id").asText();
      if (regions.containsKey(region) && level(region) > 0) {
        shapes.computeIfAbsent(region, id -> new ArrayList<>()).addAll(polygons(feature));
      }
    }
  }

  private static JsonNode read(Path path) {
    JsonMapper mapper =
        JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    try {
      return Files.exists(path)
          ? mapper.readTree(Files.readAllBytes(path))
          : mapper.createObjectNode();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The table without its labels, which may stand anywhere inside. */
  static PlainTable table(Path workspace) {
    PlainOutlines outlines = new PlainOutlines(workspace);
    TableBuilder table =
        new TableBuilder(
            "region_id,valid_from,valid_to,outline,tolerance,points,points_in_source,source_file,"
                + "attribution,licence");
    outlines.shapes.keySet().forEach(region -> outlines.add(region, table));
    return table.build();
  }

  private void add(String region, TableBuilder table) {
    BigDecimal tolerance = tolerance(region);
    List<List<List<BigDecimal[]>>> polygons = shapes.getOrDefault(region, List.of());
    int corners = 0;
    for (List<List<BigDecimal[]>> polygon : polygons) {
      for (List<BigDecimal[]> ring : polygon) {
        corners += ring.size();
        refuseSmallCorners(ring, tolerance);
      }
    }
    table.row(
        region,
        extreme(region, "valid_from", Comparator.naturalOrder()),
        extreme(region, "valid_to", Comparator.reverseOrder()),
        text(polygons),
        Figures.text(tolerance.doubleValue()),
        corners,
        corners,
        FILE,
        file.path("attribution").asText().strip(),
        file.path("licence").asText().strip());
  }

  /** The first day by an order over all versions; blank where one of them has none. */
  private String extreme(String region, String column, Comparator<String> order) {
    List<String> days =
        regions.getOrDefault(region, List.of()).stream().map(row -> row.cell(column)).toList();
    return days.contains("") ? "" : days.stream().min(order).orElseThrow();
  }

  private int level(String region) {
    return Integer.parseInt(regions.getOrDefault(region, List.of()).get(0).cell("level"));
  }

  private String root(String region) {
    String above = regions.getOrDefault(region, List.of()).get(0).cell("parent_id");
    return above.isEmpty() ? region : root(above);
  }

  private BigDecimal tolerance(String region) {
    BigDecimal all = BigDecimal.ZERO;
    for (String other : shapes.keySet()) {
      if (level(other) == level(region) && root(other).equals(root(region))) {
        for (List<List<BigDecimal[]>> polygon : shapes.getOrDefault(other, List.of())) {
          all = all.add(area(polygon.get(0)).abs());
          for (List<BigDecimal[]> hole : polygon.subList(1, polygon.size())) {
            all = all.subtract(area(hole).abs());
          }
        }
      }
    }
    return new BigDecimal(Math.sqrt(all.doubleValue()) / 500)
        .round(new MathContext(1, RoundingMode.DOWN));
  }

  private static void refuseSmallCorners(List<BigDecimal[]> ring, BigDecimal tolerance) {
    for (int i = 0; i < ring.size(); i++) {
      List<BigDecimal[]> corner =
          List.of(ring.get(i), ring.get((i + 1) % ring.size()), ring.get((i + 2) % ring.size()));
      if (area(corner).abs().compareTo(tolerance.pow(2)) < 0) {
        throw new IllegalArgumentException("a corner that may be left out");
      }
    }
  }

  /** Above 0 against the clock. */
  private static BigDecimal area(List<BigDecimal[]> ring) {
    BigDecimal twice = BigDecimal.ZERO;
    for (int i = 0; i < ring.size(); i++) {
      BigDecimal[] one = ring.get(i);
      BigDecimal[] next = ring.get((i + 1) % ring.size());
      twice = twice.add(one[0].multiply(next[1])).subtract(next[0].multiply(one[1]));
    }
    return twice.divide(BigDecimal.valueOf(2));
  }

  private static List<List<List<BigDecimal[]>>> polygons(JsonNode feature) {
    JsonNode coordinates = feature.path("geometry").path("coordinates");
    List<List<List<BigDecimal[]>>> polygons = new ArrayList<>();
    if (feature.path("geometry").path("type").asText().equals("Polygon")) {
      polygons.add(polygon(coordinates));
    } else {
      coordinates.forEach(each -> polygons.add(polygon(each)));
    }
    return polygons;
  }

  private static List<List<BigDecimal[]>> polygon(JsonNode rings) {
    List<List<BigDecimal[]>> polygon = new ArrayList<>();
    for (JsonNode ring : rings) {
      List<BigDecimal[]> corners = new ArrayList<>();
      ring.forEach(
          each ->
              corners.add(
                  new BigDecimal[] {each.get(0).decimalValue(), each.get(1).decimalValue()}));
      corners.remove(corners.size() - 1);
      boolean isAgainstTheClock = area(corners).signum() > 0;
      if (isAgainstTheClock != polygon.isEmpty()) {
        Collections.reverse(corners);
      }
      Collections.rotate(corners, -corners.indexOf(Collections.min(corners, BY_PLACE)));
      polygon.add(corners);
    }
    return polygon;
  }

  private static final Comparator<BigDecimal[]> BY_PLACE =
      Comparator.comparing((BigDecimal[] corner) -> corner[0])
          .thenComparing((BigDecimal[] corner) -> corner[1]);

  private static String text(List<List<List<BigDecimal[]>>> polygons) {
    List<List<List<BigDecimal[]>>> sorted = new ArrayList<>(polygons);
    sorted.sort((one, other) -> BY_PLACE.compare(one.get(0).get(0), other.get(0).get(0)));
    List<String> texts = new ArrayList<>();
    for (List<List<BigDecimal[]>> polygon : sorted) {
      List<String> rings = new ArrayList<>();
      for (List<BigDecimal[]> ring : polygon) {
        List<String> corners = new ArrayList<>();
        ring.forEach(corner -> corners.add(text(corner)));
        corners.add(text(ring.get(0)));
        rings.add("[" + String.join(",", corners) + "]");
      }
      texts.add("[" + String.join(",", rings) + "]");
    }
    return "{\"type\":\"MultiPolygon\",\"coordinates\":[" + String.join(",", texts) + "]}";
  }

  private static String text(BigDecimal[] corner) {
    return "["
        + corner[0].stripTrailingZeros().toPlainString()
        + ","
        + corner[1].stripTrailingZeros().toPlainString()
        + "]";
  }
}
