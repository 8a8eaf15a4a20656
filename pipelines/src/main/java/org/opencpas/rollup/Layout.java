package org.opencpas.rollup;

import java.util.List;

/**
 * The cells of a group and the rows to be made from them.
 *
 * @param slots by region, period type and period
 */
record Layout(Grid grid, List<Slot> slots) {}
