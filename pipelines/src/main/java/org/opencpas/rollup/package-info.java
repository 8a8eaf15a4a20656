/**
 * From facts to figures: typed aggregation over time and up the region tree. Takes the current
 * facts of an indicator and what was due; gives what it stands at in every region and period, or
 * why it cannot be said. May not know targets, nor any other stage.
 */
@NullMarked
package org.opencpas.rollup;

import org.jspecify.annotations.NullMarked;
