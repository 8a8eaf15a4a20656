/**
 * From indicators to profiles. Takes all progress of a mission; gives its effectiveness by
 * component, region, period and result level, and the progress of its objectives. May not know
 * single reports, nor any other stage.
 */
@NullMarked
package org.opencpas.aggregate;

import org.jspecify.annotations.NullMarked;
