/**
 * Composite measures: normalising, treating outliers, weighting, aggregating and ranking
 * indicators, what to do where some are missing, and progress towards a target as others define it.
 * Plain functions of arrays. May not know which indicators there are.
 */
@NullMarked
package org.opencpas.composite;

import org.jspecify.annotations.NullMarked;
