/** The job of the program done by DuckDB alone: one SQL script through JDBC. */
@NullMarked
package org.opencpas.bench.duckdb;

import org.jspecify.annotations.NullMarked;
