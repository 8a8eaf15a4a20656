package org.opencpas.framework;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of a GeoJSON file, before it is known which region it shows.
 *
 * @param file path of the file inside the workspace
 * @param line line on which it begins
 * @param number place among the features of the file, from 1
 * @param properties its properties that are texts or numbers, as text
 * @param shape polygons in degrees, longitude first
 */
record BoundaryFeature(
    String file, int line, int number, Map<String, String> properties, Geometry shape) {}
