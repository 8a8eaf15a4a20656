/**
 * From rows to submissions. Takes raw rows with their source's mapping, and the framework; gives
 * for each row either what it submits or one rejection with everything that is wrong with it. May
 * not know file formats, other rows, or any other stage.
 */
@NullMarked
package org.opencpas.normalise;

import org.jspecify.annotations.NullMarked;
