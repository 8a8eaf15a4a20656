/**
 * Time as the assessment sees it: periods of return, the day whose knowledge a run looks back to,
 * and the dates of mandates with the runs that are planned before them. Takes texts, days and rows
 * of mandates, gives values. May not know the clock, nor anything else of the program.
 */
@NullMarked
package org.opencpas.calendar;

import org.jspecify.annotations.NullMarked;
