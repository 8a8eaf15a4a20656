package org.opencpas.framework;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.opencpas.issue.Quotation;

/**
 * Makes areas of the coordinates of GeoJSON. What cannot be one is told by an exception of its own
 * kind, for the reader of the file to note.
 */
final class GeoJsonShape {
  /** Keeps coordinates in arrays of numbers: detailed borders have millions. */
  private static final GeometryFactory FACTORY =
      new GeometryFactory(new PrecisionModel(), 0, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

  private static final int SHORTEST_RING = 4;

  private GeoJsonShape() {}

  /**
   * Nested lists of coordinates: a position, or a list of such.
   *
   * @param parts what the list holds; empty for a position
   * @param longitude of a position; NaN for a list
   * @param latitude of a position; NaN for a list
   */
  record Nest(List<Nest> parts, double longitude, double latitude) {
    static final Nest EMPTY = new Nest(List.of(), Double.NaN, Double.NaN);

    boolean isPosition() {
      return !Double.isNaN(longitude);
    }
  }

  /** Says why coordinates are no area. */
  static final class UnfitShapeException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String allowed;

    UnfitShapeException(String found, String allowed) {
      super(found);
      this.allowed = allowed;
    }

    /** What may stand there. */
    String allowed() {
      return allowed;
    }
  }

  /** The area of a geometry. */
  static Geometry of(String type, Nest coordinates) throws UnfitShapeException {
    if (type.equals("Polygon")) {
      return polygon(coordinates);
    }
    if (type.equals("MultiPolygon")) {
      List<Polygon> polygons = new ArrayList<>();
      for (Nest part : coordinates.parts()) {
        polygons.add(polygon(part));
      }
      if (polygons.isEmpty()) {
        throw new UnfitShapeException("a MultiPolygon without a polygon", "at least one");
      }
      return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
    throw new UnfitShapeException(
        "a geometry of type " + Quotation.of(type), "Polygon or MultiPolygon");
  }

  private static Polygon polygon(Nest rings) throws UnfitShapeException {
    if (rings.parts().isEmpty()) {
      throw new UnfitShapeException("a polygon without a ring", "its outline, then its holes");
    }
    LinearRing outline = ring(rings.parts().get(0));
    List<LinearRing> holes = new ArrayList<>();
    for (Nest hole : rings.parts().subList(1, rings.parts().size())) {
      holes.add(ring(hole));
    }
    return FACTORY.createPolygon(outline, holes.toArray(LinearRing[]::new));
  }

  private static LinearRing ring(Nest ring) throws UnfitShapeException {
    List<Nest> positions = ring.parts();
    if (positions.size() < SHORTEST_RING) {
      throw new UnfitShapeException(
          "a ring of " + positions.size() + " positions", "at least 4, the last like the first");
    }
    CoordinateSequence sequence =
        FACTORY.getCoordinateSequenceFactory().create(positions.size(), 2);
    for (int place = 0; place < positions.size(); place++) {
      put(sequence, place, positions.get(place));
    }
    int last = positions.size() - 1;
    if (sequence.getX(0) != sequence.getX(last) || sequence.getY(0) != sequence.getY(last)) {
      throw new UnfitShapeException(
          "a ring that does not end where it begins", "the last position like the first");
    }
    return FACTORY.createLinearRing(sequence);
  }

  private static void put(CoordinateSequence sequence, int place, Nest nest)
      throws UnfitShapeException {
    if (!nest.isPosition()) {
      throw new UnfitShapeException(
          "coordinates that are nested otherwise than the type says",
          "polygons are lists of rings, rings lists of positions");
    }
    double longitude = nest.longitude();
    double latitude = nest.latitude();
    if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
      throw new UnfitShapeException(
          "the position [" + longitude + ", " + latitude + "]",
          "degrees (WGS 84), longitude -180 to 180 first, then latitude -90 to 90");
    }
    sequence.setOrdinate(place, 0, longitude);
    sequence.setOrdinate(place, 1, latitude);
  }
}
