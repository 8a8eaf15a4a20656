package org.opencpas.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** Areas of regions, to be asked by a point. Serves several threads. */
final class BoundaryIndex {
  private final STRtree tree = new STRtree();

  private record Area(String regionId, IndexedPointInAreaLocator locator) {}

  /**
   * A region whose area has a point.
   *
   * @param isInside whether the point lies inside; false on the border
   */
  record Hit(String regionId, boolean isInside) {}

  /** Takes those areas whose region is wanted. */
  BoundaryIndex(Boundaries boundaries, Predicate<String> isWanted) {
    boundaries.all().stream()
        .filter(each -> isWanted.test(each.regionId()))
        .forEach(
            each ->
                tree.insert(
                    each.shape().getEnvelopeInternal(),
                    new Area(each.regionId(), new IndexedPointInAreaLocator(each.shape()))));
    // Until it is built it serves one thread only.
    tree.build();
  }

  boolean isEmpty() {
    return tree.isEmpty();
  }

  /** The regions at a point, in no order; one with two areas at it comes twice. */
  List<Hit> at(double latitude, double longitude) {
    Coordinate point = new Coordinate(longitude, latitude);
    List<Hit> hits = new ArrayList<>(2);
    tree.query(
        new Envelope(point),
        item -> {
          if (item instanceof Area area) {
            int location = area.locator().locate(point);
            if (location != Location.EXTERIOR) {
              hits.add(new Hit(area.regionId(), location == Location.INTERIOR));
            }
          }
        });
    return hits;
  }
}
