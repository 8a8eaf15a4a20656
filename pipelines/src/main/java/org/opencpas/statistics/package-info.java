/**
 * Statistics of numbers: trends, several tests at once, correlation, intervals, smoothing,
 * quantiles, outliers, moments, regression. Plain functions of arrays. Each gives an {@link
 * org.opencpas.statistics.Answer}, a value or the reason why there is none; never a number that is
 * not finite, never negative zero, and no exception for what the data hold. Results do not depend
 * on the JVM: sums are exact or compensated, logarithms and powers come from StrictMath,
 * distributions from Hipparchus, which brings its own. May not know what the numbers measure.
 */
@NullMarked
package org.opencpas.statistics;

import org.jspecify.annotations.NullMarked;
