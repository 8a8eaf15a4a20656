package org.opencpas.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Areas for some regions of a {@link RandomFramework}: each in a square of its own, whole, with a
 * hole, in two parts, or in two features. No corner of them is too small to be shown.
 */
final class RandomAreas {
  static final String FILE = "framework/boundaries.geojson";

  private static final List<String> REGIONS =
      List.of("A", "B", "C", "A1", "A2", "B1", "S", "S1", "S2", "T", "Q1", "Q2", "R");
  private static final int ACROSS = 4;
  private static final int SIDE = 10;

  private final SplitMix random;

  RandomAreas(SplitMix random) {
    this.random = random;
  }

  /** The file. */
  String geoJson() {
    List<String> features = new ArrayList<>();
    for (int i = 0; i < REGIONS.size(); i++) {
      if (random.inPercent(70)) {
        add(REGIONS.get(i), (i % ACROSS - 2) * SIDE, i / ACROSS * SIDE, features);
      }
    }
    StringBuilder text = new StringBuilder("{");
    if (random.inPercent(50)) {
      text.append("\"attribution\": \"Drawn at random\", ");
    }
    if (random.inPercent(50)) {
      text.append("\"licence\": \" as you like \", ");
    }
    return text.append("\"type\": \"FeatureCollection\", \"features\": [\n")
        .append(String.join(",\n", features))
        .append("\n]}\n")
        .toString();
  }

  private void add(String region, int west, int south, List<String> features) {
    String whole = ring(west, south, west + SIDE, south + SIDE);
    String left = ring(west, south, west + random.between(2, 4), south + SIDE);
    String right = ring(west + 6, south + 1, west + 9, south + random.between(3, 8));
    String hole = ring(west + 3, south + 3, west + random.between(5, 8), south + 7);
    switch (random.between(1, 4)) {
      case 1 -> features.add(feature(region, "Polygon", "[" + whole + "]"));
      case 2 -> features.add(feature(region, "Polygon", "[" + whole + ", " + hole + "]"));
      case 3 -> features.add(feature(region, "MultiPolygon", "[[" + right + "], [" + left + "]]"));
      default -> {
        features.add(feature(region, "Polygon", "[" + right + "]"));
        features.add(feature(region, "MultiPolygon", "[[" + left + "]]"));
      }
    }
  }

  private static String feature(String region, String type, String coordinates) {
    return "{\"type\": \"Feature\", \"properties\": {\"region_id\": \"%s\"},".formatted(region)
        + " \"geometry\": {\"type\": \"%s\", \"coordinates\": %s}}".formatted(type, coordinates);
  }

  /** A ring with or against the clock, from any of two corners on. */
  private String ring(int west, int south, int east, int north) {
    return switch (random.between(1, 3)) {
      case 1 -> corners(west, south, east, south, east, north, west, north);
      case 2 -> corners(west, south, west, north, east, north, east, south);
      default -> corners(east, north, west, north, west, south, east, south);
    };
  }

  private static String corners(int... degrees) {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i <= degrees.length; i += 2) {
      int place = i % degrees.length;
      text.append(i == 0 ? "" : ", ")
          .append("[%d, %d]".formatted(degrees[place], degrees[place + 1]));
    }
    return text.append("]").toString();
  }
}
