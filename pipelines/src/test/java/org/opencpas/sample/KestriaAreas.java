package org.opencpas.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the regions of Kestria lie: on an island that does not exist, in open ocean. Neighbours
 * share each line between them. There are none of districts, and no row is placed by coordinates.
 */
final class KestriaAreas {
  /** Coasts and borders from corner to corner, degrees of longitude and latitude. */
  private static final Map<String, String> LINES = new LinkedHashMap<>();

  /** Lines around each region, with the clock; a minus sign: against their direction. */
  private static final Map<String, String> REGIONS = new LinkedHashMap<>();

  private static final String ISLAND =
      "-30.6 -32.6, -30.3 -32.5, -30.15 -32.75, -30.35 -33, -30.65 -32.9, -30.6 -32.6";
  private static final String LAKE =
      "-24.4 -31.3, -24.5 -31.6, -24.2 -31.7, -24.1 -31.4, -24.4 -31.3";

  static {
    LINES.put(
        "coast1",
        "-29.6 -31, -29.7 -30.6, -29.3 -30.2, -29.35 -29.8, -28.8 -29.5, -28.3 -29.55,"
            + " -27.8 -29.1, -27.3 -29.15, -27 -29.3");
    LINES.put(
        "coast5",
        "-27 -29.3, -26.6 -29, -26.1 -29.15, -25.7 -28.9, -25.2 -29.2, -25.3 -29.5,"
            + " -24.7 -29.6, -24.5 -29.95, -24.3 -30.2");
    LINES.put(
        "coast8",
        "-24.3 -30.2, -23.8 -30.3, -23.4 -30.7, -23.6 -31.1, -23.95 -31.2, -23.7 -31.6,"
            + " -23.3 -31.9, -23.5 -32.3, -23.9 -32.4, -24.2 -32.6");
    LINES.put(
        "coast7",
        "-24.2 -32.6, -24.3 -33, -24.8 -33.1, -25.1 -33.5, -25.6 -33.4, -26.1 -33.8,"
            + " -26.6 -33.7");
    LINES.put(
        "coast3", "-26.6 -33.7, -27 -33.55, -27.3 -33.9, -27.8 -34, -28.2 -33.7, -28.6 -33.3");
    LINES.put(
        "coast4",
        "-28.6 -33.3, -29 -33.4, -29.4 -33.1, -29.3 -32.7, -29.75 -32.5, -30 -32.1, -29.7 -31.9,"
            + " -29.85 -31.5, -30.1 -31.3, -29.6 -31");
    LINES.put("1to4", "-29.6 -31, -29.2 -31.15, -28.9 -31.05, -28.6 -31.3");
    LINES.put("1to2", "-28.6 -31.3, -28.3 -31.1, -28 -31.25, -27.6 -31.05");
    LINES.put("1to6", "-27.6 -31.05, -27.4 -30.8, -27 -30.6");
    LINES.put("1to5", "-27 -29.3, -27.15 -29.7, -26.9 -30.1, -27 -30.6");
    LINES.put("5to6", "-27 -30.6, -26.6 -30.75, -26.1 -30.5, -25.6 -30.65, -25.2 -30.5");
    LINES.put("5to8", "-24.3 -30.2, -24.6 -30.4, -24.9 -30.3, -25.2 -30.5");
    LINES.put("6to8", "-25.2 -30.5, -25 -30.9, -25.25 -31.3, -24.95 -31.6, -25.1 -32");
    LINES.put("7to8", "-24.2 -32.6, -24.5 -32.4, -24.8 -32.15, -25.1 -32");
    LINES.put("6to7", "-25.1 -32, -25.5 -31.95, -25.9 -32.2, -26.2 -32.1, -26.5 -32.4");
    LINES.put("3to7", "-26.6 -33.7, -26.4 -33.3, -26.65 -32.9, -26.5 -32.4");
    LINES.put("3to6", "-26.5 -32.4, -26.8 -32.2, -27.1 -32.3, -27.3 -32.1");
    LINES.put("2to6", "-27.3 -32.1, -27.1 -31.7, -27.45 -31.4, -27.6 -31.05");
    LINES.put("2to3", "-27.3 -32.1, -27.7 -32.3, -28 -32.2, -28.4 -32.5");
    LINES.put("3to4", "-28.4 -32.5, -28.3 -32.9, -28.6 -33.3");
    LINES.put("2to4", "-28.4 -32.5, -28.6 -32.1, -28.4 -31.7, -28.6 -31.3");
    REGIONS.put("KS01", "coast1 1to5 -1to6 -1to2 -1to4");
    REGIONS.put("KS02", "1to2 -2to6 2to3 2to4");
    REGIONS.put("KS03", "-2to3 -3to6 -3to7 coast3 -3to4");
    REGIONS.put("KS04", "1to4 -2to4 3to4 coast4");
    REGIONS.put("KS05", "coast5 5to8 -5to6 -1to5");
    REGIONS.put("KS06", "1to6 5to6 6to8 6to7 3to6 2to6");
    REGIONS.put("KS07", "coast7 3to7 -6to7 -7to8");
    REGIONS.put("KS08", "coast8 7to8 -6to8 -5to8");
  }

  private KestriaAreas() {}

  /** The file: every region of the first level. */
  static String geoJson() {
    List<String> features = new ArrayList<>();
    REGIONS.forEach((region, lines) -> features.add(feature(region, ring(lines))));
    return """
        {"type": "FeatureCollection",
        "attribution": "Kestria does not exist: drawn for this sample",
        "licence": "Apache-2.0",
        "features": [
        """
        + String.join(",\n", features)
        + "\n]}\n";
  }

  private static String feature(String region, String ring) {
    String shape =
        switch (region) {
          case "KS04" ->
              "\"MultiPolygon\", \"coordinates\": [[" + ring + "], [" + positions(ISLAND) + "]]";
          case "KS08" -> "\"Polygon\", \"coordinates\": [" + ring + ", " + positions(LAKE) + "]";
          default -> "\"Polygon\", \"coordinates\": [" + ring + "]";
        };
    return "{\"type\": \"Feature\", \"properties\": {\"region_id\": \""
        + region
        + "\"}, \"geometry\": {\"type\": "
        + shape
        + "}}";
  }

  private static String ring(String lines) {
    List<String> corners = new ArrayList<>();
    for (String line : lines.split(" ", -1)) {
      boolean isBackwards = line.startsWith("-");
      List<String> own =
          new ArrayList<>(
              List.of(
                  LINES.getOrDefault(isBackwards ? line.substring(1) : line, "").split(", ", -1)));
      if (isBackwards) {
        Collections.reverse(own);
      }
      if (!corners.isEmpty()) {
        if (!corners.get(corners.size() - 1).equals(own.get(0))) {
          throw new IllegalStateException(line + " does not begin where the line before it ends");
        }
        own.remove(0);
      }
      corners.addAll(own);
    }
    return positions(String.join(", ", corners));
  }

  private static String positions(String corners) {
    List<String> positions = new ArrayList<>();
    for (String corner : corners.split(", ", -1)) {
      positions.add("[" + corner.replace(" ", ", ") + "]");
    }
    return "[" + String.join(", ", positions) + "]";
  }
}
