/**
 * What rows are checked against: missions, regions, indicators, objectives, targets, benchmarks and
 * the mandate calendar.
 *
 * <p>Takes decoded rows of the framework's tables and rows that sources define; gives a framework
 * whose references resolve, or every mistake at once. Of file formats it knows GeoJSON alone, in
 * which the areas of regions come; it knows no observation and no stage of the flow.
 */
@NullMarked
package org.opencpas.framework;

import org.jspecify.annotations.NullMarked;
