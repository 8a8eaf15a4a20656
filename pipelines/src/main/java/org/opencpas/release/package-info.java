/**
 * What a release looks like from outside: where its files lie, how it is called, what its manifest
 * says. Publishing writes it, querying reads it; neither knows the other. Knows no Parquet, no SQL
 * and no clock.
 */
@NullMarked
package org.opencpas.release;

import org.jspecify.annotations.NullMarked;
