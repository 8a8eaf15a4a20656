package org.opencpas.brief;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.opencpas.brief.MapShape.Corner;

/**
 * Puts places on the ground on paper, so that all of them fit and proportions in the middle are
 * true: a degree of longitude is as much shorter than one of latitude as it is there. Where land
 * lies on both sides of the antimeridian, it is drawn together if that is narrower; the line
 * itself, at which GeoJSON parts an area, is then seen as a border.
 */
final class MapFrame {
  private static final double ROUND = 360;
  private static final int DECIMALS = 2;

  /** Less than this is a point to whoever reads the map, in degrees. */
  private static final double LEAST = 1e-6;

  /** Added to longitudes west of Greenwich. */
  private final double turn;

  private final double west;
  private final double north;

  /** Length of a degree of longitude in degrees of latitude. */
  private final double across;

  private final double scale;
  private final double width;
  private final double height;

  /**
   * Frames shapes.
   *
   * @param shapes at least one
   * @param widest width of the paper
   * @param highest height of the paper, in the same unit
   * @param margin left blank on each side
   */
  MapFrame(List<MapShape> shapes, double widest, double highest, double margin) {
    List<Corner> corners = shapes.stream().flatMap(shape -> shape.corners().stream()).toList();
    turn = span(corners, ROUND) < span(corners, 0) ? ROUND : 0;
    double south = corners.stream().mapToDouble(Corner::latitude).min().orElseThrow();
    double top = corners.stream().mapToDouble(Corner::latitude).max().orElseThrow();
    across = Math.max(LEAST, StrictMath.cos(StrictMath.toRadians((south + top) / 2)));
    double degreesWide = Math.max(LEAST, span(corners, turn) * across);
    double degreesHigh = Math.max(LEAST, top - south);
    scale = Math.min((widest - 2 * margin) / degreesWide, (highest - 2 * margin) / degreesHigh);
    width = degreesWide * scale + 2 * margin;
    height = degreesHigh * scale + 2 * margin;
    west = least(corners, turn) - margin / (across * scale);
    north = top + margin / scale;
  }

  private static double least(List<Corner> corners, double turn) {
    return corners.stream().mapToDouble(each -> turned(each, turn)).min().orElseThrow();
  }

  private static double span(List<Corner> corners, double turn) {
    double most = corners.stream().mapToDouble(each -> turned(each, turn)).max().orElseThrow();
    return most - least(corners, turn);
  }

  private static double turned(Corner corner, double turn) {
    return corner.longitude() < 0 ? corner.longitude() + turn : corner.longitude();
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  double x(Corner corner) {
    return (turned(corner, turn) - west) * across * scale;
  }

  double y(Corner corner) {
    return (north - corner.latitude()) * scale;
  }

  /** A shape as a path of SVG. */
  String path(MapShape shape) {
    StringBuilder path = new StringBuilder();
    for (List<List<Corner>> polygon : shape.polygons()) {
      for (List<Corner> ring : polygon) {
        String step = "M";
        for (Corner corner : ring.subList(0, ring.size() - 1)) {
          path.append(step).append(number(x(corner))).append(' ').append(number(y(corner)));
          step = "L";
        }
        path.append('Z');
      }
    }
    return path.toString();
  }

  /** A length as SVG has it. */
  static String number(double length) {
    BigDecimal rounded = new BigDecimal(length).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
