package org.opencpas.framework;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Areas simplified together, as the cells of one coverage: a border that two of them share stays
 * shared. Corners go by the area that they stand for (Visvalingam and Whyatt 1993).
 */
final class OutlineShapes {
  /** The side of a square as large as all areas together is so many tolerances long. */
  private static final double TOLERANCES = 500;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final List<Outline> outlines;
  private final double tolerance;

  private OutlineShapes(List<Outline> outlines, double tolerance) {
    this.outlines = outlines;
    this.tolerance = tolerance;
  }

  /** The area that several make together; crossing rings are made good, an empty area is empty. */
  static Geometry joined(List<Geometry> parts) {
    List<Geometry> valid =
        parts.stream().map(part -> part.isValid() ? part : GeometryFixer.fix(part)).toList();
    return valid.size() == 1
        ? valid.get(0)
        : OverlayNGRobust.union(FACTORY.buildGeometry(new ArrayList<>(valid)));
  }

  /**
   * Simplifies areas.
   *
   * @param areas areas, in an order that does not depend on that of files
   */
  static OutlineShapes simplified(List<Geometry> areas) {
    BigDecimal tolerance = tolerance(areas);
    if (tolerance.signum() == 0) {
      return new OutlineShapes(areas.stream().map(area -> Outline.NONE).toList(), 0);
    }
    double width = tolerance.doubleValue();
    Geometry[] simple = CoverageSimplifier.simplify(areas.toArray(Geometry[]::new), width);
    List<Outline> outlines = new ArrayList<>();
    for (Geometry each : simple) {
      outlines.add(Outline.of(visible(each, width * width), tolerance));
    }
    return new OutlineShapes(List.copyOf(outlines), width);
  }

  /** One digit, rounded down, so that the last bits of an area do not show; zero for no area. */
  private static BigDecimal tolerance(List<Geometry> areas) {
    double all = areas.stream().mapToDouble(Geometry::getArea).sum();
    return new BigDecimal(Math.sqrt(all) / TOLERANCES).round(new MathContext(1, RoundingMode.DOWN));
  }

  /** The polygons of an area without islands and holes too small to be seen; the largest stays. */
  private static List<Polygon> visible(Geometry area, double least) {
    List<Polygon> polygons = new ArrayList<>();
    double largest = 0;
    for (Object each : PolygonExtracter.getPolygons(area)) {
      if (each instanceof Polygon polygon && !polygon.isEmpty()) {
        polygons.add(polygon);
        largest = Math.max(largest, polygon.getArea());
      }
    }
    double smallest = Math.min(least, largest);
    return polygons.stream()
        .filter(polygon -> polygon.getArea() >= smallest)
        .map(polygon -> withoutHoles(polygon, least))
        .toList();
  }

  private static Polygon withoutHoles(Polygon polygon, double least) {
    List<LinearRing> holes = new ArrayList<>();
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      LinearRing hole = polygon.getInteriorRingN(i);
      if (FACTORY.createPolygon(hole).getArea() >= least) {
        holes.add(hole);
      }
    }
    return FACTORY.createPolygon(polygon.getExteriorRing(), holes.toArray(LinearRing[]::new));
  }

  Outline get(int place) {
    return outlines.get(place);
  }

  /** Degrees, as the table of outlines explains them; 0 where there is no area. */
  double tolerance() {
    return tolerance;
  }

  /** Corners of the rings of an area. */
  static int corners(Geometry area) {
    int corners = 0;
    for (Object each : PolygonExtracter.getPolygons(area)) {
      if (each instanceof Polygon polygon && !polygon.isEmpty()) {
        corners += polygon.getNumPoints() - 1 - polygon.getNumInteriorRing();
      }
    }
    return corners;
  }
}
