/**
 * From facts to figures: typed aggregation over time and up the region tree. Takes the current
 * facts of an indicator and what was due; gives what it stands at in every region and period, or
 * why it cannot be said. May not know targets, nor any other stage.
 *
 * <p>Where to begin: {@link IndicatorRollUp}. {@link GroupBook} sorts facts into groups of one
 * component and breakdown. A {@link Layout} says which cells there are and which rows are to be
 * made from which of them: {@link DueLayout} for what is due at known times, {@link ReportedLayout}
 * for what comes as it comes. One {@link RollUpRule} for each behaviour makes a row's figure.
 */
@NullMarked
package org.opencpas.rollup;

import org.jspecify.annotations.NullMarked;
