/** What it costs that facts were reported several times, and how fast an earlier day is told. */
@NullMarked
package org.opencpas.bench.history;

import org.jspecify.annotations.NullMarked;
