package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Against a second, dumb way to find out whether a point lies inside: a ray, and its crossings. */
class BoundaryIndexTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final BoundaryOrigin ORIGIN = BoundaryOrigin.of("framework/boundaries.geojson");

  /** A ring around a centre, each corner at a distance of its own. */
  private static double[][] ring(Random random, double x, double y, double least, double most) {
    int corners = 3 + random.nextInt(30);
    double[][] ring = new double[corners + 1][];
    for (int corner = 0; corner < corners; corner++) {
      double angle = 2 * Math.PI * corner / corners;
      double distance = least + (most - least) * random.nextDouble();
      ring[corner] = new double[] {x + distance * Math.cos(angle), y + distance * Math.sin(angle)};
    }
    ring[corners] = ring[0];
    return ring;
  }

  private static LinearRing shape(double[][] ring) {
    Coordinate[] corners = new Coordinate[ring.length];
    for (int corner = 0; corner < ring.length; corner++) {
      corners[corner] = new Coordinate(ring[corner][0], ring[corner][1]);
    }
    return FACTORY.createLinearRing(corners);
  }

  private static boolean isInside(double[][] ring, double x, double y) {
    boolean inside = false;
    for (int corner = 1; corner < ring.length; corner++) {
      double[] one = ring[corner - 1];
      double[] other = ring[corner];
      if ((one[1] > y) != (other[1] > y)
          && x < (other[0] - one[0]) * (y - one[1]) / (other[1] - one[1]) + one[0]) {
        inside = !inside;
      }
    }
    return inside;
  }

  /** How near a point is to a ring, on the steps of a walk along it. */
  private static boolean isNear(double[][] ring, double x, double y) {
    for (int corner = 1; corner < ring.length; corner++) {
      for (int step = 0; step <= 200; step++) {
        double share = step / 200.0;
        double dx = ring[corner - 1][0] * (1 - share) + ring[corner][0] * share - x;
        double dy = ring[corner - 1][1] * (1 - share) + ring[corner][1] * share - y;
        if (dx * dx + dy * dy < 1e-4) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void aRayFindsTheSameAreas() {
    Random random = new Random(11);
    int inside = 0;
    int outside = 0;
    for (int round = 0; round < 50; round++) {
      List<double[][]> outlines = new ArrayList<>();
      List<double[][]> holes = new ArrayList<>();
      List<Boundary> boundaries = new ArrayList<>();
      for (int area = 0; area < 8; area++) {
        double x = -20 + 40 * random.nextDouble();
        double y = -20 + 40 * random.nextDouble();
        double[][] outline = ring(random, x, y, 4, 12);
        double[][] hole = ring(random, x, y, 0.1, 1.5);
        outlines.add(outline);
        holes.add(hole);
        Polygon polygon = FACTORY.createPolygon(shape(outline), new LinearRing[] {shape(hole)});
        boundaries.add(new Boundary("KS0" + area, polygon, ORIGIN));
      }
      BoundaryIndex index = new BoundaryIndex(new Boundaries(boundaries), region -> true);
      for (int point = 0; point < 100; point++) {
        double x = -30 + 60 * random.nextDouble();
        double y = -30 + 60 * random.nextDouble();
        List<String> expected = new ArrayList<>();
        boolean near = false;
        for (int area = 0; area < outlines.size(); area++) {
          near |= isNear(outlines.get(area), x, y) || isNear(holes.get(area), x, y);
          if (isInside(outlines.get(area), x, y) && !isInside(holes.get(area), x, y)) {
            expected.add("KS0" + area);
          }
        }
        if (!near) {
          inside += expected.size();
          outside += outlines.size() - expected.size();
          assertThat(index.at(y, x).stream().map(BoundaryIndex.Hit::regionId).sorted())
              .containsExactlyElementsOf(expected);
        }
      }
    }
    assertThat(inside).isGreaterThan(1_000);
    assertThat(outside).isGreaterThan(10_000);
  }

  @Test
  void areasOfRegionsThatAreNotWantedAreLeftOut() {
    LinearRing ring = shape(new double[][] {{0, 0}, {4, 0}, {4, 4}, {0, 0}});
    Boundaries boundaries =
        new Boundaries(
            List.of(
                new Boundary("KS01", FACTORY.createPolygon(ring), ORIGIN),
                new Boundary("EL01", FACTORY.createPolygon(ring), ORIGIN)));
    assertThat(new BoundaryIndex(boundaries, region -> region.startsWith("KS")).at(1, 3))
        .containsExactly(new BoundaryIndex.Hit("KS01", true));
    assertThat(new BoundaryIndex(boundaries, region -> false).isEmpty()).isTrue();
  }
}
