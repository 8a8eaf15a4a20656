package org.opencpas.framework;

import java.io.Serializable;
import org.locationtech.jts.geom.Geometry;

/**
 * The area of a region, or a part of it.
 *
 * @param regionId region; below the root of its tree
 * @param shape polygons in degrees, longitude first
 * @param origin where it is from
 */
record Boundary(String regionId, Geometry shape, BoundaryOrigin origin) implements Serializable {}
