/**
 * From indicators to profiles. Takes progress and coverage of a mission; gives its effectiveness by
 * component, region, period and result level. May not know single reports, nor any other stage.
 */
@NullMarked
package org.opencpas.aggregate;

import org.jspecify.annotations.NullMarked;
