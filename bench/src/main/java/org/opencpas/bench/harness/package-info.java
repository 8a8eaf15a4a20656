/**
 * Runs the program and the DuckDB script in turn, as whole processes, and says how long they took.
 * Reads /proc, so it needs Linux.
 */
@NullMarked
package org.opencpas.bench.harness;

import org.jspecify.annotations.NullMarked;
