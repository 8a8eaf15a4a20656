/** Statistics of numbers. May not know what the numbers measure. */
@NullMarked
package org.opencpas.statistics;

import org.jspecify.annotations.NullMarked;
