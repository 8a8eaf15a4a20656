/**
 * From events to facts. Takes the events that hold and the days and regions that their sources
 * answer for; gives doubts about events, and a value for every cell of the indicators that are
 * counted from them, zeros included; and what was recorded in a window beside the same months a
 * year before. May not know files, how versions were weighed, or any other stage.
 */
@NullMarked
package org.opencpas.count;

import org.jspecify.annotations.NullMarked;
