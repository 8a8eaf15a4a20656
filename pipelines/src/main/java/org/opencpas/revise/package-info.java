/**
 * From submissions to facts. Takes every report of any number of facts and the day looked back to;
 * gives for each fact what holds, and where each of its reports ended. May not know files, the
 * framework, or any other stage.
 */
@NullMarked
package org.opencpas.revise;

import org.jspecify.annotations.NullMarked;
