/**
 * An indicator's cells in time and region: which are due, what stands in them, and how good that is
 * as evidence. Shared by the stages from revise to aggregate; knows the framework, but not how
 * facts came to hold nor how they are judged.
 */
@NullMarked
package org.opencpas.series;

import org.jspecify.annotations.NullMarked;
