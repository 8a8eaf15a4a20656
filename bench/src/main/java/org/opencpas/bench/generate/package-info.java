/**
 * Workspaces of any size, made from a seed: the same seed and scale give the same bytes on any
 * machine. Missions, places and figures are invented.
 */
@NullMarked
package org.opencpas.bench.generate;

import org.jspecify.annotations.NullMarked;
