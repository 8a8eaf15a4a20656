package org.opencpas.brief;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * The outline of a region.
 *
 * @param polygons polygons, each a list of rings, the outer one first; the last corner of a ring is
 *     its first
 * @param label a point inside
 */
record MapShape(List<List<List<Corner>>> polygons, Corner label) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * A place on the ground.
   *
   * @param longitude degrees
   * @param latitude degrees
   */
  record Corner(double longitude, double latitude) {}

  /**
   * The outline in a row that has one.
   *
   * @throws IllegalArgumentException when it is not what the release promises
   */
  static MapShape of(Row row) {
    try {
      List<List<List<Corner>>> polygons = new ArrayList<>();
      for (JsonNode polygon : JSON.readTree(row.text("outline")).path("coordinates")) {
        List<List<Corner>> rings = new ArrayList<>();
        polygon.forEach(ring -> rings.add(corners(ring)));
        polygons.add(List.copyOf(rings));
      }
      Corner label =
          new Corner(
              Double.parseDouble(row.text("label_longitude")),
              Double.parseDouble(row.text("label_latitude")));
      return new MapShape(List.copyOf(polygons), label);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("the outline of " + row.text("area_id"), broken);
    }
  }

  private static List<Corner> corners(JsonNode ring) {
    List<Corner> corners = new ArrayList<>();
    ring.forEach(
        corner -> corners.add(new Corner(corner.path(0).asDouble(), corner.path(1).asDouble())));
    return List.copyOf(corners);
  }

  /** The corners of all rings. */
  List<Corner> corners() {
    return polygons.stream().flatMap(List::stream).flatMap(List::stream).toList();
  }
}
