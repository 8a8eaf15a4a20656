package org.opencpas.framework;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * An outline in one way of writing: corners rounded to a tenth of the tolerance or finer, outer
 * rings against the clock and holes with it, as RFC 7946 has them, each ring from its westernmost,
 * of these its southernmost corner on, polygons and holes by their first corners.
 *
 * @param geoJson a geometry of type MultiPolygon
 * @param label a point well inside the largest polygon
 * @param corners corners of all rings
 */
record Outline(String geoJson, Coordinate label, int corners) {
  static final Outline NONE = new Outline("", new Coordinate(), 0);

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
  private static final int SHORTEST_RING = 4;

  private static final Comparator<Coordinate[]> BY_CORNERS =
      (one, other) -> CoordinateArrays.compare(one, other);

  /** The outline of polygons; {@link #NONE} where no ring is left. */
  static Outline of(List<Polygon> polygons, BigDecimal tolerance) {
    int decimals = Math.max(0, tolerance.stripTrailingZeros().scale() + 1);
    List<Polygon> rounded = new ArrayList<>();
    for (Polygon polygon : polygons) {
      Coordinate[] outer = ring(polygon.getExteriorRing(), decimals, Turn.AGAINST_THE_CLOCK);
      if (outer.length >= SHORTEST_RING) {
        rounded.add(FACTORY.createPolygon(linear(outer), holes(polygon, decimals)));
      }
    }
    rounded.sort(Comparator.comparing(each -> each.getExteriorRing().getCoordinates(), BY_CORNERS));
    if (rounded.isEmpty()) {
      return NONE;
    }
    return new Outline(
        text(rounded, decimals),
        label(rounded, tolerance.doubleValue(), decimals),
        rounded.stream().mapToInt(OutlineShapes::corners).sum());
  }

  boolean isEmpty() {
    return corners == 0;
  }

  private enum Turn {
    AGAINST_THE_CLOCK,
    WITH_THE_CLOCK
  }

  private static LinearRing[] holes(Polygon polygon, int decimals) {
    List<Coordinate[]> holes = new ArrayList<>();
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      Coordinate[] hole = ring(polygon.getInteriorRingN(i), decimals, Turn.WITH_THE_CLOCK);
      if (hole.length >= SHORTEST_RING) {
        holes.add(hole);
      }
    }
    return holes.stream().sorted(BY_CORNERS).map(Outline::linear).toArray(LinearRing[]::new);
  }

  private static LinearRing linear(Coordinate[] ring) {
    return FACTORY.createLinearRing(ring);
  }

  private static Coordinate[] ring(LinearRing ring, int decimals, Turn turn) {
    CoordinateList corners = new CoordinateList();
    for (Coordinate corner : ring.getCoordinates()) {
      corners.add(rounded(corner, decimals), false);
    }
    Coordinate[] closed = corners.toCoordinateArray();
    if (closed.length < SHORTEST_RING) {
      return closed;
    }
    if (Orientation.isCCW(closed) != (turn == Turn.AGAINST_THE_CLOCK)) {
      CoordinateArrays.reverse(closed);
    }
    Coordinate first = Arrays.stream(closed).min(Comparator.naturalOrder()).orElseThrow();
    CoordinateArrays.scroll(closed, CoordinateArrays.indexOf(first, closed), true);
    return closed;
  }

  private static Coordinate rounded(Coordinate corner, int decimals) {
    return new Coordinate(
        decimal(corner.getX(), decimals).doubleValue(),
        decimal(corner.getY(), decimals).doubleValue());
  }

  private static BigDecimal decimal(double degrees, int decimals) {
    return new BigDecimal(degrees).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  private static Coordinate label(List<Polygon> polygons, double tolerance, int decimals) {
    Polygon largest =
        polygons.stream().max(Comparator.comparingDouble(Geometry::getArea)).orElseThrow();
    return largest.isValid()
        ? rounded(MaximumInscribedCircle.getCenter(largest, tolerance).getCoordinate(), decimals)
        : rounded(largest.getInteriorPoint().getCoordinate(), decimals);
  }

  private static String text(List<Polygon> polygons, int decimals) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("type", "MultiPolygon");
      json.writeArrayFieldStart("coordinates");
      for (Polygon polygon : polygons) {
        json.writeStartArray();
        write(json, polygon.getExteriorRing(), decimals);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
          write(json, polygon.getInteriorRingN(i), decimals);
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, LinearRing ring, int decimals) throws IOException {
    json.writeStartArray();
    for (Coordinate corner : ring.getCoordinates()) {
      json.writeStartArray();
      json.writeNumber(decimal(corner.getX(), decimals).stripTrailingZeros());
      json.writeNumber(decimal(corner.getY(), decimals).stripTrailingZeros());
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
