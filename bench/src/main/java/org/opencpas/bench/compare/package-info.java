/** Whether the program and the DuckDB script wrote the same. */
@NullMarked
package org.opencpas.bench.compare;

import org.jspecify.annotations.NullMarked;
