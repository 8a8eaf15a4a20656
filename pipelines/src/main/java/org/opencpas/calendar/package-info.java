/**
 * Time as the assessment sees it: periods of return, and the day whose knowledge a run looks back
 * to. Takes texts and days, gives values. May not know the clock, nor anything else of the program.
 */
@NullMarked
package org.opencpas.calendar;

import org.jspecify.annotations.NullMarked;
