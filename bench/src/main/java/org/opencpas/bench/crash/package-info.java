/**
 * Kills runs of the program at random moments, as a power cut would, and looks at what readers and
 * the next run find. Knows the program by its command line and by what it writes.
 */
@NullMarked
package org.opencpas.bench.crash;

import org.jspecify.annotations.NullMarked;
